"""From the scores of the encoder to spans: the labels of its two heads, and the best legal path through them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def _bio(types: Sequence[str]) -> tuple[str, ...]:
    return ("O", *(f"{prefix}-{kind}" for kind in types for prefix in "BI"))


# The order is that of the weights.
NAMES = _bio(("PER", "ORG", "LOC", "MISC"))
ACTORS = _bio(("PER-NAM", "PER-NOM", "ORG-NAM", "ORG-NOM", "LOC", "NORP"))

_NEVER = np.float32(-1e9)
_FREE = np.float32(0)


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `first`..`last` (half-open) that a head calls `kind`, with the mean probability of their labels."""

    first: int
    last: int
    kind: str
    probability: float


def is_legal(before: str, label: str) -> bool:
    """Whether a label may follow another: inside a span only after the same span."""
    return not label.startswith("I-") or (before != "O" and before[2:] == label[2:])


@cache
def _moves(labels: tuple[str, ...]) -> Scores:
    """[before, after]: 0 where the step is legal."""
    return np.array([[0 if is_legal(a, b) else _NEVER for b in labels] for a in labels], dtype=np.float32)


@cache
def _inside(labels: tuple[str, ...]) -> NDArray[np.bool_]:
    """Which labels continue a span."""
    return np.array([label.startswith("I-") for label in labels])


def log_probabilities(scores: Scores) -> Scores:
    """The logarithm of the softmax of each row."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    normalised: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return normalised


def best_path(log_probability: Scores, labels: tuple[str, ...]) -> list[int]:
    """The most probable legal sequence of labels (Viterbi 1967), one per row.

    A label that continues no span may follow every other, so the text falls apart before each row where such a label is
    the most probable one. Only parts whose best labels make no legal path are searched; should the best path of one
    begin inside a span, the parts are not independent, and the text is searched whole.
    """
    greedy = log_probability.argmax(axis=1)
    moves = _moves(labels)
    illegal = np.flatnonzero(moves[np.concatenate([[0], greedy[:-1]]), greedy]).tolist()  # a text begins as if after O
    path: list[int] = greedy.tolist()
    if not illegal:
        return path
    begins = ~_inside(labels)[greedy]
    begins[0] = True
    bounds = [*np.flatnonzero(begins).tolist(), len(path)]
    for part in sorted({bisect_right(bounds, row) for row in illegal}):
        first, last = bounds[part - 1], bounds[part]
        path[first:last] = _search(log_probability[first:last], moves, moves[0] if first == 0 else _FREE)
        if first and _inside(labels)[path[first]]:
            return _search(log_probability, moves, moves[0])
    return path


def _search(log_probability: Scores, moves: Scores, start: Scores | np.float32) -> list[int]:
    best = log_probability[0] + start
    back: list[NDArray[np.intp]] = []
    for row in log_probability[1:]:
        ways = best[:, None] + moves
        back.append(ways.argmax(axis=0))
        best = ways.max(axis=0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def find_spans(scores: Scores, tokens: Sequence[int], labels: tuple[str, ...]) -> list[Found]:
    """The spans of one head over a chunk; `scores` has one row and `tokens` one token index for each word."""
    if not len(scores):
        return []
    log_probability = log_probabilities(scores)
    path = best_path(log_probability, labels)
    sure = np.exp(log_probability[np.arange(len(path)), path]).tolist()
    found: list[Found] = []
    i = 0
    while i < len(path):
        first, kind = i, labels[path[i]][2:]
        i += 1
        if not kind:
            continue
        while i < len(path) and labels[path[i]] == f"I-{kind}":
            i += 1
        found.append(Found(tokens[first], tokens[i - 1] + 1, kind, sum(sure[first:i]) / (i - first)))
    return found
