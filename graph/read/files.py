"""One file, or standard input, into rows by its format."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from graph.model import Problem
from graph.read.encoding import decode
from graph.read.json_lines import is_object, json_line_rows, json_rows, parsed
from graph.read.markdown import markdown_row
from graph.read.rows import MAX_READ_BYTES, RefusedError, Report, Row, failed_row
from graph.read.sources import ENDINGS, JSON, JSON_LINES, MARKDOWN, STANDARD_INPUT, FoundFile
from graph.read.text_file import text_row


def rows_of(file: FoundFile, report: Report) -> Iterator[Row]:
    """The rows of one file, at least one; whatever is wrong with it becomes a failed row."""
    try:
        if file.shown == STANDARD_INPUT:
            yield from _rows_of_any(sys.stdin.buffer, file.shown, "standard input", report)
            return
        with file.path.open("rb") as stream:
            yield from _rows_by_ending(stream, file, report)
    except OSError as error:
        reason = error.strerror or str(error)
        yield failed_row(file.shown, f"the file cannot be read: {reason}; check that it exists and may be read")
    except RefusedError as error:
        yield failed_row(file.shown, str(error))


def _rows_by_ending(stream: BinaryIO, file: FoundFile, report: Report) -> Iterator[Row]:
    name = Path(file.shown).stem
    if file.ending in JSON_LINES:
        yield from json_line_rows(stream, file.shown, report)
    elif file.ending in JSON:
        yield from json_rows(stream.read(MAX_READ_BYTES + 1), file.shown, report)
    elif file.ending in MARKDOWN:
        yield markdown_row(stream.read(MAX_READ_BYTES + 1), file.shown, name, report)
    elif file.ending in ENDINGS:
        yield text_row(stream.read(MAX_READ_BYTES + 1), file.shown, name, report)
    else:
        report(Problem(file.shown, f"the ending {file.ending or '(none)'} is not known; read by what it holds"))
        yield from _rows_of_any(stream, file.shown, name, report)


def _rows_of_any(stream: BinaryIO, shown: str, name: str, report: Report) -> Iterator[Row]:
    """The rows of a stream whose format only its beginning tells: JSON lines, JSON, or plain text."""
    head = b""
    while not head.strip() and len(head) <= MAX_READ_BYTES and (line := stream.readline(MAX_READ_BYTES)):
        head += line
    if is_object(_text(head)):
        yield from json_line_rows(stream, shown, report, head)
        return
    data = head + stream.read(MAX_READ_BYTES + 1 - len(head))
    if data.lstrip()[:1] in (b"{", b"[") and isinstance(parsed(_text(data)), dict | list):
        yield from json_rows(data, shown, report)
    else:
        yield text_row(data, shown, name, report)


def _text(data: bytes) -> str:
    try:
        return decode(data).text
    except RefusedError:
        return ""
