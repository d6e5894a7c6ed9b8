"""spaCy component `actor_fast_entities`: what the pipeline's own entity recogniser finds, several times as fast.

spaCy's recogniser walks a text word by word and chooses at each: begin an entity, go on, end it, a single word, none.
Outside an entity the choice depends on the word alone, inside it on the word, the one before and the first one. So all
choices outside are one matrix product, and all possible entities are followed to their ends side by side; a last walk
from left to right keeps those that do not begin inside another. The result is that of the recogniser, which also is
what the component falls back to if its layout is not the expected one or a sample comes out differently.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import islice, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_SPACE, SENT_START
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

Floats = NDArray[np.float32]
Flags = NDArray[np.bool_]
Indexes = NDArray[np.intp]

_SAMPLE = (
    "Iran's foreign minister, Mohammad Javad Zarif, met John Kerry in New York on Monday. About 300 fighters of the "
    "Islamic State left Mosul for Raqqa last week, the Pentagon said; two officials of Human Rights Watch did not "
    "answer.\n\nSouth Sudan and the African Union signed a $20 million deal at 9 a.m. in Addis Ababa"
)


class Step(IntEnum):
    """What the recogniser may choose at a word."""

    BEGIN = 0
    INSIDE = 1
    LAST = 2
    UNIT = 3
    OUT = 4
    BLOCKED = 5


def _step(move: str) -> Step:
    first, _, label = move.partition("-")
    kinds = {"B": Step.BEGIN, "I": Step.INSIDE, "L": Step.LAST, "U": Step.UNIT}
    if move == "O":
        return Step.OUT
    return kinds.get(first, Step.BLOCKED) if label else Step.BLOCKED


def _moves(recogniser: EntityRecognizer, rows: int) -> list[str]:
    """The names of the moves in order of their scores; spaCy leaves out the unit without a label, which it blocks."""
    moves = list(recogniser.move_names)
    if len(moves) == rows - 1:
        moves.insert(max(i for i, move in enumerate(moves) if move.startswith("U-")) + 1, "U-")
    if len(moves) != rows:
        raise ValueError(f"{rows} scores for {len(moves)} moves")
    return moves


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of several texts one after the other."""

    offsets: Indexes
    is_space: Flags
    must_end: Flags  # no entity goes on behind it: a sentence or the text ends

    @classmethod
    def of(cls, docs: Sequence[Doc]) -> "_Words":
        offsets = np.cumsum([0, *map(len, docs)])
        table = np.concatenate([doc.to_array([SENT_START, IS_SPACE]) for doc in docs]).astype(np.int64)
        must_end = np.append(table[1:, 0] == 1, True)
        must_end[offsets[1:] - 1] = True
        return cls(offsets, table[:, 1] != 0, must_end)


