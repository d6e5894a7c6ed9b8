import json
import os
import random
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.model import Document, Problem
from graph.read import MAX_TEXT_BYTES, read_documents, rows

NAMES = ("a.txt", "b.md", "c.jsonl", "d.json", "sub/e.txt")
SETTINGS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read(*sources: str | Path) -> tuple[list[Document], list[Problem]]:
    heard: list[Problem] = []
    return list(read_documents(sources, heard.append)), heard


def test_a_folder_is_walked_in_order_and_what_is_not_read_is_reported(tmp_path: Path) -> None:
    files = {
        name: f"Text of {name}." for name in ("b.txt", "a/z.TXT", "a/.hidden.txt", ".git/c.txt", "d.pdf", "README.md")
    }
    documents, heard = read(write(tmp_path, dict(files)))
    base = tmp_path.as_posix()
    assert [document.path for document in documents] == [f"{base}/a/z.TXT", f"{base}/b.txt"]
    assert [document.title for document in documents] == ["z", "b"]
    assert {problem.where.removeprefix(f"{base}/") for problem in heard} == {
        ".git",
        "a/.hidden.txt",
        "d.pdf",
        "README.md",
    }


def test_paths_are_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"docs/a.txt": "One."})
    monkeypatch.chdir(tmp_path)
    assert [document.path for document in read("docs/")[0]] == ["docs/a.txt"]


def test_a_graph_folder_among_the_documents_is_not_read(tmp_path: Path) -> None:
    own: dict[str, str | bytes] = {"run.json": "{}", "decisions.jsonl": "{}", "tables/x.json": "{}", "a.txt": "One."}
    documents, heard = read(write(tmp_path, own))
    assert [document.text for document in documents] == ["One."]
    assert len(heard) == 3


def test_a_text_file_is_whole_with_line_feeds_and_its_first_line_as_title(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"a.txt": "\ufeffThe deal\r\n\r\nIran.\rIraq.", "b.txt": "Iran met\nIraq.", "c.txt": "w" * 201 + "\n\nx"},
    )
    a, b, c = read(tmp_path)[0]
    assert (a.title, a.text) == ("The deal", "The deal\n\nIran.\nIraq.")
    assert (b.title, c.title) == ("b", "c")
    assert (a.doc_id, a.published, a.status, a.problem) == (a.sha256[:16], None, "ok", None)


def test_line_ends_and_encodings_do_not_change_the_id(tmp_path: Path) -> None:
    text = "“Daesh”\nsaid.\n"
    write(tmp_path, {"a.txt": text.replace("\n", "\r\n"), "b.txt": text, "c.txt": text.encode("cp1252")})
    documents, heard = read(tmp_path)
    assert [document.title for document in documents] == ["a"]
    assert ["duplicate" in problem.what for problem in heard] == [True, False, True]
    assert "Windows-1252" in heard[1].what


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\t\n", "no text"),
        ("a.txt", b"%PDF-1.4 text", "looks like a PDF"),
        ("a.txt", b"a\x00b", "looks like binary"),
        ("a.txt", b"w " * (MAX_TEXT_BYTES // 2), "too long: 5.0 MB"),
        ("a.md", b"---\ntitle: x\n", "front matter"),
        ("a.jsonl", b"", "no lines"),
    ],
)
def test_what_cannot_be_read_is_a_failed_row(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    ((document,), _) = read(write(tmp_path, {name: content}))
    assert (document.status, document.text, document.path) == ("failed", "", f"{tmp_path.as_posix()}/{name}")
    assert what in (document.problem or "")
    assert ";" in (document.problem or ""), "a remedy follows"


def test_just_below_the_limit_is_read_and_far_above_not_even_opened_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "MAX_TEXT_BYTES", 10)
    monkeypatch.setattr("graph.read.text_file.MAX_READ_BYTES", 40)
    below, above, far = read(write(tmp_path, {"a.txt": "w" * 9, "b.txt": "w" * 10, "c.txt": "w" * 41}))[0]
    assert below.status == "ok"
    assert "too long" in (above.problem or "")
    assert "larger than" in (far.problem or "")


def test_a_file_that_cannot_be_opened_is_a_failed_row(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "missing")
    ((document,), _) = read(tmp_path)
    assert document.problem is not None
    assert "cannot be read" in document.problem


