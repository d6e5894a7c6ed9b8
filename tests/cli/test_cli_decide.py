"""The verbs decide and doubts: the log, the graph made anew, undo to the byte."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_running import Done, write_lines

import graph

Command = Callable[..., Done]


@pytest.fixture
def folder(command: Command, tmp_path: Path) -> Path:
    lines = [
        {"id": "one", "text": "Iran and Iraq met in Vienna on Monday. Hezbollah and Iran agreed."},
        {"id": "two", "text": "Russia fought Daesh. President Vladimir Putin praised Turkey, and Putin left."},
        {"id": "three", "text": "The Islamic State attacked Turkey. Hezbollah fought the Islamic State."},
    ]
    write_lines(tmp_path / "news.jsonl", lines)
    assert command("build", tmp_path / "news.jsonl", "-o", tmp_path / "graph-out").code == 0
    return tmp_path / "graph-out"


def contents(folder: Path) -> dict[str, bytes]:
    left_out = {"decisions.jsonl", "run.json"}
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in left_out
    }


def counts(folder: Path) -> dict[str, int]:
    found: dict[str, int] = json.loads((folder / "run.json").read_text("utf-8"))["counts"]
    return found


def log(folder: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in (folder / "decisions.jsonl").read_text("utf-8").splitlines()]


def test_a_merge_is_written_applied_and_undone_to_the_byte(command: Command, folder: Path) -> None:
    before = contents(folder)
    done = command("decide", "merge", "Daesh", "Hezbollah", "-g", folder, "--why", "a trial", "--who", "ana")
    assert done.code == 0
    (line,) = done.rows
    assert log(folder) == [line]
    assert line | {"when": ""} == {
        "decision": "merge",
        "actor": "islamic-state",
        "name": "Islamic State",
        "other": "hezbollah",
        "other_name": "Hezbollah",
        "who": "ana",
        "when": "",
        "why": "a trial",
    }
    assert f"line 1 of {folder / 'decisions.jsonl'}" in done.err
    assert "Hezbollah is Islamic State: 2 mentions" in done.err
    reasons = command("why", "Hezbollah", "-g", folder, "--json").rows
    assert [(row["actor_id"], row["rule"], row["mentions"]) for row in reasons] == [("islamic-state", "decision", 2)]
    assert "decided by ana on " in reasons[0]["why"]
    assert command("evidence", "Iran", "Daesh", "-g", folder, "--json").rows != []
    assert counts(folder)["decisions_applied"] == 1
    assert counts(folder)["mentions_decided"] == 2
    assert command("decide", "undo", "1", "-g", folder).code == 0
    drawn = ("graph.html", "tables/positions/")  # the page holds the log, actors stay where they stood
    assert {name: data for name, data in contents(folder).items() if not name.startswith(drawn)} == {
        name: data for name, data in before.items() if not name.startswith(drawn)
    }
    assert len(log(folder)) == 2


def test_a_build_applies_the_log_says_what_changed_and_equals_the_verb(command: Command, folder: Path) -> None:
    command("decide", "rename", "Iran", "Persia", "-g", folder)
    command("decide", "split", "Daesh", "--name", "D", "-g", folder)
    applied, run = contents(folder), (folder / "run.json").read_bytes()
    done = command("build", folder.parent / "news.jsonl", "-o", folder)
    assert "read 0 documents, knew 3" in done.err
    assert "2 of 2 decisions applied, 1 mentions are as decided\n" in done.out
    assert "decision 1: Iran is called Persia (2 mentions)\n" in done.out
    assert 'decision 2: "Daesh" is D, not Islamic State (1 mentions)\n' in done.out
    assert (contents(folder), (folder / "run.json").read_bytes()) == (applied, run)
    names = {row["name"] for row in command("actors", "-g", folder, "--json").rows}
    assert {"Persia", "D", "Islamic State"} <= names


def test_decisions_outlive_new_documents_and_warn_when_they_are_stale(command: Command, folder: Path) -> None:
    command("decide", "merge", "Daesh", "Hezbollah", "-g", folder)
    command("decide", "ignore", "Turkey", "-g", folder)
    news = folder.parent / "news.jsonl"
    write_lines(news, [{"id": "new", "text": "Hezbollah fought Iran."}])
    done = command("build", news, "-o", folder)
    assert done.code == 0
    assert "decision 1: Hezbollah is Islamic State (1 mentions)" in done.out
    assert "1 of 2 decisions applied" in done.out
    (told,) = [line for line in done.err.splitlines() if "decisions.jsonl:2" in line]
    assert "no mention is Turkey (TUR) any more" in told
    assert "actor-graph decide undo" in told
    assert len(log(folder)) == 2


def test_later_only_writes_it_down(command: Command, folder: Path) -> None:
    before = contents(folder)
    done = command("decide", "ignore", "Hezbollah", "--later", "-g", folder)
    assert "the next build applies it" in done.err
    assert contents(folder) == before
    command("build", folder.parent / "news.jsonl", "-o", folder)
    assert counts(folder)["mentions_ignored"] == 2
    assert "hezbollah" not in {row["actor_id"] for row in command("actors", "-g", folder, "--json").rows}


def test_a_never_merge_forbids_a_merge_until_it_is_undone(command: Command, folder: Path) -> None:
    assert command("decide", "never-merge", "Daesh", "Hezbollah", "-g", folder).code == 0
    done = command("decide", "merge", "Hezbollah", "Islamic State", "-g", folder)
    assert done.code == 1
    done.one_error("line 1", "never to merge", "actor-graph decide undo 1")
    assert len(log(folder)) == 1
    identity = command("decide", "list", "-g", folder, "--json").rows[0]["id"]
    assert command("decide", "undo", identity, "-g", folder).code == 0
    assert command("decide", "merge", "Hezbollah", "Islamic State", "-g", folder).code == 0


def test_the_list_shows_what_stands(command: Command, folder: Path) -> None:
    command("decide", "ignore", "Turkey", "-g", folder, "--later")
    command("decide", "undo", "1", "-g", folder, "--later")
    rows = command("decide", "list", "-g", folder, "--json").rows
    assert [(row["line"], row["decision"], row["stands"]) for row in rows] == [(1, "ignore", False), (2, "undo", True)]
    assert "ignore: Turkey" in rows[1]["about"]
    command("decide", "undo", "2", "-g", folder, "--later")
    assert [row["stands"] for row in command("decide", "list", "-g", folder, "--json").rows] == [True, False, True]
    done = command("decide", "undo", "2", "-g", folder)
    done.one_error("line 2 is taken back already, by line 3")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["merge", "Daesh", "Putin"], 1, "a person is never an alias of a group"),
        (["merge", "Putin", "Daesh"], 1, "a person is never an alias of a group"),
        (["merge", "Iran", "IRN"], 1, "one actor already"),
        (["merge", "Iran", "Fish Party"], 1, "no actor is called 'Fish Party'"),
        (["merge", "Iran", "Iraq", "--undecided"], 1, "no undecided mention reads 'Iraq'"),
        (["never-merge", "Daesh", "Islamic State"], 1, "actor-graph decide split"),
        (["split", "Fish"], 1, "no actor is called 'Fish'"),
        (["split", "Daesh", "--of", "Iran"], 1, "no name of Iran"),
        (["rename", "Iran", "  "], 2, "not empty"),
        (["retype", "Iran", "fish"], 2, "choose one of state"),
        (["undo", "7"], 1, "no decision '7'"),
        (["fish"], 2, "fish"),
        (["merge", "Iran"], 2, "'B'"),
    ],
)
def test_what_cannot_stand_is_one_line_and_nothing_is_written(
    command: Command, folder: Path, arguments: list[str], code: int, words: str
) -> None:
    done = command("decide", *arguments, "-g", folder) if arguments != ["fish"] else command("decide", "fish")
    assert done.code == code
    done.one_error(words)
    assert not (folder / "decisions.jsonl").exists()


def test_a_damaged_log_stops_build_and_decide_and_nothing_else(command: Command, folder: Path) -> None:
    before, damaged = contents(folder), b'{"decision": "ignore", "actor": "IRN"}\n{"decision": \xff\n'
    (folder / "decisions.jsonl").write_bytes(damaged)
    for arguments in (
        ["build", folder.parent / "news.jsonl", "-o", folder],
        ["decide", "ignore", "Iran", "-g", folder],
    ):
        done = command(*arguments)
        assert done.code == 1
        done.one_error(f"{folder / 'decisions.jsonl'}:2: ", "mend this line")
    assert command("actors", "-g", folder).code == 0
    assert (contents(folder), (folder / "decisions.jsonl").read_bytes()) == (before, damaged)


def test_one_mention_is_split_and_moved(command: Command, folder: Path) -> None:
    mentions = graph.load(folder).tables.mentions
    place = next(f"{m.doc_id}:{m.start}-{m.end}" for m in mentions if (m.doc_id, m.text) == ("one", "Hezbollah"))
    assert command("decide", "split", place, "--name", "Hezbollah of Iraq", "-g", folder).code == 0
    rows = {row["name"]: row["mentions"] for row in command("actors", "-g", folder, "--json").rows}
    assert (rows["Hezbollah"], rows["Hezbollah of Iraq"]) == (1, 1)
    assert command("decide", "merge", "Iraq", place, "-g", folder).code == 0
    rows = {row["name"]: row["mentions"] for row in command("actors", "-g", folder, "--json").rows}
    assert "Hezbollah of Iraq" not in rows


def test_doubts_print_both_readings_and_the_commands(command: Command, folder: Path) -> None:
    done = command("doubts", "-g", folder, "--json")
    assert done.code == 0
    (row,) = [row for row in done.rows if row["phrase"] == "Putin"]
    assert row["question"] == "joined"
    assert row["command"] == "actor-graph decide merge vladimir-putin Putin"
    assert row["sentences"][0]["text"].startswith("President Vladimir Putin")
    shown = command("doubts", "-g", folder, "-n", "1")
    assert shown.out.count("actor-graph decide ") == 2
    assert command(*row["command"].split()[1:], "-g", folder).code == 0
    assert "Putin" not in {row["phrase"] for row in command("doubts", "-g", folder, "--json").rows}
