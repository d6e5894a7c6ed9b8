"""What one place in a source gives: a document, or a failed row that says why there is none."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from graph.model import Document, Problem
from graph.read.metadata import Metadata

MAX_TEXT_BYTES = 5_000_000
"""A document must stay below this many bytes of UTF-8; memory and time of a document grow with its length."""

MAX_READ_BYTES = 4 * MAX_TEXT_BYTES
"""No file that is one document, and no line of JSON, is read further than this."""

TITLE_LENGTH = 80

Report = Callable[[Problem], None]


class RefusedError(Exception):
    """A document cannot be read; it never leaves this room but becomes a failed row."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what}; {remedy}")


@dataclass(frozen=True, slots=True)
class Row:
    """A document and the place it was read from: a file, `FILE:LINE`, or `FILE#ITEM` in a JSON array."""

    place: str
    document: Document


def failed_row(place: str, problem: str) -> Row:
    """A row for what could not be read; its id depends on the place alone, so it is stable over runs."""
    digest = hashlib.sha256(place.encode()).hexdigest()[:16]
    title = PurePosixPath(place).name
    return Row(place, Document(f"failed-{digest}", title, "", path=place, status="failed", problem=problem))


def document_row(place: str, path: str, text: str, metadata: Metadata) -> Row:
    """The document of `text`, unchanged.

    Raises:
        RefusedError: the text is blank, too long, or cannot be written as UTF-8; so does the metadata.
    """
    if not text.strip():
        raise RefusedError("the document has no text", "remove it or give it its text")
    encoded = _encoded("text", text)
    if len(encoded) >= MAX_TEXT_BYTES:
        size = f"{len(encoded) / 1e6:.1f} MB of text, the limit is {MAX_TEXT_BYTES / 1e6:.0f} MB"
        raise RefusedError(f"the document is too long: {size}", "split it into several documents")
    digest = hashlib.sha256(encoded).hexdigest()
    document = Document(
        doc_id=metadata.doc_id or digest[:16],
        title=metadata.title or opening(text),
        text=text,
        published=metadata.published,
        publisher=metadata.publisher,
        url=metadata.url,
        path=path,
        language=metadata.language,
        sha256=digest,
    )
    for name in ("doc_id", "title", "publisher", "url", "language"):
        _encoded(name, getattr(document, name) or "")
    return Row(place, document)


def opening(text: str) -> str:
    """The beginning of the first line that is not blank, at most 80 characters; a title where none is given."""
    line = " ".join(text.lstrip().split("\n", 1)[0].split())
    return line if len(line) <= TITLE_LENGTH else line[: TITLE_LENGTH - 1].rstrip() + "…"


def _encoded(name: str, value: str) -> bytes:
    try:
        return value.encode()
    except UnicodeEncodeError as error:
        what = f"the {name} holds half a character (a lone surrogate, U+{ord(value[error.start]):04X})"
        raise RefusedError(
            f"{what} at position {error.start}", "write the file again with whole characters, in UTF-8"
        ) from None
