"""Makes spaCy's small pipeline faster without changing what it finds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab
from thinc.api import Model, NumpyOps

from graph.extract.convolutions import Convolutions

_MOST_REMEMBERED = 200_000
_READ: list[int | str] = [ORTH, TAG, DEP]
_WRITTEN: list[int | str] = [TAG, DEP, POS, MORPH, LEMMA]
_REPLACED = ((("attribute_ruler", "lemmatizer"), "actor_attributes"), (("ner",), "actor_fast_entities"))

Key = tuple[int, ...]
Stretch = tuple[Key, ...]


def _nodes(nlp: Language) -> Iterator[Any]:
    """Every layer of every model of the pipeline."""
    for _, pipe in nlp.pipeline:
        model: Any = getattr(pipe, "model", None)
        yield from model.walk() if hasattr(model, "walk") else ()


def multiply_with_numpy(nlp: Language) -> None:
    """Lets numpy multiply for every model that runs on the CPU; thinc's own routine is made for no processor at all."""
    ops = NumpyOps(use_blis=False)
    for node in _nodes(nlp):
        if isinstance(node.ops, NumpyOps):
            node.ops = ops


def remember_words(nlp: Language) -> None:
    """Lets every model of the pipeline look up the vectors of the words that it has met."""
    for node in _nodes(nlp):
        if [layer.name for layer in node.layers][:2] == ["extract_features", "list2ragged"]:
            node._func = RememberedEmbedding(node)


def convolve_with_numpy(nlp: Language) -> None:
    """Lets every model of the pipeline look at the words around each word in fewer steps."""
    for node in _nodes(nlp):
        if node.name.startswith("with_array(residual(expand_window"):
            node._func = Convolutions(node)


def tune(nlp: Language) -> Language:
    """The pinned small pipeline with the same results in less time; the replaced components stay, disabled."""
    multiply_with_numpy(nlp)
    remember_words(nlp)
    convolve_with_numpy(nlp)
    for slow, faster in _REPLACED:
        if slow[0] in nlp.pipe_names:
            nlp.add_pipe(faster, after=slow[-1])
            for name in slow:
                nlp.disable_pipe(name)
    return nlp


class RememberedEmbedding:
    """What the first layers of spaCy's Tok2Vec make of each word, before they look at the words around it.

    It depends on the word's letters, its shape and the white space behind it alone (MultiHashEmbed), and to compute it
    takes about as long as all layers that follow.
    """

    def __init__(self, embed: Model[Any, Any]) -> None:
        """`embed` takes documents to one matrix each, [words, width]; its first layer reads the words' features."""
        self._features, *self._layers = embed.layers
        self._make = embed._func
        self._rows: dict[bytes, int] = {}
        self._vectors: NDArray[np.float32] | None = None

    def __call__(self, embed: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[Any, Any]:
        """Stands in for the forward function of `embed`, which training still asks."""
        if is_train:
            return cast("tuple[Any, Any]", self._make(embed, docs, is_train))
        return [self._look_up(features) for features in self._features.predict(docs)], None

    def _look_up(self, features: NDArray[np.uint64]) -> NDArray[np.float32]:
        if self._vectors is None or len(self._rows) > _MOST_REMEMBERED:
            self._rows.clear()
            self._vectors = self._compute(features[:0])
        content, width = features.tobytes(), features.itemsize * features.shape[1]
        keys = [content[at : at + width] for at in range(0, len(content), width)]
        new = {key: i for i, key in enumerate(keys) if key not in self._rows}
        if new:
            self._rows.update(zip(new, count(len(self._rows)), strict=False))
            self._vectors = np.concatenate([self._vectors, self._compute(features[list(new.values())])])
        found: NDArray[np.float32] = self._vectors[[self._rows[key] for key in keys]]
        return found

    def _compute(self, features: NDArray[np.uint64]) -> NDArray[np.float32]:
        made: Any = [features]
        for layer in self._layers:
            made = layer.predict(made)
        found: NDArray[np.float32] = made[0]
        return found


class RememberedAttributes:
    """What an attribute ruler and the lemmatizer behind it set, looked up by each token's word, tag and dependency.

    A few rules are over two words; a word that fits the first of them is looked up together with the next.
    """

    def __init__(self, vocab: Vocab, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._vocab: Any = vocab
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._beginnings = Matcher(vocab)
        for words in (words for rule in cast("list[Any]", ruler.patterns) for words in rule["patterns"]):
            if len(words) > 2:
                raise ValueError(f"a rule over {len(words)} words, where two are the most that is known here: {words}")
            if len(words) == 2:
                self._beginnings.add("beginning", [words[:1]])
        self._lasting = frozenset(vocab.strings[string] for string in vocab.strings)
        self._known: dict[Stretch, Known] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The same document with parts of speech, morphology and lemmas."""
        keys: list[Key] = list(map(tuple, doc.to_array(_READ).tolist()))
        if len(self._known) > _MOST_REMEMBERED:
            self._known.clear()
        alone = [self._look_up(doc, i, (key,)) for i, key in enumerate(keys)]
        rows = [known.rows[0] for known in alone]
        for i, first in enumerate(alone[:-1]):
            if first.may_go_on:
                pair = self._look_up(doc, i, (keys[i], keys[i + 1]))
                for place, row in zip((i, i + 1), pair.rows, strict=True):
                    if row != alone[place].rows[0]:
                        rows[place] = row
        _write(doc, _WRITTEN, rows)
        return doc

    def _look_up(self, doc: Doc, i: int, keys: Stretch) -> "Known":
        known = self._known.get(keys)
        if known is None:
            known = self._ask(keys, [token.text for token in doc[i : i + len(keys)]])
            if not self._vocab.in_memory_zone or self._is_lasting(known.rows, keys):
                self._known[keys] = known
        return known

    def _is_lasting(self, rows: Stretch, keys: Stretch) -> bool:
        """Whether the lemmas outlast the memory zone, at whose end strings that came in it are forgotten."""
        return all(row[-1] in self._lasting or row[-1] == key[0] for row, key in zip(rows, keys, strict=True))

    def _ask(self, keys: Stretch, words: list[str]) -> "Known":
        """What is set in a text of these words alone with their tags and dependencies."""
        doc = Doc(self._vocab, words=words)
        _write(doc, [TAG, DEP], [key[1:] for key in keys])
        may_go_on = bool(self._beginnings(doc))
        rows = self._lemmatizer(self._ruler(doc)).to_array(_WRITTEN).tolist()
        return Known(tuple(map(tuple, rows)), may_go_on)


@dataclass(frozen=True, slots=True)
class Known:
    """What is set for each word of a stretch, and whether a rule over more words may begin with its first."""

    rows: Stretch
    may_go_on: bool


def _write(doc: Doc, attributes: list[int | str], rows: Sequence[Key]) -> None:
    table: Any = np.array(rows, dtype=np.uint64).reshape(-1, len(attributes))
    doc.from_array(attributes, table)


@Language.factory("actor_attributes", assigns=["token.pos", "token.morph", "token.lemma"])
def make_attributes(nlp: Language, name: str) -> RememberedAttributes:
    """Stands in for the pipeline's own `attribute_ruler` and `lemmatizer`, which it asks."""
    ruler: Any = nlp.get_pipe("attribute_ruler")
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    return RememberedAttributes(nlp.vocab, ruler, lemmatizer)