def test_one_id_for_two_texts_fails_the_second_and_a_copy_is_passed_over(tmp_path: Path) -> None:
    rows = [
        {"id": 1, "text": "One."},
        {"id": "1", "text": "Two."},
        {"id": "1", "text": "One."},
        {"id": 2, "text": "One."},
    ]
    write(tmp_path, {"a.jsonl": "\n".join(json.dumps(row) for row in rows)})
    documents, heard = read(tmp_path)
    assert [(document.doc_id[:6], document.status) for document in documents] == [
        ("1", "ok"),
        ("failed", "failed"),
        ("2", "ok"),
    ]
    base = tmp_path.as_posix()
    assert documents[1].problem == f"the id 1 is taken by {base}/a.jsonl:1; give each document its own id"
    assert [(problem.where, problem.what) for problem in heard] == [
        (f"{base}/a.jsonl:3", f"passed over: a duplicate of {base}/a.jsonl:1 (the same id and text)")
    ]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": "", "sub/b.txt": "One."})
    documents, heard = read(tmp_path, tmp_path / "a.txt", tmp_path / "sub" / ".." / "a.txt", tmp_path)
    assert len(documents) == 2
    assert len(heard) == 1


@pytest.mark.parametrize("sources", [[], [""], ["missing"], ["-", "missing"], ["empty"], ["x" * 5000], ["a\x00b"]])
def test_missing_and_empty_sources_are_refused_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sources: list[str]
) -> None:
    write(tmp_path, {"empty/a.pdf": "x"})
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceError, match=r"no source|does not exist|no document|cannot be read"):
        read_documents(sources)


def test_a_file_given_by_itself_is_read_by_what_it_holds(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"notes": "Iran.", "rows.dat": '{"text": "Iraq."}\n{"text": "Oman."}', "x.pdf": b"%PDF-1.4", ".h.txt": "Hid."},
    )
    documents, heard = read(*(tmp_path / name for name in ("notes", "rows.dat", "x.pdf", ".h.txt")))
    assert [document.text for document in documents] == ["Hid.", "Iran.", "Iraq.", "Oman.", ""]
    assert len(heard) == 3


@pytest.mark.parametrize(
    ("data", "texts", "paths"),
    [
        (b"Iran met Iraq.\r\n", ["Iran met Iraq.\n"], ["-"]),
        (b'\n {"text": "One."}\n{"text": "Two."}\n{x', ["One.", "Two.", ""], ["-", "-", "-:4"]),
        (b'{\n"text": "One."}', ["One."], ["-"]),
        (b'[{"text": "One."}]', ["One."], ["-"]),
        (b"[BAGHDAD] Iran.", ["[BAGHDAD] Iran."], ["-"]),
        (b"{not json", ["{not json"], ["-"]),
        (b"", [""], ["-"]),
        (b"\x00", [""], ["-"]),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes, texts: list[str], paths: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data), encoding="utf-8"))
    documents, _ = read("-")
    assert [document.text for document in documents] == texts
    assert [document.path for document in documents] == paths


def test_file_names_that_are_no_utf8_are_spelled_out(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_bytes(b"One.")
    ((document,), _) = read(tmp_path)
    assert f"{document.path}{document.title}".encode()


@SETTINGS
@given(contents=st.dictionaries(st.sampled_from(NAMES), st.binary(max_size=200), min_size=1))
def test_any_bytes_yield_rows_that_can_be_written(tmp_path: Path, contents: dict[str, str | bytes]) -> None:
    for name in NAMES:
        (tmp_path / name).unlink(missing_ok=True)
    documents, heard = read(write(tmp_path, contents))
    duplicates = sum("duplicate" in problem.what for problem in heard)
    assert len(documents) + duplicates >= len(contents)
    assert len({document.doc_id for document in documents}) == len(documents)
    for document in documents:
        assert (document.status == "ok") == bool(document.text) == (document.problem is None)
        assert document.text.encode() is not None


@SETTINGS
@given(seed=st.integers(0, 1000))
def test_the_order_of_sources_and_files_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    write(
        tmp_path, {"x/a.txt": "One.", "x/b.txt": "One.", "x-y/c.txt": "Two.", "z/d.jsonl": '{"id": "1", "text": "T"}'}
    )
    write(tmp_path, {"z/e.jsonl": '{"id": "1", "text": "U"}'})
    sources = [tmp_path / name for name in ("x", "x-y", "z")]
    expected = read(*sources)
    shuffled = random.Random(seed)

    def walk(top: Path, **options: object) -> object:
        for parent, folders, files in original(top, **options):  # type: ignore[call-overload]
            shuffled.shuffle(folders)
            shuffled.shuffle(files)
            yield parent, folders, files

    original = os.walk
    shuffled.shuffle(sources)
    with monkeypatch.context() as patch:
        patch.setattr(os, "walk", walk)
        assert read(*sources) == expected
