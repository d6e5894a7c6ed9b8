"""What one sees and filters: sizes, colours, signs, communities, statements, time."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from scale_samples import SCALES, scale_tables

from graph.network import build_network
from graph.view import write_page

Open = Callable[..., Page]
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
PICTURE = "document.querySelector('#canvas canvas').toDataURL()"


@pytest.fixture(scope="module")
def signed_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("signed") / "graph.html"
    tables = scale_tables(SCALES[0])
    write_page(build_network(tables.actors, tables.co_mentions), tables, path, title="Sixty actors")
    return path


def status(page: Page):
    return page.get_by_role("status")


def drawn(page: Page) -> str:
    page.evaluate(TWO_FRAMES)
    page.wait_for_timeout(350)
    return page.evaluate(PICTURE)


def choose(page: Page, name: str) -> None:
    page.get_by_role("radio", name=name, exact=True).check(force=True)


@pytest.mark.parametrize("name", ["documents", "strength", "betweenness"])
def test_size_follows_the_chosen_measure_and_the_legend_says_so(open_page: Open, signed_page: Path, name: str) -> None:
    page = open_page(signed_page)
    before = drawn(page)
    page.locator(f"input[name=choose-size][value={name}]").check(force=True)
    expect(page.locator(".sizes")).to_contain_text(f"Size {name}")
    assert drawn(page) != before
    expect(page).to_have_url(re.compile(f"size={name}"))
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".sizes")).to_contain_text("Size mentions")


@pytest.mark.parametrize(("name", "label"), [("community", ","), ("country", "Iraq")])
def test_colour_has_a_legend(open_page: Open, signed_page: Path, name: str, label: str) -> None:
    page = open_page(signed_page)
    before = drawn(page)
    choose(page, name)
    expect(page.locator(".colours")).to_contain_text(label)
    counts = [int(text) for text in page.locator(".colours .weight").all_inner_texts()]
    assert sum(counts) == 60
    assert drawn(page) != before


def test_width_by_relatedness_has_its_own_threshold(open_page: Open, signed_page: Path) -> None:
    page = open_page(signed_page)
    choose(page, "relatedness")
    expect(page.locator(".sizes")).to_contain_text("relatedness, 0 to 1")
    slider = page.get_by_role("slider", name="At least")
    slider.focus()
    page.keyboard.press("End")
    expect(slider).to_have_attribute("aria-valuetext", "0.95")
    expect(page.locator("#reasons")).to_contain_text("have no link that passes the filters on links")
    choose(page, "sentences")
    expect(status(page)).to_have_text(re.compile("^Showing 60 of 60"))


def test_the_signs_of_links_are_told_without_colour(open_page: Open, signed_page: Path) -> None:
    page = open_page(signed_page)
    looks = {
        sign: page.locator(f".line-sign.is-{sign}").first.evaluate(
            "e => e.innerHTML.replace(/stroke-width=.\\S+/g, '')"
        )
        for sign in ("cooperation", "conflict", "both", "none")
    }
    assert len(set(looks.values())) == 4


def test_what_is_stated_filters_links_and_counts_anew(open_page: Open, signed_page: Path) -> None:
    page = open_page(signed_page)
    a, b = page.evaluate("actorGraph.visible().edges[0]")
    page.evaluate("([a, b]) => actorGraph.select(a, b)", [a, b])
    figure = page.locator("[data-panel=detail] .figures dd").first
    everything = int(figure.inner_text())
    page.get_by_role("checkbox", name="Neither stated").uncheck()
    expect(figure).not_to_have_text(str(everything))
    stated = int(figure.inner_text())
    assert 0 < stated < everything
    page.get_by_text("By relation").click()
    for name in ("fights", "opposes", "is allied with", "supports", "leads", "is part of", "meets"):
        page.get_by_role("checkbox", name=name, exact=True).uncheck()
    expect(status(page)).to_have_text(re.compile("^Showing 0 of 60 actors, 0 of"))
    page.get_by_role("button", name="Reset filters").click()
    expect(figure).to_have_text(str(everything))


def test_backbone_and_significance_hold_links_back(open_page: Open, signed_page: Path) -> None:
    page = open_page(signed_page)
    links = "actorGraph.visible().edges.length"
    whole = page.evaluate(links)
    backbone = page.get_by_role("slider", name="Backbone")
    backbone.focus()
    page.keyboard.press("End")
    expect(backbone).to_have_attribute("aria-valuetext", re.compile("0.01"))
    assert 0 < page.evaluate(links) < whole
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("slider", name="Beyond chance").focus()
    page.keyboard.press("End")
    expect(status(page)).to_have_text(re.compile("^Showing 0 of 60"))


def test_countries_filter_and_all_come_back(open_page: Open, signed_page: Path) -> None:
    page = open_page(signed_page)
    page.get_by_role("button", name="No countries").click()
    expect(status(page)).to_have_text(re.compile("^Showing 0 of 60"))
    expect(page.locator("#reasons")).to_contain_text("are of a country that is switched off")
    page.get_by_role("button", name="All countries").click()
    expect(status(page)).to_have_text(re.compile("^Showing 60 of 60"))


def test_a_stretch_of_time_is_brushed_and_stepped_through(open_page: Open, signed_page: Path) -> None:
    page = open_page(signed_page)
    page.locator(".histogram").scroll_into_view_if_needed()
    box = page.locator(".histogram").bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 0.3, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, y, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=2014-\d\d-\d\d&to=201[45]"))
    first = page.get_by_label("From").input_value()
    assert "of 120 dated ones" in page.locator(".player").inner_text()
    page.get_by_role("button", name="Next step in time").click()
    page.wait_for_function("before => document.getElementById('date-from').value > before", arg=first)
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_label("From")).to_have_value(first)
    page.get_by_role("button", name="Undo").click()
    expect(status(page)).to_have_text(re.compile("^Showing 60 of 60"))


def test_sub_actors_are_counted_as_their_state(open_page: Open, news_page: Path) -> None:
    page = open_page(news_page)
    page.evaluate("actorGraph.select('IRQ')")
    mentions = page.locator("[data-panel=detail] .figures dd").first
    alone = int(mentions.inner_text())
    page.get_by_role("checkbox", name="Forces, bodies and people as their state").check()
    page.wait_for_function("!actorGraph.visible().actors.includes('IRQMIL')")
    expect(page.locator("#reasons")).to_contain_text("counted with the state or group they belong to")
    assert int(mentions.inner_text()) > alone
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function("actorGraph.visible().actors.includes('IRQMIL')")


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)], ids=["desktop", "phone"])
def test_the_overview_opens_a_community(open_page: Open, signed_page: Path, size: tuple[int, int]) -> None:
    page = open_page(signed_page, size)
    if size[0] < 820:
        page.get_by_role("button", name="Filters and legend").click()
    page.get_by_role("button", name="Overview of communities").click()
    expect(status(page)).to_have_text(re.compile(r"^Showing \d communities, 0 of 60 actors"))
    expect(page.locator("#reasons")).to_contain_text("are in communities that are closed")
    button = page.locator(".communities").get_by_role("button", name=re.compile("^Open the community of")).first
    members = int(page.locator(".communities .weight").first.inner_text())
    button.click()
    page.wait_for_function("n => actorGraph.visible().actors.length === n", arg=members)
    expect(page).to_have_url(re.compile("overview=communities,"))
    again = open_page(signed_page, size, fragment=page.evaluate("location.hash"))
    assert len(again.evaluate("actorGraph.visible().actors")) == members
    page.get_by_role("button", name="Undo").click()
    page.wait_for_function("!actorGraph.visible().actors.length")
