"""The page without a mouse and without sight of the canvas."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

Open = Callable[..., Page]
NAME_OF_FOCUSED = "(e => e.getAttribute('aria-label') || e.textContent || e.id)(document.activeElement)"
OUTLINE_OF_FOCUSED = """() => {
  const focused = document.activeElement;
  if (focused === document.body) return null;
  const style = getComputedStyle(focused.matches('.segments input') ? focused.nextElementSibling : focused);
  return `${style.outlineStyle} ${style.outlineWidth}`;
}"""
VIEWS = {
    "overview": "null",
    "actor": "actorGraph.select('IS')",
    "link": "actorGraph.select('IRN', 'IRQ')",
    "path": "location.hash = 'path=UN,AAH'",
    "strongest": "location.hash = 'strongest=UN,AAH'",
    "correct": "actorGraph.select('IS'); document.querySelector('[data-keep=correct]').click()",
    "review": "document.getElementById('review').click()",
    "compare": "document.getElementById('compare').click()",
    "takeaway": "document.getElementById('takeaway').click()",
    "focus": "location.hash = 'actor=IS&focus=IS,1'",
    "nothing": "location.hash = 'from=2030-01-01'",
    "colours": "location.hash = 'colour=country&size=betweenness'",
    "communities": "location.hash = 'overview=communities'",
    "table": "document.getElementById('table').click()",
}


@pytest.mark.parametrize(
    ("scheme", "size"), [("light", (1400, 900)), ("dark", (390, 844))], ids=["desktop-light", "phone-dark"]
)
def test_axe_finds_nothing(open_page: Open, news_page: Path, scheme: str, size: tuple[int, int]) -> None:
    page = open_page(news_page, size, scheme)
    for view, script in VIEWS.items():
        page.evaluate(script)
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        found = Axe().run(page, options={"resultTypes": ["violations", "passes"]}).response
        problems = [
            (rule["id"], node["html"][:160], node["failureSummary"])
            for rule in found["violations"]
            for node in rule["nodes"]
        ]
        assert problems == [], view
        assert len(found["passes"]) > 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_open_search_and_filters(open_page: Open, news_page: Path, scheme: str) -> None:
    page = open_page(news_page, (390, 844), scheme)
    page.get_by_role("button", name="Filters and legend").click()
    page.get_by_role("combobox", name="Search actors").fill("ira")
    expect(page.get_by_role("option").first).to_be_visible()
    assert [rule["id"] for rule in Axe().run(page).response["violations"]] == []


def focused(page: Page) -> str:
    return page.evaluate(NAME_OF_FOCUSED).strip()


def test_a_walk_by_keyboard_alone(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the details"
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_be_focused()
    assert page.evaluate("location.hash") in ("", "#")
    page.keyboard.press("Tab")
    assert focused(page) == "Iraq"
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Iraq")
    expect(page.locator("#detail")).to_be_focused()
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused(page).startswith("Sentences of Iraq and"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#detail [data-evidence]").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#detail h2")).to_have_text("Where to begin")


def test_every_stop_shows_that_it_has_the_focus(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IS')")
    stops = 0
    for _ in range(60):
        page.keyboard.press("Tab")
        outline = page.evaluate(OUTLINE_OF_FOCUSED)
        if outline is None:
            break
        stops += 1
        assert outline == "solid 2px", focused(page)
    assert stops > 30


def test_the_canvas_is_named_and_not_a_trap(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    canvas = page.get_by_role("img", name="Network of 20 actors")
    expect(canvas).to_be_visible()
    assert canvas.locator("[tabindex]").count() == 0


def test_the_filters_of_the_phone_open_and_close(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page, (390, 844))
    expect(page.get_by_role("checkbox", name="Person")).to_be_hidden()
    toggle = page.get_by_role("button", name="Filters and legend")
    toggle.click()
    expect(toggle).to_have_attribute("aria-expanded", "true")
    page.get_by_role("checkbox", name="Person").uncheck()
    expect(page.get_by_role("status")).to_contain_text("17 of 20 actors")
