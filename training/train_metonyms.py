"""Trains the weights of the component `actor_metonyms`, and measures them by cross-validation.

    .venv/bin/python training/train_metonyms.py relocar_train.jsonl

The data are JSON lines, a place name each: `{"text": TEXT, "start": 60, "end": 65, "reading": "literal"}` with offsets
in code points and `reading` literal, metonymic or mixed. It needs nothing but the project's own environment.
"""

import argparse
import csv
import json
import random
import statistics
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graph.extract import pinned
from graph.extract.metonym_clues import find_clues
from graph.extract.metonym_rules import Reading, read_by_rule
from graph.extract.metonyms import SURE
from graph.names import fold_name
from graph.world import Form, load_world

_WEIGHTS = Path(__file__).resolve().parents[1] / "graph" / "extract" / "metonym_weights.csv"
_MIN_SUPPORT = 3
_FOLDS = 10
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A name in its sentence: what stands around it, how grammar alone reads it, and whether it acts."""

    sentence: str
    clues: frozenset[str]
    rule: Reading
    acts: bool


def read_examples(path: Path) -> list[Example]:
    """The examples of the data set, in its order."""
    nlp = spacy.load(pinned.verified_path(), disable=["ner"])
    capitals = {name for name, known in load_world().names.items() if any(n.form is Form.CAPITAL for n in known)}
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    examples = []
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        span = doc.char_span(row["start"], row["end"], alignment_mode="expand")
        is_capital = fold_name(row["text"][row["start"] : row["end"]]) in capitals
        rule = read_by_rule(span[0], span.root, is_capital=is_capital)
        clues = frozenset(find_clues(span[0], span.root, rule))
        examples.append(Example(row["text"], clues, rule, row["reading"] != "literal"))
    return examples


def fit(examples: Sequence[Example], penalty: float) -> dict[str, float]:
    """The weights of a logistic regression with an L2 penalty, found by Newton's method."""
    support = Counter(clue for example in examples for clue in example.clues)
    clues = sorted(clue for clue, count in support.items() if count >= _MIN_SUPPORT)
    matrix = np.array([[clue in example.clues for clue in clues] for example in examples], dtype=float)
    wanted = np.array([example.acts for example in examples], dtype=float)
    ridge = np.full(len(clues), penalty)
    weights: Floats = np.zeros(len(clues))
    for _ in range(30):
        acting = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (acting - wanted) + ridge * weights
        curvature = (matrix.T * (acting * (1 - acting))) @ matrix + np.diag(ridge)
        step = np.linalg.solve(curvature, slope)
        weights -= step
        if np.abs(step).max() < 1e-9:
            break
    return {clue: round(float(weight), 3) for clue, weight in zip(clues, weights, strict=True)}


def is_read_acting(example: Example, weights: dict[str, float]) -> bool:
    """What the component makes of the example: the rule's reading, unless the model is sure enough of the other."""
    if example.rule.is_certain:
        return example.rule.acts
    odds = sum(weights.get(clue, 0.0) for clue in example.clues)
    acting = 1 / (1 + np.exp(-odds))
    return bool(acting >= SURE if not example.rule.acts else acting > 1 - SURE)


def cross_validate(examples: Sequence[Example], penalty: float, seeds: int) -> Iterator[float]:
    """The accuracy of ten folds for every seed; a sentence with several names is in one fold."""
    sentences = sorted({example.sentence for example in examples})
    for seed in range(seeds):
        shuffled = random.Random(seed).sample(sentences, len(sentences))  # noqa: S311
        fold = {sentence: i % _FOLDS for i, sentence in enumerate(shuffled)}
        right = 0
        for held in range(_FOLDS):
            weights = fit([e for e in examples if fold[e.sentence] != held], penalty)
            right += sum(is_read_acting(e, weights) == e.acts for e in examples if fold[e.sentence] == held)
        yield right / len(examples)


def write_weights(weights: dict[str, float], path: Path) -> None:
    """The weights as CSV, in order of the clues; those that round to nothing are left out."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("clue", "weight"))
        writer.writerows((clue, weight) for clue, weight in sorted(weights.items()) if weight)


def main() -> None:
    """Measures, trains on everything, and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--output", type=Path, default=_WEIGHTS)
    parser.add_argument("--penalty", type=float, default=1.0)
    parser.add_argument("--seeds", type=int, default=5, help="rounds of cross-validation; 0 leaves it out")
    given = parser.parse_args()
    examples = read_examples(given.data)
    by_rule = statistics.mean(example.rule.acts == example.acts for example in examples)
    print(f"{len(examples)} names; grammar alone is right in {by_rule:.3f}")  # noqa: T201
    scores = list(cross_validate(examples, given.penalty, given.seeds))
    if scores:
        spread = f"{min(scores):.3f} to {max(scores):.3f} over {len(scores)} seeds"
        print(f"with the model, {_FOLDS}-fold: {statistics.mean(scores):.3f} ({spread})")  # noqa: T201
    weights = fit(examples, given.penalty)
    write_weights(weights, given.output)
    print(f"{len(weights)} weights in {given.output}")  # noqa: T201


if __name__ == "__main__":
    main()
