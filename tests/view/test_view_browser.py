"""The page in a browser: what an analyst does first, and that it stays silent (see `open_page`)."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

Open = Callable[..., Page]


def detail(page: Page):
    return page.locator("[data-panel=detail]")


def expect_title(page: Page, text: str) -> None:
    expect(detail(page).locator("h2")).to_have_text(text, use_inner_text=True)


def test_opens_with_counts_notes_and_a_beginning(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^Showing 20 of 20 actors, \d+ of \d+ links$"))
    expect(page.locator("#notes")).to_have_text("2 documents could not be read")
    expect(detail(page).get_by_role("heading", name="Strongest actors")).to_be_visible()
    shown = page.evaluate("actorGraph.visible()")
    assert len(shown["actors"]) == 20
    assert ["IRN", "IRQ"] in shown["edges"]
    assert page.evaluate("Object.isFrozen(actorGraph)")


def test_search_finds_an_alias_and_says_which(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search actors")
    expect(box).to_be_focused()
    page.keyboard.type("dAésh")
    option = page.get_by_role("option")
    expect(option).to_have_count(1)
    expect(option).to_contain_text("Islamic State")
    expect(option).to_contain_text("also Daesh")
    expect(option).to_contain_text("Armed group · 9 mentions")
    expect(box).to_have_attribute("aria-expanded", "true")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    page.keyboard.press("Enter")
    expect_title(page, "Islamic State")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_search_moves_with_arrows_and_closes_with_escape(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.get_by_role("combobox", name="Search actors").fill("ira")
    options = page.get_by_role("option")
    expect(options.nth(0)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)


def test_an_actor_shows_names_with_rules_links_and_sentences(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRQMIL')")
    panel = detail(page)
    expect(panel).to_contain_text("Military · Iraq · military")
    expect(panel).to_contain_text("role phrase (forces of Iraq)")
    expect(panel.locator(".facts").get_by_role("button", name="Iraq")).to_be_visible()
    expect(panel.locator("[data-evidence] mark.mark-a").nth(3)).to_be_attached()
    panel.locator(".facts").get_by_role("button", name="Iraq").click()
    expect_title(page, "Iraq")
    panel.get_by_role("button", name="‹ Back").click()
    expect_title(page, "Iraqi army")


def test_a_link_shows_its_sentences_with_both_marked(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRN')")
    detail(page).get_by_role("button", name="Sentences of Iran and Iraq", exact=True).click()
    panel = detail(page)
    expect_title(page, "Iran and Iraq")
    quotes = panel.locator("[data-evidence]")
    expect(quotes).to_have_count(5)
    for quote in quotes.all():
        expect(quote.locator("mark.mark-a")).not_to_have_count(0)
        expect(quote.locator("mark.mark-b")).not_to_have_count(0)
    styles = [
        panel.locator(f".story mark.{name}").first.evaluate("e => getComputedStyle(e).borderBottomStyle")
        for name in ("mark-a", "mark-b")
    ]
    assert styles == ["solid", "dashed"]
    expect(panel).to_contain_text("NPMI")
    expect(panel).to_contain_text("hard to explain by chance")
    dates = [text.split(" · ")[-1] for text in panel.locator(".story > .source .muted:not(.address)").all_inner_texts()]
    assert dates == ["20 Nov 2015", "13 Oct 2015", "28 Sep 2015"]
    expect(panel.locator("details summary")).to_have_text("1 copy of this story")


def test_measures_that_were_not_judged_say_so(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('PARL', 'REUTERS')")
    expect(detail(page).locator(".measures")).to_contain_text("not judged")


def test_nested_mentions_are_nested_marks(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRQ', 'IRQMIL')")
    expect(detail(page).locator("mark.mark-b > mark.mark-a").first).to_have_text("Iraqi")


def test_only_web_addresses_become_links(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('USA', 'ABADI')")
    expect(detail(page).locator(".source")).to_contain_text("American warplanes strike near Ramadi")
    expect(detail(page).locator("a")).to_have_count(0)
    page.evaluate("actorGraph.select('IRN', 'IRQ')")
    link = detail(page).locator("a").first
    assert link.get_attribute("href").startswith("https://")
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_a_click_on_the_canvas_selects_actor_link_and_nothing(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    box = page.locator("#canvas").bounding_box()
    places = page.evaluate("actorGraph.test.places()")
    x, y = places["KHAZALI"]
    page.mouse.click(box["x"] + x, box["y"] + y)
    expect_title(page, "Qais al-Khazali")
    page.keyboard.press("Escape")
    ax, ay = places["AAH"]
    page.mouse.click(box["x"] + (x + ax) / 2, box["y"] + (y + ay) / 2)
    expect_title(page, "Asaib Ahl al-Haq and Qais al-Khazali")
    page.mouse.click(box["x"] + 6, box["y"] + box["height"] / 2)
    expect_title(page, "Where to begin")


def test_filters_recompute_counts_weights_and_evidence(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRN', 'IRQ')")
    page.get_by_label("From").fill("2015-11-01")
    page.get_by_label("From").dispatch_event("change")
    expect(detail(page).locator("[data-evidence]")).to_have_count(1)
    expect(detail(page).locator(".figures dd").first).to_have_text("1")
    expect(page.locator("#reasons")).to_contain_text("not mentioned in the chosen documents")
    page.get_by_label("From").fill("2015-11-03")
    page.get_by_label("From").dispatch_event("change")
    page.get_by_label("To", exact=True).fill("2015-11-10")
    page.get_by_label("To", exact=True).dispatch_event("change")
    expect(page.get_by_role("status")).to_have_text(re.compile("^Showing 0 of 20 actors, 0 of"))
    expect(page.locator("#nothing")).to_be_visible()
    page.get_by_role("button", name="Reset filters").click()
    expect(page.get_by_role("status")).to_have_text(re.compile("^Showing 20 of"))


def test_kinds_publishers_and_weight_filter_and_undo(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    status = page.get_by_role("status")
    page.get_by_role("checkbox", name="Person").uncheck()
    expect(status).to_have_text(re.compile("^Showing 17 of"))
    expect(page.locator("#reasons")).to_contain_text("3 actors are of a kind that is switched off.")
    slider = page.get_by_role("slider", name="At least")
    slider.focus()
    page.keyboard.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "2 sentences")
    expect(page.locator("#reasons")).to_contain_text("have no link that passes the filters on links")
    page.get_by_role("checkbox", name="Sputnik").uncheck()
    undo = page.get_by_role("button", name="Undo")
    for _ in range(3):
        undo.click()
    expect(status).to_have_text(re.compile("^Showing 20 of"))
    expect(undo).to_be_disabled()
    expect(page.get_by_role("checkbox", name="Person")).to_be_checked()
    page.evaluate("actorGraph.select('IRN')")
    expect(undo).to_have_attribute("title", "Undo: selection")
    page.keyboard.press("Control+z")
    expect_title(page, "Where to begin")
    page.get_by_role("button", name="Redo").click()
    expect_title(page, "Iran")
    expect(page.get_by_role("button", name="Redo")).to_be_disabled()


def test_focus_hide_and_path(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('KHAZALI')")
    detail(page).get_by_role("button", name="Focus").click()
    page.wait_for_function("actorGraph.visible().actors.length === 2")
    assert set(page.evaluate("actorGraph.visible().actors")) == {"KHAZALI", "AAH"}
    page.get_by_role("button", name="2 steps").click()
    page.wait_for_function("actorGraph.visible().actors.length > 2")
    page.get_by_role("button", name="Leave", exact=True).click()
    detail(page).get_by_role("combobox", name="Path to").fill("hizbullah")
    page.keyboard.press("Enter")
    expect(detail(page)).to_contain_text("the fewest there are")
    steps = detail(page).locator(".steps > li")
    expect(steps.nth(1)).to_be_attached()
    for step in steps.all():
        expect(step.locator("[data-evidence]")).not_to_have_count(0)
    detail(page).locator("h2").get_by_role("button", name="Hezbollah").click()
    detail(page).get_by_role("button", name="Hide").click()
    page.wait_for_function("!actorGraph.visible().actors.includes('HEZB')")
    detail(page).get_by_role("button", name="Show again").click()
    page.wait_for_function("actorGraph.visible().actors.includes('HEZB')")


def test_the_tables_sort_and_follow_the_filters(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.get_by_role("button", name="Table", exact=True).click()
    table = page.locator('table[data-table="actors"]')
    expect(table.locator("tbody tr")).to_have_count(20)
    heading = table.get_by_role("columnheader", name="Actor")
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "ascending")
    names = table.locator("tbody th").all_inner_texts()
    assert names == sorted(names, key=str.casefold)
    heading.get_by_role("button").click()
    expect(heading).to_have_attribute("aria-sort", "descending")
    mentions = table.get_by_role("columnheader", name="Mentions")
    mentions.get_by_role("button").click()
    numbers = [int(row.locator("td").nth(1).inner_text()) for row in table.locator("tbody tr").all()]
    assert numbers == sorted(numbers, reverse=True)
    page.get_by_role("checkbox", name="State", exact=True).uncheck()
    expect(table.locator("tbody tr")).to_have_count(15)
    page.locator('table[data-table="links"] tbody').get_by_role(
        "button", name=re.compile("^Sentences of")
    ).first.click()
    expect(detail(page).locator("[data-evidence]")).not_to_have_count(0)


def test_the_budget_is_named_and_the_rest_can_be_reached(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^Showing 150 of 240 actors, "))
    expect(page.locator("#reasons")).to_contain_text("90 weaker actors left out")
    weakest = page.evaluate("actorGraph.test.weakest()")
    page.wait_for_function("id => !actorGraph.visible().actors.includes(id)", arg=weakest)
    page.evaluate("id => actorGraph.select(id)", weakest)
    page.wait_for_function("id => actorGraph.visible().actors.includes(id)", arg=weakest)
    page.get_by_role("button", name="Show 89 more").click()
    expect(page.get_by_role("status")).to_have_text(re.compile("^Showing 240 of"))


def test_long_lists_are_paged(open_page: Open, large_page: Path) -> None:
    page = open_page(large_page)
    page.evaluate("actorGraph.select(actorGraph.visible().actors[0])")
    neighbours = detail(page).get_by_role("button", name=re.compile("^Sentences of "))
    expect(neighbours).to_have_count(12)
    detail(page).get_by_role("button", name=re.compile("^Show 12 more actors")).click()
    expect(neighbours.nth(20)).to_be_attached()


def test_the_address_holds_the_state(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRN', 'IRQ')")
    page.get_by_role("checkbox", name="Media").uncheck()
    expect(page).to_have_url(re.compile("#link=IRN,IRQ&without=media$"))
    again = open_page(news_page, fragment=page.evaluate("location.hash"))
    expect_title(again, "Iran and Iraq")
    expect(again.get_by_role("checkbox", name="Media")).not_to_be_checked()


def test_a_broken_address_opens_the_page(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page, fragment="#actor=%E0%A4%A&least=9e9&focus=NOBODY,1&__proto__=x&from=2015-99-99x")
    expect(page.get_by_role("status")).to_have_text(re.compile("^Showing 20 of"))


def test_the_theme_switch_changes_the_colours(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.get_by_role("button", name="Dark").click()
    assert page.evaluate(colour) != light
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")


def test_an_empty_graph_explains_itself(open_page: Open, tmp_path: Path) -> None:
    import networkx as nx

    from graph.model import Tables
    from graph.view import write_page

    write_page(nx.Graph(), Tables(), tmp_path / "empty.html", title="Empty")
    page = open_page(tmp_path / "empty.html")
    expect(page.get_by_role("status")).to_have_text("Showing 0 of 0 actors, 0 of 0 links")
    expect(detail(page)).to_contain_text("No actor was found in the documents.")


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)])
def test_nothing_is_wider_than_the_window(open_page: Open, news_page: Path, size: tuple[int, int]) -> None:
    page = open_page(news_page, size)
    page.evaluate("actorGraph.select('ABADI', 'USA')")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    assert page.locator("#canvas").bounding_box()["height"] > 300


def test_the_pointer_names_what_it_is_on(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    box = page.locator("#canvas").bounding_box()
    x, y = page.evaluate("actorGraph.test.places()")["UN"]
    page.mouse.move(box["x"] + x, box["y"] + y)
    expect(page.locator("#pointed")).to_have_text("United Nations · International organisation · 1 mention")
    page.mouse.move(box["x"] + 6, box["y"] + box["height"] / 2)
    expect(page.locator("#pointed")).to_be_empty()


def test_dragging_moves_the_view_and_selects_nothing(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    box = page.locator("#canvas").bounding_box()
    before = page.evaluate("actorGraph.test.places().UN")
    page.mouse.move(box["x"] + 40, box["y"] + 400)
    page.mouse.down()
    page.mouse.move(box["x"] + 140, box["y"] + 350, steps=5)
    page.mouse.up()
    after = page.evaluate("actorGraph.test.places().UN")
    assert [round(after[0] - before[0]), round(after[1] - before[1])] == [100, -50]
    expect_title(page, "Where to begin")
    page.get_by_role("button", name="Fit").click()
    page.wait_for_function("x => Math.abs(actorGraph.test.places().UN[0] - x) < 2", arg=before[0])


def test_a_browser_that_cannot_inflate_is_helped(browser: Browser, news_page: Path) -> None:
    page = browser.new_page()
    page.add_init_script("delete window.DecompressionStream; delete Uint8Array.fromBase64")
    page.goto(news_page.as_uri())
    page.wait_for_function("window.actorGraph")
    assert len(page.evaluate("actorGraph.visible().actors")) == 20
    page.close()


def test_without_scripts_the_page_says_what_it_needs(browser: Browser, news_page: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(news_page.as_uri())
    assert "Allow scripts for this file" in page.locator("#detail-body").inner_text()
    context.close()
