"""What relating needs of a query engine; the store provides it."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

Columns = Mapping[str, Sequence[Any]]


class Engine(Protocol):
    """Runs one SQL query over tables that are given as columns."""

    def query(self, sql: str, tables: Mapping[str, Columns]) -> list[tuple[Any, ...]]:
        """The rows of the result, in the order that the query asks for."""
        ...
