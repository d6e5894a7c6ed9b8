"""What makes the pinned pipeline faster changes nothing in what it finds."""

import json
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.attrs import DEP, HEAD, LEMMA, MORPH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract import load_pipeline, pinned, pipeline
from graph.extract.convolutions import _WORDS_AT_ONCE
from graph.extract.fast_entities import FastEntities
from graph.extract.tuning import tune
from graph.model import Document

ROOT = Path(__file__).parents[2]
TEXTS = [
    *(json.loads(line)["text"] for line in (ROOT / "tests/gold/regions.jsonl").read_text("utf-8").splitlines()),
    "Ain't you gonna let's say y'all have got ta c'mon? There's one. \n\n \t is there nothin' or somethin' they've got",
    "U.N.\n\nJohn Smith\n\nand",
    "Iraq",
    " \n ",
]
WORDS = [
    "Iran",
    "the",
    "Islamic",
    "State",
    "said",
    "John",
    "Kerry",
    "of",
    ".",
    "\n\n",
    "New",
    "York",
    "300",
    "'s",
    "AU",
]


@pytest.fixture(scope="module")
def stock() -> Language:
    return spacy.load(pinned.verified_path())


@pytest.fixture(scope="module")
def tuned() -> Language:
    return tune(spacy.load(pinned.verified_path()))


def entities(doc: Doc) -> list[tuple[int, int, str]]:
    return [(entity.start, entity.end, entity.label_) for entity in doc.ents]


def readings(doc: Doc) -> list[list[int]]:
    read: list[list[int]] = doc.to_array([TAG, POS, MORPH, LEMMA, DEP, HEAD, SENT_START]).tolist()
    return read


def test_the_slow_parts_are_replaced(tuned: Language) -> None:
    assert {"actor_attributes", "actor_fast_entities"} <= set(tuned.pipe_names)
    assert not {"attribute_ruler", "ner"} & set(tuned.pipe_names)
    component = tuned.get_pipe("actor_fast_entities")
    assert isinstance(component, FastEntities)
    assert component.is_fast


def test_words_and_entities_are_those_of_the_stock_pipeline(stock: Language, tuned: Language) -> None:
    found = 0
    for text, fast in zip(TEXTS, tuned.pipe(TEXTS), strict=True):
        slow = stock(text)
        assert readings(fast) == readings(slow)
        assert entities(fast) == entities(slow)
        found += len(slow.ents)
    assert found > 300


@settings(max_examples=40)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), min_size=1, max_size=4))
def test_entities_of_odd_texts_are_those_of_the_stock_recogniser(texts: list[str]) -> None:
    nlp = load_pipeline("fast")
    recogniser, fast = nlp.get_pipe("ner"), nlp.get_pipe("actor_fast_entities")
    docs = [nlp(text, disable=nlp.pipe_names[nlp.pipe_names.index("actor_fast_entities") :]) for text in texts]
    assert [entities(doc) for doc in fast.pipe(doc.copy() for doc in docs)] == [
        entities(recogniser(doc.copy())) for doc in docs
    ]


def test_a_recogniser_of_another_kind_is_asked_itself() -> None:
    nlp = spacy.blank("en")
    recogniser = nlp.add_pipe("beam_ner")
    recogniser.add_label("PERSON")
    nlp.initialize()
    component = FastEntities(recogniser, nlp.make_doc("no"))
    assert not component.is_fast
    assert entities(component(nlp.make_doc("John met Mary"))) == entities(recogniser(nlp.make_doc("John met Mary")))


def test_a_sample_that_comes_out_differently_forbids_the_fast_way(stock: Language) -> None:
    recogniser = stock.get_pipe("ner")

    class Other:
        model, cfg, move_names = recogniser.model, recogniser.cfg, recogniser.move_names

        def __call__(self, doc: Doc) -> Doc:
            doc.set_ents([])
            return doc

    sample = stock("Mohammad Javad Zarif met John Kerry in New York.")
    assert FastEntities(recogniser, sample).is_fast
    assert not FastEntities(Other(), sample).is_fast


@pytest.mark.parametrize("model", ["default", "fast"])
def test_texts_read_side_by_side_are_read_as_by_themselves(model: str) -> None:
    nlp = load_pipeline(model)
    documents = [Document(str(number), "", text) for number, text in enumerate(TEXTS)]
    together = pipeline._read_batch(nlp, documents)
    assert together == [found for document in documents for found in pipeline._read_batch(nlp, [document])]


def test_what_is_remembered_outlives_the_memory_zone_of_its_text(stock: Language, tuned: Language) -> None:
    texts = ["Quuxlings were blorfing the zwargs.", "They blorfed quuxlings, and zwargs are there.", *TEXTS[:5]]
    for _ in range(3):
        with tuned.memory_zone():
            found = [[token.lemma_ for token in doc] for doc in tuned.pipe(texts)]
        assert found == [[token.lemma_ for token in stock(text)] for text in texts]


def test_what_is_encoded_in_groups_is_what_is_encoded_at_once(stock: Language, tuned: Language) -> None:
    texts = [text * repeats for text in TEXTS for repeats in (1, 9)] + [""]
    one, other = (
        nlp.get_pipe("tok2vec").model.predict([nlp.make_doc(text) for text in texts]) for nlp in (stock, tuned)
    )
    assert sum(map(len, one)) > 1.5 * _WORDS_AT_ONCE
    assert all(np.allclose(a, b, atol=1e-5) for a, b in zip(one, other, strict=True))
