"""The pyvis network behind the page: its nodes, edges and options, without its template."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pyvis.network import Network

from graph.view.template import render_template, write_text

_OPTIONS: dict[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "keyboard": False,
        "multiselect": False,
        "selectable": True,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "zoomSpeed": 0.7,
    },
    "nodes": {"shape": "custom", "chosen": False, "physics": False},
}


class ExplorerNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis `Network` that renders the explorer page.

    Nodes and edges are added in constant time, never twice, and each edge joins two known nodes. Positions are given,
    so physics is off. No text takes the way through the template of pyvis, and nothing is fetched from the network.
    """

    def __init__(self, heading: str, payload: Mapping[str, object]) -> None:
        super().__init__(heading=heading, cdn_resources="in_line")
        self.options = dict(_OPTIONS)
        self.payload = payload
        self._pairs: set[tuple[str, str]] = set()

    def add_node(self, n_id: object, label: str | None = None, shape: str = "custom", **options: object) -> None:
        """Add a node; options may hold `x`, `y` (finite) and `group` (the kind).

        Raises:
            ValueError: the node is there already, or a number is not finite.
        """
        node_id = str(n_id)
        if node_id in self.node_map:
            raise ValueError(f"node {node_id!r} was added twice; add each actor once")
        _require_finite(options, f"node {node_id!r}")
        node = {"id": node_id, "label": node_id if label is None else label, "shape": shape, **options}
        self.nodes.append(node)
        self.node_ids.append(node_id)
        self.node_map[node_id] = node

    def add_edge(self, source: object, to: object, **options: object) -> None:
        """Add an undirected edge between two nodes that were added before.

        Raises:
            KeyError: one of the nodes is missing.
            ValueError: the edge is there already, or a number is not finite.
        """
        first, second = sorted((str(source), str(to)))
        for node_id in (first, second):
            if node_id not in self.node_map:
                raise KeyError(f"edge to unknown node {node_id!r}; add the node first")
        if (first, second) in self._pairs:
            raise ValueError(f"edge {first!r} - {second!r} was added twice; add each link once")
        _require_finite(options, f"edge {first!r} - {second!r}")
        self._pairs.add((first, second))
        self.edges.append({"from": first, "to": second, **options})

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The whole page as text; the arguments are those of pyvis and change nothing."""
        del name, local, notebook
        self.html = render_template(self.heading, self._drawing(), self.payload)
        return str(self.html)

    def write_html(
        self, name: str | Path, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page to one file, whole or not at all; no browser is opened and no folder made."""
        del local, notebook, open_browser
        write_text(Path(name), self.generate_html())

    def _drawing(self) -> dict[str, object]:
        """What the canvas needs, as columns; an edge names its nodes by their place."""
        place = {node_id: index for index, node_id in enumerate(self.node_ids)}
        return {
            "nodes": {key: [node.get(key) for node in self.nodes] for key in ("id", "label", "group", "x", "y")},
            "edges": {
                "from": [place[edge["from"]] for edge in self.edges],
                "to": [place[edge["to"]] for edge in self.edges],
            },
            "options": self.options,
        }


def _require_finite(options: Mapping[str, object], where: str) -> None:
    for key, value in options.items():
        if isinstance(value, float) and not math.isfinite(value):
            raise ValueError(f"{key} of {where} is {value}; give a finite number")
