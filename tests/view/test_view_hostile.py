"""Whatever the text holds, it is shown as it is: nothing runs, nothing is asked for (see `open_page`)."""

import base64
import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from playwright.sync_api import Page, expect

from graph.model import Actor, CoMention, Decision, Document, Evidence, Mention, Relation, Sentence, Tables
from graph.view import Question, Review, write_page

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "\"'><svg onload=alert(3)>",
    "<a href='javascript:alert(4)'>href</a>",
    "javascript:alert(5)",
    "\u202eمرحبا שלום\u202c \u200f",
    "🚩👩‍👩‍👧‍👦 e\u0301\u0323",
    "{{ 7 * 7 }} {% raw %} ${1} `",
    "nul \x00 bell \x07 surrogate \ud800",
    "<!--<script>",
    "long " + "x" * 10_000,
    "__proto__",
    "constructor",
)

RUN_A_SCRIPT = """() => {
  const script = document.createElement('script');
  try { script.text = 'window.ran = 1'; document.body.append(script); } catch { /* that is what should happen */ }
  return window.ran;
}"""


def hostile_tables() -> Tables:
    documents, sentences, mentions, actors, links, evidence, relations = [], [], [], [], [], [], []
    for number, evil in enumerate(HOSTILE):
        doc_id = f"{evil} {number}"
        text = f"{evil} met {evil}."
        documents.append(Document(doc_id, evil, text, "2015-01-0" + str(number % 9 + 1), evil, evil, story_id=evil))
        sentences.append(Sentence(doc_id, 0, 0, len(text), 0))
        other = HOSTILE[number - 1] + "!"
        for actor_id, start in ((evil, 0), (other, len(evil) + 5)):
            mentions.append(Mention(doc_id, 0, start, start + len(evil), evil, "name", evil, actor_id, evil, 1.0, evil))
        actors += [Actor(name, name, evil, evil, evil, (), evil, (evil,), 1, 1, 1) for name in (evil, evil + "!")]
        pair = min(evil, other), max(evil, other)
        links.append(CoMention(*pair, 1, 1, 1, 1, first=evil, last=evil))
        evidence.append(Evidence(*pair, doc_id, 0, 0, len(text)))
        relations.append(
            Relation(evil, other, evil[:99], 1, evil, True, False, doc_id, 0, len(evil), len(evil) + 4, 1.0)
        )
    rows = (documents, sentences, mentions, actors, links, evidence, relations)
    return Tables(*map(tuple, rows))


def hostile_review() -> Review:
    """The log and the queue full of the same texts."""
    lines = [
        Decision("rename", evil, evil, new_name=evil, who=evil, when=evil, why=evil, line=place + 1, id=f"{place:08}")
        for place, evil in enumerate(HOSTILE)
    ]
    questions = [
        Question("apart", evil, evil, evil, evil + "!", evil, 1.0, 1, ((f"{evil} {place}", 0),))
        for place, evil in enumerate(HOSTILE)
    ]
    return Review("\n".join(HOSTILE), lines, frozenset(range(1, 99)), questions, 99)


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tables = hostile_tables()
    network = nx.Graph()
    for place, actor in enumerate(tables.actors):
        network.add_node(
            actor.actor_id,
            label=actor.name,
            kind=actor.kind,
            country=actor.country,
            sector=actor.sector,
            parent=actor.parent,
            mentions=1,
            documents=1,
            stories=1,
            first=actor.name,
            last=actor.name,
            community=0,
            community_label=actor.name,
            strength=1.0,
            x=float(place * 37 % 200),
            y=float(place * 53 % 200),
        )
    for link in tables.co_mentions:
        network.add_edge(
            link.actor_a, link.actor_b, weight=1, sentences=1, documents=1, stories=1, first=link.first, last=link.last
        )
    path = tmp_path_factory.mktemp("hostile") / "graph.html"
    write_page(network, tables, path, title=" ".join(HOSTILE), notes=HOSTILE, review=hostile_review())
    return path


def test_every_actor_link_and_view_shows_its_text(open_page: Callable[..., Page], hostile_page: Path) -> None:
    page = open_page(hostile_page)
    for actor_id in page.evaluate("actorGraph.visible().actors"):
        assert page.evaluate("id => actorGraph.select(id)", actor_id)
        assert page.locator("[data-panel=detail] h2").text_content() == actor_id
        assert "[object" not in page.locator("body").inner_text()
        assert page.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.getElementById('detail'))")
    for a, b in page.evaluate("actorGraph.visible().edges"):
        assert page.evaluate("([a, b]) => actorGraph.select(a, b)", [a, b])
        expect(page.locator("[data-panel=detail] mark").nth(1)).to_be_attached()
        assert page.locator("[data-panel=detail] a").count() == 0
    page.get_by_role("button", name="Table", exact=True).click()
    page.locator("#table-view").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400
    assert page.locator("img, iframe, object, embed").count() == 0


