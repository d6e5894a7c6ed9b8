"""Paragraphs: a headline ends a sentence, a wrapped line does not."""

import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from graph.extract.paragraphs import is_hard_wrapped, mark_paragraphs, paragraph_starts

WRAPPED = (
    "The army said on Tuesday that its forces had entered the town from the\n"
    "north after two days of fighting, and that the bridge over the river\n"
    "was in its hands again. Residents who had fled to the hills told the\n"
    "agency that they had seen columns of smoke over the market, and that\n"
    "nobody had come to help them. A spokesman for the ministry denied the\n"
    "report and said that all was calm, as it had been for several weeks.\n"
)


def starts_of(text: str) -> list[str]:
    """The words at which sentences must begin."""
    doc = mark_paragraphs(spacy.blank("en")(text))
    return [token.text for token in doc[1:] if token.is_sent_start]


def test_a_headline_without_a_full_stop_ends_at_its_line() -> None:
    text = "Army Retakes Refinery\nThe army said so.\n\nIt did."
    assert [text[start:][:3] for start in paragraph_starts(text)] == ["Arm", "The", "It "]
    assert starts_of(text) == ["The", "It"]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert is_hard_wrapped(WRAPPED)
    assert paragraph_starts(WRAPPED) == [0]
    assert starts_of(WRAPPED) == []


def test_a_blank_line_ends_a_paragraph_of_wrapped_text() -> None:
    text = WRAPPED + " \n" + WRAPPED
    assert paragraph_starts(text) == [0, len(WRAPPED) + 2]


@pytest.mark.parametrize("text", ["", "One line", "a\nb\nc\nd\ne\nf\n", (("x" * 300) + "\n") * 9])
def test_short_and_long_lines_are_not_wrapped(text: str) -> None:
    assert not is_hard_wrapped(text)


def test_blank_text_around_and_between_paragraphs_begins_none() -> None:
    text = "One.\n \n\n\t\nTwo.\n\n"
    assert [text[start:][:4] for start in paragraph_starts(text)] == ["One.", "Two."]


@given(st.lists(st.sampled_from(["Iraq said.", " ", "\n", "\n\n", "\r\n", "\t", "Head Line", "\u2028"]), max_size=20))
def test_paragraphs_begin_inside_the_text_in_order_after_a_line_end(parts: list[str]) -> None:
    text = "".join(parts)
    starts = paragraph_starts(text)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    for start in starts[1:]:
        assert start < len(text)
        assert not text[start].isspace()
        assert "\n" in text[:start][len(text[:start].rstrip()) :]


def test_the_parser_is_left_free_inside_a_paragraph() -> None:
    doc = mark_paragraphs(spacy.blank("en")("One two. Three.\n\nFour"))
    assert [token.is_sent_start for token in doc if token.text in {"two", "Three", "Four"}] == [None, None, True]


def test_a_long_line_costs_no_square() -> None:
    began = time.process_time()
    assert paragraph_starts("Iran attacked Israel. " * 50_000) == [0]
    assert time.process_time() - began < 1
