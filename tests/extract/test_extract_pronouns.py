"""Pronouns: which names are asked, and what is made of the answers of an encoding made by hand."""

import re
from collections.abc import Mapping, Sequence

import numpy as np
import pytest
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract import pinned
from graph.extract.heads import DISTANCES, Encoding
from graph.extract.phrase import Phrase
from graph.extract.pronouns import ActorPronouns
from graph.model import Kind, Level

_BLANK = spacy.blank("en")


class Answering(Encoding):
    """An encoding that gives each name the log odds written for it, and remembers what it was asked."""

    def __init__(self, doc: Doc, odds: Mapping[str, float]) -> None:
        object.__setattr__(self, "doc", doc)
        object.__setattr__(self, "odds", odds)

    def means(self, pronoun: int, names: Sequence[tuple[int, int]]) -> NDArray[np.float32]:
        doc, odds = object.__getattribute__(self, "doc"), object.__getattribute__(self, "odds")
        return np.array([odds[doc[first:last].text] for first, last in names], dtype=np.float32)


def read(text: str, odds: Mapping[str, float]) -> list[tuple[str, str | None]]:
    """The pronouns of a text with the name each stands for; the names are those with odds."""
    component = ActorPronouns()
    doc = _BLANK(text)
    phrases = []
    for name in odds:
        start = text.index(name)
        phrases.append(Phrase(start, start + len(name), str(Kind.PERSON), name))
    doc._.actor_phrases = tuple(sorted(phrases, key=lambda phrase: phrase.start))
    doc._.actor_encoding = Answering(doc, odds)
    names = {phrase.start: phrase.name for phrase in phrases}
    found = component(doc)._.actor_phrases
    assert all(text[p.start : p.end] for p in found)
    return [
        (text[p.start : p.end], None if p.antecedent is None else names[p.antecedent])
        for p in found
        if p.level is Level.PRONOUN
    ]


def test_the_likeliest_name_is_meant() -> None:
    assert read("Ana Roth met Eva Lind and she left.", {"Ana Roth": -1.0, "Eva Lind": 2.0}) == [("she", "Eva Lind")]


def test_an_unlikely_name_is_not_meant() -> None:
    assert read("Ana Roth met Eva Lind and she left.", {"Ana Roth": -1.0, "Eva Lind": -0.1}) == [("she", None)]


def test_names_of_one_person_count_together() -> None:
    odds = {"Ana Roth": -0.2, "Roth": -0.2, "Eva Lind": 0.1}
    assert (
        read("Ana Roth met Eva Lind. Then Roth said she left.", {"Ana Roth": -0.2, "Eva Lind": 0.1})[0][1] == "Eva Lind"
    )
    text = "Ana Roth met Eva Lind before Mrs Roth said she left."
    component, doc = ActorPronouns(), _BLANK(text)
    spans = [(0, 8), (13, 21), (33, 37)]
    doc._.actor_phrases = tuple(Phrase(s, e, str(Kind.PERSON), text[s:e]) for s, e in spans)
    doc._.actor_encoding = Answering(doc, odds)
    (pronoun,) = [p for p in component(doc)._.actor_phrases if p.level is Level.PRONOUN]
    assert pronoun.antecedent in {0, 33}


def test_a_title_of_the_other_gender_rules_a_name_out() -> None:
    odds = {"Roth": 3.0, "Lind": 1.0}
    assert read("Mr Roth met Mrs Lind and she left.", odds) == [("she", "Lind")]
    assert read("Mr Roth met Mrs Lind and he left.", odds) == [("he", "Roth")]


@pytest.mark.parametrize("text", ["They greeted Her Majesty and Ana Roth.", "The HIS broadcaster named Ana Roth."])
def test_titles_and_capitals_are_no_pronouns(text: str) -> None:
    assert read(text, {"Ana Roth": 5.0}) == []


def test_a_name_far_away_is_not_asked() -> None:
    text = "Ana Roth left. " + "It rained. " * 80 + "Then she came."
    assert read(text, {"Ana Roth": 5.0}) == [("she", None)]


def test_a_name_is_not_its_own_minister(nlp: Language) -> None:
    doc = nlp("Ana Silva dismissed Eva Lind, her minister.")
    assert [p.antecedent for p in doc._.actor_phrases if p.level is Level.PRONOUN] == [0]


def test_the_grammar_speaks_for_its_own_antecedent() -> None:
    text = "Ana Roth said that she had met Eva Lind."
    doc = Doc(
        _BLANK.vocab,
        words=[*text[:-1].split(), "."],
        spaces=[True] * 8 + [False, False],
        heads=[1, 2, 2, 6, 6, 6, 2, 8, 6, 2],
        deps=["compound", "nsubj", "ROOT", "mark", "nsubj", "aux", "ccomp", "compound", "dobj", "punct"],
        pos=["PROPN", "PROPN", "VERB", "SCONJ", "PRON", "AUX", "VERB", "PROPN", "PROPN", "PUNCT"],
    )
    names = {0: "Ana Roth", 31: "Eva Lind"}
    phrases = tuple(Phrase(i, i + 8, str(Kind.PERSON), name) for i, name in names.items())
    doc._.actor_encoding = Answering(doc, {"Ana Roth": 0.0, "Eva Lind": 1.0})
    for bonus, meant in ((0.0, 31), (2.0, 0)):
        doc._.actor_phrases = phrases
        ActorPronouns(by_grammar=bonus)(doc)
        assert [p.antecedent for p in doc._.actor_phrases if p.level is Level.PRONOUN] == [meant]


