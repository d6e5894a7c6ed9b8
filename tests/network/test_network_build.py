"""The networkx graph: attributes, communities, positions."""

import itertools
import math
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.facade import ActorGraph
from graph.model import Actor, CoMention, Relation
from graph.network import build_network

ROOT = Path(__file__).parents[2]


def named(number: int) -> str:
    return f"a{number:04}"


def network_of(size: int, links: Iterable[tuple[int, int]], weight: float = 1.0) -> nx.Graph:
    actors = [Actor(named(i), f"Actor {i}", "state", mentions=1) for i in range(size)]
    pairs = sorted({(min(pair), max(pair)) for pair in links})
    return build_network(actors, [CoMention(named(a), named(b), weight, 1, 1, 1) for a, b in pairs])


def positions(network: nx.Graph) -> dict[str, tuple[float, float]]:
    return {node: (data["x"], data["y"]) for node, data in network.nodes(data=True)}


def random_links(size: int, count: int, seed: int) -> list[tuple[int, int]]:
    draw = random.Random(seed)
    return [(a, b) for a, b in (draw.sample(range(size), 2) for _ in range(count))]


def communities_of(count: int, size: int) -> list[tuple[int, int]]:
    """Cliques in a ring, one link from each to the next."""
    inside = [pair for i in range(count) for pair in itertools.combinations(range(i * size, i * size + size), 2)]
    return inside + [(i * size, (i * size + size) % (count * size)) for i in range(count)]


def test_attributes_are_scalars_and_never_none() -> None:
    full = Actor("b", "B", "state", "IRQ", "GOV", ("MIL",), "a", ("B", "Bee"), 3, 2, 1, "2015-10-12", "2016-01-01")
    bare = Actor("a", "A", "unknown", mentions=1)
    link = CoMention("a", "b", 2.0, 2, 1, 1, npmi=0.5, g2=3.0, first="2015-10-12", last="2015-10-12")
    network = build_network([full, bare], [link])
    assert set(network.nodes["b"]) == {
        *("label", "kind", "country", "sector", "parent", "mentions", "documents", "stories", "first", "last"),
        *("strength", "community", "x", "y"),
    }
    assert set(network.nodes["a"]) == set(network.nodes["b"]) - {"country", "sector", "parent", "first", "last"}
    assert network.edges["a", "b"] == {
        "weight": 2.0,
        "sentences": 2,
        "documents": 1,
        "stories": 1,
        "npmi": 0.5,
        "g2": 3.0,
        "first": "2015-10-12",
        "last": "2015-10-12",
    }


def test_attributes_of_the_seeds_are_plain_scalars(net: ActorGraph) -> None:
    network = net.to_networkx()
    assert len(network) == net.run["counts"]["actors"] > 50
    assert network.number_of_edges() == net.run["counts"]["co_mentions"] > 50
    rows = [data for _, data in network.nodes(data=True)] + [data for *_, data in network.edges(data=True)]
    assert {type(value) for row in rows for value in row.values()} <= {str, int, float}
    assert all(math.isfinite(value) for row in rows for value in row.values() if isinstance(value, float))


def test_nodes_and_edges_stand_in_order_of_id_whatever_the_order_given() -> None:
    actors = [Actor(name, name, "state", mentions=1) for name in "abcde"]
    links = [CoMention(a, b, 1.0, 1, 1, 1) for a, b in itertools.combinations("abcd", 2)]
    one = build_network(actors, links)
    other = build_network(actors[::-1], links[::-1])
    assert list(one) == list(other) == list("abcde")
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))


def test_an_actor_that_nobody_mentions_is_no_node() -> None:
    assert list(build_network([Actor("a", "A", "state"), Actor("b", "B", "state", mentions=1)], [])) == ["b"]


def test_strength_is_the_sum_of_the_weights() -> None:
    actors = [Actor(name, name, "state", mentions=1) for name in "abc"]
    network = build_network(actors, [CoMention("a", "b", 2.0, 2, 1, 1), CoMention("a", "c", 3.0, 3, 1, 1)])
    assert {node: data["strength"] for node, data in network.nodes(data=True)} == {"a": 5.0, "b": 2.0, "c": 3.0}


def test_communities_are_found_and_numbered_by_size() -> None:
    links = communities_of(2, 5) + [(a + 10, b + 10) for a, b in itertools.combinations(range(8), 2)]
    network = network_of(20, links)
    found = {node: data["community"] for node, data in network.nodes(data=True)}
    groups = [set(map(named, members)) for members in (range(10, 18), range(5), range(5, 10), [18], [19])]
    assert [{node for node, community in found.items() if community == i} for i in range(5)] == groups


