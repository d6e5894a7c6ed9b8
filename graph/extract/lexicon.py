"""The word lists of extraction, from the data file beside this module."""

from functools import cache

from graph.datafile import read_rows


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {row["list"]: frozenset(row["words"].split("|")) for row in read_rows("graph.extract", "lexicon.csv")}


def words(name: str) -> frozenset[str]:
    """The words of one list, lower case, as lemmas where the list is of verbs or relation nouns."""
    return _lists()[name]
