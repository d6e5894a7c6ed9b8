"""Markdown: the text after the front matter, and what the front matter says of it."""

import re

from graph.model import Problem
from graph.read.metadata import NAMES, Metadata, metadata_from
from graph.read.rows import RefusedError, Report, Row, document_row
from graph.read.text_file import first_line_title, plain_text

_FENCE = "---"
_ENDS = ("---", "...")
_PAIR = re.compile(r"(?P<key>[\w.-]+)\s*:(?:\s+(?P<value>.*))?")
_BELONGS_TO_KEY_ABOVE = re.compile(r"\s+\S|-\s")
_COMMENT = re.compile(r"\s+#.*$")
_USED = {key for names in NAMES.values() for key in names}
_REMEDY = "write each as `key: value` between two lines of ---"


def markdown_row(data: bytes, shown: str, name: str, report: Report) -> Row:
    """The document of a Markdown file; `name` is its title where it gives none itself.

    Raises:
        RefusedError: the bytes are no text, or the front matter is not well formed.
    """
    fields, body = split_front_matter(plain_text(data, shown, report))
    metadata = metadata_from(fields)
    for remark in metadata.remarks:
        report(Problem(shown, remark))
    title = metadata.title or _heading(body) or first_line_title(body) or name
    given = Metadata(metadata.doc_id, title, metadata.published, metadata.publisher, metadata.url, metadata.language)
    return document_row(shown, shown, body, given)


def split_front_matter(text: str) -> tuple[dict[str, object], str]:
    """The pairs between the first two lines of ---, and the text after them; no pairs where there is no such line.

    Lists and indented lines are passed over where they belong to a key that says nothing about the document.

    Raises:
        RefusedError: the front matter does not end, or a line in it is no pair.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return {}, text
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in _ENDS), None)
    if end is None:
        raise RefusedError("the front matter that begins in line 1 does not end", "close it with a line of ---")
    fields: dict[str, object] = {}
    key = ""
    for number, line in enumerate(lines[1:end], 2):
        if not line.strip() or line.startswith("#"):
            continue
        if _BELONGS_TO_KEY_ABOVE.match(line):
            if not key or key in _USED:
                raise RefusedError(f"line {number} of the front matter is not a simple value", _REMEDY)
            continue
        match = _PAIR.fullmatch(line.rstrip())
        if match is None:
            raise RefusedError(f"line {number} of the front matter is not a pair of key and value", _REMEDY)
        key = match["key"].lower()
        fields[key] = _unquoted(match["value"] or "", number)
    return fields, "\n".join(lines[end + 1 :]).lstrip("\n")


def _unquoted(value: str, number: int) -> str:
    value = value.strip()
    for quote in ('"', "'"):
        if value.startswith(quote):
            inner = _COMMENT.sub("", value) if not value.endswith(quote) else value
            if len(inner) < 2 or not inner.endswith(quote):
                raise RefusedError(f"line {number} of the front matter opens a quote and does not close it", _REMEDY)
            doubled = "\\" + quote if quote == '"' else quote + quote
            return inner[1:-1].replace(doubled, quote)
    return _COMMENT.sub("", value)


def _heading(body: str) -> str | None:
    line = body.lstrip().partition("\n")[0]
    return line.lstrip("#").strip() or None if line.startswith("# ") else None
