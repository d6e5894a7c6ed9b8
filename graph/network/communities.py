"""Which actors are linked more with each other than with the rest."""

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

_SEED = 20140610


def find_communities(network: "nx.Graph[str]") -> dict[str, int]:
    """The community of every node, numbered by size (0 is the largest); a node without links is one by itself.

    Leiden on modularity with the links' weights and a fixed seed: Traag, Waltman and van Eck (2019), "From Louvain to
    Leiden: guaranteeing well-connected communities".
    """
    from graspologic_native import leiden

    edges = [(a, b, float(weight)) for a, b, weight in network.edges(data="weight")]
    found: dict[str, int] = leiden(edges, seed=_SEED, trials=4, iterations=2)[1] if edges else {}
    alone = {node: len(found) + i for i, node in enumerate(node for node in network if node not in found)}
    found = {**found, **alone}
    sizes = Counter(found.values())
    first: dict[int, str] = {}
    for node in sorted(found):
        first.setdefault(found[node], node)
    order = sorted(sizes, key=lambda community: (-sizes[community], first[community]))
    rank = {community: i for i, community in enumerate(order)}
    return {node: rank[found[node]] for node in network}
