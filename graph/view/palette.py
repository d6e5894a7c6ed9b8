"""Colours and shapes of the page: read from `page/palette.json`, written as CSS custom properties."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class KindStyle:
    """How a kind of actor looks: the shape alone tells it apart, the colour says it again."""

    kind: str
    label: str
    shape: str
    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The styles of all kinds in the order of the legend, and the colours of both themes by role.

    `series` are pairs (light, dark) for what has no colour of its own: communities and countries, the largest first.
    """

    kinds: tuple[KindStyle, ...]
    light: dict[str, str]
    dark: dict[str, str]
    series: tuple[tuple[str, str], ...]


@cache
def load_palette() -> Palette:
    """The palette of the page."""
    source = resources.files(__package__).joinpath("page", "palette.json").read_text(encoding="utf-8")
    data = json.loads(source)
    kinds = tuple(KindStyle(**row) for row in data["kinds"])
    series = tuple((row["light"], row["dark"]) for row in data["series"])
    return Palette(kinds, data["themes"]["light"], data["themes"]["dark"], series)


def palette_css(palette: Palette) -> str:
    """CSS rules that set every colour: light by default, dark by the system's wish or by the page's own switch."""
    roles = [f"kind-{style.kind}" for style in palette.kinds] + [
        f"series-{place}" for place in range(len(palette.series))
    ]
    light = _declarations(palette.light, zip(roles, _of_theme(palette, "light"), strict=True))
    dark = _declarations(palette.dark, zip(roles, _of_theme(palette, "dark"), strict=True))
    classes = "".join(f".{role}{{color:var(--{role})}}\n" for role in roles)
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        f"{classes}"
    )


def contrast(first: str, second: str) -> float:
    """The WCAG contrast ratio of two `#rrggbb` colours, 1..21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _of_theme(palette: Palette, theme: str) -> list[str]:
    series = [light if theme == "light" else dark for light, dark in palette.series]
    return [getattr(style, theme) for style in palette.kinds] + series


def _declarations(theme: dict[str, str], more: Iterable[tuple[str, str]]) -> str:
    roles = {**theme, **dict(more)}
    return "".join(f"--{role}:{colour};" for role, colour in roles.items())


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
