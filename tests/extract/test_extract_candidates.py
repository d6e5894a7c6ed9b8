"""Candidates: what a model takes for names, cleaned of titles, headlines and junk."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from graph.extract.candidate import LABELS
from graph.extract.candidates import find_candidates, is_headline, title_length

Tagged = Callable[..., Doc]


def names(doc: Doc) -> list[tuple[str, str]]:
    return [(candidate.span(doc).text, candidate.label) for candidate in find_candidates(doc)]


def test_dressing_is_taken_off_both_ends(tagged: Tagged) -> None:
    doc = tagged("[the|DET Joint|PROPN Council|PROPN ~'s|PART] men|NOUN")
    assert names(doc) == [("Joint Council", "ORG")]


def test_a_number_that_belongs_to_the_name_stays(tagged: Tagged) -> None:
    assert names(tagged("[9th|ADJ Division|PROPN] fought|VERB")) == [("9th Division", "ORG")]
    assert names(tagged("[the|DET Division|PROPN 9|NUM] fought|VERB")) == [("Division 9", "ORG")]


def test_a_unit_takes_the_number_before_it(tagged: Tagged) -> None:
    assert names(tagged("the|DET 9th|ADJ [Armoured|PROPN Division|PROPN] fought|VERB")) == [
        ("9th Armoured Division", "ORG")
    ]
    assert names(tagged("9|NUM [Armoured|PROPN Division|PROPN] men|NOUN")) == [("Armoured Division", "ORG")]


def test_a_name_ends_where_its_line_ends(tagged: Tagged) -> None:
    doc = Doc(
        tagged("x|X").vocab,
        words=["Joint", "Council", "\n", "Baghdad"],
        spaces=[True, False, False, False],
        pos=["PROPN", "PROPN", "SPACE", "PROPN"],
        heads=[0, 0, 0, 0],
        deps=["ROOT", "dep", "dep", "dep"],
        ents=["B-ORG", "I-ORG", "I-ORG", "I-ORG"],
    )
    assert names(doc) == [("Joint Council", "ORG")]


def test_a_title_is_no_part_of_a_name_and_makes_it_a_person(tagged: Tagged) -> None:
    doc = tagged("[Prime|PROPN Minister|PROPN Sami|PROPN Darwish|PROPN] spoke|VERB")
    assert names(doc) == [("Sami Darwish", "PERSON")]
    doc = tagged("[Lt.|PROPN Gen.|PROPN Sami|PROPN Darwish|PROPN] spoke|VERB")
    assert names(doc) == [("Sami Darwish", "PERSON")]


def test_a_person_that_the_model_missed_is_known_by_the_title(tagged: Tagged) -> None:
    doc = tagged("Then|ADV President|PROPN Darwish|PROPN al|PROPN ~-|PUNCT ~Tal|PROPN left|VERB")
    assert names(doc) == [("Darwish al-Tal", "PERSON")]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("[Rt|PROPN Hon|PROPN Jane|PROPN Smith|PROPN MP|PROPN]", "Jane Smith"),
        ("[Maj|PROPN ~-|PUNCT ~Gen|PROPN Paul|PROPN Roe|PROPN]", "Paul Roe"),
        ("[Sr|PROPN Gen|PROPN Paul|PROPN Roe|PROPN]", "Paul Roe"),
        ("[PM|PROPN Darwish|PROPN]", "Darwish"),
        ("[Mary|PROPN Roe|PROPN OBE|PROPN]", "Mary Roe"),
    ],
)
def test_ranks_and_honours_are_no_part_of_a_name(tagged: Tagged, written: str, name: str) -> None:
    assert names(tagged(f"{written} left|VERB", "PERSON")) == [(name, "PERSON")]


@pytest.mark.parametrize("name", ["General Motors", "General Mills Inc.", "Prince Sami Base", "PC World"])
def test_a_title_may_begin_the_name_of_an_organisation(tagged: Tagged, name: str) -> None:
    written = "[" + " ".join(f"{word}|PROPN" for word in name.split()) + "] left|VERB"
    assert names(tagged(written)) == [(name, "ORG")]


def test_a_general_election_is_nobody(tagged: Tagged) -> None:
    assert names(tagged("a|DET [General|PROPN Election|PROPN] followed|VERB")) == []
    assert names(tagged("a|DET General|PROPN Election|PROPN followed|VERB")) == []


def test_a_title_before_a_common_word_names_nobody(tagged: Tagged) -> None:
    assert names(tagged("The|DET President|PROPN said|VERB so|ADV")) == []
    assert names(tagged("the|DET president|NOUN Darwish|PROPN")) == []


def test_the_length_of_a_run_of_titles(tagged: Tagged) -> None:
    doc = tagged("Prime|PROPN Minister|PROPN Gen.|PROPN Darwish|PROPN")
    assert [title_length(doc, first, 4) for first in range(4)] == [3, 2, 1, 0]


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("[President|PROPN] said|VERB", "PERSON"),
        ("[State|PROPN] said|VERB", "ORG"),
        ("[Sunni|PROPN] said|VERB", "ORG"),
        ("[the|DET] said|VERB", "ORG"),
        ("[several|ADJ thousand|NOUN] said|VERB", "ORG"),
        ("[darwish|PROPN] said|VERB", "PERSON"),
        ("[T|PROPN 72|NUM] said|VERB", "PERSON"),
        ("[Monday|PROPN] said|VERB", "DATE"),
        ("[40|NUM %|NOUN] said|VERB", "PERCENT"),
        ("[Forty|NUM] said|VERB", "ORG"),
    ],
)
def test_junk_is_no_candidate(tagged: Tagged, written: str, label: str) -> None:
    assert names(tagged(written, label)) == []


def test_the_labels_of_other_models_mean_the_same(tagged: Tagged) -> None:
    for label in ("PER", "PERSON"):
        assert names(tagged("[Sami|PROPN Darwish|PROPN] spoke|VERB", label)) == [("Sami Darwish", "PERSON")]
    assert {LABELS[label] for label in ("GPE", "LOC", "FAC")} == {"PLACE"}


HEADLINE = "Images|NOUN From|ADP [Joint|PROPN Council|PROPN] Fighters|NOUN Battle|VERB"


def test_a_headline_is_no_witness(tagged: Tagged) -> None:
    doc = tagged(HEADLINE)
    assert is_headline(doc[:])
    assert names(doc) == []


def test_a_name_of_the_headline_that_prose_repeats_counts_in_both(tagged: Tagged) -> None:
    title, prose = tagged(HEADLINE), tagged("Then|ADV the|DET [Joint|PROPN Council|PROPN] left|VERB .|PUNCT")
    doc = Doc.from_docs([title, prose])
    assert [is_headline(sentence) for sentence in doc.sents] == [True, False]
    assert names(doc) == [("Joint Council", "ORG"), ("Joint Council", "ORG")]


@pytest.mark.parametrize(
    ("written", "headline"),
    [
        ("Army|X Takes|X Northern|X Town|X", True),
        ("ARMY|X TAKES|X NORTHERN|X TOWN|X", True),
        ("Army|X Takes|X Northern|X Town|X .|PUNCT", False),
        ("Army|X takes|X northern|X town|X", False),
        ("Army|X Takes|X Town|X", False),
    ],
)
def test_headlines_are_in_title_case_without_a_full_stop(tagged: Tagged, written: str, *, headline: bool) -> None:
    assert is_headline(tagged(written)[:]) is headline


def test_one_spelling_has_one_label_in_a_document(tagged: Tagged) -> None:
    docs = [tagged("[Darna|PROPN] fell|VERB", label) for label in ("GPE", "PERSON", "GPE")]
    assert names(Doc.from_docs(docs)) == [("Darna", "PLACE")] * 3
    docs = [tagged("[Darna|PROPN] fell|VERB", label) for label in ("ORG", "GPE")]
    assert names(Doc.from_docs(docs)) == [("Darna", "PLACE")] * 2


def test_a_surname_after_the_full_name_is_that_person_whatever_the_model_says(tagged: Tagged) -> None:
    full = tagged("[Sami|PROPN Darwish|PROPN] spoke|VERB", "PERSON")
    alone = [tagged("[Darwish|PROPN] left|VERB", label) for label in ("GPE", "ORG")]
    assert names(Doc.from_docs([full, *alone]))[1:] == [("Darwish", "PERSON")] * 2
