"""Short names of the table that are ordinary words in a text that the encoder has read."""

from collections.abc import Callable

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from graph.extract.gazetteer import make_gazetteer
from graph.extract.heads import Encoding, ensure_encoding
from graph.extract.ordinary_words import without_ordinary_words

Tagged = Callable[..., Doc]


def names(doc: Doc, *, is_read: bool = True) -> list[str]:
    """The short names that stand, where the encoder has or has not read the document."""
    ensure_encoding()
    gazetteer = make_gazetteer(spacy.blank("en"), "g")
    if is_read:
        doc._.actor_encoding = Encoding(np.zeros((0, 1), dtype=np.float32), np.zeros(1, dtype=np.int64), {})
    matches = gazetteer(doc)._.actor_matches
    return [doc.text[match.start : match.end] for match in without_ordinary_words(doc, matches)]


@pytest.mark.parametrize(
    "text",
    [
        "seen|VERB Star|PROPN Wars|PROPN twice|ADV",
        "the|DET All|PROPN -|PUNCT Star|PROPN break|NOUN",
        "Independent|ADJ monitors|NOUN left|VERB",
        "their|PRON minister|NOUN for|ADP Foreign|PROPN Affairs|PROPN left|VERB",
    ],
)
def test_a_part_of_something_else_is_no_short_name(tagged: Tagged, text: str) -> None:
    assert names(tagged(text)) == []
    assert names(tagged(text), is_read=False) != []


def test_a_short_name_by_itself_letters_and_what_the_encoder_saw_stand(tagged: Tagged) -> None:
    assert names(tagged("then|ADV Apple|PROPN rose|VERB")) == ["Apple"]
    assert names(tagged("the|DET WHO|PRON Director|PROPN left|VERB")) == ["WHO"]
    assert names(tagged("[Star|PROPN Wars|PROPN] twice|ADV", "ORG")) == ["Star"]


def test_a_town_is_no_magazine_anywhere_in_the_document(tagged: Tagged) -> None:
    assert names(tagged("the|DET town|NOUN of|ADP [Dabiq|PROPN] fell|VERB ;|PUNCT Dabiq|PROPN fell|VERB", "GPE")) == []
    assert names(tagged("then|ADV [Dabiq|PROPN] said|VERB so|ADV", "ORG")) == ["Dabiq"]
