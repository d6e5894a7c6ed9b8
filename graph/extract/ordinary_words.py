"""Short names of the table of the world that are ordinary words in the text: "All-Star break", "Had they won"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.extract.heads import encoding_of
from graph.extract.lexicon import words
from graph.extract.phrase import overlaps, span_of, surface_of, text_of
from graph.names import fold_name, is_acronym
from graph.world import Form, Match

_NOUNS = frozenset({"PROPN", "NOUN"})
_HYPHENS = frozenset({"-", "‑", "–"})


def without_ordinary_words(doc: Doc, matches: Sequence[Match]) -> Iterator[Match]:
    """The matches without short names of which the encoder knows nothing, and that are no name by the words around.

    A name that the document also gives in full stands, and all do where no encoder has read it. An acronym in other
    letters is none where a person of the document is called so: Alan Pace is no Parliamentary Assembly.
    """
    if encoding_of(doc) is None:
        yield from matches
        return
    entities = [(entity.start_char, entity.end_char) for entity in doc.ents]
    known = [*entities, *((match.start, match.end) for match in matches)]
    towns = {text_of(doc, match.start, match.end) for match in matches if _is_called_town(doc, match)}
    named = {
        name.entry_id for match in matches for name in match.names if name.entry_id and name.form is not Form.CONTEXT
    }
    persons = {word for e in doc.ents if e.label_ == "PERSON" and len(e) > 1 for word in fold_name(e.text).split()}
    for match in matches:
        text = text_of(doc, match.start, match.end)
        if text.istitle() and is_acronym(match.names[0].text) and fold_name(text) in persons:
            continue
        is_short = match.names[0].form is Form.CONTEXT and named.isdisjoint(name.entry_id for name in match.names)
        is_unseen = is_short and not overlaps(match.start, match.end, entities)
        is_town = is_short and text in towns
        if not (is_town or (is_unseen and _is_ordinary(doc, match, known))):
            yield match


def _is_called_town(doc: Doc, match: Match) -> bool:
    """ "The town of Dabiq": no magazine."""
    surface = surface_of(doc)
    before = surface.before(surface.places(match.start, match.end)[0], 2)
    return len(before) == 2 and before[1] == "of" and before[0] in words("place_nouns")


def _is_ordinary(doc: Doc, match: Match, known: list[tuple[int, int]]) -> bool:
    name = text_of(doc, match.start, match.end)
    if name.islower() or is_acronym(name):
        return False
    span = span_of(doc, match.start, match.end)
    if _is_portfolio(doc, span.start, span.end) or not any(token.pos_ in _NOUNS for token in span):
        return True
    return _goes_on(doc, span.start, -1, known) or _goes_on(doc, span.end - 1, 1, known)


def _goes_on(doc: Doc, edge: int, step: int, known: list[tuple[int, int]]) -> bool:
    """Whether a word with a capital that is no name by itself is tied to the edge: "Super League", "Star Wars"."""
    surface, i = surface_of(doc), edge + step
    if 0 <= i + step < len(doc) and surface.words[i] in _HYPHENS:
        i += step
    if not 0 <= i < len(doc) or not surface.words[i][:1].isupper() or surface.words[i].lower() in words("days"):
        return False
    start, end = surface.bounds(i, i + 1)
    is_begun = doc[i].is_sent_start or (step > 0 and doc[edge + 1].is_sent_start)
    return doc[i].pos_ == "PROPN" and not is_begun and not overlaps(start, end, known)


def _is_portfolio(doc: Doc, first: int, last: int) -> bool:
    """Whether the words say for what a minister is there: "Minister for Foreign Affairs", "Defence Secretary"."""
    before = surface_of(doc).before(first, 2)
    after = surface_of(doc).words[last].lower() if last < len(doc) else ""
    is_of = len(before) == 2 and before[1] in ("for", "of", "on") and before[0] in words("portfolio_nouns")
    return is_of or after in words("portfolio_nouns")
