"""Measures the page at three sizes beside stock pyvis on the same graphs: `make bench-page`. Not a test."""

import os
import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import networkx as nx
import scale_samples
from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import Error as PlaywrightError
from pyvis.network import Network

from conftest import find_chromium
from graph.network import build_network
from graph.view import write_page

SIZE = {"width": 1400, "height": 900}
FRAMES = 60
LIMIT_S = 60.0
QUERIES = ("karimi", "lina h", "amina abbasov 1", "zz", "e")
NOTE_SETTLING = """
const waiting = setInterval(() => {
  if (!window.network) return;
  clearInterval(waiting);
  network.once('stabilizationIterationsDone', () => { window.settled = performance.now(); });
}, 5);
"""
TARGETS = {60: (1.0, 2.5), 1_000: (2.0, 6.0), 10_000: (4.0, 40.0)}
HEADS = ("actors", "links", "sentences", "size MB", "open s", "pan CPU-ms", "zoom CPU-ms", "search ms", "filter ms")


class Chromium:
    """A browser whose processes can be told from others, so that their processor time can be summed."""

    def __init__(self, browser: Browser, mark: str) -> None:
        self.browser = browser
        self._mark = mark

    def cpu_ms(self) -> float:
        """Milliseconds of processor time that all processes of the browser have used."""
        parents, ticks, roots = {}, {}, set()
        for folder in Path("/proc").iterdir():
            if not folder.name.isdigit():
                continue
            try:
                fields = (folder / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
                command = (folder / "cmdline").read_text(encoding="utf-8", errors="replace")
            except OSError:
                continue
            pid = int(folder.name)
            parents[pid], ticks[pid] = int(fields[1]), int(fields[11]) + int(fields[12])
            if self._mark in command:
                roots.add(pid)
        ours = {pid for pid in parents if _descends(pid, parents, roots)}
        return sum(ticks[pid] for pid in ours) * 1000 / os.sysconf("SC_CLK_TCK")


def _descends(pid: int, parents: dict[int, int], roots: set[int]) -> bool:
    while pid in parents:
        if pid in roots:
            return True
        pid = parents[pid]
    return False


@contextmanager
def chromium() -> Iterator[Chromium]:
    mark = f"--bench-{uuid.uuid4().hex}"
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", mark]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        yield Chromium(browser, mark)
        browser.close()


def measure_ours(path: Path) -> list[str]:
    """Size, opening, frames, search and filters of one page."""
    with chromium() as running:
        page = running.browser.new_page(viewport=SIZE)
        page.goto(path.as_uri(), wait_until="commit")
        _wait_for(page, "Boolean(window.actorGraph)", LIMIT_S)
        opened = page.evaluate("actorGraph.test.readyAt") / 1000
        page.wait_for_timeout(1500)
        pan, zoom = _frames(running, page, _drag), _frames(running, page, _wheel)
        searches = [page.evaluate("query => actorGraph.test.timeSearch(query)", query) for query in QUERIES * 3]
        filters = [page.evaluate("round => actorGraph.test.timeFilter(round)", turn) for turn in range(12)]
    size = path.stat().st_size / 1e6
    figures = (f"{size:.2f}", f"{opened:.2f}", f"{pan:.0f}", f"{zoom:.0f}")
    return [*figures, f"{statistics.median(searches):.1f}", f"{statistics.median(filters):.0f}"]


def _frames(running: Chromium, page: Page, move) -> float:
    """Processor time of all processes of the browser for a frame in which the view moved."""
    before = running.cpu_ms()
    drawn = move(page)
    return (running.cpu_ms() - before) / max(1, drawn)


def _drag(page: Page) -> int:
    box = page.locator("canvas").first.bounding_box()
    x, y = box["x"] + 30, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    for frame in range(FRAMES):
        page.mouse.move(x + frame * 3, y + frame * 2)
        page.evaluate("new Promise(requestAnimationFrame)")
    page.mouse.up()
    return FRAMES


def _wheel(page: Page) -> int:
    for frame in range(FRAMES):
        page.mouse.wheel(0, -40 if frame % 20 < 10 else 40)
        page.evaluate("new Promise(requestAnimationFrame)")
    return FRAMES


def measure_pyvis(network: nx.Graph, folder: Path) -> list[str]:
    """The same graph as pyvis draws it by default; given up after the limit."""
    stock = Network(cdn_resources="in_line", notebook=False)
    for node, data in network.nodes(data=True):
        stock.add_node(node, label=data["label"])
    # add_edge of pyvis looks at every edge before; at 40,000 that alone would take minutes.
    stock.edges.extend({"from": a, "to": b} for a, b in network.edges)
    path = folder / f"pyvis-{len(network)}.html"
    path.write_text(stock.generate_html(notebook=False), encoding="utf-8")
    with chromium() as running:
        page = running.browser.new_page(viewport=SIZE)
        page.route("http**", lambda route: route.abort())
        page.add_init_script(NOTE_SETTLING)
        page.goto(path.as_uri(), wait_until="commit")
        size = f"{path.stat().st_size / 1e6:.2f}"
        if not _settles(page):
            return [size, f"> {LIMIT_S:.0f} (given up)", "-", "-", "-", "-"]
        opened = page.evaluate("settled") / 1000
        pan, zoom = _frames(running, page, _drag), _frames(running, page, _wheel)
    return [size, f"{opened:.2f}", f"{pan:.0f}", f"{zoom:.0f}", "-", "-"]


def _wait_for(page: Page, condition: str, seconds: float) -> bool:
    """Whether the condition came true in time; it is asked anew from outside, since our page lets nothing evaluate."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if page.evaluate(condition):
            return True
        page.wait_for_timeout(50)
    return False


def _settles(page: Page) -> bool:
    """Whether stock pyvis settled in time; a page that is too busy to answer has not."""
    try:
        page.wait_for_function("window.settled", timeout=LIMIT_S * 1000)
    except PlaywrightError:
        return False
    return True


def main() -> None:
    rows = [("", *HEADS)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for scale in scale_samples.SCALES:
            tables = scale_samples.scale_tables(scale)
            network = build_network(tables.actors, tables.co_mentions)
            path = folder / f"graph-{scale.actors}.html"
            write_page(network, tables, path, title=f"{scale.actors} actors")
            about = (f"{len(network):,}", f"{network.number_of_edges():,}", f"{len(tables.sentences):,}")
            rows.append(("actor-graph", *about, *measure_ours(path)))
            opened, size = TARGETS[scale.actors]
            rows.append(("  wanted below", "", "", "", f"{size}", f"{opened}", "50", "50", "50", "150"))
            rows.append(("stock pyvis", *about[:2], "none", *measure_pyvis(network, folder)))
            sys.stderr.write(f"measured {scale.actors:,} actors\n")
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (
            cell.ljust(width) if not column else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    sys.stdout.write(
        "open: until the graph is drawn and can be searched (pyvis: until it has settled, given up after "
        f"{LIMIT_S:.0f} s); CPU-ms: processor time of all browser processes for a frame of moving the view; search and "
        "filter: median in the page.\n"
    )


if __name__ == "__main__":
    main()
