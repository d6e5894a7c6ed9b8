"""The sentences that the page can show, each stored once, with the mentions in them as spans to mark.

JavaScript counts UTF-16 units where Python counts code points, so spans are converted here.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from graph.model import Document, Evidence, Mention, Tables
from graph.view.jsonblock import clean_text

Span = tuple[int, int, int]
"""The place of a document, and start and end of a quote in its text."""


@dataclass(frozen=True, slots=True)
class QuoteTable:
    """The quotes as columns, and where each is.

    `doc`, `text`, `at` and `sentence` have a row for each quote: `at` is its start in the document in code points,
    `sentence` is 1 for a sentence and 0 for a wider window of evidence. `in`, `actor`, `start`, `end` and `name` have a
    row for each mention, spans nested or not, in order of the text; `name` is a place in `names`, -1 where the mention
    is spelled as it is. A mention that stands for no actor but might has the actor -1.
    """

    columns: dict[str, object]
    places: Mapping[Span, int]
    document_places: Mapping[str, int]

    def place(self, doc_id: str, start: int, end: int) -> int | None:
        """The place of the quote with these offsets, or None."""
        return self.places.get((self.document_places.get(doc_id, -1), start, end))


@dataclass(frozen=True, slots=True)
class Named:
    """What extraction knows of mentions by their place: names spelled otherwise, and which are no actors for sure."""

    names: Mapping[tuple[str, int, int], str] = field(default_factory=dict)
    never: Set[tuple[str, int, int]] = frozenset()


def quote_table(
    tables: Tables,
    documents: Sequence[Document],
    evidence: Iterable[Evidence],
    actors: Sequence[str],
    named: Named | None = None,
) -> QuoteTable:
    """The sentences that hold an actor or might, and the windows that are evidence, in order of documents and text."""
    named = named or Named()
    document_places = {document.doc_id: place for place, document in enumerate(documents)}
    known = set(actors)
    mentions = _by_document((m for m in tables.mentions if m.actor_id in known or _is_open(m, named)), document_places)
    spoken = {(m.doc_id, m.sentence) for rows in mentions.values() for m in rows}
    sentences = {
        (document_places[row.doc_id], row.start, row.end)
        for row in tables.sentences
        if (row.doc_id, row.sentence) in spoken
    }
    windows = {(document_places[row.doc_id], row.start, row.end) for row in evidence if row.doc_id in document_places}
    ordered = sorted(sentences | windows)
    rows = _MentionRows(documents, named.names, {actor_id: place for place, actor_id in enumerate(actors)})
    columns: dict[str, object] = {
        **_quote_columns(ordered, documents, sentences or windows),
        **rows.columns(ordered, mentions),
        "names": list(rows.numbered),
    }
    return QuoteTable(columns, {span: place for place, span in enumerate(ordered)}, document_places)


def _is_open(mention: Mention, named: Named) -> bool:
    """Whether the mention stands for nobody although it might; what the analyst ignored does not."""
    undecided = mention.actor_id is None and mention.rule is None and mention.label != "place"
    return undecided and (mention.doc_id, mention.start, mention.end) not in named.never


def _by_document(mentions: Iterable[Mention], document_places: Mapping[str, int]) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.doc_id in document_places:
            found[document_places[mention.doc_id]].append(mention)
    for rows in found.values():
        rows.sort(key=lambda mention: (mention.start, -mention.end, mention.actor_id or ""))
    return found


def _quote_columns(
    ordered: Iterable[Span], documents: Sequence[Document], sentences: set[Span]
) -> dict[str, list[object]]:
    columns: dict[str, list[object]] = {"doc": [], "text": [], "at": [], "sentence": []}
    for place, start, end in ordered:
        columns["doc"].append(place)
        columns["text"].append(clean_text(documents[place].text[start:end]))
        columns["at"].append(start)
        columns["sentence"].append(int((place, start, end) in sentences))
    return columns


class _MentionRows:
    """Makes the rows of mentions, and numbers the names that they are called otherwise."""

    def __init__(
        self, documents: Sequence[Document], names: Mapping[tuple[str, int, int], str], actors: Mapping[str, int]
    ) -> None:
        self._documents, self._names, self._actors = documents, names, actors
        self.numbered: dict[str, int] = {}

    def columns(self, ordered: Iterable[Span], mentions: Mapping[int, Sequence[Mention]]) -> dict[str, list[object]]:
        columns: dict[str, list[object]] = {"in": [], "actor": [], "start": [], "end": [], "name": []}
        starts = {place: [mention.start for mention in rows] for place, rows in mentions.items()}
        for quote, (place, start, end) in enumerate(ordered):
            rows = mentions.get(place, ())
            units = unit_offsets(self._documents[place].text[start:end])
            for mention in rows[bisect_left(starts.get(place, []), start) :]:
                if mention.start >= end:
                    break
                if mention.end <= end:
                    columns["in"].append(quote)
                    columns["actor"].append(self._actors.get(mention.actor_id or "", -1))
                    columns["start"].append(units[mention.start - start])
                    columns["end"].append(units[mention.end - start])
                    columns["name"].append(self._name(mention))
        return columns

    def _name(self, mention: Mention) -> int:
        name = self._names.get((mention.doc_id, mention.start, mention.end))
        return -1 if name is None else self.numbered.setdefault(clean_text(name), len(self.numbered))


def unit_offsets(text: str) -> Sequence[int]:
    """For each code point offset of the text, its UTF-16 offset."""
    if not text or max(text) <= "\uffff":
        return range(len(text) + 1)
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + (2 if character > "\uffff" else 1))
    return offsets
