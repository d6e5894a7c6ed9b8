"""Significance over stories, against a count by hand."""

import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import CoMention, Document, Mention
from graph.relate.measures import g2, npmi, p_value, q_values
from graph.relate.significance import MIN_STORIES, with_significance

Told = list[tuple[str, set[str]]]


def links_of(*pairs: str) -> list[CoMention]:
    return [CoMention(pair[0], pair[1], 1.0, 1, 1, 1) for pair in pairs]


def judged(told: Told, *pairs: str) -> tuple[CoMention, ...]:
    """The links, judged over documents of which each is given by its story and its actors."""
    documents = [Document(f"d{i}", "", "x", story_id=story) for i, (story, _) in enumerate(told)]
    mentions = [
        Mention(f"d{i}", 0, 0, 1, "x", "name", "state", actor, "name", 1.0)
        for i, (_, actors) in enumerate(told)
        for actor in sorted(actors)
    ]
    return with_significance(links_of(*pairs), documents, mentions)


def test_a_pair_that_keeps_together_is_significant_and_one_by_chance_is_not() -> None:
    told: Told = [(f"s{i}", {"a", "b"} if i < 10 else set()) for i in range(40)]
    told = [(story, actors | ({"c"} if i % 2 else set())) for i, (story, actors) in enumerate(told)]
    together, chance = judged(told, "ab", "ac")
    assert together.q_value is not None
    assert together.q_value < 0.001
    assert together.npmi == pytest.approx(1)
    assert chance.q_value == pytest.approx(0.5, abs=0.01)
    assert chance.npmi == pytest.approx(0, abs=0.01)


def test_to_keep_apart_is_no_tie() -> None:
    told: Told = [(f"s{i}", {"a"} if i % 2 else {"b"}) for i in range(40)]
    told[0] = ("s0", {"a", "b"})
    (link,) = judged(told, "ab")
    assert link.q_value is not None
    assert link.q_value > 0.99


def test_copies_of_a_story_count_once() -> None:
    told: Told = [(f"s{i}", {"a", "b"} if i < 2 else {"c"}) for i in range(25)]
    copies = [("s0", {"a", "b"})] * 30
    assert judged([*told, *copies], "ab") == judged(told, "ab")


def test_few_stories_cannot_be_judged() -> None:
    told: Told = [(f"s{i}", {"a", "b"} if i < 3 else {"c"}) for i in range(MIN_STORIES)]
    assert judged(told, "ab")[0].q_value is not None
    assert judged(told[1:], "ab") == tuple(links_of("ab"))
    assert judged([*told[1:], *told[1:]], "ab") == tuple(links_of("ab"))


def test_a_failed_document_is_no_story() -> None:
    documents = [Document(f"d{i}", "", "x") for i in range(MIN_STORIES)]
    documents[0] = replace(documents[0], status="failed")
    assert with_significance(links_of("ab"), documents, []) == tuple(links_of("ab"))


stories = st.lists(st.sets(st.sampled_from("abc")), min_size=MIN_STORIES, max_size=30)


@settings(max_examples=60)
@given(stories)
def test_the_measures_are_those_of_a_count_by_hand(actors: list[set[str]]) -> None:
    pairs = ("ab", "ac", "bc")
    found = judged([(f"s{i}", present) for i, present in enumerate(actors)], *pairs)
    tables = [
        (
            sum({a, b} <= present for present in actors),
            sum(a in present for present in actors),
            sum(b in present for present in actors),
            len(actors),
        )
        for a, b in pairs
    ]
    assert [link.npmi for link in found] == [npmi(*table) for table in tables]
    assert [link.g2 for link in found] == [g2(*table) for table in tables]
    assert [link.q_value for link in found] == q_values([p_value(*table) for table in tables])


def test_half_the_chance_of_the_root_of_g2() -> None:
    assert p_value(5, 10, 20, 40) == pytest.approx(0.5)
    assert p_value(10, 10, 10, 40) == pytest.approx(math.erfc(math.sqrt(g2(10, 10, 10, 40) / 2)) / 2)
