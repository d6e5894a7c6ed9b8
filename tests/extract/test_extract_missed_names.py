"""Names of organisations found once and missed elsewhere."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from graph.extract.missed_names import find_missed
from graph.extract.phrase import Phrase

Tagged = Callable[..., Doc]


def found(doc: Doc, *labels: str) -> list[tuple[int, str]]:
    phrases = [Phrase(0, len("Nordau"), label, "Nordau") for label in labels or ("organisation",)]
    return [(phrase.start, phrase.name) for phrase in find_missed(doc, phrases, ())]


def test_every_further_place_counts(tagged: Tagged) -> None:
    assert found(tagged("Nordau|PROPN rose|VERB and|CCONJ Nordau|PROPN fell|VERB")) == [(16, "Nordau")]


@pytest.mark.parametrize(
    "rest",
    [
        "Jane|PROPN Nordau|PROPN fell|VERB",
        "Nordau|PROPN Street|PROPN fell|VERB",
        "in|ADP Nordau|PROPN it|PRON fell|VERB",
        "nordau|PROPN fell|VERB",
        "Nordau|NOUN fell|VERB",
        "Nordau|PROPN ~-|PUNCT ~based|VERB men|NOUN",
    ],
)
def test_a_part_of_another_name_or_a_place_is_left_alone(tagged: Tagged, rest: str) -> None:
    assert found(tagged(f"Nordau|PROPN rose|VERB and|CCONJ {rest}")) == []


def test_a_name_of_two_kinds_is_left_alone(tagged: Tagged) -> None:
    doc = tagged("Nordau|PROPN rose|VERB and|CCONJ Nordau|PROPN fell|VERB")
    assert found(doc, "organisation", "place") == []