def test_without_an_encoding_nothing_is_added() -> None:
    doc = ActorPronouns()(_BLANK("Ana Roth said she left."))
    assert doc._.actor_phrases == ()


def test_the_heads_are_what_their_weights_say() -> None:
    width = 2
    weights = {
        "acts.weight": np.array([[1.0, -2.0]], dtype=np.float32),
        "acts.bias": np.array([0.5], dtype=np.float32),
        "means.distance.weight": np.zeros((len(DISTANCES) + 1, width), dtype=np.float32),
        "means.out.weight": np.array([[1.0, 1.0]], dtype=np.float32),
        "means.out.bias": np.array([-1.0], dtype=np.float32),
    }
    for name in ("pronoun", "name", "both"):
        weights[f"means.{name}.weight"] = np.eye(width, dtype=np.float32)
        weights[f"means.{name}.bias"] = np.zeros(width, dtype=np.float32)
    pieces = np.array([[1, 0], [3, 0], [0, 1], [1, 1]], dtype=np.float32)
    encoding = Encoding(pieces, np.array([0, 2, 3, 4]), weights)
    assert encoding.acts(0, 1) == pytest.approx(2 * 1 + 0.5)  # the mean of its two pieces is (2, 0)
    assert encoding.acts(0, 0) == pytest.approx(0.5)  # no pieces, no vector
    # (0, 1) + (2, 0) + (0, 0), and (0, 1) + (1, 1) + (0, 1), each summed, less one
    assert encoding.means(1, [(0, 1), (2, 3)]).tolist() == pytest.approx([2.0, 3.0])


def test_a_first_name_of_the_other_gender_rules_a_name_out() -> None:
    assert read("Anna Roth met Otto Bell and she left.", {"Anna Roth": 1.0, "Otto Bell": 3.0}) == [("she", "Anna Roth")]
    assert read("Roth met Bell and she left.", {"Roth": 1.0, "Bell": 3.0}) == [("she", "Bell")]


def test_who_is_named_later_is_not_meant(sentences: Language) -> None:
    doc = sentences("Roe said he left. Later Bell came.")
    phrases = [Phrase(0, 3, str(Kind.PERSON), "Roe"), Phrase(24, 28, str(Kind.PERSON), "Bell")]
    doc._.actor_phrases = tuple(phrases)
    doc._.actor_encoding = Answering(doc, {"Roe": 0.5, "Bell": 4.0})
    found = ActorPronouns()(doc)._.actor_phrases
    assert [phrase.antecedent for phrase in found if phrase.level is Level.PRONOUN] == [0]


@pytest.fixture(scope="module")
def sentences() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def parsed(nlp: Language, text: str, odds: Mapping[str, float]) -> list[str | None]:
    """Whom the pronouns of a parsed text mean, in order; the names are those with odds."""
    doc = nlp(text)
    phrases = [
        Phrase(m.start(), m.end(), str(Kind.PERSON), name) for name in odds for m in re.finditer(re.escape(name), text)
    ]
    doc._.actor_phrases = tuple(sorted(phrases, key=lambda phrase: phrase.start))
    doc._.actor_encoding = Answering(doc, odds)
    names = {phrase.start: phrase.name for phrase in phrases}
    found = ActorPronouns()(doc)._.actor_phrases
    return [names.get(phrase.antecedent) for phrase in found if phrase.level is Level.PRONOUN]


def test_nobody_calls_himself_he(parser: Language) -> None:
    text = 'Roe spoke. "We saw Bell, and he had won," Roe said.'
    assert parsed(parser, text, {"Roe": 3.0, "Bell": 1.0}) == ["Bell"]


def test_who_speaks_is_not_named_in_the_speech(parser: Language) -> None:
    text = 'Roe spoke. "Bell has passed decisions for peace," he said.'
    assert parsed(parser, text, {"Roe": 1.0, "Bell": 3.0}) == ["Roe"]


def test_who_is_she_by_most_pronouns_is_no_he(parser: Language) -> None:
    text = "Roe spoke. She left, and she came back. Later he left."
    assert parsed(parser, text, {"Roe": 1.0}) == ["Roe", "Roe", None]


def test_a_name_in_square_brackets_says_who_is_meant(parser: Language) -> None:
    assert parsed(parser, "Roe said he [Bell] had left.", {"Roe": 3.0, "Bell": -1.0}) == ["Bell"]


@pytest.fixture(scope="module")
def parser() -> Language:
    return spacy.load(pinned.verified_path(), exclude=["ner"])
