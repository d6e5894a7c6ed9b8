"""How two actors are tied through others."""

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx


def find_path(network: "nx.Graph[str]", one: str, other: str) -> list[str] | None:
    """The actors from one to the other over the fewest links, of those the strongest; None where no way leads.

    Among ways of equal length the one with the highest sum of weights wins, then the first by id.
    """
    import networkx as nx

    if not (one in network and other in network and nx.has_path(network, one, other)):
        return None
    ways: list[list[str]] = list(nx.all_shortest_paths(network, one, other))
    return min(ways, key=lambda way: (-_strength(network, way), way))


def _strength(network: "nx.Graph[str]", way: list[str]) -> float:
    return sum(float(network.edges[a, b]["weight"]) for a, b in pairwise(way))
