"""Trains the weights of the component `actor_relatedness`, and the encoder's head for pairs.

    python training/train_relatedness.py re3d.jsonl --besides redocred.jsonl

The data are JSON lines, a document each: `{"doc": ID, "source": PUBLISHER, "text": TEXT, "mentions": [{"id": 0,
"start": 0, "end": 4, "type": "Person", "level": "NAM", "actor": "a"}], "relations": [{"type": "AlliesOf", "s": 0,
"t": 1, "conf": 1}]}`. Needs what training/README.md says, beside the project's own environment. The head joins those in
`heads.npz` of the encoder, whose digest changes. `leave_one_out.py` measures.
"""

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pair_head import add_head, scaled, train_head
from scipy.optimize import minimize_scalar
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.language import Language
from spacy.tokens import Doc

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from graph.extract.encoder import FOLDER
from graph.extract.heads import Weights, encoding_of, pair_odds
from graph.extract.pair_clues import Party, Scene, find_clues, party_of, read_words, scene_of
from graph.extract.pipeline import load_pipeline
from graph.extract.relatedness import ALWAYS, find_scenes, pair_of, pairs_of
from graph.model import FoundRelation, Level

_WEIGHTS = Path(__file__).resolve().parents[1] / "graph" / "extract" / "relatedness_weights.csv"
_TIES = frozenset({"FightingAgainst", "AlliesOf", "InChargeOf", "BelongsTo", "CommWith", "Likes", "Dislikes"})
_MIN_SUPPORT = 3
_LEVELS = {"NOM": "nominal", "PRO": "pronoun"}
BESIDES = 0.2
_PENALTY = 50.0
_FOLDS = 5
Row = Mapping[str, Any]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of mentions: its clues, whether the annotators relate it, and how much it counts.

    `is_own` says that our pipeline found both, in a document of the genre that is measured; `vectors` is what the
    encoder's head for pairs reads, None where no encoder has read the document.
    """

    publisher: str
    doc_id: str
    clues: frozenset[str]
    related: bool
    weight: float
    is_own: bool
    vectors: NDArray[np.float16] | None


def read_rows(path: Path) -> list[Row]:
    """The documents of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


class Annotated:
    """What the annotators say of a document: who its actors are, and which of them are related."""

    def __init__(self, row: Row) -> None:
        self.actors = [mention for mention in row["mentions"] if _is_actor(mention)]
        by_id = {mention["id"]: mention for mention in row["mentions"]}
        self._by_mention = all("conf" in relation for relation in row["relations"])
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
        return True
    return bool(mention.get("state")) or mention["type"] == "Nationality"


def _likeness(mention: Row, party: Party) -> float:
    shared = min(mention["end"], party.end) - max(mention["start"], party.start)
    return float(shared / (max(mention["end"], party.end) - min(mention["start"], party.start)))


def annotated_scenes(doc: Doc, annotated: Annotated) -> Iterator[Scene]:
    """The sentences with the annotated actors as their parties, of the sort that our own pipeline gives them."""
    found = sorted(annotated.actors, key=lambda mention: (mention["start"], -mention["end"]))
    for number, sentence in enumerate(doc.sents):
        inside = [m for m in found if sentence.start_char <= m["start"] and m["end"] <= sentence.end_char]
        if len(inside) > 1:
            words = read_words(sentence)
            parties = [
                party_of(words, (m["start"], m["end"]), _label(doc, m), _LEVELS.get(m.get("level"), "name"))
                for m in inside
            ]
            said = [relation for relation in doc._.actor_relations if relation.sentence == number]
            yield scene_of(words, parties, [_with_ends(relation, inside) for relation in said])


def _with_ends(relation: FoundRelation, inside: Sequence[Row]) -> FoundRelation:
    """The relation between the annotated mentions that hold its ends."""
    subject, target = (
        next((m["start"] for m in inside if m["start"] <= start < m["end"]), start)
        for start in (relation.subject_start, relation.object_start)
    )
    return replace(relation, subject_start=subject, object_start=target)


def _label(doc: Doc, mention: Row) -> str:
    for phrase in doc._.actor_phrases:
        if phrase.start < mention["end"] and mention["start"] < phrase.end and phrase.label != "place":
            return str(phrase.label)
    return {"Person": "person", "Organisation": "organisation"}.get(mention["type"], "state")


def find_examples(rows: Sequence[Row], nlp: Language, weight: float, *, besides: bool) -> list[Example]:
    """The pairs of every document as our pipeline finds them, and unless it is besides also as they are annotated."""
    examples = []
    with nlp.select_pipes(disable=["actor_relatedness"]):
        for row in rows:
            doc, annotated = nlp(row["text"]), Annotated(row)
            encoding = encoding_of(doc)
            scenes = [(scene, not besides) for scene in find_scenes(doc)]
            scenes += [] if besides else [(scene, False) for scene in annotated_scenes(doc, annotated)]
            for scene, is_own in scenes:
                actors = [annotated.actor_at(party) for party in scene.parties]
                silent = {i for i, p in enumerate(scene.parties) if p.level == Level.PRONOUN and actors[i] is None}
                for one, other in pairs_of(scene):
                    related = annotated.related(actors[one], actors[other])
                    if related is not None and not silent & {one, other}:
                        clues = frozenset(find_clues(scene, one, other))
                        seen = encoding and encoding.pair_vectors([pair_of(scene, one, other)])[0].astype(np.float16)
                        examples.append(Example(row["source"], row["doc"], clues, related, weight, is_own, seen))
    return examples


