"""The backbone against values worked out by hand."""

import math
from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import OptionError
from graph.model import CoMention
from graph.network import build_network, find_backbone, with_backbone
from graph.network.backbone import disparity_alphas, noise_corrected

# Strengths: hub 13, a 10, b 2, c 2, d 1; all of them 28.
STAR = {("a", "hub"): 10.0, ("b", "hub"): 1.0, ("c", "hub"): 1.0, ("d", "hub"): 1.0, ("b", "c"): 1.0}


def test_disparity_by_hand() -> None:
    alphas = disparity_alphas(STAR)
    assert alphas["a", "hub"] == pytest.approx((1 - 10 / 13) ** 3)  # a has one link, which says nothing
    assert alphas["b", "hub"] == pytest.approx(0.5)  # of b: (1 - 1/2) ** 1; of the hub (12/13) ** 3
    assert alphas["d", "hub"] == pytest.approx((12 / 13) ** 3)
    assert alphas["b", "c"] == pytest.approx(0.5)


def test_noise_corrected_by_hand() -> None:
    """Two links of weight 3 and 1 in a row: strengths 3, 4, 1, all of them 8."""
    found = noise_corrected({("a", "b"): 3.0, ("b", "c"): 1.0})
    # b-c: kappa 8/4 = 2, lift 2, score 1/3; mean 4/64, variance 4*4*7 / (4096*7) = 1/256
    # prior: (1/16 * 15/16) / (1/256) - 1 = 14 draws, of them 7/8 hits; posterior (7/8 + 1) / (14 + 8) = 15/176
    # variance of the weight 15/176 * 161/176 * 8; slope 2 * (2 + 1/4 - 8*5/16) / 9 = -1/18
    deviation = math.sqrt(15 / 176 * 161 / 176 * 8) / 18
    assert found["b", "c"] == pytest.approx(1 / 3 - 1.64 * deviation)
    # a-b: kappa 8/12, lift 2, score 1/3; mean 12/64, variance 12*5*4 / (4096*7)
    spread = (12 / 64 * 52 / 64) / (12 * 5 * 4 / (4096 * 7)) - 1
    share = (12 / 64 * spread + 3) / (spread + 8)
    slope = 2 * (8 / 12 + 3 * (1 / 12 - 8 * 7 / 144)) / 9
    assert found["a", "b"] == pytest.approx(1 / 3 - 1.64 * abs(slope) * math.sqrt(share * (1 - share) * 8))


def test_links_get_their_measures_by_their_weight() -> None:
    links = with_backbone(CoMention(a, b, weight, 9, 9, 9) for (a, b), weight in STAR.items())
    assert {(link.actor_a, link.actor_b): link.disparity_alpha for link in links} == disparity_alphas(STAR)
    assert {(link.actor_a, link.actor_b): link.noise_corrected for link in links} == noise_corrected(STAR)
    assert [(link.actor_a, link.actor_b) for link in links] == list(STAR)


def test_edges_of_the_network_carry_them() -> None:
    links = with_backbone([CoMention("a", "b", 2.0, 2, 1, 1), CoMention("b", "c", 1.0, 1, 1, 1)])
    network = build_network([], links)
    assert network.edges["b", "c"]["disparity_alpha"] == pytest.approx(2 / 3)
    assert network.edges["b", "c"]["noise_corrected"] == links[1].noise_corrected


def star() -> "nx.Graph[str]":
    network: nx.Graph[str] = nx.Graph()
    for (a, b), weight in STAR.items():
        network.add_edge(a, b, weight=weight, kept="yes")
    network.add_node("alone")
    return network


def test_the_backbone_is_a_copy_with_the_strong_links() -> None:
    network = star()
    found = find_backbone(network)
    assert sorted(found.edges) == [("a", "hub")] or sorted(found.edges) == [("hub", "a")]
    assert found.edges["a", "hub"]["kept"] == "yes"
    found.edges["a", "hub"]["kept"] = "no"
    assert network.edges["a", "hub"]["kept"] == "yes"
    assert {frozenset(edge) for edge in find_backbone(network, limit=0.5).edges} == {
        frozenset(pair) for pair in (("a", "hub"), ("b", "hub"), ("c", "hub"), ("b", "c"))
    }


def test_another_method_keeps_other_links() -> None:
    heavy = {frozenset(pair) for pair, lift in noise_corrected(STAR).items() if lift > 0}
    assert heavy
    assert {frozenset(edge) for edge in find_backbone(star(), "noise_corrected").edges} == heavy
    with pytest.raises(OptionError, match="disparity or noise_corrected"):
        find_backbone(star(), "luck")


graphs = st.dictionaries(st.sampled_from(list(combinations("abcdef", 2))), st.integers(1, 50).map(float), min_size=1)


@given(graphs, st.integers(2, 9))
def test_measures_are_in_range_and_grow_with_their_own_weight(weights: dict[tuple[str, str], float], more: int) -> None:
    alphas = disparity_alphas(weights)
    assert all(0 <= alpha <= 1 for alpha in alphas.values())
    assert all(value < 1 for value in noise_corrected(weights).values())
    scaled = disparity_alphas({pair: weight * more for pair, weight in weights.items()})
    assert scaled == pytest.approx(alphas)
    for pair, weight in weights.items():
        heavier = disparity_alphas({**weights, pair: weight * more})
        assert heavier[pair] <= alphas[pair] + 1e-12


@given(graphs, st.floats(0, 1), st.floats(0, 1))
def test_a_stricter_limit_keeps_no_other_links(weights: dict[tuple[str, str], float], one: float, other: float) -> None:
    network: nx.Graph[str] = nx.Graph()
    network.add_weighted_edges_from((a, b, weight) for (a, b), weight in weights.items())
    strict, loose = (find_backbone(network, limit=limit) for limit in sorted((one, other)))
    assert {frozenset(edge) for edge in strict.edges} <= {frozenset(edge) for edge in loose.edges}
    assert find_backbone(network, limit=1.0).number_of_edges() == len(weights)
