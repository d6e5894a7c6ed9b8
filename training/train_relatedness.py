"""Trains the weights of the component `actor_relatedness`, and measures them on publishers that they did not see.

    python training/train_relatedness.py re3d.jsonl --besides redocred.jsonl
    python training/train_relatedness.py re3d.jsonl --besides redocred.jsonl --held-out FOLDER

The data are JSON lines, a document each: `{"doc": ID, "source": PUBLISHER, "text": TEXT, "mentions": [{"id": 0,
"start": 0, "end": 4, "type": "Person", "level": "NAM", "actor": "a"}], "relations": [{"type": "AlliesOf", "s": 0,
"t": 1, "conf": 1}]}`. The second command writes no weights, but a graph of the documents in which each was read by
weights that saw nothing of its publisher. Needs scikit-learn beside the project's own environment.
"""

import argparse
import csv
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graph.extract.pair_clues import Party, Scene, find_clues, party_of, read_words
from graph.extract.pipeline import load_pipeline
from graph.extract.relatedness import ALWAYS, find_scenes, pairs_of
from graph.make import BuildOptions, build_graph

_WEIGHTS = Path(__file__).resolve().parents[1] / "graph" / "extract" / "relatedness_weights.csv"
_TIES = frozenset({"FightingAgainst", "AlliesOf", "InChargeOf", "BelongsTo", "CommWith", "Likes", "Dislikes"})
_MIN_SUPPORT = 3
_BESIDES = 0.2
_PENALTY = 20.0
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of mentions: its clues, whether the annotators relate it, and how much it counts."""

    publisher: str
    doc_id: str
    clues: frozenset[str]
    related: bool
    weight: float


def read_rows(path: Path) -> list[Row]:
    """The documents of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class Annotated:
    """What the annotators say of a document: who its actors are, and which of them are related."""

    def __init__(self, row: Row) -> None:
        self.actors = [mention for mention in row["mentions"] if _is_actor(mention)]
        by_id = {mention["id"]: mention for mention in row["mentions"]}
        self._by_mention = any("conf" in relation for relation in row["relations"])
        self._related = {
            frozenset((self._key(by_id[relation["s"]]), self._key(by_id[relation["t"]])))
            for relation in row["relations"]
            if not self._by_mention or (relation["type"] in _TIES and relation["conf"] >= 0.5)
        }

    def _key(self, mention: Row) -> Any:
        """Relations are between mentions in re3d, between the entities of a document in Re-DocRED."""
        return mention["id"] if self._by_mention else mention["actor"]

    def actor_at(self, party: Party) -> Row | None:
        """The annotated actor that the party covers best."""
        touching = [m for m in self.actors if m["start"] < party.end and party.start < m["end"]]
        return max(touching, key=lambda m: _likeness(m, party), default=None)

    def related(self, one: Row | None, other: Row | None) -> bool | None:
        """Whether the two are related; None where they are one, which teaches nothing."""
        if one is None or other is None:
            return False
        if one["id"] == other["id"] or (one.get("actor") and one.get("actor") == other.get("actor")):
            return None
        return frozenset((self._key(one), self._key(other))) in self._related


def _is_actor(mention: Row) -> bool:
    if mention["type"] in {"Person", "Organisation"}:
        return bool(mention.get("level") != "PRO")
    return bool(mention.get("state")) or mention["type"] == "Nationality"


def _likeness(mention: Row, party: Party) -> float:
    shared = min(mention["end"], party.end) - max(mention["start"], party.start)
    return float(shared / (max(mention["end"], party.end) - min(mention["start"], party.start)))


def annotated_scenes(doc: Doc, annotated: Annotated) -> Iterator[Scene]:
    """The sentences with the annotated actors as their parties, of the sort that our own pipeline gives them."""
    found = sorted(annotated.actors, key=lambda mention: (mention["start"], -mention["end"]))
    for sentence in doc.sents:
        inside = [m for m in found if sentence.start_char <= m["start"] and m["end"] <= sentence.end_char]
        if len(inside) > 1:
            words = read_words(sentence)
            parties = [
                party_of(
                    words, (m["start"], m["end"]), _label(doc, m), "nominal" if m.get("level") == "NOM" else "name"
                )
                for m in inside
            ]
            owner = {place: i for i, party in enumerate(parties) for place in range(party.first, party.last)}
            yield Scene(words, parties, owner)


