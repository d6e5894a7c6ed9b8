from itertools import product

import pytest

from graph.model import Kind
from graph.view.palette import contrast, load_palette, palette_css

palette = load_palette()
THEMES = {"light": palette.light, "dark": palette.dark}
SURFACES = ("canvas", "panel", "raised", "hover")


def test_every_kind_has_a_style_and_a_shape_of_its_own() -> None:
    assert {style.kind for style in palette.kinds} == set(Kind)
    assert len({style.shape for style in palette.kinds}) == len(palette.kinds)
    assert len({style.label for style in palette.kinds}) == len(palette.kinds)


@pytest.mark.parametrize("theme", THEMES)
def test_shapes_stand_out_from_every_surface(theme: str) -> None:
    colours = THEMES[theme]
    for style, surface in product(palette.kinds, SURFACES):
        assert contrast(getattr(style, theme), colours[surface]) >= 3, (style.kind, surface)


@pytest.mark.parametrize("theme", THEMES)
def test_colours_of_communities_and_countries_stand_out_and_differ(theme: str) -> None:
    colours = [pair[theme == "dark"] for pair in palette.series]
    assert len(set(colours)) == len(colours)
    for colour, surface in product(colours, SURFACES):
        assert contrast(colour, THEMES[theme][surface]) >= 3, (colour, surface)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("ink", "surface"),
    [
        *product(("text", "muted", "accent"), SURFACES),
        ("text", "mark-a"),
        ("text", "mark-b"),
        ("text", "accent-soft"),
        ("muted", "accent-soft"),
        ("accent-text", "accent"),
    ],
)
def test_text_can_be_read(theme: str, ink: str, surface: str) -> None:
    assert contrast(THEMES[theme][ink], THEMES[theme][surface]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_lines_that_mean_something_can_be_seen(theme: str) -> None:
    colours = THEMES[theme]
    for line in ("strong-line", "edge", "mark-a-line", "mark-b-line", "warn", "cooperation", "conflict", "both"):
        assert contrast(colours[line], colours["canvas"]) >= 3, line


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_css_sets_both_themes_and_the_switch() -> None:
    css = palette_css(palette)
    assert "prefers-color-scheme:dark" in css
    assert ":root[data-theme=dark]" in css
    assert css.count("--kind-state:") == 3