class VectorDecoder:
    """The decoder of spaCy's recogniser, over all words at once.

    Raises:
        ValueError, KeyError, AttributeError: the recogniser has another layout than spaCy's small English one.
    """

    def __init__(self, recogniser: EntityRecognizer) -> None:
        model = recogniser.model
        self._vectors = model.get_ref("tok2vec")
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        weights = lower.get_param("W")
        features, self._outputs, self._parts, inputs = weights.shape
        if features != 3 or recogniser.cfg.get("beam_width", 1) != 1:
            raise ValueError("the recogniser looks at other words than the three that are known here")
        self._lower = np.ascontiguousarray(weights.swapaxes(1, 2).reshape(-1, inputs).T)
        self._bias = lower.get_param("b").T.reshape(-1)
        self._pad = lower.get_param("pad").reshape(features, self._outputs, self._parts).swapaxes(1, 2).reshape(3, -1)
        self._upper = np.ascontiguousarray(upper.get_param("W").T)
        self._upper_bias = upper.get_param("b")
        moves = _moves(recogniser, len(self._upper_bias))
        self._steps = np.array([_step(move) for move in moves])
        self._labels = np.array([move.partition("-")[2] for move in moves])
        self._label_names = sorted({*self._labels} - {""})
        self._outside = np.stack([self._allowed(*steps) for steps in _OUTSIDE])
        self._inside = np.stack(
            [
                np.where(self._labels == label, self._allowed(*steps), -np.inf)
                for label in self._label_names
                for steps in ((Step.INSIDE, Step.LAST), (Step.LAST,))
            ]
        ).astype(np.float32)

    def _allowed(self, *steps: Step) -> Floats:
        return np.where(np.isin(self._steps, steps), 0, -np.inf).astype(np.float32)

    def find(self, docs: Sequence[Doc]) -> list[list[tuple[int, int, str]]]:
        """First and last token (half-open) and label of the entities of every text, in order."""
        filled = [doc for doc in docs if len(doc)]
        if not filled:
            return [[] for _ in docs]
        words = _Words.of(filled)
        vectors = self._vectors.predict(filled)
        table = np.concatenate(vectors) if isinstance(vectors, list | tuple) else vectors
        features = (table @ self._lower).reshape(len(words.is_space), 3, -1)
        moves = self._moves_outside(features, words)
        spans = self._resolved(moves, self._ends(features, words, moves))
        found = iter(self._by_text(spans, words.offsets))
        return [next(found) if len(doc) else [] for doc in docs]

    def _scores(self, hidden: Floats) -> Floats:
        hidden += self._bias
        # Columns are in order of the part, so that the maximum is taken over whole halves of a row.
        parts = hidden.reshape(len(hidden), self._parts, self._outputs)
        scores: Floats = parts.max(axis=1) @ self._upper
        scores += self._upper_bias
        return scores

    def _moves_outside(self, features: Floats, words: _Words) -> Indexes:
        """The best move at every word, if no entity is open there."""
        scores = self._scores(features[:, 0] + self._pad[1] + self._pad[2])
        scores += self._outside[2 * words.is_space + words.must_end]
        moves: Indexes = scores.argmax(axis=1)
        return moves

    def _ends(self, features: Floats, words: _Words, moves: Indexes) -> Indexes:
        """Behind the last word of the entity that every word would begin; all are followed side by side."""
        ends = np.arange(1, len(moves) + 1)
        starts = np.flatnonzero(self._steps[moves] == Step.BEGIN)
        label = np.searchsorted(self._label_names, self._labels[moves])
        words_now = starts + 1
        while len(starts):
            hidden = features[words_now, 0] + features[starts, 1] + features[words_now - 1, 2]
            scores = self._scores(hidden) + self._inside[2 * label[starts] + words.must_end[words_now]]
            is_last = self._steps[scores.argmax(axis=1)] == Step.LAST
            ends[starts[is_last]] = words_now[is_last] + 1
            starts, words_now = starts[~is_last], words_now[~is_last] + 1
        return ends

    def _resolved(self, moves: Indexes, ends: Indexes) -> Iterator[tuple[int, int, str]]:
        """The entities that do not begin inside an earlier one."""
        free = 0
        for start in np.flatnonzero(np.isin(self._steps[moves], (Step.BEGIN, Step.UNIT))).tolist():
            if start >= free:
                free = int(ends[start])
                yield start, free, str(self._labels[moves[start]])

    @staticmethod
    def _by_text(spans: Iterable[tuple[int, int, str]], offsets: Indexes) -> list[list[tuple[int, int, str]]]:
        found: list[list[tuple[int, int, str]]] = [[] for _ in offsets[1:]]
        bounds = list(enumerate(pairwise(offsets.tolist())))
        text = 0
        for start, end, label in spans:
            while start >= bounds[text][1][1]:
                text += 1
            found[text].append((start - bounds[text][1][0], end - bounds[text][1][0], label))
        return found


# By "is white space" and "must end": white space begins nothing, and what must end is one word long.
_OUTSIDE = (
    (Step.BEGIN, Step.UNIT, Step.OUT),
    (Step.UNIT, Step.OUT),
    (Step.OUT,),
    (Step.OUT,),
)


class FastEntities:
    """Sets `doc.ents` as the recogniser would."""

    def __init__(self, recogniser: EntityRecognizer, sample: Doc) -> None:
        self.recogniser = recogniser
        self.decoder: VectorDecoder | None = None
        try:
            decoder = VectorDecoder(recogniser)
            found = decoder.find([sample])[0]
        except (ValueError, KeyError, AttributeError):
            return
        if found == [(entity.start, entity.end, entity.label_) for entity in recogniser(sample.copy()).ents]:
            self.decoder = decoder

    @property
    def is_fast(self) -> bool:
        """Whether the recogniser itself need not be asked."""
        return self.decoder is not None

    def __call__(self, doc: Doc) -> Doc:
        """The same document with `doc.ents` set."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """The documents, annotated in batches."""
        waiting = iter(stream)
        while docs := list(islice(waiting, batch_size)):
            if self.decoder is None:
                yield from self.recogniser.pipe(docs)
                continue
            for doc, found in zip(docs, self.decoder.find(docs), strict=True):
                doc.set_ents([Span(doc, first, last, label) for first, last, label in found])
                yield doc


@Language.factory("actor_fast_entities", assigns=["doc.ents"], requires=["doc.sents"])
def make_fast_entities(nlp: Language, name: str) -> FastEntities:
    """The component that stands in for the pipeline's own `ner`; a sample text shows whether it may."""
    recogniser: Any = nlp.get_pipe("ner")
    return FastEntities(recogniser, nlp(_SAMPLE, disable=["ner"]))
