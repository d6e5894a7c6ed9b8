import math

import pytest

from graph.view.explorer import ExplorerNetwork
from graph.view.payload import build_payload


@pytest.fixture
def explorer() -> ExplorerNetwork:
    import networkx as nx

    from graph.model import Tables

    network = ExplorerNetwork("Title", build_payload(nx.Graph(), Tables()))
    network.add_node("b", "Beta", x=1.0, y=2.0, group="state")
    network.add_node("a", "Alpha", x=3.0, y=4.0, group="person")
    return network


def test_an_edge_is_undirected_and_unique(explorer: ExplorerNetwork) -> None:
    explorer.add_edge("b", "a")
    assert explorer.edges == [{"from": "a", "to": "b"}]
    with pytest.raises(ValueError, match="added twice"):
        explorer.add_edge("a", "b")


def test_a_node_is_unique(explorer: ExplorerNetwork) -> None:
    with pytest.raises(ValueError, match="added twice"):
        explorer.add_node("a")


def test_an_edge_needs_its_nodes(explorer: ExplorerNetwork) -> None:
    with pytest.raises(KeyError, match="unknown node"):
        explorer.add_edge("a", "c")


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_positions_are_finite(explorer: ExplorerNetwork, value: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        explorer.add_node("c", x=value)


def test_an_empty_label_stays_empty(explorer: ExplorerNetwork) -> None:
    explorer.add_node("c", "")
    assert explorer.node_map["c"]["label"] == ""


def test_physics_is_off_and_pyvis_still_answers(explorer: ExplorerNetwork) -> None:
    assert explorer.options["physics"] == {"enabled": False}
    assert explorer.num_nodes() == 2
    assert explorer.get_network_data()[2] == "Title"


def test_the_page_has_nothing_of_the_template_of_pyvis(explorer: ExplorerNetwork) -> None:
    html = explorer.generate_html()
    assert "bootstrap" not in html
    assert "cdnjs" not in html
    assert "drawGraph" not in html


def test_adding_many_edges_takes_linear_time() -> None:
    network = ExplorerNetwork("Many", {})
    for number in range(300):
        network.add_node(number)
    for first in range(300):
        for second in range(first):
            network.add_edge(first, second)
    assert network.num_edges() == 300 * 299 // 2
