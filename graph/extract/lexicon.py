"""The word lists of extraction, from the data file beside this module."""

import csv
from functools import cache
from importlib.resources import files


@cache
def _lists() -> dict[str, frozenset[str]]:
    with (files("graph.extract") / "lexicon.csv").open(encoding="utf-8", newline="") as handle:
        return {row["list"]: frozenset(row["words"].split("|")) for row in csv.DictReader(handle)}


def words(name: str) -> frozenset[str]:
    """The words of one list, lower case, as lemmas where the list is of verbs or relation nouns."""
    return _lists()[name]
