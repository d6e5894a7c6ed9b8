"""Ways from actor to actor: the fewest links first, then the strongest."""

import itertools

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.network import find_path


def weighted(*links: tuple[str, str, float]) -> nx.Graph:
    network = nx.Graph()
    network.add_weighted_edges_from(links)
    return network


@st.composite
def networks(draw: st.DrawFn) -> nx.Graph:
    size = draw(st.integers(2, 8))
    network = nx.Graph()
    network.add_nodes_from("abcdefgh"[:size])
    for a, b in itertools.combinations("abcdefgh"[:size], 2):
        if draw(st.integers(0, 2)) == 0:
            network.add_edge(a, b, weight=float(draw(st.integers(1, 3))))
    return network


def test_fewer_links_win_over_stronger_ones() -> None:
    network = weighted(("a", "b", 1.0), ("a", "c", 9.0), ("c", "b", 9.0))
    assert find_path(network, "a", "b") == ["a", "b"]


def test_of_equally_many_links_the_strongest_win_and_then_the_first_by_id() -> None:
    network = weighted(("a", "c", 1.0), ("c", "z", 1.0), ("a", "d", 1.0), ("d", "z", 2.0))
    assert find_path(network, "a", "z") == ["a", "d", "z"]
    network.edges["d", "z"]["weight"] = 1.0
    assert find_path(network, "a", "z") == ["a", "c", "z"]


def test_no_way_and_unknown_actors_give_none() -> None:
    network = weighted(("a", "b", 1.0), ("c", "d", 1.0))
    assert find_path(network, "a", "c") is None
    assert find_path(network, "a", "nobody") is None
    assert find_path(network, "nobody", "a") is None


def test_an_actor_reaches_itself_without_a_link() -> None:
    assert find_path(weighted(("a", "b", 1.0)), "a", "a") == ["a"]


@given(networks(), st.data())
def test_the_way_is_the_best_of_all_ways(network: nx.Graph, data: st.DataObject) -> None:
    one, other = data.draw(st.permutations(sorted(network)))[:2]
    ways = list(nx.all_simple_paths(network, one, other))
    best = min(
        ways,
        key=lambda way: (len(way), -sum(network.edges[link]["weight"] for link in itertools.pairwise(way)), way),
        default=None,
    )
    assert find_path(network, one, other) == best


def test_a_network_with_countless_ways_is_no_problem() -> None:
    layers = [[f"{depth:02}-{i}" for i in range(9)] for depth in range(16)]
    network = nx.Graph()
    for here, there in itertools.pairwise(layers):
        network.add_weighted_edges_from((a, b, 1.0) for a in here for b in there)
    way = find_path(network, "00-0", "15-8")
    assert way == ["00-0", *(f"{depth:02}-0" for depth in range(1, 15)), "15-8"]
