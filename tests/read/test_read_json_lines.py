import hashlib
import json
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Document, Problem
from graph.read import json_lines
from graph.read.json_lines import json_line_rows, json_rows

WHOLE_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)


def lines(*items: object) -> bytes:
    return b"".join((item if isinstance(item, bytes) else json.dumps(item).encode()) + b"\n" for item in items)


def read(data: bytes, heard: list[Problem] | None = None) -> list[Document]:
    report = (heard if heard is not None else []).append
    return [row.document for row in json_line_rows(BytesIO(data), "f.jsonl", report)]


def test_all_fields_by_their_own_names() -> None:
    row = {
        "id": "a",
        "title": "T",
        "text": "Iran.",
        "published": "2015-10-12",
        "publisher": "P",
        "url": "u",
        "language": "en",
    }
    (found,) = read(lines(row))
    assert (found.doc_id, found.title, found.text, found.published) == ("a", "T", "Iran.", "2015-10-12")
    assert (found.publisher, found.url, found.language, found.path) == ("P", "u", "en", "f.jsonl")
    assert found.sha256 == hashlib.sha256(b"Iran.").hexdigest()


@pytest.mark.parametrize(
    ("ours", "name", "given_value", "expected"),
    [
        ("doc_id", "_id", "x", "x"),
        ("doc_id", "uid", 17, "17"),
        ("doc_id", "guid", "x", "x"),
        ("title", "headline", " A\n B ", "A B"),
        ("published", "pubdate", "12 October 2015", "2015-10-12"),
        ("published", "created_at", 1444608000, "2015-10-12"),
        ("publisher", "source", {"id": None, "name": "Wire"}, "Wire"),
        ("publisher", "domain", "example.org", "example.org"),
        ("url", "permalink", "u", "u"),
        ("language", "lang", "fr", "fr"),
        ("publisher", "Publisher", "Wire", "Wire"),
    ],
)
def test_other_names_of_the_fields(ours: str, name: str, given_value: object, expected: str) -> None:
    (found,) = read(lines({"text": "Iran.", name: given_value}))
    assert getattr(found, ours) == expected


@pytest.mark.parametrize("name", ["body", "content", "article", "full_text", "article_text", "maintext"])
def test_other_names_of_the_text(name: str) -> None:
    (found,) = read(lines({"text": " ", name: "Iran."}))
    assert found.text == "Iran."


def test_without_id_and_title_the_text_gives_both() -> None:
    (found,) = read(lines({"text": "Iran and " + "Iraq " * 40, "id": " "}))
    assert found.doc_id == found.sha256[:16]
    assert found.title == ("Iran and " + "Iraq " * 40)[:78] + "…"


def test_an_id_that_is_no_text_is_replaced_and_reported() -> None:
    heard: list[Problem] = []
    (found,) = read(lines({"text": "Iran.", "id": ["a"], "date": "03/04/2015"}), heard)
    assert found.doc_id == found.sha256[:16]
    assert found.published is None
    assert [problem.where for problem in heard] == ["f.jsonl:1", "f.jsonl:1"]


@given(WHOLE_TEXT)
def test_text_is_unchanged(text: str) -> None:
    (escaped,) = read(lines({"text": text}))
    (plain,) = read(json.dumps({"text": text}, ensure_ascii=False).encode())
    assert escaped.text == plain.text == text


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"{broken", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b'{"title": "T"}', "no text"),
        (b'{"text": "  "}', "no text"),
        (b'{"text": ["Iran."]}', "no text"),
        (rb'{"text": "half \ud800 character"}', "lone surrogate, U+D800"),
        (rb'{"text": "Iran.", "title": "\udfff"}', "title holds half a character"),
        (rb'{"text": "Iran.", "id": "\udfff"}', "doc_id holds half a character"),
        (b"[" * 100_000, "cannot be read"),
        (b'{"text": "Iran.", "n": ' + b"9" * 5000 + b"}", "cannot be read"),
    ],
)
def test_a_line_that_is_no_document_fails_alone(line: bytes, what: str) -> None:
    first, failed, last = read(lines({"text": "One."}, line, {"text": "Two."}))
    assert (first.status, last.status) == ("ok", "ok")
    assert (failed.status, failed.path, failed.text) == ("failed", "f.jsonl:2", "")
    assert failed.doc_id.startswith("failed-")
    assert failed.problem is not None
    assert what in failed.problem


def test_lines_are_numbered_as_an_editor_does() -> None:
    found = read(b"\n\r\n{broken\r\n\n[]")
    assert [document.path for document in found] == ["f.jsonl:3", "f.jsonl:5"]


def test_marks_and_other_encodings() -> None:
    text = '{"text": "“Daesh”"}\n'
    for data in (b"\xef\xbb\xbf" + text.encode(), ("\ufeff" + text).encode("utf-16-le"), text.encode("cp1252")):
        assert [document.text for document in read(data)] == ["“Daesh”"]


def test_a_file_that_is_no_json_lines_is_one_failed_row() -> None:
    assert [document.path for document in read(b"%PDF-1.7\nx\ny\n")] == ["f.jsonl"]
    assert [document.path for document in read(b" \n\n")] == ["f.jsonl"]


def test_a_line_beyond_the_limit_is_not_read_and_the_next_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "MAX_READ_BYTES", 40)
    long = {"text": "Iran " * 100}
    first, failed, last = read(lines({"text": "One."}, long, {"text": "Two."}))
    assert (first.text, failed.path, last.text) == ("One.", "f.jsonl:2", "Two.")
    assert "split" in (failed.problem or "")


@pytest.mark.parametrize(
    ("data", "places"),
    [
        (b'{\n"text": "One."\n}', ["f.json"]),
        (b'[{"text": "One."}, 3]', ["f.json#1", "f.json#2"]),
        (b'{"text": "One."}\n{"text": "Two."}\n', ["f.json:1", "f.json:2"]),
        (b"[]", ["f.json"]),
        (b"{broken", ["f.json"]),
        (b"", ["f.json"]),
        (b"\x00", ["f.json"]),
    ],
)
def test_json_files_hold_an_object_an_array_or_lines(data: bytes, places: list[str]) -> None:
    assert [row.place for row in json_rows(data, "f.json", print)] == places


def test_a_file_that_breaks_while_read_becomes_a_failed_row() -> None:
    class Broken(BytesIO):
        def readline(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    rows = list(json_line_rows(Broken(), "f.jsonl", print))
    assert [row.document.status for row in rows] == ["failed"]
