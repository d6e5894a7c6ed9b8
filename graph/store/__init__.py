"""Remembers a graph as a folder of Parquet tables; the only room that knows the database."""

from graph.store.decisions import LOG, append_decision, line_of, read_decisions, read_log
from graph.store.engine import DuckEngine
from graph.store.folder import Staging, read_run, staged
from graph.store.tables import (
    data_frame,
    read_extracts,
    read_positions,
    read_tables,
    read_world,
    write_extracts,
    write_own_actors,
    write_positions,
    write_tables,
)

__all__ = [
    "LOG",
    "DuckEngine",
    "Staging",
    "append_decision",
    "data_frame",
    "line_of",
    "read_decisions",
    "read_extracts",
    "read_log",
    "read_positions",
    "read_run",
    "read_tables",
    "read_world",
    "staged",
    "write_extracts",
    "write_own_actors",
    "write_positions",
    "write_tables",
]
