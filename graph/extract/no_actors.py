"""Names that a document uses for what never acts: storms, drugs, ships and films, tickers, indexes, and channels."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from graph.extract.lexicon import words
from graph.extract.phrase import Phrase, surface_of
from graph.model import Kind
from graph.names import fold_name, is_acronym

_BY_WAY_OF = frozenset({"on", "via", "through", "over", "in"})
_OWNERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our"})


def without_what_never_acts(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases without what never acts; what a storm or a drug is called once is its name in the whole document."""
    things = {*_storms(doc, phrases), *_things(doc, phrases), *_abbreviated(doc, phrases)}
    for phrase in phrases:
        first, last = surface_of(doc).places(phrase.start, phrase.end)
        name = fold_name(phrase.name)
        is_index = name in words("stock_indexes") and phrase.label != Kind.PERSON
        is_thing = (name in things and not phrase.entries) or (" " in name and name.split()[0] in words("storms"))
        if not (is_index or is_thing or _is_ticker(doc, first) or _is_channel(doc, name, first, last)):
            yield phrase


def _storms(doc: Doc, phrases: Iterable[Phrase]) -> Iterator[str]:
    """The folded single names behind "Hurricane", unless a person bears one in full."""
    all_words = surface_of(doc).words
    if words("storms").isdisjoint(map(str.lower, all_words)):
        return
    borne = {
        word
        for phrase in phrases
        if phrase.label == Kind.PERSON
        for word in fold_name(phrase.name).split()
        if " " in fold_name(phrase.name)
    }
    for i, before in enumerate(all_words):
        if before[:1].isupper() and before.lower() in words("storms"):
            is_pair = before.endswith("s") and all_words[i + 2 : i + 3] == ["and"]  # "Storms Fern and Gianna"
            named = all_words[i + 1 : i + 4 : 2] if is_pair else all_words[i + 1 : i + 2]
            yield from {fold_name(word) for word in named if word[:1].isupper()} - borne


def _things(doc: Doc, phrases: Iterable[Phrase]) -> Iterator[str]:
    """The folded names right behind what they are: "the drug Vioxx", "the ferry Gurita"."""
    all_words, nouns = surface_of(doc).words, words("thing_nouns")
    if nouns.isdisjoint(all_words):
        return
    for before, after in itertools.pairwise(all_words):
        if before in nouns and after[:1].isupper():
            yield fold_name(after)
    for phrase in phrases:
        first, _ = surface_of(doc).places(phrase.start, phrase.end)
        if first and all_words[first - 1] in nouns:
            yield fold_name(phrase.name)


def _abbreviated(doc: Doc, phrases: Iterable[Phrase]) -> Iterator[str]:
    """The folded letters in brackets for common nouns, which are a thing's: "unmanned surface vessels (USV)"."""
    all_words = surface_of(doc).words
    if "(" not in all_words:
        return
    for phrase in phrases:
        if phrase.entries or not is_acronym(phrase.name):
            continue
        first, last = surface_of(doc).places(phrase.start, phrase.end)
        if first == 0 or all_words[first - 1 : first] + all_words[last : last + 1] != ["(", ")"]:
            continue
        spelled = all_words[max(0, first - 1 - len(phrase.name)) : first - 1]
        if "".join(word[:1] for word in spelled).upper() == phrase.name and spelled[-1].islower():
            yield from (fold_name(phrase.name), fold_name(f"{phrase.name}s"))


def _is_ticker(doc: Doc, first: int) -> bool:
    """Whether the name stands where a share's letters do: "(NYSE: DIS)", "($AAPL)"; the exchange acts as little."""
    all_words = surface_of(doc).words
    if "$" in all_words[max(0, first - 1) : first] and all_words[first].isupper():
        return True
    before, after = all_words[max(0, first - 3) : first], all_words[first + 1 : first + 2]
    if after == [":"] and before[-1:] == ["("] and all_words[first].lower() in words("exchanges"):
        return True
    is_behind = len(before) == 3 and before[0] == "(" and before[2] == ":" and before[1].lower() in words("exchanges")
    return is_behind and all_words[first].isupper()


def _is_channel(doc: Doc, name: str, first: int, last: int) -> bool:
    """Whether a message goes by it: "wrote on Facebook", "in a Facebook post", "via WhatsApp"."""
    if name not in words("channels"):
        return False
    all_words = surface_of(doc).words
    after = all_words[last].lower() if last < len(doc) else ""
    before = surface_of(doc).before(first, 2)
    if before and before[-1] in _OWNERS:
        before.pop()
    return after in words("channel_nouns") or (bool(before) and before[-1] in _BY_WAY_OF)
