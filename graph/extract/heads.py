"""The small heads on the encoder's vectors: whether a place acts, whom a pronoun means, whether two are related.

The encoder leaves what it knows of a document in `doc._.actor_encoding` for the steps behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

Floats = NDArray[np.float32]
Weights = Mapping[str, Floats]

# Words from the name to the pronoun at which the next class of distances begins; below 0 the pronoun comes first.
DISTANCES = (-20, 0, 5, 10, 20, 30, 50, 80, 120)
_PAIRS_AT_ONCE = 512
_PAIR_PARTS = ("one", "other", "both", "between", "top")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions in order, as tokens (half-open), and the token where their ways up the parse meet."""

    one: tuple[int, int]
    other: tuple[int, int]
    top: int | None

    @property
    def between(self) -> tuple[int, int]:
        """The tokens between the two."""
        return self.one[1], max(self.one[1], self.other[0])


@dataclass(frozen=True, slots=True)
class Encoding:
    """What the encoder knows of each word of a document, and the heads that read it.

    `pieces` is [pieces, width], one vector a word piece in order of the text; `starts[i]` is the first piece of token
    `i`, and its last entry their number. `weights` are those of `load_heads`.
    """

    pieces: Floats
    starts: NDArray[np.int64]
    weights: Weights

    def acts(self, first: int, last: int) -> float:
        """The log odds that the place name of tokens `first`..`last` (half-open) acts as its state."""
        return float(self.vector(first, last) @ self.weights["acts.weight"][0] + self.weights["acts.bias"][0])

    def means(self, pronoun: int, names: Sequence[tuple[int, int]]) -> Floats:
        """The log odds, for each name (tokens, half-open), that the pronoun at a token means its person."""
        own = self.vector(pronoun, pronoun + 1)
        others = np.stack([self.vector(first, last) for first, last in names])
        distances = np.array([pronoun - first for first, _ in names])
        inner = (
            _linear(self.weights, "means.pronoun", own)
            + _linear(self.weights, "means.name", others)
            + _linear(self.weights, "means.both", own * others)
            + self.weights["means.distance.weight"][np.searchsorted(DISTANCES, distances, side="right")]
        )
        odds: Floats = _linear(self.weights, "means.out", np.maximum(inner, 0))[:, 0]
        return odds

    def relates(self, pairs: Sequence[Pair]) -> list[float]:
        """What the vectors add to the log odds that each pair is related: nothing without such a head.

        The same as `pair_odds` of `pair_vectors`, but what each mention, word and stretch adds is reckoned once.
        """
        if "relates.out.weight" not in self.weights:
            return [0.0] * len(pairs)
        odds: list[float] = []
        for first in range(0, len(pairs), _PAIRS_AT_ONCE):
            odds += self._relates(pairs[first : first + _PAIRS_AT_ONCE]).tolist()
        return odds

    def _relates(self, pairs: Sequence[Pair]) -> Floats:
        parts = np.split(self.weights["relates.hidden.weight"], len(_PAIR_PARTS), axis=1)
        one, other, both, between, top = (part.T for part in parts)
        ones, of_one = self._means([pair.one for pair in pairs])
        others, of_other = self._means([pair.other for pair in pairs])
        middles, of_middle = self._means([pair.between for pair in pairs])
        tops, of_top = self._means([(0, 0) if pair.top is None else (pair.top, pair.top + 1) for pair in pairs])
        hidden = (ones @ one)[of_one] + (others @ other)[of_other] + (ones[of_one] * others[of_other]) @ both
        hidden += (middles @ between)[of_middle] + (tops @ top)[of_top] + self.weights["relates.hidden.bias"]
        odds: Floats = _linear(self.weights, "relates.out", np.maximum(hidden, 0))[:, 0]
        return odds

    def _means(self, stretches: Sequence[tuple[int, int]]) -> tuple[Floats, NDArray[np.int64]]:
        """The vectors of the different stretches of tokens, and for each stretch which of them is its own."""
        known: dict[tuple[int, int], int] = {}
        own = np.array([known.setdefault(stretch, len(known)) for stretch in stretches])
        return np.stack([self.vector(first, last) for first, last in known]), own

    def pair_vectors(self, pairs: Sequence[Pair]) -> Floats:
        """[pairs, 5 * width]: both mentions, their product, the words between them, and where their ways meet."""
        known = {bounds: self.vector(*bounds) for pair in pairs for bounds in (pair.one, pair.other)}
        rows = []
        for pair in pairs:
            one, other = known[pair.one], known[pair.other]
            top = self.vector(pair.top, pair.top + 1) if pair.top is not None else np.zeros_like(one)
            rows.append(np.concatenate([one, other, one * other, self.vector(*pair.between), top]))
        return np.stack(rows)

    def vector(self, first: int, last: int) -> Floats:
        """The mean over the pieces of the tokens, [width]; zero where they have none, as white space."""
        stretch = self.pieces[self.starts[first] : self.starts[last]]
        mean: Floats = np.add.reduce(stretch, axis=0) / np.float32(max(1, len(stretch)))
        return mean


def pair_odds(weights: Weights, vectors: Floats) -> Floats:
    """What the head for pairs says of [pairs, 5 * width] vectors: log odds, [pairs]."""
    odds: Floats = _linear(weights, "relates.out", np.maximum(_linear(weights, "relates.hidden", vectors), 0))[:, 0]
    return odds


def _linear(weights: Weights, name: str, x: Floats) -> Floats:
    found: Floats = x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return found


def load_heads(content: bytes) -> Weights:
    """The weights of an .npz file as training/export.py writes it, by name."""
    with np.load(BytesIO(content), allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def ensure_encoding() -> None:
    """Registers `doc._.actor_encoding`, once for the process: None where no encoder has read the document."""
    if not Doc.has_extension("actor_encoding"):
        Doc.set_extension("actor_encoding", default=None)


def encoding_of(doc: Doc) -> Encoding | None:
    """What the encoder knows of the document, if one has read it."""
    found: Encoding | None = doc._.actor_encoding
    return found
