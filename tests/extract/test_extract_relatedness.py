"""Pairs of mentions: which are judged, by what clues, and what the weights make of them."""

import csv
import time
from collections.abc import Callable
from importlib.resources import files
from itertools import combinations
from math import exp

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.encoder import WIDTH
from graph.extract.heads import Encoding, Pair, pair_odds
from graph.extract.pair_clues import Party, Words, find_clues, party_of, scene_of
from graph.extract.phrase import PLACE, Phrase, ensure_phrases
from graph.extract.relatedness import (
    ALWAYS,
    BY_ENCODER,
    ActorRelatedness,
    find_scenes,
    own_weights,
    pair_of,
    pairs_of,
    weigh,
)
from graph.extract.relations import make_relations
from graph.model import FoundRelation, Kind, Level

Parsed = Callable[..., Doc]

STRUCK = (
    "Russia|PROPN|nsubj|1 struck|VERB|ROOT|1|strike Daesh|PROPN|dobj|1 near|ADP|prep|1 towns|NOUN|pobj|3|town"
    " of|ADP|prep|4 Iraq|PROPN|pobj|5 .|PUNCT|punct|1"
)
LISTED = "Iraq|PROPN|nsubj|4 ,|PUNCT|punct|0 Iran|PROPN|conj|0 Syria|PROPN|conj|2 slept|VERB|ROOT|4|sleep"


def phrases(doc: Doc, *names: str) -> Doc:
    ensure_phrases()
    make_relations(spacy.blank("en"), "actor_relations")  # registers what it sets
    text = doc.text
    found = [Phrase(text.index(name), text.index(name) + len(name), str(Kind.STATE), name) for name in names]
    doc._.actor_phrases = tuple(found)
    return doc


def clues_of(doc: Doc, one: int = 0, other: int = 1) -> dict[str, str]:
    (scene,) = find_scenes(doc)
    return find_clues(scene, one, other)


def test_subject_and_object_of_a_verb(parsed: Parsed) -> None:
    clues = clues_of(phrases(parsed(STRUCK), "Russia", "Daesh", "Iraq"))
    assert clues["tie: strike"] == clues["roles subject|object"] == "subject and object of strike"
    assert clues["between: strike"] == "“strike” between them"
    assert clues["apart <=1"] == "1 words apart"
    assert clues["clauses 0"] == "in one clause"
    assert clues["crowd 3"] == "3 mentions in the sentence"


def test_the_other_way_round_goes_through_a_preposition(parsed: Parsed) -> None:
    clues = clues_of(phrases(parsed(STRUCK), "Russia", "Daesh", "Iraq"), 0, 2)
    assert clues["roles subject|near"] == "subject and near of strike"
    assert {"way: near", "way: town", "way: of"} <= set(clues)
    assert clues["others between 1"] == "1 others between them"
    assert "way: daesh" not in clues
    assert "between: daesh" not in clues


def test_a_list_is_seen(parsed: Parsed) -> None:
    doc = phrases(parsed(LISTED), "Iraq", "Iran", "Syria")
    assert clues_of(doc)["list"] == "listed together"
    assert "list" not in clues_of(phrases(parsed(STRUCK), "Russia", "Daesh"))


def says(doc: Doc, subject: int, target: int, predicate: str, sentence: int = 0) -> None:
    one, other = doc._.actor_phrases[subject], doc._.actor_phrases[target]
    bounds = (one.start, one.end, other.start, other.end)
    doc._.actor_relations = (FoundRelation(sentence, *bounds, predicate, None, 0, 1, False, False, 0.9),)


def test_what_the_text_says_of_the_two_is_a_clue(parsed: Parsed) -> None:
    doc = phrases(parsed(STRUCK), "Russia", "Daesh", "Iraq")
    assert not {"stated", "stated fights", "stated of others"} & set(clues_of(doc))
    says(doc, 1, 0, "fights")
    assert clues_of(doc)["stated fights"] == clues_of(doc)["stated"] == "the text says: fights"
    assert clues_of(doc, 0, 2)["stated of others"] == "the text ties one of them to another"
    says(doc, 1, 0, "fights", sentence=1)
    assert "stated" not in clues_of(doc)


