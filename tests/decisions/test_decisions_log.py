"""The file of the log: read whole, appended to whole, never rewritten."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import DecisionError, OutputError
from graph.model import Decision
from graph.store import append_decision, line_of, read_decisions

RENAME = Decision("rename", "org-a", "A", new_name="B", who="ana", when="2026-11-22T10:00:00+00:00", why="because")
LINE = b'{"decision": "ignore", "actor": "x"}'


def write(folder: Path, data: bytes) -> Path:
    (folder / "decisions.jsonl").write_bytes(data)
    return folder


def test_a_line_is_plain_json_without_empty_fields() -> None:
    assert line_of(replace(RENAME, line=3, id="abc")) == (
        '{"decision": "rename", "actor": "org-a", "name": "A", "new_name": "B", "who": "ana", '
        '"when": "2026-11-22T10:00:00+00:00", "why": "because"}'
    )


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == ()


def test_the_file_grows_line_by_line_and_earlier_bytes_stay(tmp_path: Path) -> None:
    before = b'\xef\xbb\xbf  {"decision":"ignore",  "actor":"x"}\r\n\r\n' + LINE  # no line end at last
    write(tmp_path, before)
    added = append_decision(tmp_path, RENAME)
    assert (tmp_path / "decisions.jsonl").read_bytes() == before + b"\n" + line_of(RENAME).encode() + b"\n"
    assert added.line == 4
    assert [decision.line for decision in read_decisions(tmp_path)] == [1, 3, 4]
    assert read_decisions(tmp_path)[-1] == added


def test_an_undo_may_name_a_line_and_a_verb_its_hyphen(tmp_path: Path) -> None:
    lines = [{"decision": "never-merge", "actor": "x", "other": "y"}, {"decision": "undo", "of": 1}]
    first, undo = read_decisions(write(tmp_path, "\n".join(map(json.dumps, lines)).encode()))
    assert (first.decision, undo.of) == ("never_merge", first.id)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"\xff\xfe", "not UTF-8"),
        (b"{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "not a JSON object"),
        (b"{}", "None is no decision; it is one of merge, split"),
        (b'{"decision": "fish"}', "'fish' is no decision"),
        (b'{"decision": "merge", "actor": "x"}', "a merge needs 'other' or 'alias' or 'mention'"),
        (b'{"decision": "merge", "actor": "x", "other": " "}', "a merge needs 'other'"),
        (b'{"decision": "merge", "actor": "x", "other": "x"}', "one actor, not two"),
        (b'{"decision": "ignore", "actor": 3}', "'actor' must be a text"),
        (b'{"decision": "retype", "actor": "x", "kind": "fish"}', "no kind 'fish'"),
        (b'{"decision": "undo", "of": 9}', "no decision in line 9"),
    ],
)
def test_a_damaged_line_is_named_with_the_remedy(tmp_path: Path, line: bytes, words: str) -> None:
    write(tmp_path, LINE + b"\n" + line + b"\n")
    with pytest.raises(DecisionError) as told:
        read_decisions(tmp_path)
    assert str(told.value).startswith(f"{tmp_path / 'decisions.jsonl'}:2: ")
    assert words in str(told.value)
    assert "mend this line" in str(told.value)


def test_a_log_that_cannot_be_written_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, LINE + b"\n")

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"No space left on device.*as it was"):
        append_decision(tmp_path, RENAME)
    assert (tmp_path / "decisions.jsonl").read_bytes() == LINE + b"\n"
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "decisions.jsonl").mkdir()
    with pytest.raises(DecisionError, match="cannot be read"):
        read_decisions(tmp_path / "folder")


texts = st.text(st.characters(codec="utf-8"), min_size=1).filter(lambda text: text.strip())


@settings(max_examples=60)
@given(texts, texts, texts)
def test_whatever_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, actor: str, name: str, why: str
) -> None:
    folder = tmp_path_factory.mktemp("log")
    written = [append_decision(folder, replace(RENAME, actor=actor, new_name=name, why=why)) for _ in range(2)]
    assert list(read_decisions(folder)) == written
    assert written[0].line == 1
    assert written[1].line == 2
