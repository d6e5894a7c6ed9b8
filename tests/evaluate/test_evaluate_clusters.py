"""Measures of identity against values worked out by hand, and against a brute-force reading of their definitions."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.evaluate.clusters import Partitions
from graph.evaluate.ranking import average_precision

# Gold {a b c} {d}; found {a b} {c d}.
GOLD, FOUND = ["1", "1", "1", "2"], ["x", "x", "y", "y"]


def test_b_cubed_of_a_small_example() -> None:
    precision, recall = Partitions.of(GOLD, FOUND).b_cubed(np.ones(4))
    assert precision == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
    assert recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)


def test_lea_of_a_small_example() -> None:
    precision, recall = Partitions.of(GOLD, FOUND).lea(np.ones(4))
    assert precision == pytest.approx((2 * 1 + 2 * 0) / 4)  # the link a-b is right, the link c-d is not
    assert recall == pytest.approx((3 * (1 / 3) + 1 * 0) / 4)  # one of three links; d is alone in gold only


def test_lea_of_actors_met_once() -> None:
    assert Partitions.of(["1", "2"], ["x", "y"]).lea(np.ones(2)) == (1, 1)
    assert Partitions.of(["1", "2"], ["x", "x"]).lea(np.ones(2)) == (0, 0)


def test_copies_of_a_document_do_not_prove_each_other() -> None:
    apart = Partitions.of(["1", "1"], ["x", "y"])
    assert apart.lea(np.array([3.0, 3.0]))[1] == 0
    assert apart.b_cubed(np.array([3.0, 3.0]))[1] < apart.b_cubed(np.ones(2))[1]


def test_nothing_found_is_nothing_right() -> None:
    empty = Partitions.of([], [])
    assert empty.b_cubed(np.ones(0)) == empty.lea(np.ones(0)) == (0, 0)


def lea_by_definition(key: list[int], response: list[int]) -> float:
    """The part of the links of the key that the response has, each cluster weighted by its size."""
    total = 0.0
    for cluster in set(key):
        items = [i for i, name in enumerate(key) if name == cluster]
        if len(items) == 1:
            total += response.count(response[items[0]]) == 1
        else:
            links = list(itertools.combinations(items, 2))
            total += len(items) * sum(response[i] == response[j] for i, j in links) / len(links)
    return total / len(key)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=25))
def test_both_measures_agree_with_their_definitions(items: list[tuple[int, int]]) -> None:
    gold, other = [g for g, _ in items], [f for _, f in items]
    partitions = Partitions.of([str(name) for name in gold], [str(name) for name in other])
    shared = [sum(pair == item for pair in items) for item in items]
    weights = np.ones(len(items))
    precision, recall = partitions.b_cubed(weights)
    assert precision == pytest.approx(np.mean([s / other.count(f) for s, f in zip(shared, other, strict=True)]))
    assert recall == pytest.approx(np.mean([s / gold.count(g) for s, g in zip(shared, gold, strict=True)]))
    assert partitions.lea(weights) == pytest.approx((lea_by_definition(other, gold), lea_by_definition(gold, other)))


def test_average_precision_without_ties() -> None:
    scores, relevant = np.array([0.9, 0.8, 0.7]), np.array([1.0, 0.0, 1.0])
    assert average_precision(scores, relevant, np.ones(3), 3) == pytest.approx((1 / 1 + 2 / 3) / 3)


@given(st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=1, max_size=6))
def test_average_precision_is_the_mean_over_all_orders_of_ties(items: list[tuple[int, bool]]) -> None:
    values = []
    for order in itertools.permutations(items):
        if any(a[0] < b[0] for a, b in itertools.pairwise(order)):
            continue
        hits = [i for i, (_, is_relevant) in enumerate(order, start=1) if is_relevant]
        values.append(sum(rank / i for rank, i in enumerate(hits, start=1)))
    scores = np.array([float(score) for score, _ in items])
    relevant = np.array([float(is_relevant) for _, is_relevant in items])
    got = average_precision(scores, relevant, np.ones(len(items)), 1)
    assert got == pytest.approx(np.mean(values))
