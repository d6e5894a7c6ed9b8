"""What of a span counts: the name without the articles, titles, possessives and marks around it."""

import re
from functools import cache

from graph.datafile import read_rows

Span = tuple[int, int]
_MARKS_BEFORE = re.compile(r"[\s\"'“”‘’(\[]+")
_MARKS_BEHIND = re.compile(r"(?:['’]s|[\s\"'“”‘’.,;:)\]]+)\Z")


@cache
def _dressing() -> re.Pattern[str]:
    words = [row["words"].split("|") for row in read_rows("graph.evaluate", "dressing.csv")]
    articles, titles = ("|".join(re.escape(word) for word in sorted(some, key=len, reverse=True)) for some in words)
    return re.compile(rf"(?:(?:{articles})|(?:{titles})\.?)\s+", re.IGNORECASE)


def core_of(text: str, span: Span) -> Span:
    """The span without its dressing, never empty: "the Iraqi Prime Minister al-Abadi's" is al-Abadi."""
    start, end = span
    while True:
        if (marks := _MARKS_BEFORE.match(text, start, end)) and marks.end() < end:
            start = marks.end()
        elif (word := _dressing().match(text, start, end)) and word.end() < end:
            start = word.end()
        elif (marks := _MARKS_BEHIND.search(text[start:end])) and marks.start() > 0:
            end = start + marks.start()
        else:
            return start, end


def overlap(one: Span, other: Span) -> int:
    """How many characters two spans share; 0 or less where they share none."""
    return min(one[1], other[1]) - max(one[0], other[0])


def match_spans(gold: list[Span], found: list[Span]) -> list[tuple[int, int]]:
    """Pairs of indexes, each used once: those that agree best, by their shared part of both, come first."""
    pairs = [
        (shared / (max(a[1], b[1]) - min(a[0], b[0])), -i, -j)
        for i, a in enumerate(gold)
        for j, b in enumerate(found)
        if (shared := overlap(a, b)) > 0
    ]
    matched: list[tuple[int, int]] = []
    used_gold: set[int] = set()
    used_found: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if -i not in used_gold and -j not in used_found:
            used_gold.add(-i)
            used_found.add(-j)
            matched.append((-i, -j))
    return matched
