"""GEXF 1.3 (https://gexf.net), by our own writer: any attribute name, and positions that Gephi shows."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from graph.export.scalars import Losses, Scalar, lost_with_tables, scalar_graph
from graph.export.written import Export
from graph.export.xml_text import WHAT_IS_REMOVED, xml_text
from graph.model import Tables

if TYPE_CHECKING:
    import networkx

_NAMESPACE = "http://gexf.net/1.3"
_LARGEST_INTEGER = 2**31 - 1

_Columns = dict[str, tuple[str, str]]
"""The id and the GEXF type of each attribute."""


def gexf_files(network: "networkx.Graph", tables: Tables) -> Export:
    """The network as one GEXF file that `networkx.read_gexf` and Gephi 0.9.3 or later read."""
    losses = Losses()
    graph = scalar_graph(network, tables, xml_text, losses)
    root = ET.Element("gexf", {"xmlns": _NAMESPACE, "xmlns:viz": f"{_NAMESPACE}/viz", "version": "1.3"})
    ET.SubElement(ET.SubElement(root, "meta"), "creator").text = "actor-graph"
    content = ET.SubElement(root, "graph", {"defaultedgetype": "undirected", "mode": "static"})
    _add_content(content, list(graph.nodes(data=True)), list(graph.edges(data=True)))
    ET.indent(root)
    data = ET.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
    return Export({"": data}, (*losses.sentences(WHAT_IS_REMOVED), *lost_with_tables(tables, "GEXF")))


def _add_content(
    content: ET.Element,
    nodes: list[tuple[str, dict[str, Scalar]]],
    edges: list[tuple[str, str, dict[str, Scalar]]],
) -> None:
    # A label or weight of the right type is GEXF's own; the others are attributes.
    plain_weight = all(isinstance(data.get("weight", 1), int | float) for _, _, data in edges)
    node_columns = _add_columns(content, "node", (data for _, data in nodes), {"label"})
    edge_columns = _add_columns(content, "edge", (data for _, _, data in edges), {"weight"} if plain_weight else set())
    parent = ET.SubElement(content, "nodes")
    for node, data in nodes:
        element = ET.SubElement(parent, "node", {"id": node, "label": str(data.get("label", node))})
        _add_values(element, data, node_columns)
        _add_position(element, data)
    parent = ET.SubElement(content, "edges")
    for number, (source, target, data) in enumerate(edges):
        element = ET.SubElement(parent, "edge", {"id": str(number), "source": source, "target": target})
        if plain_weight and "weight" in data:
            element.set("weight", _spelled(data["weight"]))
        _add_values(element, data, edge_columns)


def _add_columns(content: ET.Element, of: str, rows: Iterable[Mapping[str, Scalar]], own: set[str]) -> _Columns:
    """Declare every attribute of the rows but GEXF's own ones; return their ids and types."""
    values: dict[str, list[Scalar]] = {}
    for row in rows:
        for name, value in row.items():
            values.setdefault(name, []).append(value)
    columns = {name: (str(number), _type(values[name])) for number, name in enumerate(sorted(values.keys() - own))}
    if columns:
        parent = ET.SubElement(content, "attributes", {"class": of})
        for name, (number, kind) in columns.items():
            ET.SubElement(parent, "attribute", {"id": number, "title": name, "type": kind})
    return columns


def _add_values(element: ET.Element, data: Mapping[str, Scalar], columns: _Columns) -> None:
    given = [(columns[name][0], value) for name, value in data.items() if name in columns]
    if given:
        parent = ET.SubElement(element, "attvalues")
        for number, value in given:
            ET.SubElement(parent, "attvalue", {"for": number, "value": _spelled(value)})


def _add_position(element: ET.Element, data: Mapping[str, Scalar]) -> None:
    x, y = data.get("x"), data.get("y")
    if isinstance(x, int | float) and isinstance(y, int | float):
        ET.SubElement(element, "viz:position", {"x": _spelled(x), "y": _spelled(y), "z": "0.0"})


def _type(values: list[Scalar]) -> str:
    """The GEXF type of an attribute; its values are of one type."""
    first = values[0]
    if isinstance(first, bool):
        return "boolean"
    if isinstance(first, int):
        return "long" if any(abs(int(value)) > _LARGEST_INTEGER for value in values) else "integer"
    return "double" if isinstance(first, float) else "string"


def _spelled(value: Scalar) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
