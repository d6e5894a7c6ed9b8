"""Names whose family name comes first, and lone first names."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.candidates import find_candidates
from graph.extract.family_names import family_name
from graph.extract.full_names import with_full_names
from graph.extract.phrase import Phrase

Tagged = Callable[..., Doc]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Park Geun-hye", "park"),
        ("Ma Long", "ma"),
        ("Lee Jae-myung", "lee"),
        ("Kim Jong Un", "kim"),
        ("Lee Roe", ""),
        ("Jane Park", ""),
        ("Park", ""),
    ],
)
def test_the_family_name_that_comes_first(name: str, family: str) -> None:
    assert family_name(name) == family


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("[Chey|PROPN Tae|PROPN] ~-|PUNCT ~won|PROPN left|VERB", "Chey Tae-won"),
        ("Pak|PROPN [Jong|PROPN ~-|PUNCT ~chon|PROPN] left|VERB", "Pak Jong-chon"),
        ("Pak|PROPN [Jong|PROPN] ~-|PUNCT ~chon|PROPN left|VERB", "Pak Jong-chon"),
        ("[Chey|PROPN Tae|PROPN] ~-|PUNCT ~led|VERB men|NOUN", "Chey Tae"),
        ("[Jane|PROPN Roe|PROPN] ~-|PUNCT ~era|NOUN men|NOUN", "Jane Roe"),
        ("Park|PROPN [Jane|PROPN Roe|PROPN] left|VERB", "Jane Roe"),
    ],
)
def test_a_name_cut_at_its_hyphen_is_made_whole(tagged: Tagged, written: str, name: str) -> None:
    assert [candidate.text(doc) for doc in [tagged(written, "PERSON")] for candidate in find_candidates(doc)] == [name]


def completed(tagged: Tagged, text: str, *names: tuple[str, str]) -> list[tuple[str, str]]:
    doc = tagged(" ".join(f"{word}|PROPN" for word in text.split()))
    phrases, at = [], 0
    for name, label in names:
        at = text.index(name, at)
        phrases.append(Phrase(at, at + len(name), label, name))
        at += len(name)
    return [(phrase.name, phrase.label) for phrase in with_full_names(doc, phrases)]


def test_a_lone_family_name_is_the_one_person_who_bears_it(tagged: Tagged) -> None:
    found = completed(tagged, "Pan won before Pan Zhanle swam", ("Pan", "place"), ("Pan Zhanle", "person"))
    assert found == [("Pan Zhanle", "person")] * 2
    names = (("Pan Zhanle", "person"), ("Pan Li", "person"), ("Pan", "person"))
    assert completed(tagged, "Pan Zhanle met Pan Li and Pan", *names)[-1] == ("Pan", "person")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Michael Roe left . Sir Michael wept", "Michael Roe"),
        ("Michael Roe left . Then Michael wept", "Michael Roe"),
        ("Michael Roe left . Mr Michael wept", "Michael"),
    ],
)
def test_a_first_name_is_no_surname(tagged: Tagged, text: str, name: str) -> None:
    assert completed(tagged, text, ("Michael Roe", "person"), ("Michael", "person"))[-1] == (name, "person")


def test_a_first_name_before_the_full_one_stays_open(tagged: Tagged) -> None:
    found = completed(tagged, "Then Michael met Michael Roe", ("Michael", "person"), ("Michael Roe", "person"))
    assert found[0] == ("Michael", "person")


def test_a_lone_family_name_is_found_in_real_text(nlp: Language) -> None:
    doc = nlp("Pan Zhanle won the race. Pan said that he was tired.")
    assert [phrase.name for phrase in doc._.actor_phrases if phrase.level == "name"] == ["Pan Zhanle"] * 2
