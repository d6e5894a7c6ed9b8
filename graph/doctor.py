"""Examines what is installed, and says how to mend what is missing."""

import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from graph.version import __version__

_LIBRARIES = (
    "spacy",
    "networkx",
    "pyvis",
    "duckdb",
    "pyarrow",
    "pandas",
    "rustworkx",
    "graspologic-native",
    "datasketch",
    "onnxruntime",
    "tokenizers",
    "typer",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One part: what was found, its state (`ok` or `bad`), and the command that repairs it."""

    part: str
    found: str
    state: str = "ok"
    repair: str = ""


def examine() -> list[Finding]:
    """Every part of the installation, in order; nothing is changed."""
    findings = [Finding("actor-graph", __version__), _python()]
    findings += [_library(name) for name in _LIBRARIES]
    return [*findings, _model(), _encoder(), _world()]


def _python() -> Finding:
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info >= (3, 11):  # noqa: UP036 (that is the examination)
        return Finding("python", found)
    return Finding("python", found, "bad", "install Python 3.11 or newer")


def _library(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "missing", "bad", f"python -m pip install {name}")


def _model() -> Finding:
    from graph.extract.pinned import INSTALL, MODEL, VERSION, check_model

    check = check_model()
    if check.digest is None:
        return Finding("language model", f"{MODEL} {VERSION} is missing", "bad", INSTALL)
    if not check.is_pinned:
        return Finding("language model", f"{MODEL} {VERSION}: its files are not the ones we pinned", "bad", INSTALL)
    return Finding("language model", f"{MODEL} {VERSION}, its files are the ones we pinned ({check.digest[:12]})")


def _encoder() -> Finding:
    from graph.errors import ModelError
    from graph.extract.encoder import Encoder

    try:
        Encoder()
    except ModelError as error:
        return Finding("encoder", str(error), "bad", "python -m pip install --force-reinstall --no-deps actor-graph")
    return Finding("encoder", "its files are the ones we pinned")


def _world() -> Finding:
    from graph.errors import WorldError
    from graph.world import load_world

    try:
        world = load_world()
    except (WorldError, OSError) as error:
        return Finding("table of the world", str(error), "bad", "python -m pip install --force-reinstall actor-graph")
    return Finding("table of the world", f"{len(world.entries):,} actors, {len(world.names):,} names")
