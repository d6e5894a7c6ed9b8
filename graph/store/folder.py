"""The graph folder: a build replaces it as a whole or not at all."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import GraphError, GraphFolderError, OutputError

_NEXT, _PREVIOUS, _REPLACED = ".next", ".previous", ".replaced"
_PARTS = ("tables", "graph.html", "run.json")
_MANIFEST = {"version": str, "counts": dict, "options": dict, "problems": list}


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder in which a build stands until it is whole."""

    path: Path

    def write_run(self, run: Mapping[str, Any]) -> None:
        """Writes the manifest of the build."""
        text = json.dumps(run, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        (self.path / "run.json").write_text(text, encoding="utf-8", newline="\n")


def _recover(folder: Path) -> None:
    """Brings back the graph of the build before, if the last one stopped while it took its place."""
    shutil.rmtree(folder / _REPLACED, ignore_errors=True)
    previous = folder / _PREVIOUS
    if not previous.is_dir():
        return
    for name in _PARTS:
        if (previous / name).exists():
            _remove(folder / name)
            (previous / name).rename(folder / name)
    previous.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _commit(folder: Path, staging: Path) -> None:
    """Moves the earlier graph aside and the new one in; a stop on the way is undone, now or by the next reader."""
    previous = folder / _PREVIOUS
    try:
        previous.mkdir()
        for name in _PARTS:
            if (folder / name).exists():
                (folder / name).rename(previous / name)
        for name in _PARTS:
            (staging / name).rename(folder / name)
    except BaseException:
        _recover(folder)
        raise
    previous.rename(folder / _REPLACED)  # from here on the new graph is the one that counts
    shutil.rmtree(folder / _REPLACED, ignore_errors=True)


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
        shutil.rmtree(staging, ignore_errors=True)  # of a build that was killed and had the same process number
        staging.mkdir()
    except OSError as error:
        raise OutputError(
            f"the graph cannot be written to {folder} ({error.strerror or error}); give another folder with -o"
        ) from error
    try:
        yield Staging(staging)
        _commit(folder, staging)
    except OSError as error:
        if isinstance(error, GraphError):
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
    if not isinstance(run, dict) or not all(isinstance(run.get(key), kind) for key, kind in _MANIFEST.items()):
        raise GraphFolderError(f"{path} is not a manifest; build the graph again")
    return run
