"""Following links: an ego network to a depth, paths and their brief; pin, hide, isolate, expand; and comparing."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
SIZES = pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["desktop", "phone"])


def detail(page: Page):
    return page.locator("[data-panel=detail]")


def visible(page: Page) -> set[str]:
    return set(page.evaluate("actorGraph.visible().actors"))


@SIZES
def test_focus_goes_to_a_depth_of_three(open_page: Open, news_page: Path, size: tuple[int, int]) -> None:
    page = open_page(news_page, size)
    page.evaluate("actorGraph.select('KHAZALI')")
    detail(page).get_by_role("button", name="Focus").click()
    seen = []
    for depth in ("1 step", "2 steps", "3 steps"):
        page.get_by_role("button", name=depth).click()
        expect(page.get_by_role("button", name=depth)).to_have_attribute("aria-pressed", "true")
        seen.append(len(visible(page)))
    assert seen == sorted(set(seen))


@SIZES
def test_a_path_by_fewest_steps_or_strongest_links_and_its_brief(
    open_page: Open, news_page: Path, size: tuple[int, int]
) -> None:
    page = open_page(news_page, size)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("actorGraph.select('UN')")
    detail(page).get_by_role("combobox", name="Path to").fill("asaib")
    page.keyboard.press("Enter")
    expect(detail(page)).to_contain_text("the fewest there are")
    fewest = detail(page).locator(".steps > li").count()
    detail(page).get_by_role("radio", name="Strongest").check(force=True)
    expect(detail(page)).to_contain_text("along the strongest links")
    assert detail(page).locator(".steps > li").count() >= fewest
    brief = detail(page).get_by_role("textbox", name="Brief").input_value()
    assert brief.startswith("How United Nations and Asaib Ahl al-Haq are tied:")
    for quote in detail(page).locator(".steps [data-evidence]").all():
        assert f"“{' '.join(quote.inner_text().split())}”" in brief
    detail(page).get_by_role("button", name="Copy").click()
    expect(detail(page).get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == brief


@SIZES
def test_isolate_keeps_only_these_and_can_be_left(open_page: Open, news_page: Path, size: tuple[int, int]) -> None:
    page = open_page(news_page, size)
    page.evaluate("actorGraph.select('IRN', 'IRQ')")
    detail(page).get_by_role("button", name="Isolate").click()
    page.wait_for_function("actorGraph.visible().actors.length === 2")
    expect(page.locator("#reasons")).to_contain_text("outside what is isolated")
    page.get_by_role("button", name="Leave isolation").click()
    page.wait_for_function("actorGraph.visible().actors.length === 20")


def test_pinned_actors_stay_when_the_budget_leaves_them_out(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    weakest = page.evaluate("actorGraph.test.weakest()")
    page.evaluate("id => actorGraph.select(id)", weakest)
    detail(page).get_by_role("button", name="Pin").click()
    expect(page.locator("#chips")).to_contain_text("Pinned: ")
    again = open_page(large_page, fragment=f"#pinned={weakest}")
    assert weakest in visible(again)
    assert len(visible(again)) == 151


def test_neighbours_are_brought_in_on_demand(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page, fragment="#shown=20")
    page.evaluate("actorGraph.select(actorGraph.visible().actors[0])")
    before = visible(page)
    button = detail(page).get_by_role("button", name=re.compile("^Show .*neighbour"))
    button.click()
    page.wait_for_function("n => actorGraph.visible().actors.length > n", arg=len(before))
    assert before < visible(page)


@SIZES
def test_two_periods_are_compared(open_page: Open, news_page: Path, size: tuple[int, int]) -> None:
    page = open_page(news_page, size)
    page.get_by_role("button", name="Compare").click()
    panel = detail(page)
    sides = panel.locator("table.sides")
    expect(sides).to_contain_text("28 Sep 2015 to 15 Oct 2015")
    fresh = panel.locator(".change-new li")
    expect(fresh.first).to_contain_text("0 → ")
    expect(panel.locator(".change-lost li").first).to_contain_text("→ 0")
    panel.get_by_label("Second period, from").fill("2015-11-01")
    panel.get_by_label("Second period, from").dispatch_event("change")
    expect(sides).to_contain_text("1 Nov 2015 to 20 Nov 2015")
    fresh.first.get_by_role("button").click()
    expect(panel.locator("h2")).to_contain_text("and")
    panel.get_by_role("button", name="‹ Back").click()
    panel.get_by_role("button", name=re.compile("^Show only 1 Nov")).click()
    expect(page.get_by_role("status")).to_contain_text(re.compile("^Showing 1?[0-9] of 20 actors"))
    page.keyboard.press("Control+z")
    expect(page.get_by_role("status")).to_contain_text("Showing 20 of 20 actors")


def test_two_publishers_are_compared_and_the_address_says_so(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.get_by_role("button", name="Compare").click()
    detail(page).get_by_role("radio", name="Publishers").check(force=True)
    detail(page).get_by_label("Second publisher").select_option("Sputnik")
    expect(page).to_have_url(re.compile("compare=publisher,Daily%20Ledger,Sputnik"))
    again = open_page(news_page, fragment=page.evaluate("location.hash"))
    expect(detail(again).locator("table.sides")).to_contain_text("Sputnik")
