"""Lone first and family names of persons whom the document names in full: "Park" of Park Geun-hye, "Sir Michael"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.extract.family_names import family_name
from graph.extract.lexicon import words
from graph.extract.phrase import PLACE, Phrase, surface_of
from graph.model import Kind
from graph.names import fold_name

_KNIGHTS = frozenset({"sir", "dame", "lord", "lady"})


def with_full_names(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases; a lone name that only one person of the document bears has that person's name and entries.

    A family name that comes first is such a name, and a first name behind "Sir", or after the full one and behind no
    title. Where several persons bear a family name, the table's person of that name is not meant either.
    """
    bearers: defaultdict[str, dict[str, Phrase]] = defaultdict(dict)
    for phrase in phrases:
        folded = fold_name(phrase.name)
        if phrase.label == Kind.PERSON and " " in folded:
            for word in folded.split():
                bearers[word].setdefault(folded, phrase)
    for phrase in phrases:
        holders = bearers.get(fold_name(phrase.name), {})
        yield _completed(doc, phrase, list(holders.values())) if holders and _is_open(phrase) else phrase


def _is_open(phrase: Phrase) -> bool:
    """Whether the phrase may be a person's: not a state's, a place's of the table, or an actor's plain name."""
    if phrase.label == Kind.PERSON:
        return not phrase.entries or phrase.needs_context
    return phrase.label in (Kind.ORGANISATION, PLACE) and phrase.form is None and not phrase.entries


def _completed(doc: Doc, phrase: Phrase, holders: Sequence[Phrase]) -> Phrase:
    word, is_person = fold_name(phrase.name), phrase.label == Kind.PERSON
    families = [family_name(holder.name) == word for holder in holders]
    if len(holders) > 1:
        return replace(phrase, entries=(), needs_context=False) if any(families) and is_person else phrase
    full = holders[0]
    if fold_name(full.name).split()[0] != word or not (families[0] or (is_person and _is_his(doc, phrase, full))):
        return phrase
    return replace(
        phrase,
        label=str(Kind.PERSON),
        name=full.name,
        form=full.form,
        entries=full.entries,
        needs_context=full.needs_context,
        reason="",
    )


def _is_his(doc: Doc, phrase: Phrase, full: Phrase) -> bool:
    """Whether a first name alone means the person: "Mr Michael" is somebody else's surname."""
    surface = surface_of(doc)
    first, _ = surface.places(phrase.start, phrase.end)
    before = surface.words[first - 1].lower() if first > 0 else ""
    if before in _KNIGHTS:
        return True
    return full.start < phrase.start and before not in words("titles") | words("styles") and not phrase.entries
