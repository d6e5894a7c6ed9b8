"""Where the actors of a rebuilt graph stand: those of the last build as before, new ones near their neighbours."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

_SEED = 20140610
_LENGTH, _ROUNDS = 180.0, 120
_APART = 150.0

Position = tuple[float, float]


def keep_positions(network: "nx.Graph[str]", before: Mapping[str, Position]) -> dict[str, Position]:
    """The position of every node: those in `before` exactly, the others by a spring that leaves these where they are.

    New nodes that no chain of links ties to an old one stand in rows below the rest.
    """
    import networkx as nx

    old = {node: (round(before[node][0]), round(before[node][1])) for node in network if node in before}
    tied = {node for part in nx.connected_components(network) if any(node in old for node in part) for node in part}
    placed: dict[str, Position] = {**old, **_sprung(network, old, sorted(tied - set(old)))}
    return {**placed, **_rows_below(placed, sorted(set(network) - tied))}


def _sprung(network: "nx.Graph[str]", old: Mapping[str, Position], new: list[str]) -> dict[str, Position]:
    import rustworkx as rx

    if not new:
        return {}
    near = sorted({*new, *(other for node in new for other in network.adj[node])})
    graph = rx.PyGraph()
    index = {node: graph.add_node(node) for node in near}
    graph.add_edges_from([(index[a], index[b], 1.0) for a, b in network.subgraph(near).edges])
    start = {index[node]: old[node] if node in old else _beside(network, node, old) for node in near}
    fixed = {index[node] for node in near if node in old}
    layout = rx.spring_layout(
        graph, pos=start, fixed=fixed or None, k=_LENGTH, num_iter=_ROUNDS, weight_fn=float, seed=_SEED
    )
    return {node: (round(layout[index[node]][0]), round(layout[index[node]][1])) for node in new}


def _beside(network: "nx.Graph[str]", node: str, old: Mapping[str, Position]) -> Position:
    """The middle of the neighbours that have a position, moved a little by the order of the node; else of all."""
    known = [old[other] for other in sorted(network.adj[node]) if other in old] or list(old.values())
    shift = 1.0 + len(node) % 7
    return sum(x for x, _ in known) / len(known) + shift, sum(y for _, y in known) / len(known) - shift


def _rows_below(placed: Mapping[str, Position], alone: list[str]) -> dict[str, Position]:
    left, right = min(x for x, _ in placed.values()), max(x for x, _ in placed.values())
    top = max(y for _, y in placed.values()) + _APART
    columns = max(4, int((right - left) / _APART))
    return {
        node: (round(left + (place % columns) * _APART), round(top + place // columns * _APART * 0.6))
        for place, node in enumerate(alone)
    }
