import pytest

from graph.model import Problem
from graph.read.markdown import markdown_row, split_front_matter
from graph.read.rows import RefusedError


def ignore(problem: Problem) -> None:
    pass


def test_front_matter_becomes_metadata_and_the_rest_is_the_text() -> None:
    source = (
        "---\r\ntitle: \"The \\\"deal\\\": a view\"\ndate: 2015-10-12 # day\npublisher: 'Gulf''s Wire'\n"
        "url: https://example.org/a#b\nlanguage: en\nid: a-1\ntags:\n  - war\n- oil\n\n# a comment\nauthor: X\n---\n\n"
        "Iran and Iraq met.\n"
    )
    document = markdown_row(source.encode(), "a.md", "a", ignore).document
    assert document.title == 'The "deal": a view'
    assert document.published == "2015-10-12"
    assert document.publisher == "Gulf's Wire"
    assert document.url == "https://example.org/a#b"
    assert (document.language, document.doc_id) == ("en", "a-1")
    assert document.text == "Iran and Iraq met.\n"


def test_without_front_matter_the_heading_is_the_title_and_the_text_is_whole() -> None:
    document = markdown_row(b"# On Mosul\n\nText.\n", "a.md", "a", ignore).document
    assert (document.title, document.text) == ("On Mosul", "# On Mosul\n\nText.\n")
    assert markdown_row(b"Text.", "a.md", "stem", ignore).document.title == "stem"


def test_a_date_that_may_be_two_is_none_and_reported() -> None:
    heard: list[Problem] = []
    document = markdown_row(b"---\ndate: 03/04/2015\n---\nText.", "a.md", "a", heard.append).document
    assert document.published is None
    assert [problem.where for problem in heard] == ["a.md"]
    assert "03/04/2015" in heard[0].what


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("---\ntitle: a\nText.", "does not end"),
        ("---\nsome words\n---\nText.", "line 2"),
        ("---\ntitle:\n  - a\n---\nText.", "line 3"),
        ('---\ntitle: "open\n---\nText.', "quote"),
        ('---\ntitle: "\n---\nText.', "quote"),
        ("---\n  indented: a\n---\nText.", "line 2"),
    ],
)
def test_malformed_front_matter_is_refused(source: str, what: str) -> None:
    with pytest.raises(RefusedError, match=what):
        split_front_matter(source)


def test_a_rule_further_down_is_no_front_matter() -> None:
    assert split_front_matter("Text.\n---\nMore.") == ({}, "Text.\n---\nMore.")
