"""Where the actors stand: near those they are linked with, communities apart, nobody on top of another."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graph.network.kept import keep_positions

if TYPE_CHECKING:
    import networkx as nx
    import numpy as np

_SEED = 20140610
_SPACING = 110.0
_INSIDE, _ACROSS = 3.0, 0.3
_MAX_FLAT = 1_500
_ROUNDS, _ROUNDS_INSIDE = 400, 120
_ROOM_OF_WEAKEST, _EVENNESS = 0.8, 0.7


def lay_out(
    network: "nx.Graph[str]", communities: Mapping[str, int], before: Mapping[str, tuple[float, float]] | None = None
) -> dict[str, tuple[float, float]]:
    """The position of every node, in whole units; the same input gives the same positions.

    Where any node has a position `before`, these are kept and the others find theirs around them (`keep_positions`).

    Each connected part is laid out by itself (Fruchterman and Reingold 1991, links inside a community drawn closer) and
    the parts are packed in rows, the largest first; nodes without links stand in rows below. A part of more than
    1,500 nodes is laid out community by community, so that the cost stays near that of the largest one.
    """
    import networkx as nx

    if before and any(node in before for node in network):
        return keep_positions(network, before)
    parts = sorted((sorted(part) for part in nx.connected_components(network)), key=lambda part: (-len(part), part[0]))
    linked = [part for part in parts if len(part) > 1]
    alone = [part[0] for part in parts if len(part) == 1]
    placed, width, bottom = _packed([(part, _laid_out(network, part, communities)) for part in linked])
    placed |= _rows(alone, width, bottom + 1.5 * _SPACING if linked else 0.0)
    return _centred(placed)


def _packed(parts: "Sequence[tuple[Sequence[str], np.ndarray]]") -> tuple[dict[str, tuple[float, float]], float, float]:
    """The parts side by side in rows about as wide as a screen for all of them; with the width and height used."""
    boxes = [points.max(axis=0) - points.min(axis=0) + _SPACING for _, points in parts]
    widest = max([math.sqrt(1.6 * sum(float(w * h) for w, h in boxes)), *(float(w) for w, _ in boxes)], default=0.0)
    placed: dict[str, tuple[float, float]] = {}
    left = top = bottom = used = 0.0
    for (part, points), (width, height) in zip(parts, boxes, strict=True):
        if left + width > widest:
            left, top = 0.0, bottom
        shifted = (points - points.min(axis=0) + (left, top)).tolist()
        placed |= {node: (x, y) for node, (x, y) in zip(part, shifted, strict=True)}
        left += float(width)
        used, bottom = max(used, left), max(bottom, top + float(height))
    return placed, used, max(bottom - _SPACING, 0.0)


def _laid_out(network: "nx.Graph[str]", part: Sequence[str], communities: Mapping[str, int]) -> "np.ndarray":
    import numpy as np

    if len(part) > _MAX_FLAT:
        return _by_community(network, part, communities)
    links = [
        (a, b, (_INSIDE if communities[a] == communities[b] else _ACROSS) * (1 + math.log(float(weight))))
        for a, b, weight in network.subgraph(part).edges(data="weight")
    ]
    points = _evened(_spring(part, links, _ROUNDS) * (_SPACING * math.sqrt(len(part)) * 0.75))
    points[:, 0] *= 1.1  # the drawing is about as wide as high, labels are wider
    strength = np.array([float(network.degree(node, weight="weight")) for node in part])
    return _separated(points, _ROOM_OF_WEAKEST + np.sqrt(strength / strength.max()))


def _spring(nodes: Sequence[str], links: Sequence[tuple[str, str, float]], rounds: int) -> "np.ndarray":
    """Positions of about -1 to 1."""
    import numpy as np
    import rustworkx as rx

    graph = rx.PyGraph()
    index = {node: graph.add_node(node) for node in nodes}
    graph.add_edges_from([(index[a], index[b], closeness) for a, b, closeness in links])
    k = 2.2 / math.sqrt(max(1, len(nodes)))
    layout = rx.spring_layout(graph, weight_fn=float, num_iter=rounds, seed=_SEED, k=k)
    return np.array([layout[index[node]] for node in nodes], dtype=float)


def _by_community(network: "nx.Graph[str]", part: Sequence[str], communities: Mapping[str, int]) -> "np.ndarray":
    """Each community in a disc of its own; the discs near those that they are linked with, none over another."""
    import numpy as np

    members: dict[str, list[str]] = {}
    for node in part:
        members.setdefault(str(communities[node]), []).append(node)
    across: dict[tuple[str, str], float] = {}
    inside: dict[str, list[tuple[str, str, float]]] = {name: [] for name in members}
    for a, b, weight in network.subgraph(part).edges(data="weight"):
        ends = sorted((str(communities[a]), str(communities[b])))
        if ends[0] == ends[1]:
            inside[ends[0]].append((a, b, 1 + math.log(float(weight))))
        else:
            across[ends[0], ends[1]] = across.get((ends[0], ends[1]), 0.0) + float(weight)
    names = sorted(members)
    radius = np.array([_SPACING * 0.62 * math.sqrt(len(members[name])) for name in names])
    middles = _spring(names, [(a, b, 1 + math.log(weight)) for (a, b), weight in sorted(across.items())], _ROUNDS)
    middles = _separated(middles * float(np.sqrt((radius**2).sum()) * 1.3), 2.3 * radius / _SPACING)
    placed: dict[str, np.ndarray] = {}
    for middle, room, name in zip(middles, radius, names, strict=True):
        points = _evened(_spring(members[name], inside[name], _ROUNDS_INSIDE))
        reach = max(float(np.sqrt((points**2).sum(axis=1)).max()), 1e-6)
        placed |= dict(zip(members[name], points * (room / reach) + middle, strict=True))
    return np.array([placed[node] for node in part])


def _evened(points: "np.ndarray") -> "np.ndarray":
    """The points drawn out from the middle, where a spring crowds the strongest, and in from the rim."""
    import numpy as np

    from_middle = points - points.mean(axis=0)
    radius = np.sqrt((from_middle**2).sum(axis=1))
    widest = max(float(radius.max()), 1e-6)
    evened: np.ndarray = from_middle * (np.maximum(radius, 1e-6) / widest)[:, None] ** (_EVENNESS - 1)
    return evened


def _separated(points: "np.ndarray", room: "np.ndarray") -> "np.ndarray":
    """The points moved apart until none is nearer to another than labels need; `room` is how much each wants."""
    import numpy as np

    least = np.array([0.95 * _SPACING, 0.6 * _SPACING])
    wanted = (room[:, None] + room[None, :]) / 2
    for _ in range(60):
        gap = (points[:, None, :] - points[None, :, :]) / least / wanted[:, :, None]
        distance = np.sqrt((gap**2).sum(axis=2))
        np.fill_diagonal(distance, np.inf)
        push = np.clip(1.0 - distance, 0.0, None)
        if push.max() < 0.02:
            break
        direction = gap / np.maximum(distance, 1e-6)[:, :, None]
        points = points + 0.5 * (direction * (push * wanted)[:, :, None]).sum(axis=1) * least
    return points


def _rows(alone: Sequence[str], width: float, top: float) -> dict[str, tuple[float, float]]:
    columns = max(1, round(max(width, _SPACING * 4) / (1.4 * _SPACING)))
    return {
        node: (round((i % columns) * 1.4 * _SPACING, 1), round(top + (i // columns) * 0.8 * _SPACING, 1))
        for i, node in enumerate(alone)
    }


def _centred(placed: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    if not placed:
        return {}
    xs, ys = [x for x, _ in placed.values()], [y for _, y in placed.values()]
    middle_x, middle_y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    return {node: (round(x - middle_x), round(y - middle_y)) for node, (x, y) in placed.items()}
