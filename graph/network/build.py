"""Makes the networkx graph from the tables."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from graph.model import Actor, CoMention
from graph.network.communities import find_communities
from graph.network.layout import lay_out

if TYPE_CHECKING:
    import networkx as nx

_NODE_COLUMNS = ("kind", "country", "sector", "parent", "mentions", "documents", "stories", "first", "last")
_EDGE_COLUMNS = ("weight", "sentences", "documents", "stories", "npmi", "g2", "q_value", "relatedness", "first", "last")


def _scalars(row: Any, columns: Iterable[str]) -> dict[str, str | int | float]:
    """The columns that have a value; what is unknown is absent, since file formats know no None."""
    return {name: value for name in columns if (value := getattr(row, name)) is not None}


def build_network(actors: Iterable[Actor], links: Iterable[CoMention]) -> "nx.Graph[str]":
    """An undirected graph of the actors that the documents mention, nodes and edges in order of id.

    Nodes have `label`, the columns of the actors table that are scalars, `strength` (sum of the weights of its links),
    `community` (0 is the largest) and `x`, `y`; edges have the columns of the co_mentions table.
    """
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    for actor in sorted(actors, key=lambda actor: actor.actor_id):
        if actor.mentions:
            network.add_node(actor.actor_id, label=actor.name, **_scalars(actor, _NODE_COLUMNS))
    for link in sorted(links, key=lambda link: (link.actor_a, link.actor_b)):
        network.add_edge(link.actor_a, link.actor_b, **_scalars(link, _EDGE_COLUMNS))
    communities = find_communities(network)
    positions = lay_out(network, communities)
    for node, data in network.nodes(data=True):
        data["strength"] = float(network.degree(node, weight="weight"))
        data["community"] = communities[node]
        data["x"], data["y"] = positions[node]
    return network
