"""The encoder: its chunks, its decoding, what it writes into a document, and the weights that we ship."""

import itertools
import pickle
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from spacy.language import Language
from spacy.tokens import Doc

from graph.errors import ModelError
from graph.extract import decoding
from graph.extract import encoder as module
from graph.extract.chunks import Pieces, Shape, pack, sentence_pieces, shape_of
from graph.extract.decoding import ACTORS, NAMES, Found, best_path, find_spans, is_legal, log_probabilities
from graph.extract.encoder import DIGESTS, FOLDER, ActorEncoder, Encoder, make_encoder, set_actors

_BLANK = spacy.blank("en")
_FEW = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG")


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder()


@pytest.fixture(scope="module")
def reader() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("actor_encoder")
    return nlp


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("forces", Shape.LOWER),
        ("Iraq", Shape.TITLE),
        ("ISIL", Shape.UPPER),
        ("U.S.", Shape.UPPER),
        ("McGurk", Shape.MIXED),
        ("A", Shape.LETTER),
        ("2017", Shape.DIGITS),
        ("F-16", Shape.UPPER),
        ("”", Shape.MARK),
        ("العراق", Shape.MIXED),
    ],
)
def test_the_shape_of_a_word_is_how_it_is_written(word: str, shape: Shape) -> None:
    assert shape_of(word) is shape


def _sentences(lengths: list[int]) -> list[Pieces]:
    found, count = [], 0
    for token, length in enumerate(lengths):
        found.append(Pieces(list(range(count, count + length)), [0] * length, [token] * length))
        count += length
    return found


@given(st.lists(st.integers(0, 30), max_size=20), st.integers(1, 12))
def test_every_piece_is_in_one_chunk_and_no_chunk_is_too_long(lengths: list[int], room: int) -> None:
    chunks = pack(_sentences(lengths), room)
    assert [piece for chunk in chunks for piece in chunk.ids] == list(range(sum(lengths)))
    assert all(0 < len(chunk) <= room for chunk in chunks)


def test_a_sentence_is_whole_in_one_chunk_if_it_fits() -> None:
    assert [len(chunk) for chunk in pack(_sentences([5, 4, 3, 9]), 10)] == [9, 3, 9]


def test_a_long_sentence_is_cut_between_words() -> None:
    sentence = Pieces([0, 1, 2, 3, 4], [0] * 5, [0, 0, 1, 1, 1])
    assert [chunk.tokens for chunk in pack([sentence], 4)] == [[0, 0], [1, 1, 1]]


@given(arrays(np.float32, (4, 5), elements=st.floats(-5, 5, width=32)))
def test_the_path_is_the_best_of_all_legal_ones(scores: np.ndarray) -> None:
    rows = log_probabilities(scores)

    def total(path: tuple[int, ...]) -> float:
        return float(sum(rows[i, label] for i, label in enumerate(path)))

    legal = [
        path
        for path in itertools.product(range(5), repeat=4)
        if all(is_legal(_FEW[a], _FEW[b]) for a, b in zip((0, *path), path, strict=False))
    ]
    found = best_path(rows, _FEW)
    assert tuple(found) in legal
    assert total(tuple(found)) == pytest.approx(max(total(path) for path in legal), abs=1e-4)


@pytest.mark.parametrize("labels", [NAMES, ACTORS])
def test_a_long_text_searched_in_parts_has_the_path_of_the_whole(labels: tuple[str, ...]) -> None:
    rng = np.random.default_rng(7)
    searched = 0
    for _ in range(200):
        likely = rng.choice([0.0, 1.5, 3.0], size=len(labels)).astype(np.float32)
        rows = log_probabilities(rng.normal(likely, 2, size=(60, len(labels))).astype(np.float32))
        found, greedy = best_path(rows, labels), rows.argmax(axis=1).tolist()
        assert found == decoding._search(rows, decoding._moves(labels), decoding._moves(labels)[0])
        searched += found != greedy
    assert searched > 150


def _scores(labels: list[str], heads: tuple[str, ...]) -> np.ndarray:
    return np.array([[10.0 if label == wanted else 0.0 for label in heads] for wanted in labels], dtype=np.float32)


def test_spans_run_from_b_over_i_and_may_touch() -> None:
    scores = _scores(["B-PER", "I-PER", "B-PER", "O", "B-ORG"], NAMES)
    found = find_spans(scores, [3, 4, 6, 7, 9], NAMES)
    assert [(span.first, span.last, span.kind) for span in found] == [(3, 5, "PER"), (6, 7, "PER"), (9, 10, "ORG")]
    assert all(span.probability > 0.99 for span in found)


def test_no_words_have_no_spans() -> None:
    assert find_spans(np.zeros((0, len(NAMES)), dtype=np.float32), [], NAMES) == []
    names, actors, encoding = Encoder().read(_BLANK(""))
    assert (names, actors) == ([], [])
    assert encoding.pieces.shape == (0, 384)


def test_initials_are_joined_to_the_surname_behind_them() -> None:
    doc = _doc("A. R. Rahman met Kapil Sibal")
    names = [_found(doc, "A. R.", "PER"), _found(doc, "Rahman", "PER"), _found(doc, "Kapil Sibal", "PER")]
    set_actors(doc, names, [])
    assert [entity.text for entity in doc.ents] == ["A. R. Rahman", "Kapil Sibal"]


def _doc(text: str) -> Doc:
    return _BLANK(text)


def _found(doc: Doc, text: str, kind: str) -> Found:
    start = doc.text.index(text)
    span = doc.char_span(start, start + len(text))
    assert span is not None
    return Found(span.start, span.end, kind, 0.9)


def _ents(doc: Doc) -> list[tuple[str, str]]:
    return [(entity.text, entity.label_) for entity in doc.ents]


