"""Shared fixtures: sample graphs, a browser, and a page that must stay silent and offline."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import networkx as nx
import pytest
import view_samples
from playwright.sync_api import Browser, Page, expect, sync_playwright

from graph.model import Tables
from graph.view import write_page

DESKTOP = (1400, 900)
PHONE = (390, 844)
PATIENCE_MS = 30_000
expect.set_options(timeout=PATIENCE_MS)
WRITE_DOWN_VIOLATIONS = """
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
  violations.push(`${violatedDirective} ${sample}`));
"""


@dataclass
class Watch:
    """What a page must not do: everything it did is written down here."""

    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def news_tables() -> Tables:
    return view_samples.news_tables()


@pytest.fixture(scope="session")
def news_network(news_tables: Tables) -> nx.Graph:
    return view_samples.network_of(news_tables)


@pytest.fixture(scope="session")
def news_page(news_network: nx.Graph, news_tables: Tables, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "graph.html"
    write_page(news_network, news_tables, path, title="Baiji and after", notes=["2 documents could not be read"])
    return path


@pytest.fixture(scope="session")
def large_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "graph.html"
    tables = view_samples.large_tables(actors=240, documents=60)
    write_page(view_samples.network_of(tables), tables, path, title="Many actors")
    return path


def find_chromium() -> str | None:
    """The program of Chromium or Chrome, if there is one."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return os.environ.get("ACTOR_GRAPH_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = find_chromium()
    if not executable:
        pytest.fail("no Chromium found: install `chromium`, or name its program in ACTOR_GRAPH_CHROMIUM")
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        running = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a file in a fresh context, and checks at the end that it asked for nothing and complained of nothing."""
    opened: list[tuple[Page, Watch, Path]] = []

    def open_file(path: Path, size: tuple[int, int] = DESKTOP, scheme: str = "light", fragment: str = "") -> Page:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            reduced_motion="reduce",
            accept_downloads=True,
        )
        page, watch = context.new_page(), Watch()
        page.set_default_timeout(PATIENCE_MS)
        page.on("request", lambda request: watch.requests.append(request.url))
        page.on("console", lambda message: watch.messages.append(message.text))
        page.on("pageerror", lambda error: watch.messages.append(str(error)))
        page.on("dialog", lambda dialog: (watch.dialogs.append(dialog.message), dialog.dismiss()))
        page.add_init_script(WRITE_DOWN_VIOLATIONS)
        opened.append((page, watch, path))
        page.goto(path.as_uri() + fragment)
        page.wait_for_function("window.actorGraph")
        return page

    yield open_file
    for page, watch, path in opened:
        outside = [url for url in watch.requests if not url.startswith(("blob:", path.as_uri()))]
        assert outside == []
        assert watch.messages == []
        assert watch.dialogs == []
        assert page.evaluate("violations") == []
        page.context.close()