def test_a_cue_is_a_clue_by_what_it_says(parsed: Parsed) -> None:
    clues = clues_of(phrases(parsed(STRUCK), "Russia", "Daesh", "Iraq"))
    assert clues["tie fights"] == "subject and object of strike"
    assert clues["between fights"] == "“strike” between them"


def test_a_place_and_a_sentence_of_one_actor_have_no_pair(parsed: Parsed) -> None:
    component = ActorRelatedness({ALWAYS: 0.0})
    doc = phrases(parsed(STRUCK), "Russia", "Daesh")
    assert [(p.start, p.other_start) for p in component(doc)._.actor_pairs] == [(0, 14)]
    (one, other) = doc._.actor_phrases
    for dumb in (
        Phrase(other.start, other.end, PLACE, "Daesh"),
        Phrase(other.start, other.end, str(Kind.STATE), "Daesh", acts=False),
    ):
        doc._.actor_phrases = (one, dumb)
        assert component(doc)._.actor_pairs == ()


def test_a_name_inside_another_phrase_is_no_pair() -> None:
    words = Words(0, [0, 0, 0], ["ROOT", "x", "x"], ["NOUN"] * 3, ["a", "b", "c"], [0, 2, 4])
    parties = [party_of(words, bounds, "state", Level.NAME) for bounds in ((0, 3), (0, 1), (4, 5))]
    assert list(pairs_of(scene_of(words, parties, []))) == [(0, 2), (1, 2)]


def test_the_sum_of_the_weights_is_the_log_odds_and_the_loudest_are_named() -> None:
    weights = {ALWAYS: -1.0, "a": 2.0, "b": -0.5, "c": 0.25, "d": -3.0}
    relatedness, why = weigh({"a": "A", "b": "B", "c": "A", "x": "X", "d": "D"}, weights)
    assert relatedness == pytest.approx(1 / (1 + exp(1 - 2 + 0.5 - 0.25 + 3)))
    assert why == "- D; + A; - B"


def test_what_the_encoder_adds_is_in_the_sum_and_may_be_named() -> None:
    relatedness, why = weigh({"a": "A"}, {ALWAYS: -1.0, "a": 0.5}, 2.0)
    assert relatedness == pytest.approx(1 / (1 + exp(1 - 0.5 - 2)))
    assert why == f"+ {BY_ENCODER}; + A"


def encoding_of_words(doc: Doc, weights: dict[str, NDArray[np.float32]]) -> Encoding:
    """A vector of two numbers for every word: its place, and one."""
    places = np.arange(len(doc), dtype=np.float32)
    return Encoding(np.stack([places, np.ones_like(places)], axis=1), np.arange(len(doc) + 1), weights)


def head() -> dict[str, NDArray[np.float32]]:
    """Reads the place of the first mention and of the word where the ways meet, and says their sum less 1.25."""
    hidden = np.zeros((2, 10), dtype=np.float32)
    hidden[0, 0] = hidden[1, 8] = 1
    weights = {"hidden.weight": hidden, "hidden.bias": np.zeros(2), "out.weight": np.ones((1, 2)), "out.bias": -1.25}
    return {f"relates.{name}": np.asarray(value, dtype=np.float32) for name, value in weights.items()}


def test_the_head_for_pairs_reads_both_mentions_and_what_joins_them(parsed: Parsed) -> None:
    doc = phrases(parsed(STRUCK), "Russia", "Daesh", "Iraq")
    encoding = encoding_of_words(doc, head())
    (scene,) = find_scenes(doc)
    pair = pair_of(scene, 0, 2)
    assert pair == Pair((0, 1), (6, 7), 1)
    (row,) = encoding.pair_vectors([pair])
    assert row.tolist() == [0, 1, 6, 1, 0, 1, 3, 1, 1, 1]
    assert encoding.relates([pair, pair_of(scene, 1, 2)]) == [-0.25, 1.75]
    assert encoding.relates([pair] * 1000) == [-0.25] * 1000