def _label(doc: Doc, mention: Row) -> str:
    for phrase in doc._.actor_phrases:
        if phrase.start < mention["end"] and mention["start"] < phrase.end and phrase.label != "place":
            return str(phrase.label)
    return {"Person": "person", "Organisation": "organisation"}.get(mention["type"], "state")


def find_examples(rows: Sequence[Row], nlp: Language, weight: float, *, own_only: bool) -> list[Example]:
    """The pairs of every document, as our pipeline finds them and, unless `own_only`, as they are annotated."""
    examples = []
    with nlp.select_pipes(disable=["actor_relatedness"]):
        for row in rows:
            doc, annotated = nlp(row["text"]), Annotated(row)
            scenes = [*find_scenes(doc), *([] if own_only else annotated_scenes(doc, annotated))]
            for scene in scenes:
                actors = [annotated.actor_at(party) for party in scene.parties]
                for one, other in pairs_of(scene):
                    related = annotated.related(actors[one], actors[other])
                    if related is not None:
                        clues = frozenset(find_clues(scene, one, other))
                        examples.append(Example(row["source"], row["doc"], clues, related, weight))
    return examples


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression with an L2 penalty; related and unrelated pairs count the same together."""
    support = Counter(clue for example in examples for clue in example.clues)
    clues = sorted(clue for clue, count in support.items() if count >= _MIN_SUPPORT)
    place = {clue: i for i, clue in enumerate(clues)}
    cells = [(i, place[clue]) for i, e in enumerate(examples) for clue in sorted(e.clues) if clue in place]
    matrix = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=(len(examples), len(clues)))
    wanted = np.array([example.related for example in examples])
    weight = np.array([example.weight for example in examples])
    weight[wanted] *= weight[~wanted].sum() / weight[wanted].sum()
    model = LogisticRegression(C=1 / _PENALTY, max_iter=1000).fit(matrix, wanted, sample_weight=weight)
    weights = {ALWAYS: float(model.intercept_[0])} | dict(zip(clues, map(float, model.coef_[0]), strict=True))
    return {clue: round(weight, 3) for clue, weight in weights.items()}


def build_held_out(rows: Sequence[Row], examples: Sequence[Example], model: str, folder: Path) -> None:
    """A graph of the documents, each read by weights that saw nothing of its publisher.

    Publishers are added one after the other; what the build before has read is not read again.
    """
    component = load_pipeline(model).get_pipe("actor_relatedness")
    publishers = sorted({row["source"] for row in rows})
    with tempfile.TemporaryDirectory() as scratch:
        documents = Path(scratch) / "documents.jsonl"
        for i, publisher in enumerate(publishers, start=1):
            component.weights = fit([example for example in examples if example.publisher != publisher])
            known = [row for row in rows if row["source"] in publishers[:i]]
            lines = [{"id": row["doc"], "text": row["text"], "publisher": row["source"]} for row in known]
            documents.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
            build_graph([documents], folder, BuildOptions(model))


def write_weights(weights: Mapping[str, float], path: Path) -> None:
    """The weights as CSV, in order of the clues; those that round to nothing are left out."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("clue", "weight"))
        writer.writerows((clue, weight) for clue, weight in sorted(weights.items()) if weight)


def main() -> None:
    """Trains on everything and writes the weights, or builds the graph that measures them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--besides", type=Path, help="documents of another genre, which count less")
    parser.add_argument("--model", default="default", help="the language model that finds the mentions")
    parser.add_argument("--output", type=Path, default=_WEIGHTS)
    parser.add_argument("--held-out", type=Path, metavar="FOLDER", help="build this graph instead of writing weights")
    given = parser.parse_args()
    nlp, rows = load_pipeline(given.model), read_rows(given.data)
    examples = find_examples(rows, nlp, 1.0, own_only=False)
    if given.besides:
        examples += find_examples(read_rows(given.besides), nlp, _BESIDES, own_only=True)
    related = sum(example.related for example in examples)
    print(f"{len(examples)} pairs, of them {related} related")  # noqa: T201
    if given.held_out:
        build_held_out(rows, examples, given.model, given.held_out)
        print(f"graph in {given.held_out}")  # noqa: T201
    else:
        weights = fit(examples)
        write_weights(weights, given.output)
        print(f"{len(weights)} weights in {given.output}")  # noqa: T201


if __name__ == "__main__":
    main()
