"""Runs the product on gold files in a temporary folder, and scores what it made."""

import json
import math
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graph.errors import SourceError
from graph.evaluate.bootstrap import interval
from graph.evaluate.errors import GoldError, find_errors
from graph.evaluate.gold import GoldDocument, GoldKind, Line, documents_of, read_gold
from graph.evaluate.measures import Measure, measures_of
from graph.evaluate.phrases import phrase_measures
from graph.evaluate.places import place_measures
from graph.evaluate.pronouns import pronoun_measures
from graph.make import BuildOptions, Progress, build_graph
from graph.model import Tables, Window
from graph.store import read_tables

_METADATA = ("title", "published", "url", "language")


@dataclass(frozen=True, slots=True)
class Score:
    """One measure of a gold file, of all its documents or of one publisher's; the bounds hold 95 % of bootstrap
    samples by document and are None where there is but one.
    """

    gold: str
    publisher: str | None
    documents: int
    measure: str
    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The scores of one gold file, and its most frequent errors where it has documents."""

    scores: tuple[Score, ...]
    errors: tuple[GoldError, ...]


def evaluate(path: Path, model: str, errors: int = 0, progress: Progress | None = None) -> Evaluation:
    """The scores of the product on one gold file; nothing is kept.

    Raises:
        SourceError: the file is no gold data, or the product could not read a document of it.
        ModelError: the language model is missing or altered.
    """
    kind, lines = read_gold(path)
    if kind is GoldKind.PHRASES:
        return Evaluation(tuple(_scores(path.name, phrase_measures(lines), {None: range(len(lines))})), ())
    names = [str(line.get("doc") or line.get("id") or number) for number, line in enumerate(lines)]
    tables = _tables(path, lines, names, model, progress)
    if kind is GoldKind.PRONOUNS:
        return Evaluation(
            tuple(_scores(path.name, pronoun_measures(lines, names, tables), {None: range(len(lines))})), ()
        )
    if kind is GoldKind.PLACES:
        return Evaluation(
            tuple(_scores(path.name, place_measures(lines, names, tables), {None: range(len(lines))})), ()
        )
    return evaluate_tables(path.name, documents_of(lines), tables, errors)


def evaluate_tables(gold: str, documents: Sequence[GoldDocument], tables: Tables, errors: int = 0) -> Evaluation:
    """The scores of a graph of documents that were read by hand, of all and of each publisher's."""
    publishers: defaultdict[str | None, list[int]] = defaultdict(list)
    for number, document in enumerate(documents):
        publishers[document.publisher].append(number)
    groups = {None: range(len(documents)), **(publishers if len(publishers) > 1 else {})}
    scores = _scores(gold, measures_of(documents, tables), groups)
    return Evaluation(tuple(scores), tuple(find_errors(documents, tables, errors)))


def _scores(gold: str, measures: Mapping[str, Measure], groups: Mapping[str | None, Sequence[int]]) -> Iterator[Score]:
    total = len(groups[None])
    for publisher, members in groups.items():
        weights = np.zeros(total)
        weights[list(members)] = 1
        for name, measure in measures.items():
            low, high = interval(measure, members, total)
            bounds = (None, None) if math.isnan(low) else (low, high)
            yield Score(gold, publisher, len(members), name, measure(weights), *bounds)


def _tables(path: Path, lines: Sequence[Line], names: Sequence[str], model: str, progress: Progress | None) -> Tables:
    if len(set(names)) < len(names):
        raise SourceError(f"{path}: two documents have the same id; give each its own")
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents.jsonl"
        with documents.open("w", encoding="utf-8", newline="\n") as file:
            for line, name in zip(lines, names, strict=True):
                known = {key: line[key] for key in _METADATA if line.get(key)}
                row = {"id": name, "text": line["text"], "publisher": line.get("source"), **known}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        output = Path(folder) / "graph"
        build_graph([documents], output, BuildOptions(model, Window()), progress)
        tables = read_tables(output)
    texts = {document.doc_id: document.text for document in tables.documents}
    for line, name in zip(lines, names, strict=True):
        if texts.get(name) != line["text"]:
            raise SourceError(f"{path}: document {name} was not read as it stands, so its offsets mean nothing")
    return tables
