"""`--gazetteer`: the user's own actors in a build, in what is built from the folder, and in phrases."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_running import Done

import graph

Command = Callable[..., Done]

TEXT = "The BLF attacked Baghdad on Monday. Lotus Front fighters met the Dark Banner Host, Ana Silva said.\n"
ROWS = (
    "name,aliases,kind,country,sector\n"
    "Blue Lotus Front,BLF|Lotus Front,armed_group,FRA,REB\n"
    "Islamic State,Dark Banner Host,,,\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A document, a gazetteer, and a folder for the graph."""
    text, own = tmp_path / "a.txt", tmp_path / "own.csv"
    text.write_text(TEXT, encoding="utf-8")
    own.write_text(ROWS, encoding="utf-8")
    return text, own, tmp_path / "out"


def names(folder: Path) -> dict[str, tuple[str, ...]]:
    return {actor.actor_id: actor.aliases for actor in graph.load(folder).tables.actors if actor.mentions}


def test_a_build_knows_the_users_actors(command: Command, files: tuple[Path, Path, Path]) -> None:
    text, own, out = files
    assert command("build", text, "-o", out, "--gazetteer", own).code == 0
    found = names(out)
    assert found["blue-lotus-front"] == ("BLF", "Lotus Front fighters")
    assert found["islamic-state"] == ("Dark Banner Host",)
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert len(run["gazetteer_sha256"]) == 64
    assert run["counts"]["gazetteer_actors"] == 2
    assert str(own) not in json.dumps(run)


def test_only_a_changed_gazetteer_reads_the_documents_again(command: Command, files: tuple[Path, Path, Path]) -> None:
    text, own, out = files
    command("build", text, "-o", out, "--gazetteer", own)
    assert "read 0 documents, knew 1 already" in command("build", text, "-o", out, "--gazetteer", own).err
    own.write_text(ROWS.replace("BLF|", ""), encoding="utf-8")
    assert "read 1 documents, knew 0 already" in command("build", text, "-o", out, "--gazetteer", own).err
    assert names(out)["blue-lotus-front"] == ("Lotus Front fighters",)
    assert "read 1 documents" in command("build", text, "-o", out).err
    assert "blue-lotus-front" not in names(out)
    assert json.loads((out / "run.json").read_text(encoding="utf-8"))["gazetteer_sha256"] is None


def test_a_decision_is_applied_without_the_file(command: Command, files: tuple[Path, Path, Path]) -> None:
    text, own, out = files
    command("build", text, "-o", out, "--gazetteer", own)
    before = names(out)
    run = json.loads((out / "run.json").read_text(encoding="utf-8"))
    own.unlink()
    done = command("decide", "merge", "blue-lotus-front", "Ana Silva", "-g", out)
    assert done.code == 1
    assert "a person is never an alias of a group" in done.err
    assert command("decide", "rename", "blue-lotus-front", "The Lotus", "-g", out).code == 0
    assert names(out) == before
    again = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert again["gazetteer_sha256"] == run["gazetteer_sha256"]


def test_phrases_are_read_with_it(command: Command, files: tuple[Path, Path, Path]) -> None:
    _, own, _ = files
    done = command("resolve", "--json", "--gazetteer", own, stdin=b"the leader of the BLF\nBlue Lotus Front\n")
    assert [(row["country"], row["sector"]) for row in done.rows] == [("FRA", "REB"), ("FRA", "REB")]
    assert done.rows[1]["name"] == "Blue Lotus Front"


def test_a_damaged_gazetteer_stops_the_build_and_nothing_is_written(
    command: Command, files: tuple[Path, Path, Path]
) -> None:
    text, own, out = files
    own.write_text("name,kind\nA,army\n", encoding="utf-8")
    done = command("build", text, "-o", out, "--gazetteer", own)
    assert (done.code, out.exists()) == (1, False)
    done.one_error("own.csv:2: there is no kind 'army'", "choose one of")


def test_python_takes_it_too(files: tuple[Path, Path, Path]) -> None:
    text, own, out = files
    net = graph.build(text, output=out, gazetteer=own)
    assert net.find("BLF") == "blue-lotus-front"
