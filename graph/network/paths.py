"""How two actors are tied through others."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

# What a way costs (less is better: the strength, negated), then the actors on it.
_Way = tuple[float, tuple[str, ...]]


def find_path(network: "nx.Graph[str]", one: str, other: str) -> list[str] | None:
    """The actors from one to the other over the fewest links, of those the strongest; None where no way leads.

    Among ways of equal length the one with the highest sum of weights wins, then the first by id. Costs one look at
    every link at most, however many ways there are.
    """
    if not (one in network and other in network):
        return None
    best: dict[str, _Way] = {one: (0.0, (one,))}
    newest = dict(best)
    while newest and other not in best:
        newest = _one_link_further(network, best, newest)
        best |= newest
    return list(best[other][1]) if other in best else None


def _one_link_further(network: "nx.Graph[str]", best: dict[str, _Way], newest: dict[str, _Way]) -> dict[str, _Way]:
    reached: dict[str, _Way] = {}
    for node, (cost, way) in newest.items():
        for neighbour, link in network.adj[node].items():
            if neighbour not in best:
                longer = (cost - float(link["weight"]), (*way, neighbour))
                reached[neighbour] = min(longer, reached.get(neighbour, longer))
    return reached
