"""spaCy component `actor_encoder`: names and nominal actors, found by a small encoder of our own.

Put it behind the parser, whose sentences it reads, and in the place of the entity recogniser. It sets

- `doc.ents`: PERSON, ORG, LOC (any place) and NORP (a people or an adjective of one), names without what dresses them;
- `doc.spans["nominals"]`: PERSON and ORG, actors that are described and not named ("the regime", "coalition forces").

encoder/MODEL_CARD.md says what the weights were trained on and how well they do. A chunk is a run of its own, so what
is found in a document never depends on what it is read together with; and one thread does the work, so that processes
side by side do not fight for cores.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from graph.errors import ModelError
from graph.extract.chunks import CLS, SEP, Pieces, Shape, pack, sentence_pieces
from graph.extract.decoding import ACTORS, NAMES, Found, Scores, find_spans
from graph.extract.heads import Encoding, ensure_encoding, load_heads

NOMINALS = "nominals"
WIDTH = 384
# The mean probability from which a nominal counts. What it means is told by the document, or it stands for nobody.
SURENESS = 0.5
FOLDER = Path(__file__).with_name("encoder")
# sha256 of the files that we ship; training/README.md says how to make others.
DIGESTS = {
    "encoder.onnx": "b3eb458dc135a8525bb924a78b058f94358a10d26dff27380946b875f44963c2",
    "tokenizer.json": "9114256b104cca80e04367526f03f46aa3c443c2ed174904142a73bbf13b9fbb",
    "heads.npz": "10700004d22572f2795a4d6e8612df332fe9fcfe2e04114cfff5885055d0ade7",
}
NAME = f"actor_encoder {DIGESTS['encoder.onnx'][:12]}"
_REPAIR = "repair with: python -m pip install --force-reinstall --no-deps actor-graph"
_LABELS = {"PER": "PERSON", "ORG": "ORG", "LOC": "LOC", "NORP": "NORP"}
_NOMINAL_LABELS = {"PER-NOM": "PERSON", "ORG-NOM": "ORG"}
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "these", "those", "all", "some", "any"}) | frozenset(
    {"our", "its", "their", "his", "her", "my", "your"}
)
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def _read(folder: Path, name: str, digest: str | None) -> bytes:
    path = folder / name
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ModelError(f"the encoder's file {path} cannot be read ({error.strerror}); {_REPAIR}") from error
    if digest is not None and hashlib.sha256(content).hexdigest() != digest:
        raise ModelError(f"the encoder's file {path} is not the one that we pinned; {_REPAIR}")
    return content


class Encoder:
    """The network and its tokenizer: a document to the spans of both heads."""

    def __init__(self, folder: Path | None = None) -> None:
        """Loads our weights, verified, or the files of the same names in another folder.

        Raises:
            ModelError: a file is missing or altered, or onnxruntime or tokenizers is not installed.
        """
        try:
            from onnxruntime import InferenceSession, SessionOptions  # type: ignore[import-untyped]
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelError(
                f"the encoder needs {error.name}, which is not installed; "
                "install it with: python -m pip install onnxruntime tokenizers"
            ) from error
        weights, tokenizer, heads = (
            _read(folder or FOLDER, name, None if folder else digest) for name, digest in DIGESTS.items()
        )
        self._heads = load_heads(heads)
        options = SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The joined kernel of this step is an eighth slower on one thread than its parts.
        self._session = InferenceSession(
            weights, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
        )
        self.tokenizer = Tokenizer.from_str(tokenizer.decode("utf-8"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def read(self, doc: Doc) -> tuple[list[Found], list[Found], Encoding]:
        """What the head for names and the head for actors find, in order, without overlap; and its encoding."""
        names: list[Found] = []
        actors: list[Found] = []
        vectors: list[Scores] = [np.zeros((0, WIDTH), dtype=np.float32)]
        tokens_of: list[int] = []
        for chunk in pack(sentence_pieces(doc, self.tokenizer)):
            name_scores, actor_scores, chunk_vectors = self.scores(chunk)
            vectors.append(chunk_vectors)
            tokens_of += chunk.tokens
            firsts = [i for i, token in enumerate(chunk.tokens) if i == 0 or token != chunk.tokens[i - 1]]
            tokens = [chunk.tokens[i] for i in firsts]
            names += find_spans(name_scores[firsts], tokens, NAMES)
            actors += find_spans(actor_scores[firsts], tokens, ACTORS)
        starts = np.searchsorted(tokens_of, np.arange(len(doc) + 1))
        return names, actors, Encoding(np.concatenate(vectors), starts, self._heads)

    def scores(self, chunk: Pieces) -> tuple[Scores, Scores, Scores]:
        """One row a piece from each head, and its vector."""
        ids = np.array([[CLS, *chunk.ids, SEP]], dtype=np.int64)
        shapes = np.array([[Shape.SPECIAL, *chunk.shapes, Shape.SPECIAL]], dtype=np.int64)
        names, actors, vectors = self._session.run(["names", "actors", "vectors"], {"ids": ids, "shapes": shapes})
        return names[0, 1:-1], actors[0, 1:-1], vectors[0, 1:-1]


class ActorEncoder:
    """Annotates documents with what an encoder finds in them."""

    def __init__(self, folder: Path | None = None, sureness: float = SURENESS) -> None:
        self.folder = folder
        self.sureness = sureness
        ensure_encoding()
        self.encoder = Encoder(folder)

    def __reduce__(self) -> tuple[type["ActorEncoder"], tuple[Path | None, float]]:
        """Another process loads the network anew."""
        return ActorEncoder, (self.folder, self.sureness)

    def __call__(self, doc: Doc) -> Doc:
        """The same document with `doc.ents` and `doc.spans["nominals"]` set; its earlier entities are gone."""
        names, actors, doc._.actor_encoding = self.encoder.read(doc)
        set_actors(doc, names, actors, self.sureness)
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 32) -> Iterator[Doc]:
        """The documents, annotated one by one: on one thread a batch of chunks is no faster than its chunks."""
        for doc in stream:
            yield self(doc)


def set_actors(doc: Doc, names: Sequence[Found], actors: Sequence[Found], sureness: float = SURENESS) -> None:
    """Writes what both heads found into the document.

    The head for names says where a name begins and ends, and of which kind it is. The head for actors adds which of
    the places are peoples ("Iraqi"), and the nominals of which it is sure enough.
    """
    named = [found for found in _joined(doc, names) if found.kind in {"PER", "ORG"}]
    peoples = [found for found in actors if found.kind == "NORP" and not _overlaps(found, named)]
    places = [
        found
        for found in names
        if found.kind == "LOC" and not _overlaps(found, peoples) and _has_capital(doc[found.first : found.last])
    ]
    doc.set_ents(_spans(doc, [*named, *peoples, *places], _LABELS))
    nominals = [found for found in actors if found.kind in _NOMINAL_LABELS and found.probability >= sureness]
    doc.spans[NOMINALS] = _spans(doc, nominals, _NOMINAL_LABELS)


def _joined(doc: Doc, names: Sequence[Found]) -> list[Found]:
    """The names, a person's initials joined to the surname behind them: "A. R. Rahman"."""
    joined: list[Found] = []
    for found in names:
        before = joined[-1] if joined else None
        is_rest = before is not None and before.kind == found.kind == "PER" and before.last == found.first
        if before and is_rest and doc[before.last - 1].text.endswith("."):
            joined[-1] = replace(before, last=found.last, probability=min(before.probability, found.probability))
        else:
            joined.append(found)
    return joined