def test_the_title_and_the_notes_are_text(open_page: Callable[..., Page], hostile_page: Path) -> None:
    page = open_page(hostile_page)
    assert (
        page.locator("h1").text_content().startswith("</script><script>alert(1)</script> <img src=x onerror=alert(2)>")
    )
    assert page.locator("#notes li").all_text_contents()[:2] == list(HOSTILE[:2])


def is_silent(page: Page) -> None:
    """Nothing became markup, nothing is wider than its place."""
    assert page.locator("img, iframe, object, embed, #detail script").count() == 0
    assert page.evaluate("(e => e.scrollWidth <= e.clientWidth)(document.getElementById('detail'))")
    assert "[object" not in page.locator("body").inner_text()


def test_panels_of_work_show_their_text(open_page: Callable[..., Page], hostile_page: Path) -> None:
    page = open_page(hostile_page)
    detail = page.locator("[data-panel=detail]")
    page.get_by_role("button", name="Review").click()
    for evil in HOSTILE[:3]:
        expect(detail.locator(".answer").first).to_contain_text(evil)
        is_silent(page)
        page.keyboard.press("2")
    assert HOSTILE[1] in detail.locator(".log").last.text_content()
    page.get_by_role("button", name="Compare").click()
    is_silent(page)
    page.evaluate("id => actorGraph.select(id)", HOSTILE[1])
    detail.get_by_role("button", name="Correct", exact=True).click()
    is_silent(page)
    detail.get_by_role("textbox", name="Is called").fill(HOSTILE[0])
    page.keyboard.press("Enter")
    assert detail.locator("h2").text_content() == HOSTILE[0]
    detail.get_by_role("combobox", name="Path to").fill("svg")
    page.keyboard.press("Enter")
    is_silent(page)


def test_what_is_taken_away_is_text_in_every_format(open_page: Callable[..., Page], hostile_page: Path) -> None:
    page = open_page(hostile_page)
    page.get_by_role("button", name="Take away").click()
    files = {}
    for name in ("SVG", "GEXF", "JSON", "CSV of actors", "CSV of links", "CSV of sentences", "Decisions"):
        with page.expect_download() as download:
            page.locator("#detail").get_by_role("button", name=name, exact=True).click()
        files[name] = Path(download.value.path()).read_text(encoding="utf-8-sig")
    svg = ET.fromstring(files["SVG"])
    assert {element.tag.rpartition("}")[2] for element in svg.iter()} == {"svg", "title", "rect", "path", "text"}
    assert not any(name.startswith("on") or "href" in name for element in svg.iter() for name in element.attrib)
    labels = {element.get("label") for element in ET.fromstring(files["GEXF"]).iter() if element.get("label")}
    assert {"<img src=x onerror=alert(2)>", "javascript:alert(5)"} <= labels
    assert "__proto__" in {node["label"] for node in json.loads(files["JSON"])["nodes"]}
    for name in ("CSV of actors", "CSV of links", "CSV of sentences"):
        rows = list(csv.reader(io.StringIO(files[name], newline="")))
        assert len({len(row) for row in rows}) == 1
    svg_page = page.context.new_page()
    svg_page.goto(f"data:image/svg+xml;base64,{base64.b64encode(files['SVG'].encode()).decode()}")
    svg_page.close()
    assert files["Decisions"].startswith(HOSTILE[0])


@pytest.mark.parametrize(
    "query", ["<img", "alert", "مرحبا", "👩‍👩‍👧‍👦", "__proto__", "xxxx", "${1}", "\\", "[", "href"]
)
def test_search_takes_any_text(open_page: Callable[..., Page], hostile_page: Path, query: str) -> None:
    page = open_page(hostile_page)
    page.get_by_role("combobox", name="Search actors").fill(query)
    expect(page.locator("#search-list")).to_be_visible()


def test_the_policy_stops_what_a_mistake_would_let_in(browser, hostile_page: Path) -> None:
    page = browser.new_page()
    page.goto(hostile_page.as_uri())
    page.wait_for_function("window.actorGraph")
    assert (
        page.evaluate("try { document.body.innerHTML = '<b>'; 'written' } catch (error) { error.name }") == "TypeError"
    )
    ran = page.evaluate(RUN_A_SCRIPT)
    assert ran is None
    page.close()