def test_names_and_nominals_are_written_apart() -> None:
    doc = _doc("The regime and the Arakan Army met John Kerry's envoys in Geneva.")
    names = [
        _found(doc, "the Arakan Army", "ORG"),
        _found(doc, "John Kerry's", "PER"),
        _found(doc, "Geneva", "LOC"),
    ]
    set_actors(doc, names, [_found(doc, "The regime", "ORG-NOM"), _found(doc, "envoys", "PER-NOM")])
    assert _ents(doc) == [("Arakan Army", "ORG"), ("John Kerry", "PERSON"), ("Geneva", "LOC")]
    assert [(span.text, span.label_) for span in doc.spans["nominals"]] == [("regime", "ORG"), ("envoys", "PERSON")]


def test_an_adjective_of_a_people_is_no_place() -> None:
    doc = _doc("Iraqi officials left Iraq")
    names = [Found(0, 1, "LOC", 0.9), Found(3, 4, "LOC", 0.9)]
    set_actors(doc, names, [Found(0, 1, "NORP", 0.9), Found(1, 2, "PER-NOM", 0.5)])
    assert _ents(doc) == [("Iraqi", "NORP"), ("Iraq", "LOC")]


def test_a_nominal_must_be_sure() -> None:
    doc = _doc("the regime and rebels")
    found = [Found(0, 2, "ORG-NOM", 0.49), Found(3, 4, "ORG-NOM", 0.51)]
    set_actors(doc, [], found)
    assert [span.text for span in doc.spans["nominals"]] == ["rebels"]
    set_actors(doc, [], found, sureness=0.4)
    assert [span.text for span in doc.spans["nominals"]] == ["regime", "rebels"]


def test_a_place_without_a_name_is_no_entity() -> None:
    doc = _doc("The town of Goma")
    set_actors(doc, [Found(0, 2, "LOC", 0.9), Found(3, 4, "LOC", 0.9)], [])
    assert _ents(doc) == [("Goma", "LOC")]


def test_a_determiner_alone_is_no_actor() -> None:
    doc = _doc("the, they said")
    set_actors(doc, [_found(doc, "the,", "ORG")], [])
    assert _ents(doc) == []


def test_earlier_entities_are_gone() -> None:
    doc = _doc("Ankara spoke")
    doc.set_ents([doc[0:1]])
    set_actors(doc, [], [])
    assert _ents(doc) == []


def test_names_of_unseen_regions_are_found(reader: Language) -> None:
    doc = reader("Volodymyr Zelensky met Donald Tusk in Kyiv. Rebels attacked, and the guerrillas of the FARC fled.")
    found = _ents(doc)
    assert ("Volodymyr Zelensky", "PERSON") in found
    assert ("Donald Tusk", "PERSON") in found
    assert ("Kyiv", "LOC") in found
    assert any("FARC" in text and label == "ORG" for text, label in found)


def test_nominal_actors_are_found(reader: Language) -> None:
    doc = reader("The regime rejected the plan, and coalition forces struck the town.")
    assert [span.text for span in doc.spans["nominals"]] == ["regime", "coalition forces"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "🙂 🙂", "word " * 400, "x" * 5000, "العراق وسوريا"])
def test_odd_texts_are_read(reader: Language, text: str) -> None:
    doc = reader(text)
    assert doc.text == text
    assert all(entity.text.strip() for entity in doc.ents)


def test_every_word_of_a_sentence_has_its_pieces(encoder: Encoder) -> None:
    doc = _BLANK("U.S.-led forces  hit Da’esh.")
    doc[0].is_sent_start = True
    for token in doc[1:]:
        token.is_sent_start = False
    (pieces,) = sentence_pieces(doc, encoder.tokenizer)
    assert sorted(set(pieces.tokens)) == [token.i for token in doc if not token.is_space]


def test_what_is_found_does_not_depend_on_what_is_read_beside_it(reader: Language) -> None:
    texts = ["Reuters quoted Tim Cook.", "The FARC fought the ELN in Catatumbo.", "Nothing here. " * 60]
    alone = [_ents(reader(text)) for text in texts]
    assert [_ents(doc) for doc in reader.pipe(reversed(texts))] == alone[::-1]


def test_the_component_can_be_sent_to_another_process(reader: Language) -> None:
    step = reader.get_pipe("actor_encoder")
    copy = pickle.loads(pickle.dumps(step))
    assert isinstance(copy, ActorEncoder)
    doc = reader.get_pipe("sentencizer")(reader.make_doc("Donald Tusk spoke."))
    assert _ents(copy(doc)) == [("Donald Tusk", "PERSON")]


def test_an_altered_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DIGESTS:
        (tmp_path / name).write_bytes(b"other")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    with pytest.raises(ModelError, match=r"encoder\.onnx is not the one that we pinned; repair with: "):
        make_encoder(_BLANK, "actor_encoder", None, 0.8)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"encoder\.onnx cannot be read \(No such file or directory\); repair with: "):
        Encoder(tmp_path)


def test_what_we_ship_is_small_and_has_its_papers() -> None:
    files = {path.name for path in FOLDER.iterdir()}
    assert files == {*DIGESTS, "MODEL_CARD.md", "NOTICE"}
    assert sum((FOLDER / name).stat().st_size for name in DIGESTS) <= 25_000_000


def test_the_heads_have_the_labels_of_the_weights(encoder: Encoder) -> None:
    doc = _BLANK("Iraq")
    doc[0].is_sent_start = True
    names, actors, vectors = encoder.scores(next(iter(pack(sentence_pieces(doc, encoder.tokenizer)))))
    assert vectors.shape == (1, 384)
    assert names.shape == (1, len(NAMES))
    assert actors.shape == (1, len(ACTORS))
