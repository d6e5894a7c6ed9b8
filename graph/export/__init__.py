"""export: one graph into the files that other programs read. What a format cannot hold is said, never hidden."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import OptionError
from graph.export.csv_folder import csv_files
from graph.export.gexf import gexf_files
from graph.export.graphml import graphml_files
from graph.export.node_link import json_files
from graph.export.written import Export, write
from graph.model import Tables

if TYPE_CHECKING:
    import networkx

__all__ = ["FORMATS", "export"]

_WRITERS: dict[str, Callable[["networkx.Graph", Tables], Export]] = {
    "graphml": graphml_files,
    "gexf": gexf_files,
    "json": json_files,
    "csv": csv_files,
}

FORMATS = tuple(_WRITERS)


def export(network: "networkx.Graph", tables: Tables, format: str, path: Path) -> list[str]:  # noqa: A002 (its public name)
    """Write the graph to `path` and return a sentence for each thing that the format could not hold.

    `graphml`, `gexf` and `json` write one file; `csv` writes a folder of tables. An earlier file is replaced only when
    the new one is complete. The same graph gives the same bytes, in whatever order its actors and links were added.

    Raises:
        OptionError: there is no such format.
        OutputError: the path cannot be written.
    """
    if format not in _WRITERS:
        raise OptionError(f"there is no export format {format!r}; choose one of {', '.join(FORMATS)}")
    exported = _WRITERS[format](network, tables)
    write(path, exported.files)
    return list(exported.sentences)
