"""Correcting in the page: every decision is shown at once, can be undone, and reaches the log as a build reads it."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

import graph
from graph.make import apply_decisions

Open = Callable[..., Page]
SIZES = pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["desktop", "phone"])
SHOWN = """() => {
  const { actors, links } = actorGraph.test.model();
  return { actors, links };
}"""


def detail(page: Page):
    return page.locator("[data-panel=detail]")


def open_form(page: Page, actor: str) -> None:
    page.evaluate("id => actorGraph.select(id)", actor)
    detail(page).get_by_role("button", name="Correct", exact=True).click()


def names(page: Page) -> dict[str, str]:
    return {actor["id"]: actor["name"] for actor in page.evaluate(SHOWN)["actors"]}


@SIZES
def test_merge_joins_mentions_names_and_links_and_can_be_undone(
    open_page: Open, news_page: Path, size: tuple[int, int]
) -> None:
    page = open_page(news_page, size)
    before = page.evaluate(SHOWN)
    open_form(page, "IRQMIL")
    detail(page).get_by_role("combobox", name="Same as").fill("iraq")
    page.keyboard.press("Enter")
    expect(detail(page).locator("h2")).to_have_text("Iraq")
    expect(detail(page)).to_contain_text("analyst's decision")
    after = page.evaluate(SHOWN)
    assert "IRQMIL" not in {actor["id"] for actor in after["actors"]}
    mentions = {row["id"]: row["mentions"] for row in before["actors"]}
    assert {row["id"]: row["mentions"] for row in after["actors"]}["IRQ"] == mentions["IRQ"] + mentions["IRQMIL"]
    page.keyboard.press("Control+z")
    page.wait_for_function("n => actorGraph.test.model().actors.length === n", arg=len(before["actors"]))
    assert page.evaluate(SHOWN) == before
    page.keyboard.press("Control+y")
    page.wait_for_function("n => actorGraph.test.model().actors.length === n", arg=len(before["actors"]) - 1)


def test_a_person_is_never_merged_with_a_group_and_the_page_says_so(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    open_form(page, "KHAZALI")
    detail(page).get_by_role("combobox", name="Same as").fill("asaib")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("a person is never an alias of a group")
    assert "KHAZALI" in names(page)


def test_never_merge_forbids_the_merge_until_it_is_taken_back(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    open_form(page, "IRQMIL")
    detail(page).get_by_role("textbox", name="Reason").fill("an organ of the state")
    detail(page).get_by_role("combobox", name="Never").fill("iraq")
    page.keyboard.press("Enter")
    detail(page).get_by_role("combobox", name="Same as").fill("iraq")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("never to merge Iraqi army and Iraq (an organ of the state)")
    page.get_by_role("button", name="Review").click()
    detail(page).get_by_role("button", name="Take back: Iraqi army is never Iraq").click()
    page.evaluate("actorGraph.select('IRQMIL')")
    detail(page).get_by_role("combobox", name="Same as").fill("iraq")
    page.keyboard.press("Enter")
    expect(detail(page).locator("h2")).to_have_text("Iraq")


@SIZES
def test_rename_retype_and_ignore(open_page: Open, news_page: Path, size: tuple[int, int]) -> None:
    page = open_page(news_page, size)
    open_form(page, "IS")
    detail(page).get_by_role("textbox", name="Is called").fill("  So-called  State ")
    page.keyboard.press("Enter")
    expect(detail(page).locator("h2")).to_have_text("So-called State")
    detail(page).get_by_role("combobox", name="Is a").select_option("party")
    detail(page).get_by_role("button", name="Change").click()
    expect(detail(page)).to_contain_text("Party")
    detail(page).get_by_role("button", name="Is no actor: ignore it").click()
    page.wait_for_function("!actorGraph.visible().actors.includes('IS')")
    expect(detail(page).locator("h2")).to_have_text("Where to begin")
    page.get_by_role("combobox", name="Search actors").fill("So-called")
    expect(page.locator("#search-list")).to_contain_text("No actor has that name")


def test_split_by_name_and_by_mention(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    open_form(page, "IS")
    detail(page).get_by_role("button", name="Split off Daesh").click()
    page.wait_for_function("actorGraph.visible().actors.includes('IS--daesh')")
    mentions = {row["id"]: row["mentions"] for row in page.evaluate(SHOWN)["actors"]}
    one = detail(page).get_by_role("button", name="here is somebody else").first
    one.click()
    page.wait_for_function("n => actorGraph.test.model().actors.length > n", arg=len(mentions))
    fresh = [row for row in page.evaluate(SHOWN)["actors"] if row["id"] not in mentions]
    assert [row["mentions"] for row in fresh] == [1]


@pytest.fixture(scope="module")
def built(seeds_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("decided") / "graph-out"
    shutil.copytree(seeds_graph, folder)
    graph.load(folder).decide("rename", "islamic-state", "The so-called Islamic State", who="ana", why="style")
    return folder


def of_build(folder: Path) -> dict[str, Any]:
    tables = graph.load(folder).tables
    named = {row.actor_id: row.name for row in tables.actors}
    return {
        "actors": sorted(
            [row.actor_id, row.name, row.kind, row.mentions, row.documents, row.stories, row.parent or ""]
            for row in tables.actors
            if row.mentions
        ),
        "links": sorted(
            [row.actor_a, row.actor_b, row.sentences, row.documents, row.stories]
            for row in tables.co_mentions
            if row.actor_a in named
        ),
    }


def of_page(page: Page) -> dict[str, Any]:
    shown = page.evaluate(SHOWN)
    keys = ("id", "name", "kind", "mentions", "documents", "stories", "parent")
    return {
        "actors": sorted([row[key] or "" if key == "parent" else row[key] for key in keys] for row in shown["actors"]),
        "links": sorted(
            [*sorted((row["a"], row["b"])), row["sentences"], row["documents"], row["stories"]]
            for row in shown["links"]
        ),
    }


def test_what_the_page_shows_is_what_a_build_makes_of_the_download(open_page: Open, built: Path) -> None:
    page = open_page(built / "graph.html")
    assert of_page(page) == of_build(built)
    correct_a_lot(page)
    shown = of_page(page)
    assert shown != of_build(built)
    page.get_by_role("button", name="Review").click()
    with page.expect_download() as download:
        detail(page).get_by_role("button", name="Download decisions").click()
    assert download.value.suggested_filename == "decisions.jsonl"
    before = (built / "decisions.jsonl").read_text(encoding="utf-8")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert text.startswith(before)
    lines = [json.loads(line) for line in text.removeprefix(before).splitlines()]
    assert [line["decision"] for line in lines] == [
        "merge", "split", "split", "rename", "retype", "ignore", "never_merge"
    ]  # fmt: skip
    (built / "decisions.jsonl").write_text(text, encoding="utf-8")
    result = apply_decisions(built)
    assert [change.problem for change in result.changes] == [""] * 8
    assert shown == of_build(built)


def correct_a_lot(page: Page) -> None:
    """Each verb once, over the strongest actors that it can be about."""
    open_form(page, "syrian-arab-army" if "syrian-arab-army" in names(page) else "SYR-MIL")
    panel = detail(page)
    panel.get_by_role("textbox", name="Decided by").fill("ana")
    panel.get_by_role("combobox", name="Same as").fill("iraqi")
    page.keyboard.press("Enter")
    page.evaluate("actorGraph.select('USA')")
    panel.get_by_role("button", name="Split off").first.click()
    panel.get_by_role("button", name="here is somebody else").first.click()
    page.evaluate("actorGraph.select('IRN')")
    panel.get_by_role("textbox", name="Is called").fill("Persia")
    page.keyboard.press("Enter")
    page.evaluate("actorGraph.select('RUS')")
    panel.get_by_role("combobox", name="Is a").select_option("media")
    panel.get_by_role("button", name="Change").click()
    page.evaluate("actorGraph.select('TUR')")
    panel.get_by_role("button", name="Is no actor: ignore it").click()
    page.evaluate("actorGraph.select('IRQ')")
    panel.get_by_role("combobox", name="Never").fill("persia")
    page.keyboard.press("Enter")


def test_the_queue_of_doubts_is_worked_through_by_keyboard(open_page: Open, built: Path) -> None:
    doubts = graph.load(built).find_doubts()
    page = open_page(built / "graph.html")
    page.get_by_role("button", name="Review").focus()
    page.keyboard.press("Enter")
    panel = detail(page)
    expect(panel.get_by_role("heading", name=f"Question 1 of {len(doubts)}")).to_be_visible()
    expect(panel.locator(".answer").first).to_contain_text(doubts[0].reading[:60])
    page.keyboard.press("ArrowRight")
    expect(panel.get_by_role("heading", name=f"Question 2 of {len(doubts)}")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    for left in (len(doubts) - 1, len(doubts) - 2):
        page.keyboard.press("2")
        expect(panel.get_by_role("heading", name=f"Question 1 of {left}")).to_be_visible()
    expect(panel.get_by_role("heading", name="Decisions")).to_contain_text(
        str(2 + len((built / "decisions.jsonl").read_text(encoding="utf-8").splitlines()))
    )


def test_a_line_of_the_log_can_be_taken_back(open_page: Open, built: Path) -> None:
    page = open_page(built / "graph.html")
    page.get_by_role("button", name="Review").click()
    detail(page).get_by_role("button", name="Take back: rename: Islamic State").first.click()
    with page.expect_download() as download:
        detail(page).get_by_role("button", name="Download decisions").click()
    last = json.loads(Path(download.value.path()).read_text(encoding="utf-8").splitlines()[-1])
    assert last["decision"] == "undo"
    assert len(last["of"]) == 8
