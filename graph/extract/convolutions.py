"""The convolutions of spaCy's Tok2Vec in a few products of numpy: each word with its neighbours, several times over."""

from collections.abc import Iterator, Sequence
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

_WORDS_AT_ONCE = 1_500  # so many vectors and what is made of them stay in the processor's cache
_EPSILON = np.float32(1e-8)

Matrix = NDArray[np.float32]


class Convolution:
    """One layer: the largest of some projections of a word and its two neighbours, normalised, and added to the word.

    Maxout (Goodfellow et al. 2013), layer normalisation (Ba et al. 2016) and a residual connection, as thinc has them;
    the projections lie one behind the other here, so that each is compared with the next in one step.
    """

    def __init__(self, residual: Model[Any, Any]) -> None:
        """`residual` is the layer as spaCy built it."""
        layers = {layer.name: layer for layer in residual.walk()}
        if layers["expand_window"].attrs["window_size"] != 1:
            raise ValueError("a convolution over more than the two neighbours of a word, which is not known here")
        weights: Any = layers["maxout"].get_param("W")  # [width, pieces, 3 * width]
        bias: Any = layers["maxout"].get_param("b")  # [width, pieces]
        self.width, self.pieces, inputs = weights.shape
        self._weights: Matrix = np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, -1))
        self._bias: Matrix = np.ascontiguousarray(bias.T.reshape(-1))
        self._scale: Any = layers["layernorm"].get_param("G")
        self._shift: Any = layers["layernorm"].get_param("b")
        self._mean = np.full(self.width, 1 / self.width, np.float32)

    def __call__(self, words: Matrix) -> Matrix:
        """[words, width] to the same shape; a neighbour beyond the ends is zero."""
        width = self.width
        windows = np.zeros((len(words), 3 * width), np.float32)
        windows[1:, :width] = words[:-1]
        windows[:, width : 2 * width] = words
        windows[:-1, 2 * width :] = words[1:]
        projected = windows @ self._weights
        projected += self._bias
        made: Matrix = projected[:, :width]
        for piece in range(1, self.pieces):
            made = np.maximum(made, projected[:, piece * width : (piece + 1) * width])
        made -= (made @ self._mean)[:, None]
        variance = np.einsum("ij,ij->i", made, made) / np.float32(width) + _EPSILON
        made *= (1 / np.sqrt(variance))[:, None]
        made *= self._scale
        made += self._shift
        made += words
        return made


class Convolutions:
    """All layers over documents in groups; zeros between two documents keep one from looking at the other."""

    def __init__(self, encode: Model[Any, Any]) -> None:
        """`encode` takes a matrix for each document, [words, width], to another of the same shape."""
        self._encode = encode._func
        self._layers = [Convolution(residual) for residual in encode.layers[0].layers]

    def __call__(self, encode: Model[Any, Any], matrices: Any, is_train: bool) -> tuple[Any, Any]:
        """Stands in for the forward function of `encode`, which training still asks."""
        if is_train or not isinstance(matrices, list):
            return cast("tuple[Any, Any]", self._encode(encode, matrices, is_train))
        return [made for group in _in_groups(matrices) for made in self._read(group)], None

    def _read(self, matrices: Sequence[Matrix]) -> Iterator[Matrix]:
        apart = len(self._layers)
        ends = np.cumsum([len(matrix) + apart for matrix in matrices])
        words = np.zeros((ends[-1] + apart, self._layers[0].width), np.float32)
        places = [slice(end - len(matrix), end) for matrix, end in zip(matrices, ends, strict=True)]
        for matrix, place in zip(matrices, places, strict=True):
            words[place] = matrix
        for layer in self._layers:
            words = layer(words)
        return (words[place] for place in places)


def _in_groups(matrices: Sequence[Matrix]) -> Iterator[list[Matrix]]:
    """The matrices in order, a few at a time."""
    group: list[Matrix] = []
    words = 0
    for matrix in matrices:
        group.append(matrix)
        words += len(matrix)
        if words >= _WORDS_AT_ONCE:
            yield group
            group, words = [], 0
    if group:
        yield group
