"""DuckDB in memory: the query engine over tables that are handed in."""

from collections.abc import Mapping, Sequence
from typing import Any


class DuckEngine:
    """Runs SQL over columns; each query has a database of its own that is gone afterwards."""

    def query(self, sql: str, tables: Mapping[str, Mapping[str, Sequence[Any]]]) -> list[tuple[Any, ...]]:
        """The rows of the result, in the order that the query asks for."""
        import duckdb
        import pyarrow as pa

        with duckdb.connect() as connection:
            for name, columns in tables.items():
                connection.register(name, pa.table({key: _typed(pa, values) for key, values in columns.items()}))
            return list(connection.execute(sql).fetchall())


def _typed(pa: Any, values: Sequence[Any]) -> Any:
    """The values as a column; an empty one needs a type to be joined on, and joins with nothing whatever it is."""
    return pa.array(values) if len(values) else pa.array([], type=pa.string())
