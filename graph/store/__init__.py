"""Remembers a graph as a folder of Parquet tables; the only room that knows the database."""

from graph.store.engine import DuckEngine
from graph.store.folder import Staging, read_run, staged
from graph.store.tables import data_frame, read_extracts, read_tables, write_extracts, write_tables

__all__ = [
    "DuckEngine",
    "Staging",
    "data_frame",
    "read_extracts",
    "read_run",
    "read_tables",
    "staged",
    "write_extracts",
    "write_tables",
]
