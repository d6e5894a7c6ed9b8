"""The text of a document as the encoder reads it: word pieces, the case of their words, and chunks of whole sentences.

Training reads the same chunks (training/corpus.py), so a model sees at run time what it saw when it learned.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from tokenizers import Tokenizer

CLS, SEP = 101, 102
MAX_PIECES = 128
_ROOM = MAX_PIECES - 2


class Shape(IntEnum):
    """How a word is written; the word pieces themselves are all in lower case."""

    SPECIAL = 0
    MARK = 1
    DIGITS = 2
    LOWER = 3
    UPPER = 4
    LETTER = 5
    TITLE = 6
    MIXED = 7


@lru_cache(maxsize=16384)
def shape_of(word: str) -> Shape:
    """The shape of a word: `TITLE` for "Iraq", `UPPER` for "U.S.", `MIXED` for "McGurk"."""
    if not any(character.isalnum() for character in word):
        return Shape.MARK
    if word.isdigit():
        return Shape.DIGITS
    if word.islower():
        return Shape.LOWER
    if word.isupper():
        return Shape.UPPER if len(word) > 1 else Shape.LETTER
    return Shape.TITLE if word[0].isupper() and word[1:].islower() else Shape.MIXED


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces in order, with the shape of the word and the index of the token that each belongs to."""

    ids: list[int] = field(default_factory=list)
    shapes: list[int] = field(default_factory=list)
    tokens: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ids)

    def slice(self, first: int, last: int) -> "Pieces":
        """The pieces `first`..`last` (half-open)."""
        return Pieces(self.ids[first:last], self.shapes[first:last], self.tokens[first:last])


def sentence_pieces(doc: Doc, tokenizer: "Tokenizer") -> Iterator[Pieces]:
    """The pieces of every sentence; tokens of white space have none."""
    words = [token.text for token in doc]
    for sentence in doc.sents:
        start = sentence.start
        encoding = tokenizer.encode(words[start : sentence.end], is_pretokenized=True, add_special_tokens=False)
        tokens = [start + index for index in encoding.word_ids if index is not None]
        yield Pieces(encoding.ids, [shape_of(words[token]) for token in tokens], tokens)


def _fitting(sentence: Pieces, room: int) -> Iterator[Pieces]:
    """The sentence, or the parts of one that is too long, cut where a word begins if there is such a place."""
    first = 0
    while len(sentence) - first > room:
        last = first + room
        while last > first and sentence.tokens[last] == sentence.tokens[last - 1]:
            last -= 1
        last = last if last > first else first + room
        yield sentence.slice(first, last)
        first = last
    if len(sentence) > first:
        yield sentence.slice(first, len(sentence))


def _join(parts: Sequence[Pieces]) -> Pieces:
    return Pieces(
        [piece for part in parts for piece in part.ids],
        [shape for part in parts for shape in part.shapes],
        [token for part in parts for token in part.tokens],
    )


def pack(sentences: Iterable[Pieces], room: int = _ROOM) -> list[Pieces]:
    """The sentences in order, as many to a chunk as `room` pieces hold; every piece is in one chunk."""
    chunks: list[Pieces] = []
    waiting: list[Pieces] = []
    used = 0
    for part in (part for sentence in sentences for part in _fitting(sentence, room)):
        if waiting and used + len(part) > room:
            chunks.append(_join(waiting))
            waiting, used = [], 0
        waiting.append(part)
        used += len(part)
    if waiting:
        chunks.append(_join(waiting))
    return chunks
