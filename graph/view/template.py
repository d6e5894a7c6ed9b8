"""The page as one text: template, styles, library and script, under a policy that lets nothing else in."""

import base64
import hashlib
import os
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from graph.errors import OutputError
from graph.view.jsonblock import clean_text, to_packed_block
from graph.view.palette import load_palette, palette_css

VIS_NETWORK = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
"""Where pyvis keeps the drawing library, inside its package."""


def render_template(heading: str, drawing: Mapping[str, object], payload: Mapping[str, object]) -> str:
    """The page with its data: `drawing` is what the canvas needs, `payload` all that is read and counted."""
    environment = Environment(
        loader=PackageLoader("graph.view", "page"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style, library, script = page_style(), drawing_library(), page_script()
    return environment.get_template("explorer.html.j2").render(
        heading=clean_text(heading),
        policy=content_policy(style, (library, script)),
        style=style,
        library=library,
        script=script,
        data=to_packed_block({"drawing": drawing, **payload}),
    )


def content_policy(style: str, scripts: tuple[str, ...]) -> str:
    """A Content-Security-Policy that allows exactly this style and these scripts, and no request at all."""
    script_hashes = " ".join(_source_hash(script) for script in scripts)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {script_hashes}",
            f"style-src {_source_hash(style)}",
            "img-src data: blob:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


@cache
def page_style() -> str:
    """The style sheets, with the colours of the palette before the rules that use them."""
    return palette_css(load_palette()) + _packaged("explorer.css") + _packaged("reading.css")


@cache
def page_script() -> str:
    """The joined script of the page (see page/README.md for how it is made)."""
    return _packaged("explorer.bundle.js")


@cache
def drawing_library() -> str:
    """vis-network as pyvis bundles it, with the line ends that a browser sees."""
    # The browser hashes a script after it has read every line end as LF; read_text does the same.
    return resources.files("pyvis").joinpath(*VIS_NETWORK).read_text(encoding="utf-8")


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 with LF line ends, whole or not at all.

    Raises:
        OutputError: the file cannot be written there.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        message = f"the page cannot be written to {path}: {error.strerror}; name a folder that exists"
        raise OutputError(message) from error


def _packaged(name: str) -> str:
    return resources.files(__package__).joinpath("page", name).read_text(encoding="utf-8")


def _source_hash(source: str) -> str:
    digest = hashlib.sha256(source.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
