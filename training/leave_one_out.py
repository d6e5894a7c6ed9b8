"""Measures the product on publishers of which nothing that was trained has seen a text.

    python training/leave_one_out.py --names redocred.jsonl --actors re3d.jsonl --places relocar.jsonl \\
        --pronouns gap.jsonl --hold-out 0 --output OUT

For every publisher of `--actors` the encoder and the weights of relatedness are trained without its documents, which
then are read with them. Prints the measures of `actor-graph evaluate` over all documents and for each publisher, how
far a relatedness can be taken at its word, and the most frequent errors. `--parts N` does the same with N parts of the
documents in place of publishers: cross-validation by document. Encoders that OUT already holds are not trained again.
Needs what training/README.md says, beside the project's own environment.
"""

import argparse
import json
import sys
import tempfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pair_head import add_head
from public_data import read_rows
from train import add_data, train
from train_relatedness import BESIDES, Example, balanced, find_examples, fit, fit_head, log_odds, vectors_of

from graph.evaluate.gold import documents_of
from graph.evaluate.report import evaluate_tables
from graph.extract.heads import pair_odds
from graph.extract.pipeline import load_pipeline
from graph.make import BuildOptions, build_graph
from graph.store import read_tables

_BINS = 5
_ERRORS = 20
Row = Mapping[str, Any]


def use_encoder(nlp: Language, folder: Path) -> None:
    """Lets the pipeline find names with the weights of the folder."""
    nlp.replace_pipe("actor_encoder", "actor_encoder", config={"folder": str(folder)})


def train_encoder(options: argparse.Namespace, publisher: str) -> Path:
    """The folder of an encoder that has not seen the publisher."""
    folder: Path = options.output / publisher.replace(" ", "-")
    if not (folder / "encoder.onnx").exists():
        given = argparse.Namespace(**{**vars(options), "output": folder, "leave_out": publisher})
        given.start = options.start or next((done for done in options.output.glob("*/names.safetensors")), None)
        train(given)
    return folder


def measured(options: argparse.Namespace, rows: Sequence[Row]) -> list[str]:
    """The publishers to measure on, in order."""
    return sorted(options.only or {row["source"] for row in rows})


def in_parts(options: argparse.Namespace) -> Path:
    """A copy of `--actors` in OUT, whose publishers are `--parts` parts of the documents, dealt by a hash of names."""
    path: Path = options.output / "parts.jsonl"
    rows = sorted(read_rows(options.actors), key=lambda row: zlib.crc32(row["doc"].encode()))
    lines = [row | {"source": f"part {i % options.parts + 1}"} for i, row in enumerate(rows)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def read_publishers(options: argparse.Namespace, rows: Sequence[Row], graph: Path) -> list[tuple[Example, float]]:
    """Builds the graph, publisher after publisher, each with weights of its own; its pairs with their log odds.

    What the build before has read is not read again, so every document keeps what its own weights found.
    """
    nlp = load_pipeline()
    publishers = measured(options, rows)
    judged = []
    for i, publisher in enumerate(publishers, start=1):
        folder = train_encoder(options, publisher)
        use_encoder(nlp, folder)
        examples = find_examples(rows, nlp, 1.0, besides=False)
        seen = [example for example in examples if example.publisher != publisher]
        seen += find_examples(read_rows(options.names), nlp, BESIDES, besides=True)
        weights, head = fit(seen), fit_head(seen)
        add_head(head, folder)
        use_encoder(nlp, folder)
        nlp.get_pipe("actor_relatedness").weights = weights
        own = [example for example in examples if example.publisher == publisher and example.is_own]
        added = pair_odds(head, vectors_of(own)).tolist()
        judged += [(e, log_odds(e, weights) + more) for e, more in zip(own, added, strict=True)]
        known = [row for row in rows if row["source"] in publishers[:i]]
        lines = [{"id": row["doc"], "text": row["text"], "publisher": row["source"]} for row in known]
        with tempfile.TemporaryDirectory() as scratch:
            documents = Path(scratch) / "documents.jsonl"
            documents.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
            build_graph([documents], graph, BuildOptions())
    return judged


def tell_measures(rows: Sequence[Row], graph: Path) -> None:
    """Prints every measure with its interval, and the most frequent errors."""
    found = evaluate_tables("unseen", documents_of(list(rows)), read_tables(graph), _ERRORS)
    for score in found.scores:
        bounds = "" if score.low is None else f" ({score.low:.2f}-{score.high:.2f})"
        print(f"{score.publisher or 'all':20} {score.measure:30} {score.value:.3f}{bounds}")  # noqa: T201
    for error in found.errors:
        print(f"{error.count} x {error.kind}: {error.gold} -> {error.found}\n    {error.sentence}")  # noqa: T201


def tell_reliability(judged: Sequence[tuple[Example, float]]) -> None:
    """Prints how often pairs of a relatedness are related."""
    said = 1 / (1 + np.exp(-np.array([odds for _, odds in judged])))
    related = np.array([float(example.related) for example, _ in judged])
    weight = balanced(related, np.ones(len(judged)))
    for low in np.arange(_BINS) / _BINS:
        inside = (said >= low) & (said < low + 1 / _BINS)
        if inside.any():
            mean, even = (np.average(values[inside], weights=weight[inside]) for values in (said, related))
            bounds = f"{low:.1f} to {low + 1 / _BINS:.1f}"
            shares = f"related {even:.2f} of as many either way, {related[inside].mean():.2f} of all"
            print(f"relatedness {bounds}: {inside.sum()} pairs, mean {mean:.2f}, {shares}")  # noqa: T201


def main() -> None:
    """Trains what is missing, reads, and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data(parser)
    parser.add_argument("--only", nargs="+", metavar="PUBLISHER", help="measure on these alone")
    parser.add_argument("--parts", type=int, metavar="N", help="leave out N parts of the documents, not publishers")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    if options.parts:
        options.actors = in_parts(options)
    rows = read_rows(options.actors)
    judged = read_publishers(options, rows, options.output / "graph")
    tell_measures([row for row in rows if row["source"] in measured(options, rows)], options.output / "graph")
    tell_reliability(judged)


if __name__ == "__main__":
    main()
