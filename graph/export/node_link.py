"""Node-link JSON, as `networkx.node_link_graph(data, edges="edges")` reads it."""

import json
import re
from typing import TYPE_CHECKING

from graph.export.scalars import Losses, lost_with_tables, scalar_graph
from graph.export.written import Export
from graph.model import Tables

if TYPE_CHECKING:
    import networkx

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def json_files(network: "networkx.Graph", tables: Tables) -> Export:
    """The network as one JSON file in UTF-8."""
    from networkx.readwrite.json_graph import node_link_data

    losses = Losses()
    graph = scalar_graph(network, tables, encodable, losses)
    content = node_link_data(graph, edges="edges")
    data = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1).encode() + b"\n"
    return Export({"": data}, (*losses.sentences("lone surrogates"), *lost_with_tables(tables, "node-link JSON")))


def encodable(text: str) -> str:
    """The text without halves of characters, which UTF-8 cannot hold."""
    return _LONE_SURROGATE.sub("", text)
