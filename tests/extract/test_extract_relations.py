"""What sentences say of their actors: who is or does what to whom, denied, hedged, and claimed by whom."""

import re
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.datafile import read_rows
from graph.extract import load_pipeline
from graph.extract.relation_lexicon import kinds_of
from graph.model import SIGNS, FoundRelation


@cache
def read(text: str) -> tuple[tuple[FoundRelation, ...], tuple[str, ...]]:
    """The relations of a text, and their cues as lemmas."""
    doc = load_pipeline()(text)
    cues = [doc.char_span(r.cue_start, r.cue_end) for r in doc._.actor_relations]
    return doc._.actor_relations, tuple(cue.lemma_.lower() for cue in cues)


def said(text: str) -> list[str]:
    """The relations as readable lines: "Iran supports Hezbollah", with what is said about it behind a slash."""
    lines = []
    for r in read(text)[0]:
        line = f"{text[r.subject_start : r.subject_end]} {r.predicate} {text[r.object_start : r.object_end]}"
        marks = [name for name, is_so in (("negated", r.negated), ("hedged", r.hedged)) if is_so]
        marks += [f"by {text[r.claimer_start : r.claimer_end]}"] if r.claimer_start is not None else []
        lines.append(" / ".join([line, *marks]))
    return lines


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Israel attacked Hezbollah.", ["Israel fights Hezbollah"]),
        ("Hezbollah was attacked by Israel.", ["Israel fights Hezbollah"]),
        ("Israel launched an attack on Hezbollah.", ["Israel fights Hezbollah"]),
        ("Iran's backing of Hezbollah angered many.", ["Iran supports Hezbollah"]),
        ("Iran-backed Hezbollah held a rally.", ["Iran supports Hezbollah"]),
        (
            "Turkey accused Greece of supporting the PKK.",
            ["Turkey opposes Greece", "Greece supports PKK / hedged / by Turkey"],
        ),
        ("Iran denied backing the Houthis.", ["Iran supports Houthis / negated / by Iran"]),
        ("ISIS leader Abu Bakr al-Baghdadi spoke.", ["Abu Bakr al-Baghdadi leads ISIS"]),
        ("Hassan Nasrallah, the leader of Hezbollah, spoke.", ["Hassan Nasrallah leads Hezbollah"]),
        ("Iran may support Hamas.", ["Iran supports Hamas / hedged"]),
        ("Russia does not support Hamas.", ["Russia supports Hamas / negated"]),
        ("Iran supports Hamas, Israel said.", ["Iran supports Hamas / by Israel"]),
        ("Iran praised the American action.", ["Iran supports American"]),
        ("Israel bombed Hamas on Friday, its first strikes there.", ["Israel fights Hamas"]),
        ("Russia had no plan to bomb Hezbollah.", ["Russia fights Hezbollah / negated / hedged"]),
        ("Iran fought Syria's enemies.", []),
        ("Iran rejected a plan proposed by Turkey.", ["Iran opposes Turkey"]),
        ("Badr, led by Hadi al-Amiri, and Hezbollah left.", ["Hadi al-Amiri leads Badr"]),
        (
            "US President Joe Biden and Israeli Prime Minister Benjamin Netanyahu left.",
            ["Joe Biden leads US", "Benjamin Netanyahu leads Israeli", "Benjamin Netanyahu part_of Israeli"],
        ),
        ("Hassan Danaifar, the Iranian ambassador to Iraq, left.", ["Hassan Danaifar part_of Iranian"]),
        ("Putin and Assad, allies of Iran, left.", ["Putin allied_with Iran", "Assad allied_with Iran"]),
        ("According to Israel, Iran supports Hamas.", ["Iran supports Hamas / by Israel"]),
    ],
)
def test_what_a_sentence_says(text: str, relations: list[str]) -> None:
    assert said(text) == relations


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Hezbollah.",
        "Russia, Iran and Syria have long borders.",
        "Obama spoke on Monday, and Putin spoke on Tuesday.",
        "Hamas and Fatah are Palestinian organisations.",
    ],
)
def test_without_a_cue_there_is_no_relation(text: str) -> None:
    assert said(text) == []


def test_the_time_is_that_of_the_cue_and_not_of_who_says_so() -> None:
    text = "Israel attacked Hezbollah in June 2014, the Pentagon said on Monday."
    (found,) = read(text)[0]
    assert found.time_start is not None
    assert text[found.time_start : found.time_end] == "June 2014"


PARTS = st.sampled_from(
    [
        *("Iran", "Israel", "Hezbollah", "the Islamic State", "Vladimir Putin", "Iraqi forces", "the militias"),
        *(
            "attacked",
            "supports",
            "denied backing",
            "the leader of",
            "a rival of",
            "talks with",
            "was bombed by",
            "said",
        ),
        *(
            "and",
            "against",
            ",",
            "which",
            "not",
            "in June 2014",
            "near the river",
            "an attack on",
            "-backed",
            "its ally",
        ),
    ]
)


@settings(max_examples=80)
@given(st.lists(PARTS, min_size=3, max_size=14).map(" ".join))
def test_every_relation_has_a_cue_of_the_lexicon_in_its_sentence(text: str) -> None:
    doc = load_pipeline()(text)
    spans = list(doc.sents)
    phrases = {(phrase.start, phrase.end) for phrase in doc._.actor_phrases}
    for found in doc._.actor_relations:
        cue, sentence = doc.char_span(found.cue_start, found.cue_end), spans[found.sentence]
        assert cue is not None
        assert sentence.start_char <= found.cue_start < found.cue_end <= sentence.end_char
        assert kinds_of(cue.lemma_.lower()) | kinds_of(cue.text.lower())
        assert found.predicate in SIGNS
        assert {(found.subject_start, found.subject_end), (found.object_start, found.object_end)} <= phrases
        assert found.subject_end <= found.object_start or found.object_end <= found.subject_start
        assert 0 < found.confidence <= 1
        assert found.time_start is None or sentence.start_char <= found.time_start < found.time_end <= sentence.end_char


def test_the_lexicon_is_large_and_every_word_is_a_lemma_in_lower_case() -> None:
    rows = list(read_rows("graph.extract", "relation_lexicon.csv"))
    lemmas = {words.partition(" ")[0] for row in rows for words in row["words"].split("|")}
    assert len(lemmas) > 500
    assert [word for word in lemmas if not re.fullmatch(r"[a-zé'-]+", word)] == []
    assert all(kinds_of(word) for word in lemmas)


def test_a_word_with_a_hyphen_is_a_cue_by_its_last_part() -> None:
    assert "noun" in kinds_of("fire")
    assert [found.predicate for found in read("Russia and Turkey agreed on a cease-fire.")[0]] == ["allied_with"]