def test_what_is_reckoned_once_is_what_the_vectors_of_each_pair_give(parsed: Parsed) -> None:
    """Training asks for the vectors of each pair, the product for the odds of all."""
    chance = np.random.default_rng(3)
    shapes = {"hidden.weight": (5, 10), "hidden.bias": (5,), "out.weight": (1, 5), "out.bias": (1,)}
    weights = {f"relates.{name}": chance.normal(size=shape).astype(np.float32) for name, shape in shapes.items()}
    doc = phrases(parsed(STRUCK), "Russia", "Daesh", "Iraq")
    encoding = encoding_of_words(doc, weights)
    (scene,) = find_scenes(doc)
    pairs = [pair_of(scene, one, other) for one, other in pairs_of(scene)]
    pairs += [Pair((4, 6), (5, 7), None), Pair((0, 3), (3, 5), 0)]
    assert encoding.relates(pairs) == pytest.approx(pair_odds(weights, encoding.pair_vectors(pairs)).tolist(), rel=1e-4)


def test_only_an_encoder_with_a_head_for_pairs_has_a_say(parsed: Parsed) -> None:
    doc = phrases(parsed(STRUCK), "Russia", "Daesh")
    component = ActorRelatedness({ALWAYS: 0.0})
    for weights, relatedness, why in (({}, 0.5, ""), (head(), round(1 / (1 + exp(0.25)), 4), f"- {BY_ENCODER}")):
        doc._.actor_encoding = encoding_of_words(doc, weights)
        (pair,) = component(doc)._.actor_pairs
        assert (pair.relatedness, pair.why) == (relatedness, why)


def test_the_encoder_that_we_ship_has_a_head_for_pairs(nlp: Language) -> None:
    weights = nlp("Iraq fought Daesh.")._.actor_encoding.weights
    assert weights["relates.hidden.weight"].shape[1] == 5 * WIDTH
    assert weights["relates.out.weight"].shape == (1, len(weights["relates.hidden.weight"]))


def test_the_shipped_weights_are_sound() -> None:
    text = (files("graph.extract") / "relatedness_weights.csv").read_text(encoding="utf-8")
    clues = [row["clue"] for row in csv.DictReader(text.splitlines())]
    assert clues == sorted(set(clues))
    assert ALWAYS in clues
    assert all(abs(weight) < 10 for weight in own_weights().values())


@pytest.mark.parametrize(
    ("tied", "loose"),
    [
        (
            "Russia condemned Iran.",
            "Ships passed Russia in March, and later the papers reported that a film about Iran was near.",
        ),
        ("Obama met Putin.", "Obama slept, while Putin, who had been ill for a week, was said to be in a bad mood."),
    ],
)
def test_a_tie_is_above_a_mere_meeting(tied: str, loose: str, nlp: Language) -> None:
    one, other = (max((p.relatedness for p in nlp(text)._.actor_pairs), default=0.0) for text in (tied, loose))
    assert one > other


def test_pairs_are_of_phrases_that_share_a_sentence(nlp: Language) -> None:
    doc = nlp("Iraq fought Daesh. Russia and Iran met in Moscow, and Obama spoke to Erdogan about the U.S. military.")
    bounds = {(phrase.start, phrase.end) for phrase in doc._.actor_phrases}
    assert doc._.actor_pairs
    for pair in doc._.actor_pairs:
        assert {(pair.start, pair.end), (pair.other_start, pair.other_end)} <= bounds
        assert pair.end <= pair.other_start
        assert 0 <= pair.relatedness <= 1
        assert "." not in doc.text[pair.end : pair.other_start].replace("U.S.", "")


def test_a_list_of_many_names_costs_no_square() -> None:
    number = 2_000
    words = Words(0, [max(i - 1, 0) for i in range(number)], ["conj"] * number, ["PROPN"] * number, ["x"] * number, [])
    parties = [Party(i * 2, i * 2 + 1, i, i + 1, i, "state", "name", (i, 0)) for i in range(number)]
    scene = scene_of(words, parties, [])
    began = time.process_time()
    pairs = list(pairs_of(scene))
    assert len(pairs) < number * 25
    for one, other in pairs[:2_000]:
        find_clues(scene, one, other)
    assert time.process_time() - began < 5
    assert len(pairs) < len(list(combinations(range(number), 2))) / 20
