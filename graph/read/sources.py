"""Which files the sources mean, in an order that no file system can change."""

import os
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import SourceError
from graph.model import Problem
from graph.read.rows import Report

STANDARD_INPUT = "-"
TEXT = (".txt", ".text")
MARKDOWN = (".md", ".markdown")
JSON_LINES = (".jsonl", ".ndjson")
JSON = (".json",)
ENDINGS = (*TEXT, *MARKDOWN, *JSON_LINES, *JSON)

_OWN_NAMES = ("decisions.jsonl", "run.json", "tables", "graph.html")
_CONVERT = f"give the documents as {', '.join(ENDINGS)}"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read, the path shown for it (as given, in POSIX form), and its ending in lower case."""

    path: Path
    shown: str
    ending: str


def find_files(sources: Sequence[str | Path], report: Report) -> list[FoundFile]:
    """The files of all sources, each once, sorted by the path shown; every file passed over is reported.

    A file that is given by itself is found whatever its ending; `-` is standard input.

    Raises:
        SourceError: there are no sources, or one is missing or a folder without any file that can be read.
    """
    if not sources:
        raise SourceError("no source was given; name a file, a folder, or - for standard input")
    found = [file for source in sorted({str(source) for source in sources}) for file in _files_of(source, report)]
    kept: dict[str, FoundFile] = {}
    for file in sorted(found, key=lambda file: file.shown):
        first = kept.setdefault(os.path.realpath(file.path) if file.shown != STANDARD_INPUT else "", file)
        if first.shown != file.shown:
            report(Problem(file.shown, f"passed over: the same file as {first.shown}"))
    return list(kept.values())


def _files_of(source: str, report: Report) -> list[FoundFile]:
    if source == STANDARD_INPUT:
        return [FoundFile(Path(source), source, "")]
    path = Path(source)
    try:
        is_folder, is_there = path.is_dir(), path.exists() or path.is_symlink()
    except OSError as error:
        raise SourceError(f"the source {source!r} cannot be read: {error.strerror}; check the path") from error
    if not source or not is_there:
        raise SourceError(f"the source {source!r} does not exist; check the path")
    if not is_folder:
        return [_found(path)]
    files = list(_walk(path, report))
    if not files:
        raise SourceError(f"the folder {source!r} holds no document that can be read; {_CONVERT}")
    return files


def _walk(folder: Path, report: Report) -> Iterator[FoundFile]:
    def unreadable(error: OSError) -> None:
        report(Problem(_shown(Path(error.filename)), f"the folder cannot be read: {error.strerror}", "allow reading"))

    for parent, folders, files in os.walk(folder, onerror=unreadable):
        own = _OWN_NAMES if "run.json" in files and "tables" in folders else ()
        folders[:] = [name for name in sorted(folders) if _is_kept(Path(parent, name), own, report, is_folder=True)]
        for name in sorted(files):
            path = Path(parent, name)
            if _is_kept(path, own, report, is_folder=False):
                yield _found(path)


def _is_kept(path: Path, own: Container[str], report: Report, *, is_folder: bool) -> bool:
    """Whether a path met in a folder is, or may hold, documents; if not the reason is reported."""
    reason, remedy = "", ""
    if path.name.startswith("."):
        reason = "hidden"
    elif path.name in own:
        reason = "part of a graph folder"
    elif is_folder and path.is_symlink():
        reason, remedy = "a link to a folder", "give that folder as a source"
    elif not is_folder and path.suffix.lower() not in ENDINGS:
        reason, remedy = f"files {path.suffix or 'without an ending'} are not read", _CONVERT
    elif not is_folder and path.stem.lower() == "readme":
        reason, remedy = "a README tells about the documents", "give the file as a source by itself to read it"
    elif not is_folder and _is_special(path):
        reason = "not a regular file"
    if reason:
        report(Problem(_shown(path), f"passed over: {reason}", remedy))
    return not reason


def _is_special(path: Path) -> bool:
    """Whether this is a device, pipe or socket, which may never end."""
    try:
        return path.exists() and not path.is_file()
    except OSError:
        return False


def _found(path: Path) -> FoundFile:
    return FoundFile(path, _shown(path), path.suffix.lower())


def _shown(path: Path) -> str:
    """The path as text that can be written anywhere: bytes of a file name that are no UTF-8 are spelled out."""
    return path.as_posix().encode("utf-8", "backslashreplace").decode()
