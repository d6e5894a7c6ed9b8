"""Chinese, Korean and Vietnamese names, whose family name comes first: "Park Geun-hye ... Park"."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.extract.candidate import PERSON, Candidate
from graph.extract.lexicon import words
from graph.extract.phrase import surface_of
from graph.names import fold_name, fold_word

_GIVEN_LENGTH = 3  # tokens of "Jong-chon"
_HYPHENS = frozenset({"-", "‑", "‐"})


def family_name(name: str) -> str:
    """The folded family name that begins the name, empty where none does.

    A word that is a first name elsewhere (Lee Roe, Kim Roe) begins a name of three parts: Lee Jae-myung, Kim Jong Un.
    """
    parts = fold_name(name).split()
    if len(parts) < 2:
        return ""
    is_family = parts[0] in words("family_names") or (len(parts) > 2 and parts[0] in words("shared_family_names"))
    return parts[0] if is_family else ""


def join_given_names(doc: Doc, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in order, a person's cut at the hyphen of the given name made whole: "Chey Tae" of "Chey Tae-won".

    The family name is taken in that stands before a given name with a hyphen: "Jong-chon" of "Pak Jong-chon".
    """
    joined: list[Candidate] = []
    for candidate in found:
        whole = _whole(doc, candidate) if candidate.label == PERSON else candidate
        if joined and whole.first <= joined[-1].first and joined[-1].last == candidate.first:
            joined.pop()  # the model had the family name by itself
        joined.append(whole)
    return joined


def _whole(doc: Doc, candidate: Candidate) -> Candidate:
    all_words, first, last = surface_of(doc).words, candidate.first, candidate.last
    if _is_hyphened(doc, last) and all_words[last + 1] not in words("sponsor_suffixes"):
        last += 2
    is_given = last - first == _GIVEN_LENGTH and all_words[first + 1] in _HYPHENS and all_words[last - 1].islower()
    if is_given and first > 0 and _is_family(all_words[first - 1]):
        return replace(candidate, first=first - 1, last=last)
    return replace(candidate, last=last) if _is_family(all_words[first]) else candidate


def _is_family(word: str) -> bool:
    folded = fold_word(word)
    return word[:1].isupper() and (folded in words("family_names") or folded in words("shared_family_names"))


def _is_hyphened(doc: Doc, i: int) -> bool:
    """Whether a hyphen and a small word follow without a blank."""
    surface = surface_of(doc)
    if i + 1 >= len(doc) or surface.words[i] not in _HYPHENS or not surface.words[i + 1].islower():
        return False
    start, end = surface.bounds(i, i + 1)
    return surface.bounds(i - 1, i)[1] == start and surface.offsets[i + 1] == end
