"""Training data whose unit is a span or two: place names that act or not, pronouns and whom they may mean."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from public_data import read_rows
from spacy.language import Language
from spacy.tokens import Doc
from tokenizers import Tokenizer

from graph.extract.chunks import CLS, SEP, Pieces, Shape, pack, sentence_pieces
from graph.model import Kind
from graph.names import fold_name
from graph.world import Form, World, load_world

_ROOMS = (126, 126, 96, 64)
_NOT_NAMES = (Form.ADJECTIVE, Form.PERSON, Form.PEOPLE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span lies: chunk, and its pieces `first`..`last` (half-open; the special first piece counts)."""

    chunk: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SpanExample:
    """Chunks that are read together, and the questions asked of them: each one span or two, and the answer."""

    head: str
    chunks: tuple[tuple[list[int], list[int]], ...]
    questions: tuple[tuple[tuple[Place, ...], int, bool], ...]

    @property
    def ids(self) -> list[int]:
        """The pieces of the longest chunk, by which examples of one length are put together."""
        return max((ids for ids, _ in self.chunks), key=len)


@dataclass(frozen=True, slots=True)
class Question:
    """Tokens of one span or two (half-open), how many words lie between, and whether the answer is yes."""

    spans: tuple[tuple[int, int], ...]
    distance: int
    answer: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """A document with the questions asked of it."""

    doc_id: str
    head: str
    sentences: tuple[Pieces, ...]
    questions: tuple[Question, ...]


def _tokens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.start, span.end


def _asked(row_id: str, head: str, doc: Doc, tokenizer: Tokenizer, questions: Sequence[Question]) -> Asked:
    sentences = tuple(pieces for pieces in sentence_pieces(doc, tokenizer) if len(pieces))
    return Asked(row_id, head, sentences, tuple(questions))


def read_places(path: Path, tokenizer: Tokenizer, nlp: Language) -> list[Asked]:
    """Place names of ReLocaR: does the place act in its sentence?"""
    rows = read_rows(path)
    asked = []
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        question = Question((_tokens(doc, row["start"], row["end"]),), 0, row["reading"] != "literal")
        asked.append(_asked(row["text"], "acts", doc, tokenizer, [question]))
    return asked


def state_names(row: Mapping[str, Any], world: World) -> Iterator[tuple[int, int, bool]]:
    """Names of states, without "the" and "'s": annotated as an organisation where they act, else as a location."""
    for mention in row["mentions"]:
        start, text = mention["start"], mention["text"]
        if text[:4].lower() == "the ":
            start, text = start + 4, text[4:]
        text = text.removesuffix("'s").removesuffix("’s")
        is_state = any(
            name.entry_id and world.entries[name.entry_id].kind == Kind.STATE and name.form not in _NOT_NAMES
            for name in world.names.get(fold_name(text), ())
        )
        if is_state and mention["type"] in {"Organisation", "Location"}:
            yield start, start + len(text), mention["type"] == "Organisation"


def read_states(path: Path, leave_out: str | None, tokenizer: Tokenizer, nlp: Language) -> list[Asked]:
    """Names of states in the documents of `--actors`: does the state act in its sentence?"""
    rows, world = [row for row in read_rows(path) if row["source"] != leave_out], load_world()
    asked = []
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        names = [Question((_tokens(doc, start, end),), 0, acts) for start, end, acts in state_names(row, world)]
        if names:
            asked.append(_asked(row["doc"], "acts", doc, tokenizer, names))
    return asked


def _candidates(row: Mapping[str, Any], doc: Doc) -> Iterator[tuple[tuple[int, int], bool]]:
    """The two names of a row with their answers, and the other persons of its text where the answer is known."""
    named = [(_tokens(doc, row[f"{x.lower()}o"], row[f"{x.lower()}o"] + len(row[x])), bool(row[f"{x}c"])) for x in "AB"]
    yield from named
    right = {word for x in "AB" if row[f"{x}c"] for word in fold_name(row[x]).split()}
    wrong = {word for x in "AB" if not row[f"{x}c"] for word in fold_name(row[x]).split()}
    if not right:
        return
    for entity in doc.ents:
        words = set(fold_name(entity.text).split())
        is_asked = any(entity.start < last and first < entity.end for (first, last), _ in named)
        if entity.label_ != "PERSON" or is_asked or not words:
            continue
        if not words & right:
            yield (entity.start, entity.end), False
        elif words <= right and not words & wrong:
            yield (entity.start, entity.end), True


def read_pronouns(path: Path, tokenizer: Tokenizer, nlp: Language) -> list[Asked]:
    """Pronouns of GAP: is the pronoun the person of that name?"""
    rows = read_rows(path)
    asked = []
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        pronoun = _tokens(doc, row["po"], row["po"] + len(row["pron"]))
        questions = [Question((pronoun, span), pronoun[0] - span[0], answer) for span, answer in _candidates(row, doc)]
        asked.append(_asked(row["id"], "means", doc, tokenizer, questions))
    return asked


def span_example(asked: Asked, room: int = _ROOMS[0], skip: int = 0) -> SpanExample:
    """The document in chunks, with the places of its spans in them; a span that a chunk cuts is asked by its start."""
    chunks = [chunk for part in (asked.sentences[:skip], asked.sentences[skip:]) for chunk in pack(part, room)]
    where: dict[int, Place] = {}
    for number, chunk in enumerate(chunks):
        starts = list(accumulate((1 for _ in chunk.tokens), initial=1))
        for i, token in zip(starts, chunk.tokens, strict=False):
            known = where.get(token)
            where[token] = Place(number, known.first if known else i, i + 1)
    questions = []
    for question in asked.questions:
        places = []
        for first, last in question.spans:
            tokens = [where[i] for i in range(first, last) if i in where and where[i].chunk == where[first].chunk]
            places.append(Place(tokens[0].chunk, tokens[0].first, tokens[-1].last))
        questions.append((tuple(places), question.distance, question.answer))
    rows = tuple(([CLS, *c.ids, SEP], [Shape.SPECIAL, *c.shapes, Shape.SPECIAL]) for c in chunks)
    return SpanExample(asked.head, rows, tuple(questions))


def varied_spans(asked: Sequence[Asked], rng: random.Random, share: float) -> list[SpanExample]:
    """A share of the documents, cut at other places each time."""
    drawn = rng.sample(asked, round(len(asked) * share))
    return [
        span_example(one, rng.choice(_ROOMS), rng.randrange(min(4, len(one.sentences))) if one.sentences else 0)
        for one in drawn
    ]
