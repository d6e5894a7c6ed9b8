"""The graph folder: a build replaces it as a whole or not at all."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import GraphFolderError, OutputError

_NEXT, _PREVIOUS = ".next", ".previous"
_FILES = ("graph.html", "run.json")


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder in which a build stands until it is whole."""

    path: Path

    def write_run(self, run: Mapping[str, Any]) -> None:
        """Writes the manifest of the build."""
        text = json.dumps(run, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        (self.path / "run.json").write_text(text, encoding="utf-8", newline="\n")


def _recover(folder: Path) -> None:
    """Brings back the tables of the build before, if the last one stopped between its two renames."""
    previous = folder / _PREVIOUS
    if previous.is_dir():
        if not (folder / "tables").exists():
            previous.rename(folder / "tables")
        else:
            shutil.rmtree(previous)


def _commit(folder: Path, staging: Path) -> None:
    tables, previous = folder / "tables", folder / _PREVIOUS
    if tables.exists():
        tables.rename(previous)
    (staging / "tables").rename(tables)
    for name in _FILES:
        (staging / name).replace(folder / name)
    shutil.rmtree(previous, ignore_errors=True)


@contextmanager
def staged(folder: Path) -> Iterator[Staging]:
    """A staging folder that takes the place of the graph in `folder` when the block ends without an error.

    The earlier graph stays readable until then, and stays for good if the block fails or is interrupted. Only what a
    build writes is replaced; `decisions.jsonl` and anything else in the folder is left alone.

    Raises:
        OutputError: the folder cannot be written.
    """
    staging = folder / f"{_NEXT}-{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _recover(folder)
        staging.mkdir()
    except OSError as error:
        raise OutputError(
            f"the graph cannot be written to {folder} ({error.strerror or error}); give another folder with -o"
        ) from error
    try:
        yield Staging(staging)
        _commit(folder, staging)
    except OSError as error:
        if isinstance(error, GraphFolderError):
            raise
        raise OutputError(
            f"the graph cannot be written to {folder} ({error.strerror or error}); the earlier graph stays"
        ) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def read_run(folder: Path) -> dict[str, Any]:
    """The manifest of the graph in a folder.

    Raises:
        GraphFolderError: there is no graph, or it is damaged.
    """
    path = folder / "run.json"
    try:
        _recover(folder)
        run = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise GraphFolderError(
            f"there is no graph in {folder}; build one first: actor-graph build SOURCE -o {folder}"
        ) from error
    except (OSError, ValueError) as error:
        raise GraphFolderError(f"{path} cannot be read ({error}); build the graph again") from error
    if not isinstance(run, dict):
        raise GraphFolderError(f"{path} is not a manifest; build the graph again")
    return run
