"""Which names the text itself shows to be places: "the town of Siniya", "Salahuddin, the province north of Baghdad"."""

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.extract.candidate import PERSON, PLACE_LABEL, Candidate
from graph.extract.lexicon import words
from graph.names import fold_name


def find_places(doc: Doc, candidates: Iterable[Candidate]) -> set[str]:
    """The folded names that are places somewhere in the document, and so everywhere in it."""
    return {fold_name(candidate.text(doc)) for candidate in candidates if _is_place(doc, candidate)}


def _is_place(doc: Doc, candidate: Candidate) -> bool:
    return (
        candidate.label == PLACE_LABEL
        or _has_place_noun_beside(doc, candidate)
        or _is_called_place(doc, candidate)
        or _is_somewhere(doc, candidate)
    )


def _has_place_noun_beside(doc: Doc, candidate: Candidate) -> bool:
    """ "town of Siniya", "Baiji refinery"."""
    nouns = words("place_nouns")
    before = doc[max(0, candidate.first - 2) : candidate.first]
    if len(before) == 2 and before[1].lower_ == "of" and before[0].lemma_.lower() in nouns:
        return True
    after = doc[candidate.last] if candidate.last < len(doc) else None
    return after is not None and after.lower_ in nouns and after.pos_ in {"NOUN", "PROPN"}


def _is_called_place(doc: Doc, candidate: Candidate) -> bool:
    """ "Salahuddin, the province ..."."""
    nouns, root = words("place_nouns"), candidate.span(doc).root
    if any(child.dep_ == "appos" and child.lower_ in nouns for child in root.children):
        return True
    return root.dep_ == "appos" and root.head.lower_ in nouns


def _is_somewhere(doc: Doc, candidate: Candidate) -> bool:
    """A single word after "in", "near" or "at" that the model took for a person."""
    if candidate.label != PERSON or candidate.last - candidate.first != 1 or candidate.first == 0:
        return False
    return doc[candidate.first - 1].lower_ in {"in", "near", "at"}
