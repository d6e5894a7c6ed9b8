"""Acronyms in brackets behind a name."""

import pytest

from graph.extract.acronyms import find_acronyms
from graph.extract.phrase import Phrase
from graph.model import Kind

TEXT = "The Joint Strike Council (JSC) met. Later the JSC denied it; JSCs and XJSC did not."


def council(label: str = Kind.ORGANISATION, name: str = "Joint Strike Council") -> Phrase:
    return Phrase(TEXT.index(name), TEXT.index(name) + len(name), str(label), name)


def test_a_bracketed_acronym_is_found_wherever_it_stands_alone() -> None:
    found = list(find_acronyms(TEXT, [council()]))
    assert [TEXT[phrase.start : phrase.end] for phrase in found] == ["JSC", "JSC"]
    assert [phrase.start for phrase in found] == [TEXT.index("(JSC") + 1, TEXT.index("the JSC") + 4]


@pytest.mark.parametrize("label", [Kind.PERSON, Kind.STATE, "place"])
def test_persons_states_and_places_define_no_acronym(label: str) -> None:
    assert list(find_acronyms(TEXT, [council(label)])) == []


def test_letters_that_are_not_of_the_name_define_nothing() -> None:
    text = "The Joint Strike Council (FBI) met. The FBI left."
    assert list(find_acronyms(text, [Phrase(4, 24, str(Kind.ORGANISATION), "Joint Strike Council")])) == []


def test_words_that_a_phrase_has_claimed_are_left_to_it() -> None:
    start = TEXT.index("(JSC") + 1
    known = Phrase(start, start + 3, str(Kind.ORGANISATION), "JSC")
    assert [phrase.start for phrase in find_acronyms(TEXT, [council(), known])] == [TEXT.index("the JSC") + 4]
