"""The verb `evaluate`: scores as a table or as JSON lines, errors with their sentences."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_running import Done, write_lines

TEXT = "Iran said on Monday that it would help the Brown Cliff Rangers in Syria."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    marked = [(0, 4, "Organisation", "Iran"), (43, 62, "Organisation", "Rangers"), (66, 71, "Location", "Syria")]
    mentions = [
        {"id": i, "start": start, "end": end, "type": kind, "level": "NAM", "actor": actor, "state": actor == "Syria"}
        for i, (start, end, kind, actor) in enumerate(marked)
    ]
    path = tmp_path / "gold.jsonl"
    write_lines(path, [{"doc": "1", "source": "Wire", "text": TEXT, "mentions": mentions, "relations": []}])
    return path


def test_json_lines_hold_scores_and_then_errors(command: Callable[..., Done], gold: Path) -> None:
    done = command("evaluate", gold, "--errors", "5", "--json")
    assert (done.code, done.err) == (0, "")
    scores = [row for row in done.rows if "measure" in row]
    assert {"names_f1", "names_and_nominals_f1", "actors_b3_end_to_end_f1"} <= {row["measure"] for row in scores}
    assert all(0 <= row["value"] <= 1 and row["gold"] == "gold.jsonl" for row in scores)
    assert [row for row in done.rows if "kind" in row] == done.rows[len(scores) :]


def test_the_table_is_for_people(command: Callable[..., Done], gold: Path) -> None:
    done = command("evaluate", gold)
    assert done.out.splitlines()[0].split() == ["gold", "publisher", "documents", "measure", "value", "low", "high"]


def test_errors_show_their_sentence(command: Callable[..., Done], gold: Path) -> None:
    rows = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    start = TEXT.index("Monday")
    day = {"id": 9, "start": start, "end": start + 6, "type": "Organisation", "level": "NAM", "actor": "Monday"}
    rows[0]["mentions"].append(day)
    write_lines(gold, rows)
    done = command("evaluate", gold, "--errors", "1")
    assert "1 x missed name: Monday" in done.out
    assert f"    {TEXT} (1)" in done.out


def test_what_is_no_gold_is_one_line_of_error(command: Callable[..., Done], tmp_path: Path) -> None:
    done = command("evaluate", tmp_path / "none.jsonl")
    assert done.code == 1
    done.one_error("none.jsonl", "cannot be read")
