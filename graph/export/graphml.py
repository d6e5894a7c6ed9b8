"""GraphML, by the writer of networkx."""

from io import BytesIO
from typing import TYPE_CHECKING

from graph.export.scalars import Losses, lost_with_tables, scalar_graph
from graph.export.written import Export
from graph.export.xml_text import WHAT_IS_REMOVED, xml_text
from graph.model import Tables

if TYPE_CHECKING:
    import networkx


def graphml_files(network: "networkx.Graph", tables: Tables) -> Export:
    """The network as one GraphML file that `networkx.read_graphml` reads back with the same values."""
    from networkx.readwrite.graphml import write_graphml_xml

    losses = Losses()
    graph = scalar_graph(network, tables, xml_text, losses)
    stream = BytesIO()
    # Not write_graphml: with lxml installed it would write other bytes.
    write_graphml_xml(graph, stream)
    # A bare carriage return is only ever part of a value, and every XML reader would make a line feed of it.
    data = stream.getvalue().replace(b"\r", b"&#13;") + b"\n"
    return Export({"": data}, (*losses.sentences(WHAT_IS_REMOVED), *lost_with_tables(tables, "GraphML")))
