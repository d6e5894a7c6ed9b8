"""Colours and shapes of the page: read from `page/palette.json`, written as CSS custom properties."""

import json
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
    """The styles of all kinds in the order of the legend, and the colours of both themes by role."""

    kinds: tuple[KindStyle, ...]
    light: dict[str, str]
    dark: dict[str, str]


@cache
def load_palette() -> Palette:
    """The palette of the page."""
    source = resources.files(__package__).joinpath("page", "palette.json").read_text(encoding="utf-8")
    data = json.loads(source)
    kinds = tuple(KindStyle(**row) for row in data["kinds"])
    return Palette(kinds, data["themes"]["light"], data["themes"]["dark"])


def palette_css(palette: Palette) -> str:
    """CSS rules that set every colour: light by default, dark by the system's wish or by the page's own switch."""
    light = _declarations(palette.light, {style.kind: style.light for style in palette.kinds})
    dark = _declarations(palette.dark, {style.kind: style.dark for style in palette.kinds})
    classes = "".join(f".kind-{style.kind}{{color:var(--kind-{style.kind})}}\n" for style in palette.kinds)
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


def _declarations(theme: dict[str, str], kinds: dict[str, str]) -> str:
    roles = {**theme, **{f"kind-{kind}": colour for kind, colour in kinds.items()}}
    return "".join(f"--{role}:{colour};" for role, colour in roles.items())


def _luminance(colour: str) -> float:
    channels = (int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
