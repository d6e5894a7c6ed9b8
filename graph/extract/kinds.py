"""One name, one kind in a document: what most of its places say, and what the words around it show.

A model reads one place at a time and takes "Pfizer rose" for a person, although the document says "Pfizer Inc." a line
before. A sign of a company anywhere in the document holds for the name everywhere in it.
"""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.extract.candidate import ORGANISATION, OTHER, PERSON, PLACE_LABEL, Candidate
from graph.extract.family_names import family_name
from graph.extract.lexicon import words
from graph.extract.phrase import surface_of
from graph.names import fold_name, fold_word, is_legal_form, surname

# A place wins a draw.
_ORDER = {PLACE_LABEL: 0, PERSON: 1, ORGANISATION: 2, OTHER: 3}
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_DESCRIBED_LENGTH = 6
_DESCRIPTION_ENDS = frozenset({",", ".", "that", "which", "based", "behind", "in", "owned"})
_OWNED_LENGTH = 3  # "chief financial officer"
_CAPITALS_LENGTH = range(3, 7)


def agree(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with one label for each spelling.

    A word that is the surname of a person named in full is that person, whatever the model takes it for. A single word
    that the document shows to be an organisation's name is one, unless a person bears it.
    """
    found = [replace(one, label=ORGANISATION) if _has_legal_tail(doc, one) else one for one in found]
    names = [fold_name(candidate.text(doc)) for candidate in found]
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    surnames = set()
    for candidate, name in zip(found, names, strict=True):
        votes[name][candidate.label] += 1
        if candidate.label == PERSON and not _is_single(candidate):
            text = candidate.text(doc)
            surnames.add(family_name(text) or surname(text))
    labels = {name: min(counts, key=lambda label: (-counts[label], _ORDER[label])) for name, counts in votes.items()}
    for name in _shown_organisations(doc, found, names, votes):
        if labels.get(name) in (PERSON, PLACE_LABEL):
            labels[name] = ORGANISATION
    return [
        replace(candidate, label=PERSON if _is_single(candidate) and name in surnames else labels[name])
        for candidate, name in zip(found, names, strict=True)
    ]


def _is_single(candidate: Candidate) -> bool:
    return candidate.last - candidate.first == 1


def _has_legal_tail(doc: Doc, candidate: Candidate) -> bool:
    """Whether a name ends as only a company's or a club's does: "Roe & Sons Ltd", "Northfield Utd"."""
    if candidate.label != PERSON or _is_single(candidate):
        return False
    return _is_tail(surface_of(doc).words[candidate.last - 1])


def _is_tail(word: str) -> bool:
    return is_legal_form(word) or fold_word(word) in words("club_tails")


def _shown_organisations(
    doc: Doc, found: Sequence[Candidate], names: Sequence[str], votes: Mapping[str, Counter[str]]
) -> set[str]:
    """The folded single words that the document shows to name an organisation, and no person.

    A word that the model only takes for a place must be an organisation to it elsewhere: shares are sold in towns.
    """
    bearers = set(_words_of_persons(doc, found))
    shown = set()
    for candidate, name in zip(found, names, strict=True):
        if not _is_single(candidate):
            shown |= _before_tail(doc, candidate)
        elif name not in bearers and name not in shown and _is_shown(doc, candidate):
            shown.add(name)
    return {name for name in shown - bearers if {PERSON, ORGANISATION} & votes[name].keys()}


def _words_of_persons(doc: Doc, found: Sequence[Candidate]) -> Iterator[str]:
    """The folded words of persons named in full, and of those behind a title."""
    all_words = surface_of(doc).words
    for candidate in found:
        if candidate.label != PERSON:
            continue
        is_titled = candidate.first > 0 and all_words[candidate.first - 1].lower() in words("titles") | words("styles")
        if is_titled or not _is_single(candidate):
            yield from map(fold_word, all_words[candidate.first : candidate.last])


def _before_tail(doc: Doc, candidate: Candidate) -> set[str]:
    """The first word, and the head, of an organisation's name with the tail of one: "Pfizer" of "Pfizer Inc."."""
    stem = [word for word in surface_of(doc).words[candidate.first : candidate.last] if fold_word(word)]
    whole = len(stem)
    while len(stem) > 1 and (_is_tail(stem[-1]) or fold_word(stem[-1]) in words("company_tails")):
        stem.pop()
    is_tailed = candidate.label == ORGANISATION and len(stem) < whole
    return {fold_word(stem[0]), fold_word(stem[-1])} if is_tailed else set()


def _is_shown(doc: Doc, candidate: Candidate) -> bool:
    """Whether the words around a single word show an organisation's name."""
    i, all_words = candidate.first, surface_of(doc).words
    before = all_words[i - 1].lower() if i > 0 else ""
    behind = all_words[i + 1] if i + 1 < len(doc) else ""
    if _is_capitals(all_words, i) or _is_tail(behind):
        return True
    after = behind.lower()
    if before in words("company_nouns") and _is_introduced(doc, candidate):
        return True
    if after in words("shares") | words("company_offices") and _modifies(doc, i, i + 1):
        return True
    if before in ("in", "of") and i > 1 and all_words[i - 2].lower() in words("shares"):
        return after not in _POSSESSIVES and doc[i - 2].pos_ == "NOUN" and doc[i].dep_ == "pobj"
    if after == "(" and i + 2 < len(doc) and all_words[i + 2].lower().split(":")[0] in words("exchanges"):
        return True
    return _owns_office(all_words, i) or _is_called_company(all_words, i)


def _is_capitals(all_words: Sequence[str], i: int) -> bool:
    """Whether a word of three to six letters is written in capitals and no word beside it is: no person is "TNT"."""
    if not (all_words[i].isalpha() and all_words[i].isupper() and len(all_words[i]) in _CAPITALS_LENGTH):
        return False
    beside = [word for word in (*all_words[max(0, i - 2) : i], *all_words[i + 1 : i + 3]) if len(word) > 1]
    return not any(word.isupper() and word.isalpha() for word in beside)


def _modifies(doc: Doc, first: int, second: int) -> bool:
    """Whether two words side by side are one noun group: "carmaker Renault", and not "the company Roe founded"."""
    one, other = doc[first], doc[second]
    return (one.head.i == second and one.dep_ != "nsubj") or (other.head.i == first and other.dep_ == "appos")


def _is_introduced(doc: Doc, candidate: Candidate) -> bool:
    """ "The German steelmaker Nordstahl"; of "the company Roe founded" only the model can tell that Roe is a man."""
    noun = candidate.first - 1
    is_bare = noun > 0 and surface_of(doc).words[noun - 1].lower() in _DETERMINERS
    return _modifies(doc, noun, candidate.first) and (not is_bare or candidate.label == ORGANISATION)


def _owns_office(all_words: Sequence[str], i: int) -> bool:
    """ "Pfizer's chief executive", "Pfizer chief executive Jane Roe"."""
    start = i + 2 if i + 1 < len(all_words) and all_words[i + 1] in _POSSESSIVES else i + 1
    ahead = [word.lower() for word in all_words[start : start + _OWNED_LENGTH]]
    return any(" ".join(ahead[:length]) in words("company_offices") for length in range(1, len(ahead) + 1))


def _is_called_company(all_words: Sequence[str], i: int) -> bool:
    """ "Iliad, the French telecoms group,"."""
    if [word.lower() in _DETERMINERS for word in all_words[i + 2 : i + 3]] != [True] or all_words[i + 1] != ",":
        return False
    described = all_words[i + 3 : i + 3 + _DESCRIBED_LENGTH]
    return any(
        word in words("company_nouns") and after in _DESCRIPTION_ENDS for word, after in itertools.pairwise(described)
    )
