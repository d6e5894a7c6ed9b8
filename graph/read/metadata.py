"""What a document says about itself, under the many names that others give the same thing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.read.dates import iso_date

NAMES = {
    "doc_id": ("id", "doc_id", "_id", "uid", "guid", "document_id", "doc"),
    "text": ("text", "body", "content", "article", "full_text", "article_text", "maintext"),
    "title": ("title", "headline", "heading", "name"),
    "published": (
        "published",
        "date",
        "published_at",
        "publish_date",
        "pubdate",
        "date_published",
        "timestamp",
        "created_at",
    ),
    "publisher": ("publisher", "source", "outlet", "site", "source_name", "domain"),
    "url": ("url", "link", "source_url", "permalink", "web_url"),
    "language": ("language", "lang"),
}
"""Our name of a field and the names accepted for it, best first."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of a document other than its text; None where not given or not usable."""

    doc_id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    remarks: tuple[str, ...] = ()


def values(fields: Mapping[str, object], name: str) -> Iterable[object]:
    """The values given for our field `name`, best name first; absent, null and blank ones are left out."""
    folded = {key.lower(): value for key, value in fields.items()} | dict(fields)
    for key in NAMES[name]:
        value = folded.get(key)
        if value is not None and not (isinstance(value, str) and not value.strip()):
            yield value


def metadata_from(fields: Mapping[str, object]) -> Metadata:
    """The metadata in a JSON object or front matter; what is not usable is remarked on, never guessed."""
    doc_id = next(iter(values(fields, "doc_id")), None)
    date = next(iter(values(fields, "published")), None)
    remarks = []
    if doc_id is not None and _id(doc_id) is None:
        remarks.append(f"the id {_shown(doc_id)} is not a text or number; the hash of the text is the id instead")
    published = iso_date(date)
    if date is not None and published is None:
        remarks.append(f"the date {_shown(date)} is ambiguous or not a date that is known; the document has none")
    return Metadata(
        doc_id=_id(doc_id),
        title=_line(fields, "title"),
        published=published,
        publisher=_line(fields, "publisher"),
        url=_line(fields, "url"),
        language=_line(fields, "language"),
        remarks=tuple(remarks),
    )


def _id(value: object) -> str | None:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _line(fields: Mapping[str, object], name: str) -> str | None:
    """The first usable value as one line; an object stands for its `name`."""
    for value in values(fields, name):
        named = value.get("name") if isinstance(value, dict) else value
        if isinstance(named, str) and named.strip():
            return " ".join(named.split())
    return None


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:59] + "…"
