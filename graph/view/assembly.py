"""Fills the pyvis network of the page from a graph and its tables."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.errors import OptionError
from graph.model import Kind, Tables
from graph.view.explorer import ExplorerNetwork
from graph.view.jsonblock import clean_text, rounded
from graph.view.payload import build_payload, ordered_actors, ordered_links
from graph.view.review import Review

if TYPE_CHECKING:
    import networkx

_place = rounded(1)


def assemble(
    network: "networkx.Graph", tables: Tables, title: str, notes: Sequence[str], review: Review | None
) -> ExplorerNetwork:
    """The explorer of a network whose nodes have positions, strongest actors first.

    Raises:
        OptionError: an actor of the network has no position.
    """
    explorer = ExplorerNetwork(clean_text(title), build_payload(network, tables, notes, review))
    for actor_id in ordered_actors(network):
        _add_actor(explorer, actor_id, network.nodes[actor_id])
    for (first, second), _ in ordered_links(network):
        explorer.add_edge(clean_text(first), clean_text(second))
    return explorer


def _add_actor(explorer: ExplorerNetwork, actor_id: str, attributes: dict[str, object]) -> None:
    x, y = _place(attributes.get("x")), _place(attributes.get("y"))
    if x is None or y is None:
        raise OptionError(f"actor {actor_id!r} has no position; compute the layout (x, y) before the page")
    kind = str(attributes.get("kind", Kind.UNKNOWN))
    known = kind if kind in set(Kind) else Kind.UNKNOWN.value
    label = clean_text(attributes.get("label") or actor_id)
    explorer.add_node(clean_text(actor_id), label, group=known, x=x, y=y)
