"""Makes the networkx graph from the tables."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.model import Actor, CoMention, Relation
from graph.network.communities import find_communities
from graph.network.layout import lay_out

if TYPE_CHECKING:
    import networkx as nx

_NODE_COLUMNS = ("kind", "country", "sector", "parent", "mentions", "documents", "stories", "first", "last")
_EDGE_COLUMNS = (
    *("weight", "sentences", "documents", "stories", "npmi", "g2", "q_value", "relatedness"),
    *("first", "last", "disparity_alpha", "noise_corrected"),
)


def _scalars(row: Any, columns: Iterable[str]) -> dict[str, str | int | float]:
    """The columns that have a value; what is unknown is absent, since file formats know no None."""
    return {name: value for name in columns if (value := getattr(row, name)) is not None}


def _signs(relations: Iterable[Relation]) -> dict[tuple[str, str], dict[str, int | float]]:
    """For every pair with a signed relation, how many sentences speak for and against it."""
    sentences: defaultdict[tuple[str, str], dict[int, set[tuple[str, int]]]] = defaultdict(
        lambda: {1: set(), -1: set()}
    )
    for row in relations:
        if row.sign and not row.negated:
            sentences[row.subject, row.object][row.sign].add((row.doc_id, row.sentence))
            sentences[row.object, row.subject][row.sign].add((row.doc_id, row.sentence))
    counts = {pair: (len(found[1]), len(found[-1])) for pair, found in sentences.items() if pair[0] < pair[1]}
    return {
        pair: {"cooperation": good, "conflict": bad, "sign": round((good - bad) / (good + bad), 4)}
        for pair, (good, bad) in counts.items()
    }


def build_network(
    actors: Iterable[Actor],
    links: Iterable[CoMention],
    relations: Iterable[Relation] = (),
    before: Mapping[str, tuple[float, float]] | None = None,
) -> "nx.Graph[str]":
    """An undirected graph of the actors that the documents mention, nodes and edges in order of id.

    Nodes have `label`, the columns of the actors table that are scalars, `strength` (sum of the weights of its links),
    `community` (0 is the largest) and `x`, `y`; edges have the columns of the co_mentions table. Where relations say so
    they also have `cooperation` and `conflict`, the numbers of sentences that speak for and against the two, negated
    ones aside, and `sign`, the balance of both from -1 to 1. Nodes that stood somewhere `before` stand there again.
    """
    import networkx as nx

    network: nx.Graph[str] = nx.Graph()
    for actor in sorted(actors, key=lambda actor: actor.actor_id):
        if actor.mentions:
            network.add_node(actor.actor_id, label=actor.name, **_scalars(actor, _NODE_COLUMNS))
    for link in sorted(links, key=lambda link: (link.actor_a, link.actor_b)):
        network.add_edge(link.actor_a, link.actor_b, **_scalars(link, _EDGE_COLUMNS))
    for (one, other), signs in _signs(relations).items():
        if network.has_edge(one, other):
            network.edges[one, other].update(signs)
    communities = find_communities(network)
    positions = lay_out(network, communities, before)
    for node, data in network.nodes(data=True):
        data["strength"] = float(network.degree(node, weight="weight"))
        data["community"] = communities[node]
        data["x"], data["y"] = positions[node]
    return network