@settings(max_examples=40)
@given(st.integers(0, 14), st.data())
def test_every_small_network_has_communities_by_size_and_a_place_for_everybody(size: int, data: st.DataObject) -> None:
    pairs = list(itertools.combinations(range(size), 2))
    links = data.draw(st.lists(st.sampled_from(pairs), max_size=30)) if pairs else []
    network = network_of(size, links)
    sizes = Counter(community for _, community in network.nodes(data="community"))
    assert sorted(sizes) == list(range(len(sizes)))
    assert [sizes[i] for i in range(len(sizes))] == sorted(sizes.values(), reverse=True)
    check_layout(network)


def check_layout(network: nx.Graph) -> None:
    """Finite whole numbers, nobody on top of another, parts that are not linked do not overlap."""
    placed = positions(network)
    assert {type(value) for place in placed.values() for value in place} <= {int}
    assert len(set(placed.values())) == len(network)
    boxes = []
    for part in nx.connected_components(network):
        xs, ys = [placed[node][0] for node in part], [placed[node][1] for node in part]
        boxes.append((min(xs), max(xs), min(ys), max(ys)))
    for one, other in itertools.combinations(boxes, 2):
        beside = one[1] < other[0] or other[1] < one[0]
        above = one[3] < other[2] or other[3] < one[2]
        assert beside or above


LINKS = {
    "nobody": (0, []),
    "one": (1, []),
    "two": (2, [(0, 1)]),
    "two strangers": (2, []),
    "isolates": (60, []),
    "star": (120, [(0, i) for i in range(1, 120)]),
    "clique": (30, list(itertools.combinations(range(30), 2))),
    "pairs": (80, [(2 * i, 2 * i + 1) for i in range(40)]),
    "ring of cliques": (60, communities_of(10, 6)),
    "parts and isolates": (90, [*communities_of(4, 6), *((30 + i, 31 + i) for i in range(0, 40, 3))]),
}


@pytest.mark.parametrize("name", LINKS)
def test_the_layout_of_many_shapes(name: str) -> None:
    check_layout(network_of(*LINKS[name]))


def test_many_parts_are_packed_not_strung_out() -> None:
    placed = positions(network_of(*LINKS["pairs"])).values()
    width, height = (max(axis) - min(axis) for axis in zip(*placed, strict=True))
    assert width / height < 4
    assert height / width < 4


def test_communities_are_visible() -> None:
    network = network_of(60, communities_of(6, 10))
    placed = positions(network)
    middle = {
        i: [sum(placed[named(n)][axis] for n in range(i * 10, i * 10 + 10)) / 10 for axis in (0, 1)] for i in range(6)
    }
    nearest = [min(middle, key=lambda i: math.dist(middle[i], placed[named(n)])) for n in range(60)]
    assert sum(nearest[n] == n // 10 for n in range(60)) >= 54


def test_eight_hundred_actors_are_placed_in_reasonable_time() -> None:
    began = time.process_time()
    network = network_of(800, random_links(800, 2200, seed=5))
    assert time.process_time() - began < 20
    check_layout(network)


def test_weights_of_any_size_are_laid_out() -> None:
    check_layout(network_of(12, communities_of(2, 6), weight=1e6))


_PRINT = """
import sys; sys.path.insert(0, "tests/network")
from test_network_build import communities_of, network_of
print(list(network_of(66, [*communities_of(10, 6), (61, 62), (63, 64)]).nodes(data=True)))
"""


def test_the_same_network_has_the_same_communities_and_places_in_every_process() -> None:
    prints = [
        subprocess.run(
            [sys.executable, "-c", _PRINT],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
            env={"PYTHONHASHSEED": s},
        ).stdout
        for s in ("1", "2")
    ]
    assert prints[0] == prints[1]
    here = network_of(66, [*communities_of(10, 6), (61, 62), (63, 64)])
    assert prints[0].strip() == str(list(here.nodes(data=True)))


def test_a_link_tells_how_often_the_two_are_said_to_be_for_and_against_each_other() -> None:
    actors = [Actor(name, name, "state", mentions=1) for name in "abc"]
    links = [CoMention("a", "b", 1.0, 3, 1, 1), CoMention("b", "c", 1.0, 1, 1, 1)]

    def said(one: str, other: str, sign: int, sentence: int, *, negated: bool = False) -> Relation:
        return Relation(one, other, "fights", sign, None, False, negated, "d", sentence, 0, 1, 0.8)

    relations = [said("a", "b", -1, 0), said("b", "a", -1, 0), said("b", "a", -1, 1), said("a", "b", 1, 1)]
    relations += [said("a", "b", 1, 2, negated=True), said("b", "c", 0, 0), said("a", "c", 1, 0)]
    network = build_network(actors, links, relations)
    edge = network.edges["a", "b"]
    assert (edge["cooperation"], edge["conflict"], edge["sign"]) == (1, 2, -0.3333)
    assert "sign" not in network.edges["b", "c"]
    assert not network.has_edge("a", "c")
