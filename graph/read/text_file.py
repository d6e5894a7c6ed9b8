"""Plain text: a file is one document, and its first line often is its title."""

from graph.model import Problem
from graph.read.encoding import decode, refuse_binary
from graph.read.metadata import Metadata
from graph.read.rows import MAX_READ_BYTES, RefusedError, Report, Row, document_row

MAX_TITLE = 200


def text_row(data: bytes, shown: str, name: str, report: Report) -> Row:
    """The document of a plain text; `name` is its title where the text has none.

    Raises:
        RefusedError: the bytes are no text, or no text that can be a document.
    """
    text = plain_text(data, shown, report)
    return document_row(shown, shown, text, Metadata(title=first_line_title(text) or name))


def plain_text(data: bytes, shown: str, report: Report) -> str:
    """The text with every line end as a line feed; an encoding other than UTF-8 is reported.

    Raises:
        RefusedError: the bytes are no text, or too many.
    """
    refuse_binary(data)
    if len(data) > MAX_READ_BYTES:
        what = f"the file is larger than {MAX_READ_BYTES / 1e6:.0f} MB"
        raise RefusedError(what, "split it into several documents, or write them as JSON lines (.jsonl)")
    decoded = decode(data)
    if decoded.remark:
        report(Problem(shown, decoded.remark, "save it in UTF-8 if characters look wrong"))
    return decoded.text.replace("\r\n", "\n").replace("\r", "\n")


def first_line_title(text: str) -> str | None:
    """The first line that is not blank, if it is short and a blank line and more text follow."""
    line, _, rest = text.lstrip().partition("\n")
    after, _, more = rest.partition("\n")
    if len(line) > MAX_TITLE or after.strip() or not more.strip():
        return None
    return " ".join(line.split())
