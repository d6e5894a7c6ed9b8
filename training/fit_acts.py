"""Fits the head that reads whether a place name acts, on the vectors of a trained encoder, and measures it.

    python training/fit_acts.py --places relocar.jsonl --actors re3d.jsonl --folder OUT --hold-out 0

Logistic regression with an L2 penalty on the 384 numbers of a name; OUT/heads.npz is written anew. The fifth that the
encoder itself has not seen is measured and not fitted on; so is, for a figure of its own, each publisher of `--actors`.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from corpus import is_held_out
from public_data import read_rows
from spans import state_names

from graph.extract import paragraphs, pinned  # noqa: F401  (registers the component)
from graph.extract.encoder import Encoder
from graph.world import World, load_world

_HELD = "held out"
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Names:
    """Vectors [names, width], whether each name acts, and of which part of the data it is."""

    vectors: Floats
    acts: NDArray[np.bool_]
    part: NDArray[np.str_]


def _places(path: Path, fifth: int | None) -> Iterator[tuple[str, str, int, int, bool]]:
    for row in read_rows(path):
        part = _HELD if is_held_out(row["text"], fifth) else "places"
        yield part, row["text"], row["start"], row["end"], row["reading"] != "literal"


def _states(path: Path, world: World) -> Iterator[tuple[str, str, int, int, bool]]:
    for row in read_rows(path):
        for start, end, acts in state_names(row, world):
            yield row["source"], row["text"], start, end, acts


def read_names(places: Path, actors: Path, fifth: int | None, encoder: Encoder, nlp: Language) -> Names:
    """Every name with its vector; a document is read once."""
    found: list[tuple[str, Floats, bool]] = []
    last, encoding, doc = "", None, nlp("")
    for part, text, start, end, acts in [*_places(places, fifth), *_states(actors, load_world())]:
        if text != last or encoding is None:
            last, doc = text, nlp(text)
            encoding = encoder.read(doc)[2]
        span = doc.char_span(start, end, alignment_mode="expand")
        found.append((part, encoding.vector(span.start, span.end).astype(float), acts))
    parts, vectors, acting = zip(*found, strict=True)
    return Names(np.stack(vectors), np.array(acting), np.array(parts))


def fit(names: Names, chosen: NDArray[np.bool_], penalty: float) -> Floats:
    """The weights and, last, the intercept, by Newton's method."""
    matrix = np.hstack([names.vectors[chosen], np.ones((chosen.sum(), 1))])
    wanted = names.acts[chosen].astype(float)
    ridge = np.append(np.full(matrix.shape[1] - 1, penalty), 0.0)
    weights: Floats = np.zeros(matrix.shape[1])
    for _ in range(50):
        acting = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (acting - wanted) + ridge * weights
        curvature = (matrix.T * (acting * (1 - acting))) @ matrix + np.diag(ridge) + 1e-9 * np.eye(len(ridge))
        step = np.linalg.solve(curvature, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def accuracy(names: Names, weights: Floats, chosen: NDArray[np.bool_]) -> float:
    """The share of the chosen names that are read rightly."""
    acting = names.vectors[chosen] @ weights[:-1] + weights[-1] > 0
    return float((acting == names.acts[chosen]).mean())


def main() -> None:
    """Measures, fits, and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=Path, required=True)
    parser.add_argument("--actors", type=Path, required=True)
    parser.add_argument("--folder", type=Path, required=True, help="with encoder.onnx, tokenizer.json and heads.npz")
    parser.add_argument("--hold-out", type=int, metavar="FIFTH")
    parser.add_argument("--penalty", type=float, default=100.0)
    given = parser.parse_args()
    nlp = spacy.load(pinned.verified_path(), exclude=["ner", "lemmatizer", "attribute_ruler", "tagger"])
    nlp.add_pipe("actor_paragraphs", first=True)
    names = read_names(given.places, given.actors, given.hold_out, Encoder(given.folder), nlp)
    free = names.part != _HELD
    weights = fit(names, free, given.penalty)
    measured = {}
    if (~free).any():
        measured[_HELD] = accuracy(names, weights, ~free)
    for part in sorted({*names.part} - {_HELD, "places"}):
        own = names.part == part
        measured[f"{part} left out"] = accuracy(names, fit(names, free & ~own, given.penalty), own)
    print(json.dumps({name: round(value, 3) for name, value in measured.items()}))  # noqa: T201
    with np.load(given.folder / "heads.npz") as file:
        heads = {name: file[name] for name in file.files}
    heads["acts.weight"] = weights[None, :-1].astype(np.float32)
    heads["acts.bias"] = weights[-1:].astype(np.float32)
    np.savez(given.folder / "heads.npz", **heads)


if __name__ == "__main__":
    main()