def balanced(related: Floats, weight: Floats) -> Floats:
    """The weights, with those of the related scaled so that related and unrelated pairs count the same together."""
    share = weight[related == 0].sum() / weight[related == 1].sum()
    return np.where(related == 1, weight * share, weight)


def _regression(examples: Sequence[Example]) -> dict[str, float]:
    """The weights of a logistic regression with an L2 penalty, as they are found."""
    support = Counter(clue for example in examples for clue in example.clues)
    clues = sorted(clue for clue, count in support.items() if count >= _MIN_SUPPORT)
    place = {clue: i for i, clue in enumerate(clues)}
    cells = [(i, place[clue]) for i, e in enumerate(examples) for clue in sorted(e.clues) if clue in place]
    matrix = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=(len(examples), len(clues)))
    related = np.array([float(example.related) for example in examples])
    weight = balanced(related, np.array([example.weight for example in examples]))
    model = LogisticRegression(C=1 / _PENALTY, max_iter=1000).fit(matrix, related, sample_weight=weight)
    return {ALWAYS: float(model.intercept_[0])} | dict(zip(clues, map(float, model.coef_[0]), strict=True))


def log_odds(example: Example, weights: Mapping[str, float]) -> float:
    """What the component makes of the example, before it is a probability."""
    return weights[ALWAYS] + sum(weights.get(clue, 0.0) for clue in sorted(example.clues))


def _held_out(examples: Sequence[Example]) -> Iterator[tuple[list[Example], list[Example]]]:
    """For each fold of the documents: the examples of all others, and those of its own that our pipeline found."""
    number = {doc_id: i for i, doc_id in enumerate(sorted({example.doc_id for example in examples}))}
    for held in range(_FOLDS):
        seen = [example for example in examples if number[example.doc_id] % _FOLDS != held]
        asked = [example for example in examples if example.is_own and number[example.doc_id] % _FOLDS == held]
        yield seen, asked


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """The calibrated weights: those of the regression, stretched and moved as they turn out on documents held out.

    Platt (1999), "Probabilistic outputs for support vector machines", on the pairs that our own pipeline finds.
    """
    odds, related = [], []
    for seen, asked in _held_out(examples):
        weights = _regression(seen)
        odds += [[log_odds(example, weights)] for example in asked]
        related += [float(example.related) for example in asked]
    wanted = np.array(related)
    platt = LogisticRegression(C=1e6).fit(odds, wanted, sample_weight=balanced(wanted, np.ones(len(wanted))))
    slope, offset = float(platt.coef_[0][0]), float(platt.intercept_[0])
    stretched = {clue: slope * weight for clue, weight in _regression(examples).items()}
    stretched[ALWAYS] += offset
    return {clue: round(weight, 3) for clue, weight in stretched.items()}


def fit_head(examples: Sequence[Example]) -> Weights:
    """The encoder's head for pairs, scaled so that the log odds of the clues and its own add up to calibrated ones.

    How far it can be believed is told by documents that neither it nor the weights of the clues have seen. It is not
    moved: how many pairs are related differs from genre to genre, and the clues have said what can be said of it.
    """
    told, added, related = [], [], []
    for seen, asked in _held_out(examples):
        weights = fit(seen)
        told += [log_odds(example, weights) for example in asked]
        added += pair_odds(_train_head(seen), vectors_of(asked)).tolist()
        related += [float(example.related) for example in asked]
    wanted = np.array(related)
    weight = balanced(wanted, np.ones(len(wanted)))

    def loss(belief: float) -> float:
        odds = np.array(told) + belief * np.array(added)
        return float((weight * (np.logaddexp(0, odds) - wanted * odds)).sum())

    belief = float(minimize_scalar(loss, bounds=(0, 1), method="bounded").x)
    print(f"the head for pairs is believed by {belief:.2f}")  # noqa: T201
    return scaled(_train_head(examples), belief)


def _train_head(examples: Sequence[Example]) -> Weights:
    related = np.array([float(example.related) for example in examples])
    return train_head(vectors_of(examples), related, balanced(related, np.array([e.weight for e in examples])))


def vectors_of(examples: Sequence[Example]) -> NDArray[np.float32]:
    """[examples, 5 * width]."""
    return np.stack([example.vectors for example in examples if example.vectors is not None]).astype(np.float32)


def write_weights(weights: Mapping[str, float], path: Path) -> None:
    """The weights as CSV, in order of the clues; those that round to nothing are left out."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("clue", "weight"))
        writer.writerows((clue, weight) for clue, weight in sorted(weights.items()) if weight)


def main() -> None:
    """Trains on everything and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--besides", type=Path, help="documents of another genre, which count less")
    parser.add_argument("--model", default="default", help="the language model that finds the mentions")
    parser.add_argument("--output", type=Path, default=_WEIGHTS)
    parser.add_argument("--encoder", type=Path, default=FOLDER, help="folder of the encoder that gets the head")
    given = parser.parse_args()
    nlp, rows = load_pipeline(given.model), read_rows(given.data)
    examples = find_examples(rows, nlp, 1.0, besides=False)
    if given.besides:
        examples += find_examples(read_rows(given.besides), nlp, BESIDES, besides=True)
    related = sum(example.related for example in examples)
    print(f"{len(examples)} pairs, of them {related} related")  # noqa: T201
    weights = fit(examples)
    write_weights(weights, given.output)
    print(f"{len(weights)} weights in {given.output}")  # noqa: T201
    if given.model == "default":
        add_head(fit_head(examples), given.encoder)
        print(f"the head for pairs is in {given.encoder}")  # noqa: T201


if __name__ == "__main__":
    main()
