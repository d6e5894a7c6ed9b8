"""Reads the CSV files that ship with the package."""

import csv
from collections.abc import Iterator
from importlib.resources import files
from io import StringIO

from graph.errors import WorldError


def read_rows(package: str, name: str) -> Iterator[dict[str, str]]:
    """The rows of a data file as dictionaries of text.

    Raises:
        WorldError: a row has more or fewer cells than the header.
    """
    text = (files(package) / name).read_text(encoding="utf-8")
    reader = csv.DictReader(StringIO(text, newline=""))
    for row in reader:
        if None in row or None in row.values():
            raise WorldError(f"{name}:{reader.line_num}: the row does not fit the header; quote cells that hold commas")
        yield row
