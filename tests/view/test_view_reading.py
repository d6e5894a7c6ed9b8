"""Reading: thousands of sentences scroll, only those near the view are there; statements say who says what."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import view_samples
from playwright.sync_api import Page, expect

from graph.model import Relation
from graph.view import write_page

Open = Callable[..., Page]


def detail(page: Page):
    return page.locator("[data-panel=detail]")


@pytest.fixture(scope="module")
def long_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    line = "Iraq met Iran and spoke of Syria."
    texts = [
        {
            "doc_id": f"d{n:04}",
            "story": f"s{n}",
            "title": f"Meeting {n}",
            "text": line,
            "date": f"2015-01-{n % 28 + 1:02}",
        }
        for n in range(3000)
    ]
    parties = [view_samples.Party(name[:3].upper(), name, "state") for name in ("Iraq", "Iran", "Syria")]
    tables = view_samples.tables_of(parties, texts)
    path = tmp_path_factory.mktemp("long") / "graph.html"
    write_page(view_samples.network_of(tables), tables, path, title="Many sentences")
    return path


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["desktop", "phone"])
def test_thousands_of_sentences_are_a_list_of_which_a_part_is_there(
    open_page: Open, long_page: Path, size: tuple[int, int]
) -> None:
    page = open_page(long_page, size)
    page.evaluate("actorGraph.select('IRA', 'SYR')")
    quotes = detail(page).locator("[data-evidence]")
    expect(detail(page).get_by_role("heading", name="Sentences")).to_contain_text("3,000")
    item = detail(page).get_by_role("listitem").and_(page.locator("[aria-setsize]")).first
    expect(item).to_have_attribute("aria-setsize", "3000")
    assert 10 < quotes.count() < 200
    scroller = "document.getElementById('detail')" if size[0] > 820 else "document.scrollingElement"
    page.evaluate(f"{scroller}.scrollTop = {scroller}.scrollHeight / 2")
    middle = detail(page).locator("[aria-posinset='1500']")
    page.wait_for_function("document.querySelectorAll('[aria-posinset]').length > 0")
    page.evaluate(f"{scroller}.scrollTop = {scroller}.scrollHeight")
    expect(detail(page).locator("[aria-posinset='3000']")).to_be_visible()
    expect(detail(page).locator("[aria-posinset='1']")).to_have_count(0)
    assert middle.count() == 0
    assert quotes.count() < 200


@pytest.fixture(scope="module")
def stated_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tables = view_samples.news_tables()
    rows = [row for row in tables.evidence if (row.actor_a, row.actor_b) == ("IRN", "IRQ")]

    def said(place: int, predicate: str, sign: int, **more: object) -> Relation:
        row = rows[place]
        base = Relation(
            "IRN", "IRQ", predicate, sign, None, False, False, row.doc_id, row.sentence, row.start, row.start + 4, 0.9
        )
        return replace(base, **more)

    relations = (
        said(0, "supports", 1, claimed_by="USA", hedged=True),
        said(1, "fights", -1),
        said(2, "supports", 1),
        said(3, "fights", -1, negated=True),
    )
    tables = replace(tables, relations=relations)
    path = tmp_path_factory.mktemp("stated") / "graph.html"
    write_page(view_samples.network_of(tables), tables, path, title="Stated")
    return path


def test_a_link_says_what_is_stated_by_whom_and_how_surely(open_page: Open, stated_page: Path) -> None:
    page = open_page(stated_page)
    page.evaluate("actorGraph.select('IRN', 'IRQ')")
    panel = detail(page)
    expect(panel.get_by_role("heading", name="What is stated")).to_contain_text("4")
    expect(panel.locator(".sign-words")).to_have_text("cooperation 2conflict 1neither 2")
    first = panel.locator(".statement").first
    expect(first).to_contain_text("Iran supports Iraq")
    expect(first).to_contain_text("2 times, 1 hedged")
    expect(first.get_by_role("button", name="United States")).to_be_visible()
    expect(panel.locator(".statement.is-denied")).to_contain_text("does not: fights")
    expect(panel.locator(".relation").filter(has_text="hedged")).to_contain_text("according to United States")
    expect(panel.locator("mark.mark-cue").first).to_be_attached()


def test_an_actor_and_a_link_show_when_they_were_met(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    for call in ("actorGraph.select('IRQ')", "actorGraph.select('IRN', 'IRQ')"):
        page.evaluate(call)
        expect(detail(page).locator("figure.timeline figcaption")).to_contain_text("most ")
