"""What is taken away is what is shown, in files that other programs read."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
SIZES = pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["desktop", "phone"])
SVG = "{http://www.w3.org/2000/svg}"


def save(page: Page, button: str) -> tuple[str, bytes]:
    page.get_by_role("button", name="Take away").click()
    with page.expect_download() as download:
        page.locator("#detail").get_by_role("button", name=button, exact=True).click()
    data = Path(download.value.path()).read_bytes()
    page.keyboard.press("Escape")
    return download.value.suggested_filename, data


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@SIZES
def test_pictures_show_the_drawing(open_page: Open, news_page: Path, size: tuple[int, int]) -> None:
    page = open_page(news_page, size)
    name, png = save(page, "PNG")
    assert name == "Baiji and after.png"
    assert png.startswith(b"\x89PNG")
    name, svg = save(page, "SVG")
    root = ET.fromstring(svg)
    texts = {element.text for element in root.iter(f"{SVG}text")}
    assert {"Iraq", "Iran", "Islamic State"} <= texts
    shapes = [element for element in root.iter(f"{SVG}path") if element.get("fill") != "none"]
    assert len(shapes) == 20
    assert len([element for element in root.iter(f"{SVG}path") if element.get("fill") == "none"]) > 20


def test_the_drawing_and_its_vector_stand_in_the_same_places(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    places = page.evaluate("actorGraph.test.places()")
    root = ET.fromstring(save(page, "SVG")[1])
    spots = {
        tuple(round(float(value)) for value in element.get("transform")[7:-1].split()[4:])
        for element in root.iter(f"{SVG}path")
        if element.get("fill") != "none"
    }
    for x, y in places.values():
        assert any(abs(x - one) <= 1 and abs(y - other) <= 1 for one, other in spots)


def test_tables_hold_what_the_filters_leave(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.get_by_role("checkbox", name="State", exact=True).uncheck()
    page.wait_for_function("actorGraph.visible().actors.length === 15")
    shown = page.evaluate("actorGraph.visible()")
    actors = rows(save(page, "CSV of actors")[1])
    assert [row["id"] for row in actors] == shown["actors"]
    assert "Daesh" in next(row for row in actors if row["id"] == "IS")["aliases"]
    links = rows(save(page, "CSV of links")[1])
    assert [[row["actor_a"], row["actor_b"]] for row in links] == shown["edges"]
    sentences = rows(save(page, "CSV of sentences")[1])
    assert len(sentences) == sum(int(row["sentences"]) for row in links)
    assert {"text", "title", "publisher", "published", "url"} <= set(sentences[0])


def test_graph_files_open_in_other_programs(open_page: Open, news_page: Path, tmp_path: Path) -> None:
    page = open_page(news_page)
    shown = page.evaluate("actorGraph.visible()")
    (tmp_path / "graph.gexf").write_bytes(save(page, "GEXF")[1])
    for graph in (
        nx.read_gexf(tmp_path / "graph.gexf"),
        nx.node_link_graph(json.loads(save(page, "JSON")[1]), edges="edges"),
    ):
        assert set(graph) == set(shown["actors"])
        assert {frozenset(edge) for edge in graph.edges} == {frozenset(edge) for edge in shown["edges"]}
        assert graph["IRN"]["IRQ"]["weight"] == 5
        assert graph.nodes["IS"]["label"] == "Islamic State"
    position = ET.parse(tmp_path / "graph.gexf").find(".//{http://gexf.net/1.3/viz}position")
    assert position is not None


def test_the_link_to_a_view_is_copied_and_brings_it_back(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("location.hash = 'strongest=UN,AAH&without=media&pinned=IS&panel=takeaway'")
    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    again = open_page(news_page, fragment=copied[copied.index("#") :])
    expect(again.get_by_role("checkbox", name="Media")).not_to_be_checked()
    again.evaluate("actorGraph.select('IS')")
    expect(again.get_by_role("button", name="Pin", exact=True)).to_have_attribute("aria-pressed", "true")


def test_print_shows_what_is_read_and_no_controls(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRN', 'IRQ')")
    page.emulate_media(media="print")
    expect(page.locator("#detail [data-evidence]").first).to_be_visible()
    expect(page.get_by_role("combobox", name="Search actors")).to_be_hidden()
    expect(page.locator(".tools")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.getElementById('detail')).overflowY") == "visible"
