"""JSON: one document a line, or a file that holds an object or an array of objects."""

import json
from collections.abc import Iterator, Mapping
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from graph.model import Problem
from graph.read.encoding import decode, has_utf16_mark, refuse_binary
from graph.read.metadata import NAMES, metadata_from, values
from graph.read.rows import MAX_READ_BYTES, RefusedError, Report, Row, document_row, failed_row
from graph.read.text_file import plain_text

_NO_TEXT = f"give the text as one of {', '.join(NAMES['text'])}"
_CLEAN = "mend the line or remove it"


def json_line_rows(file: BinaryIO, shown: str, report: Report, first: bytes = b"") -> Iterator[Row]:
    """A row for every line of `file` that is not blank, in order; `first` is what was already read of it.

    Lines are read one at a time. A file without any gives one failed row.
    """
    empty = True
    try:
        for number, line in enumerate(_lines(file, first), 1):
            if line.strip():
                empty = False
                yield _line_row(line, shown, number, report)
    except (RefusedError, OSError) as error:
        yield failed_row(shown, str(error))
        return
    if empty:
        yield failed_row(shown, "the file has no lines; remove it or fill it with one JSON object a line")


def json_rows(data: bytes, shown: str, report: Report) -> Iterator[Row]:
    """The rows of a file that is one JSON object, an array of them, or JSON lines after all."""
    try:
        text = plain_text(data, shown, report)
    except RefusedError as error:
        yield failed_row(shown, str(error))
        return
    content = parsed(text)
    if isinstance(content, RefusedError):
        if is_object(text.lstrip().partition("\n")[0]):
            yield from json_line_rows(BytesIO(data), shown, report)
        else:
            yield failed_row(shown, str(content))
    elif isinstance(content, list) and content:
        for number, item in enumerate(content, 1):
            yield _object_row(item, shown, f"{shown}#{number}", report)
    else:
        yield _object_row(content, shown, shown, report)


def is_object(line: str) -> bool:
    """Whether the line is a JSON object by itself."""
    return line.lstrip().startswith("{") and isinstance(parsed(line), dict)


def parsed(text: str) -> object:
    """The value of JSON text, or the `RefusedError` that says why it has none."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        return RefusedError(f"this is not JSON: {error}", _CLEAN)
    except (ValueError, RecursionError) as error:
        return RefusedError(f"this JSON cannot be read: {error}", _CLEAN)


def _line_row(line: bytes, shown: str, number: int, report: Report) -> Row:
    place = f"{shown}:{number}"
    if len(line) > MAX_READ_BYTES:
        return failed_row(place, f"the line is longer than {MAX_READ_BYTES / 1e6:.0f} MB; split the document")
    try:
        decoded = decode(line)
    except RefusedError as error:
        return failed_row(place, str(error))
    if decoded.remark:
        report(Problem(place, decoded.remark, "save the file in UTF-8 if characters look wrong"))
    return _object_row(parsed(decoded.text), shown, place, report)


def _object_row(content: object, shown: str, place: str, report: Report) -> Row:
    if isinstance(content, RefusedError):
        return failed_row(place, str(content))
    if not isinstance(content, dict):
        return failed_row(place, "this is not a JSON object; write each document as {...} with its text")
    try:
        row = _row_of_fields(content, shown, place, report)
    except RefusedError as error:
        return failed_row(place, str(error))
    return row


def _row_of_fields(fields: Mapping[str, object], shown: str, place: str, report: Report) -> Row:
    text = next((value for value in values(fields, "text") if isinstance(value, str)), None)
    if text is None:
        raise RefusedError("the document has no text", _NO_TEXT)
    metadata = metadata_from(fields)
    row = document_row(place, shown, text, metadata)
    for remark in metadata.remarks:
        report(Problem(place, remark))
    return row


def _lines(file: BinaryIO, first: bytes) -> Iterator[bytes]:
    """The lines of `file`; one that is too long is cut beyond the limit, so that its length tells.

    Raises:
        RefusedError: the file begins like something that is not JSON lines.
    """
    head = first or file.readline(MAX_READ_BYTES + 1)
    refuse_binary(head)
    if has_utf16_mark(head):
        whole = head + file.read(MAX_READ_BYTES)
        if len(whole) > MAX_READ_BYTES:
            raise RefusedError(f"a UTF-16 file of more than {MAX_READ_BYTES / 1e6:.0f} MB", "save it in UTF-8")
        yield from decode(whole).text.encode("utf-8").split(b"\n")
        return
    for line in chain(BytesIO(head), iter(lambda: file.readline(MAX_READ_BYTES + 1), b"")):
        yield line
        rest = line
        while len(rest) > MAX_READ_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MAX_READ_BYTES + 1)
