"""read: files, folders and standard input into documents. Only this room knows file formats."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.model import Document, Problem
from graph.read.files import rows_of
from graph.read.rows import MAX_TEXT_BYTES, Report, Row, failed_row
from graph.read.sources import FoundFile, find_files

__all__ = ["MAX_TEXT_BYTES", "read_documents"]


def read_documents(sources: Sequence[str | Path], report: Report | None = None) -> Iterator[Document]:
    """The documents of files, folders and `-` (standard input), sorted by path and line, with ids that differ.

    What cannot be read becomes a document with status `failed` and the reason as its `problem`. `report` gets what is
    worth saying besides: files passed over, second copies left out, dates not understood, encodings other than UTF-8.

    Raises:
        SourceError: at once, not on the first document: a source is missing, or holds nothing that can be read.
    """
    hear = report or _ignore
    return _documents(find_files(sources, hear), hear)


def _documents(files: Sequence[FoundFile], report: Report) -> Iterator[Document]:
    taken: dict[str, tuple[str, str]] = {}
    for file in files:
        for row in rows_of(file, report):
            document = _with_own_id(row, taken, report)
            if document is not None:
                yield document


def _with_own_id(row: Row, taken: dict[str, tuple[str, str]], report: Report) -> Document | None:
    """The document, a failed one if another text has its id, or None if it is a second copy of the same text."""
    document = row.document
    sha256, place = taken.setdefault(document.doc_id, (document.sha256, row.place))
    if place == row.place:
        return document
    if sha256 == document.sha256:
        report(Problem(row.place, f"passed over: a duplicate of {place} (the same id and text)"))
        return None
    return failed_row(
        row.place, f"the id {document.doc_id} is taken by {place}; give each document its own id"
    ).document


def _ignore(problem: Problem) -> None:
    """Nobody listens."""
