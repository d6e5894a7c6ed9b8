"""What the sentences say that one actor is or does to another, as columns beside the quotes that say it."""

from collections.abc import Iterable, Mapping, Sequence

from graph.model import Relation, Tables
from graph.view.jsonblock import clean_text, rounded
from graph.view.quotes import QuoteTable, unit_offsets

Pair = tuple[str, str]

_share = rounded(2)


def relation_columns(tables: Tables, actors: Sequence[str], quotes: QuoteTable) -> dict[str, object]:
    """A row for each relation between two actors of the page, in order of quotes and text.

    `subject`, `object` and `claimed_by` are places of actors (-1: nobody of the page), `predicate` is a place in
    `predicates`, `quote` the sentence, `window` the evidence of the pair that holds the cue, and `start` and `end` are
    the cue in the sentence, in UTF-16 units.
    """
    place = {actor_id: index for index, actor_id in enumerate(actors)}
    spans = {(row.doc_id, row.sentence): (row.start, row.end) for row in tables.sentences}
    windows = _windows(tables)
    texts = {document.doc_id: document.text for document in tables.documents}
    predicates = sorted({row.predicate for row in tables.relations})
    rows = []
    for row in tables.relations:
        span = spans.get((row.doc_id, row.sentence))
        quote = quotes.place(row.doc_id, *span) if span else None
        if span is None or quote is None or row.subject not in place or row.object not in place:
            continue
        said = _said(row, predicates, place)
        units = unit_offsets(texts[row.doc_id][span[0] : span[1]])
        cue = [units[min(max(offset - span[0], 0), len(units) - 1)] for offset in (row.cue_start, row.cue_end)]
        window = quotes.place(row.doc_id, *_window_of(row, windows, span))
        rows.append((quote, *cue, quote if window is None else window, *said))
    rows.sort()
    names = ("quote", "start", "end", "window", "subject", "object", "predicate", "sign", "negated", "hedged")
    columns = {name: [row[index] for row in rows] for index, name in enumerate((*names, "claimed_by", "confidence"))}
    return {"predicates": [clean_text(predicate) for predicate in predicates], **columns}


def _said(row: Relation, predicates: Sequence[str], place: Mapping[str, int]) -> tuple[float, ...]:
    claimed_by = place.get(row.claimed_by or "", -1)
    ends = (place[row.subject], place[row.object], predicates.index(row.predicate))
    return (*ends, row.sign, int(row.negated), int(row.hedged), claimed_by, _share(row.confidence) or 0.0)


def _windows(tables: Tables) -> dict[tuple[str, Pair], list[tuple[int, int]]]:
    """The spans of evidence of each pair in each document."""
    found: dict[tuple[str, Pair], list[tuple[int, int]]] = {}
    for row in tables.evidence:
        found.setdefault((row.doc_id, (row.actor_a, row.actor_b)), []).append((row.start, row.end))
    return found


def _window_of(
    row: Relation, windows: Mapping[tuple[str, Pair], Iterable[tuple[int, int]]], sentence: tuple[int, int]
) -> tuple[int, int]:
    pair = min(row.subject, row.object), max(row.subject, row.object)
    for start, end in windows.get((row.doc_id, pair), ()):
        if start <= row.cue_start < end:
            return start, end
    return sentence
