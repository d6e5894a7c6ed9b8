"""Organisations that the model found in one place of the document and missed in another."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from graph.extract.candidate import Candidate
from graph.extract.phrase import Phrase, Surface, surface_of
from graph.model import Kind, Level
from graph.names import fold_name

_SHORTEST = 3  # letters
_WHERE = frozenset({"in", "at", "near", "from", "across", "outside", "around"})
_JOINTS = frozenset({"-", "‑", "/", "&"})

Known = dict[str, list[tuple[str, ...]]]


def find_missed(doc: Doc, phrases: Sequence[Phrase], candidates: Iterable[Candidate]) -> Iterator[Phrase]:
    """Every further place of an organisation's name, in the same capitals, that is no part of a longer name.

    A name that is a person's or a place's as well is left alone. Cost: one walk over the words.
    """
    surface = surface_of(doc)
    known = _known(surface, phrases)
    if not known:
        return
    taken = {i for candidate in candidates for i in range(candidate.first, candidate.last)}
    for phrase in phrases:
        taken.update(range(*surface.places(phrase.start, phrase.end)))
    for i, word in enumerate(surface.words):
        for name in known.get(word, ()):
            last = i + len(name)
            if (
                tuple(surface.words[i:last]) == name
                and taken.isdisjoint(range(i, last))
                and _stands_alone(doc, i, last)
            ):
                taken.update(range(i, last))
                yield Phrase(*surface.bounds(i, last), str(Kind.ORGANISATION), surface.between(i, last))
                break


def _known(surface: Surface, phrases: Sequence[Phrase]) -> Known:
    """The words of the names by the first of them, the longest first."""
    others = {fold_name(phrase.name) for phrase in phrases if phrase.label != Kind.ORGANISATION}
    names = set()
    for phrase in phrases:
        is_own = phrase.label == Kind.ORGANISATION and phrase.level == Level.NAME and not phrase.entries
        if is_own and phrase.acts is None and len(phrase.name) >= _SHORTEST and fold_name(phrase.name) not in others:
            first, last = surface.places(phrase.start, phrase.end)
            names.add(tuple(surface.words[first:last]))
    known: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (-len(name), name)):
        if name[0][:1].isupper():
            known[name[0]].append(name)
    return known


def _stands_alone(doc: Doc, first: int, last: int) -> bool:
    """Whether the words are a name by themselves, and not where something is."""
    all_words = surface_of(doc).words
    before = all_words[first - 1] if first > 0 else ""
    after = all_words[last] if last < len(doc) else ""
    if before in _JOINTS or after in _JOINTS or before.lower() in _WHERE or after[:1].isupper():
        return False
    if before[:1].isupper() and doc[first - 1].pos_ == "PROPN":
        return False
    return all(token.pos_ == "PROPN" for token in (doc[first], doc[last - 1]))
