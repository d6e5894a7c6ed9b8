"""A copy of the network in canonical order whose attributes are plain scalars, as every graph format wants them."""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import Tables

if TYPE_CHECKING:
    import networkx

Scalar = str | int | float | bool
SEPARATOR = "; "

_TAKEN = ("id", "source", "target", "key")
"""Attribute names that graph formats use themselves."""


@dataclass(slots=True)
class Losses:
    """What was changed on the way into a format; grows while the graph is copied."""

    cleaned: int = 0
    not_finite: int = 0
    renamed: set[str] = field(default_factory=set)

    def sentences(self, kind_of_text: str) -> list[str]:
        """A sentence for each loss; `kind_of_text` names the characters that were removed."""
        told = []
        if self.cleaned:
            told.append(f"{kind_of_text} were removed from {counted(self.cleaned, 'text', 'texts')}")
        if self.not_finite:
            told.append(f"numbers that are not finite were left out {counted(self.not_finite, 'time', 'times')}")
        told += [f"the attribute {name} was renamed {name}_" for name in sorted(self.renamed)]
        return told


def scalar_graph(
    network: "networkx.Graph", tables: Tables, clean: Callable[[str], str], losses: Losses
) -> "networkx.Graph":
    """The network with nodes, edges and attribute names sorted, absent values absent, and the actors' aliases added.

    Every text goes through `clean`. Values of one attribute have one type: numbers become floats, others texts, where
    types are mixed.
    """
    import networkx

    def cleaned(text: str) -> str:
        result = clean(text)
        losses.cleaned += result != text
        return result

    aliases = {actor.actor_id: actor.aliases for actor in tables.actors if actor.aliases}
    nodes = sorted(network.nodes(data=True), key=lambda node: str(node[0]))
    ids = _own_ids([node for node, _ in nodes], cleaned)
    edges = sorted((*sorted((ids[one], ids[two])), data) for one, two, data in network.edges(data=True))
    node_data = [dict(data) | ({"aliases": aliases[node]} if node in aliases else {}) for node, data in nodes]
    graph = networkx.Graph()
    graph.add_nodes_from(zip(ids.values(), _columns(node_data, cleaned, losses), strict=True))
    edge_data = _columns([data for _, _, data in edges], cleaned, losses)
    graph.add_edges_from((one, two, data) for (one, two, _), data in zip(edges, edge_data, strict=True))
    return graph


def lost_with_tables(tables: Tables, name: str) -> list[str]:
    """The sentences that say which tables the format `name` has no place for."""
    told = [f"evidence sentences are not in {name}"] if tables.evidence else []
    if tables.relations:
        told.append(f"relations are not in {name}")
    return told + joined_lists(tables)


def joined_lists(tables: Tables) -> list[str]:
    """The sentence that warns of aliases which hold the separator of joined lists."""
    doubtful = sum(SEPARATOR.strip() in alias for actor in tables.actors for alias in actor.aliases)
    if not doubtful:
        return []
    return [
        f"a semicolon, which also separates the aliases of a list, is part of {counted(doubtful, 'alias', 'aliases')}"
    ]


def counted(number: int, one: str, several: str) -> str:
    """The number and its noun."""
    return f"{number} {one if number == 1 else several}"


def _own_ids(nodes: Iterable[object], clean: Callable[[str], str]) -> dict[object, str]:
    """The id of each node as clean text; one that is taken gets a `~` at its end."""
    ids: dict[object, str] = {}
    taken: set[str] = set()
    for node in nodes:
        own = clean(str(node))
        while own in taken:
            own += "~"
        taken.add(own)
        ids[node] = own
    return ids


def _columns(
    rows: Iterable[Mapping[str, object]], clean: Callable[[str], str], losses: Losses
) -> list[dict[str, Scalar]]:
    """The rows with scalar values, of one type for each attribute."""
    plain = []
    for row in rows:
        named = {_name(str(key), clean, losses): _scalar(value, losses) for key, value in row.items()}
        plain.append({key: value for key, value in sorted(named.items()) if value is not None})
    types: dict[str, set[type]] = {}
    for values in plain:
        for key, value in values.items():
            types.setdefault(key, set()).add(type(value))
    return [{key: _as_type(value, types[key], clean) for key, value in values.items()} for values in plain]


def _name(key: str, clean: Callable[[str], str], losses: Losses) -> str:
    if key in _TAKEN:
        losses.renamed.add(key)
        return f"{key}_"
    return clean(key)


def _scalar(value: object, losses: Losses) -> Scalar | None:
    item = getattr(value, "item", None)
    value = item() if callable(item) else value
    if isinstance(value, set | frozenset):
        value = sorted(str(part) for part in value)
    if isinstance(value, list | tuple):
        return SEPARATOR.join(str(part) for part in value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, float) and not math.isfinite(value):
        losses.not_finite += 1
        return None
    if isinstance(value, int | float):
        return int(value) if isinstance(value, int) else float(value)
    # The text of an enumeration's member, which its own __str__ may not give.
    return str.__str__(value) if isinstance(value, str) else str(value)


def _as_type(value: Scalar, types: set[type], clean: Callable[[str], str]) -> Scalar:
    if types == {int, float}:
        return float(value)
    return clean(str(value)) if len(types) > 1 or isinstance(value, str) else value