def _has_capital(span: Span) -> bool:
    """Whether a place has a name: "the town" has none."""
    return any(token.text[:1].isupper() and token.lower_ not in _DETERMINERS for token in span)


def _overlaps(found: Found, others: Iterable[Found]) -> bool:
    return any(found.first < other.last and other.first < found.last for other in others)


def _spans(doc: Doc, found: Sequence[Found], labels: Mapping[str, str]) -> list[Span]:
    """The spans in order, without the articles, possessives and marks around them."""
    spans = []
    for one in sorted(found, key=lambda one: one.first):
        first, last = one.first, one.last
        while first < last and (_is_mark(doc[first]) or doc[first].lower_ in _DETERMINERS):
            first += 1
        while first < last and (_is_mark(doc[last - 1]) or doc[last - 1].lower_ in _POSSESSIVES):
            last -= 1
        if first < last:
            spans.append(Span(doc, first, last, labels[one.kind]))
    return spans


def _is_mark(token: Token) -> bool:
    return bool(token.is_punct or token.is_space)


@Language.factory(
    "actor_encoder",
    assigns=["doc.ents"],
    requires=["doc.sents"],
    default_config={"folder": None, "sureness": SURENESS},
)
def make_encoder(nlp: Language, name: str, folder: str | None, sureness: float) -> ActorEncoder:
    """The component with our weights, or with those of another folder (encoder.onnx, tokenizer.json)."""
    return ActorEncoder(Path(folder) if folder else None, sureness)
