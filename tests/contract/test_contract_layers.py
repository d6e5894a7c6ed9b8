"""The layers of the house, held by import-linter (pyproject.toml)."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NO_PART_OF_A_LAYER = {"__main__"}


def contracts() -> list[dict[str, object]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[dict[str, object]] = settings["tool"]["importlinter"]["contracts"]
    return found


def lint_imports(*arguments: str) -> "subprocess.CompletedProcess[str]":
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run([program, "--no-cache", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_layers_hold() -> None:
    done = lint_imports()
    assert done.returncode == 0, done.stdout
    assert f"{len(contracts())} kept, 0 broken" in done.stdout


def test_every_room_has_its_layer() -> None:
    layers = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    assert isinstance(layers, list)
    named = {name.strip() for layer in layers for name in layer.split("|")}
    rooms = {path.stem for path in (ROOT / "graph").glob("*.py")} | {
        path.parent.name for path in (ROOT / "graph").glob("*/__init__.py")
    }
    assert rooms - NO_PART_OF_A_LAYER - {"__init__"} == named


LIBRARIES = {
    "spacy": {"extract"},
    "duckdb": {"store"},
    "pyarrow": {"store"},
    "networkx": {"network", "view", "export"},
    "pyvis": {"view"},
    "typer": {"cli"},
}


@pytest.mark.parametrize("library", LIBRARIES)
def test_every_room_but_its_own_is_barred_from_a_library(library: str) -> None:
    layers = next(contract["layers"] for contract in contracts() if contract["type"] == "layers")
    assert isinstance(layers, list)
    rooms = {f"graph.{name.strip()}" for layer in layers for name in layer.split("|")}
    for contract in contracts():
        barred, sources = contract.get("forbidden_modules", []), contract.get("source_modules", [])
        assert isinstance(barred, list)
        assert isinstance(sources, list)
        if library in barred:
            assert rooms - {*sources} == {f"graph.{name}" for name in LIBRARIES[library]}
            return
    pytest.fail(f"no contract bars {library}")
