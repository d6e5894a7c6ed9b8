"""The sentences that the page can show, each stored once, with the mentions in them as spans to mark.

JavaScript counts UTF-16 units where Python counts code points, so spans are converted here.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Document, Evidence, Mention, Tables
from graph.view.jsonblock import clean_text

Span = tuple[int, int, int]
"""The place of a document, and start and end of a quote in its text."""


@dataclass(frozen=True, slots=True)
class QuoteTable:
    """The quotes as columns, and where each is.

    `doc`, `text` and `sentence` have a row for each quote: `sentence` is 1 for a sentence and 0 for a wider window of
    evidence. `in`, `actor`, `start` and `end` have a row for each mention, spans nested or not, in order of the text.
    """

    columns: dict[str, list[object]]
    places: Mapping[Span, int]
    document_places: Mapping[str, int]

    def place(self, doc_id: str, start: int, end: int) -> int | None:
        """The place of the quote with these offsets, or None."""
        return self.places.get((self.document_places.get(doc_id, -1), start, end))


def quote_table(
    tables: Tables, documents: Sequence[Document], evidence: Iterable[Evidence], actors: Sequence[str]
) -> QuoteTable:
    """The sentences that hold an actor and the windows that are evidence, in order of documents and text."""
    document_places = {document.doc_id: place for place, document in enumerate(documents)}
    mentions = _mentions_by_document(tables.mentions, document_places, set(actors))
    spoken = {(mention.doc_id, mention.sentence) for rows in mentions.values() for mention in rows}
    sentences = {
        (document_places[row.doc_id], row.start, row.end)
        for row in tables.sentences
        if (row.doc_id, row.sentence) in spoken
    }
    windows = {(document_places[row.doc_id], row.start, row.end) for row in evidence if row.doc_id in document_places}
    ordered = sorted(sentences | windows)
    columns = _quote_columns(ordered, documents, sentences or windows)
    actor_places = {actor_id: place for place, actor_id in enumerate(actors)}
    columns |= _mention_columns(ordered, documents, mentions, actor_places)
    return QuoteTable(columns, {span: place for place, span in enumerate(ordered)}, document_places)


def _mentions_by_document(
    mentions: Iterable[Mention], document_places: Mapping[str, int], actors: set[str]
) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.actor_id in actors and mention.doc_id in document_places:
            found[document_places[mention.doc_id]].append(mention)
    for rows in found.values():
        rows.sort(key=lambda mention: (mention.start, -mention.end, mention.actor_id or ""))
    return found


def _quote_columns(
    ordered: Iterable[Span], documents: Sequence[Document], sentences: set[Span]
) -> dict[str, list[object]]:
    columns: dict[str, list[object]] = {"doc": [], "text": [], "sentence": []}
    for place, start, end in ordered:
        columns["doc"].append(place)
        columns["text"].append(clean_text(documents[place].text[start:end]))
        columns["sentence"].append(int((place, start, end) in sentences))
    return columns


def _mention_columns(
    ordered: Iterable[Span],
    documents: Sequence[Document],
    mentions: Mapping[int, Sequence[Mention]],
    actor_places: Mapping[str, int],
) -> dict[str, list[object]]:
    columns: dict[str, list[object]] = {"in": [], "actor": [], "start": [], "end": []}
    starts = {place: [mention.start for mention in rows] for place, rows in mentions.items()}
    for quote, (place, start, end) in enumerate(ordered):
        rows = mentions.get(place, ())
        first = bisect_left(starts.get(place, []), start)
        units = _unit_offsets(documents[place].text[start:end])
        for mention in rows[first:]:
            if mention.start >= end:
                break
            if mention.end <= end and mention.actor_id is not None:
                columns["in"].append(quote)
                columns["actor"].append(actor_places[mention.actor_id])
                columns["start"].append(units[mention.start - start])
                columns["end"].append(units[mention.end - start])
    return columns


def _unit_offsets(text: str) -> Sequence[int]:
    """For each code point offset of the text, its UTF-16 offset."""
    if not text or max(text) <= "\uffff":
        return range(len(text) + 1)
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if character > "\uffff" else 1))
    return offsets
