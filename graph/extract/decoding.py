"""From the scores of the encoder to spans: the labels of its two heads, and the best legal path through them."""

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


def log_probabilities(scores: Scores) -> Scores:
    """The logarithm of the softmax of each row."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    normalised: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return normalised


def best_path(log_probability: Scores, labels: tuple[str, ...]) -> list[int]:
    """The most probable legal sequence of labels (Viterbi 1967), one per row."""
    moves = _moves(labels)
    start = moves[0]  # a text begins as if after O
    greedy = log_probability.argmax(axis=1)
    if start[greedy[0]] == 0 and not moves[greedy[:-1], greedy[1:]].any():
        return [int(label) for label in greedy]  # a legal path of the best labels is the best path
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
