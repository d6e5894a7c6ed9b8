"""The training data: documents with labelled spans, as sentences of labelled word pieces."""

import random
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import spacy
from public_data import read_rows
from spacy.language import Language
from spacy.tokens import Doc
from tokenizers import Tokenizer

from graph.extract import paragraphs  # noqa: F401  (registers the component)
from graph.extract.chunks import CLS, SEP, Pieces, Shape, pack, sentence_pieces
from graph.extract.decoding import ACTORS, NAMES
from graph.extract.pinned import verified_path

HEADS: Mapping[str, tuple[str, ...]] = {"names": NAMES, "actors": ACTORS}
MASKED = -100
_NAME_KINDS = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "MISC": "MISC"}
_ACTOR_KINDS = {"Person": "PER", "Organisation": "ORG"}
_ROOMS = (126, 126, 64, 24)


def is_held_out(doc_id: str, fifth: int | None) -> bool:
    """Whether a document is of the fifth that `--hold-out` keeps from training."""
    return zlib.crc32(doc_id.encode()) % 5 == fifth


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """Characters `start`..`end` of a kind; `None` is a span of which the annotators were unsure: it teaches nothing."""

    start: int
    end: int
    kind: str | None
    rank: float


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence: its pieces, and one label a piece of one head."""

    pieces: Pieces
    labels: list[int]


@dataclass(frozen=True, slots=True)
class Text:
    """A document of the training data, for one head."""

    doc_id: str
    publisher: str
    head: str
    sentences: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A chunk as the network reads it, special pieces included."""

    head: str
    ids: list[int]
    shapes: list[int]
    labels: list[int]


def _name_span(mention: Mapping[str, Any]) -> GoldSpan | None:
    kind = _NAME_KINDS.get(mention["type"])
    return GoldSpan(mention["start"], mention["end"], kind, 1) if kind else None


def _actor_span(mention: Mapping[str, Any]) -> GoldSpan | None:
    start, end, sure = mention["start"], mention["end"], mention.get("conf", 1) >= 0.5
    if mention["type"] in _ACTOR_KINDS:
        if mention["level"] == "PRO":
            return None
        kind = f"{_ACTOR_KINDS[mention['type']]}-{mention['level']}"
        return GoldSpan(start, end, kind if sure else None, 2 if sure else 0)
    if mention["type"] == "Location":
        return GoldSpan(start, end, "LOC", 1.5 if sure else 1)
    return GoldSpan(start, end, "NORP", 1) if mention["type"] == "Nationality" else None


def gold_spans(mentions: Sequence[Mapping[str, Any]], head: str) -> list[GoldSpan]:
    """The spans of a document, none overlapping another: actors before places, sure before unsure, then long."""
    span_of = _name_span if head == "names" else _actor_span
    spans = [span for mention in mentions if (span := span_of(mention))]
    chosen: list[GoldSpan] = []
    for span in sorted(spans, key=lambda span: (-span.rank, span.start - span.end, span.start)):
        if not any(span.start < other.end and other.start < span.end for other in chosen):
            chosen.append(span)
    return sorted(chosen, key=lambda span: span.start)


def _token_labels(doc: Doc, spans: Sequence[GoldSpan], labels: tuple[str, ...]) -> list[tuple[int, int]]:
    """For every token, the label of its first piece and that of the pieces after it."""
    of_token = [(0, 0)] * len(doc)
    for span in spans:
        covered = doc.char_span(span.start, span.end, alignment_mode="expand")
        for token in covered or ():
            if span.kind is None:
                of_token[token.i] = (MASKED, MASKED)
            else:
                inside = labels.index(f"I-{span.kind}")
                is_first = covered is not None and token.i == covered.start
                of_token[token.i] = (inside - 1 if is_first else inside, inside)
    return of_token


def _labelled(pieces: Pieces, of_token: Sequence[tuple[int, int]]) -> Labelled:
    tokens = pieces.tokens
    return Labelled(
        pieces,
        [of_token[token][i > 0 and tokens[i - 1] == token] for i, token in enumerate(tokens)],
    )


def sentence_splitter() -> Language:
    """The sentences that the product's default pipeline sees."""
    nlp = spacy.load(verified_path(), exclude=["lemmatizer", "attribute_ruler", "tagger"])
    nlp.add_pipe("actor_paragraphs", first=True)
    return nlp


def read_texts(path: Path, head: str, tokenizer: Tokenizer, nlp: Language) -> list[Text]:
    """The documents of a data set (see public_data.py), labelled for one head."""
    rows = read_rows(path)
    texts = []
    for row, doc in zip(rows, nlp.pipe(row["text"] for row in rows), strict=True):
        of_token = _token_labels(doc, gold_spans(row["mentions"], head), HEADS[head])
        sentences = tuple(_labelled(pieces, of_token) for pieces in sentence_pieces(doc, tokenizer) if len(pieces))
        texts.append(Text(row["doc"], row.get("source", ""), head, sentences))
    return texts


def _in_other_case(shapes: Sequence[int], rng: random.Random) -> list[int]:
    """The shapes as they are, or as a headline, a shout or an unknown writer would have them."""
    draw = rng.random()
    if draw < 0.80:
        return list(shapes)
    if draw < 0.88:
        return [Shape.UPPER if shape in (Shape.LOWER, Shape.TITLE, Shape.MIXED) else shape for shape in shapes]
    if draw < 0.94:
        return [Shape.TITLE if shape == Shape.LOWER else shape for shape in shapes]
    return [Shape.SPECIAL] * len(shapes)


def varied_examples(texts: Sequence[Text], rng: random.Random) -> list[Example]:
    """The texts once, cut at other places, some of them in other case or without the mark at the end."""
    found: list[Example] = []
    for text in texts:
        skip = rng.randrange(min(4, len(text.sentences))) if text.sentences else 0
        room = rng.choice(_ROOMS)
        for part in (text.sentences[:skip], text.sentences[skip:]):
            found += _examples(text.head, part, room, rng)
    return found


def _examples(head: str, sentences: Sequence[Labelled], room: int, rng: random.Random | None) -> Iterator[Example]:
    # Piece numbers take the place of token numbers, so that labels can be found again after packing.
    labels = [label for sentence in sentences for label in sentence.labels]
    ids = [piece for sentence in sentences for piece in sentence.pieces.ids]
    numbered, count = [], 0
    for sentence in sentences:
        numbered.append(replace(sentence.pieces, ids=list(range(count, count + len(sentence.pieces)))))
        count += len(sentence.pieces)
    for chunk in pack(numbered, room):
        numbers, shapes = chunk.ids, chunk.shapes
        if rng:
            shapes = _in_other_case(shapes, rng)
            if rng.random() < 0.15 and len(numbers) > 1 and chunk.shapes[-1] == Shape.MARK:
                numbers, shapes = numbers[:-1], shapes[:-1]
        yield Example(
            head,
            [CLS, *(ids[number] for number in numbers), SEP],
            [0, *shapes, 0],
            [MASKED, *(labels[number] for number in numbers), MASKED],
        )
