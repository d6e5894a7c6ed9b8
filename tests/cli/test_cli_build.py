"""The verb build: bad input, building again, stopping."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cli_running import Done, write_lines

from graph.read import MAX_TEXT_BYTES

ROOT = Path(__file__).parents[2]
Command = Callable[..., Done]
GOOD = "Iran and Iraq met in Vienna on Monday.\n"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def facts(folder: Path) -> dict[str, bytes]:
    """The contents without the manifest and the drawing: the page holds the log, actors stay where they stood."""
    drawn = ("run.json", "graph.html", "tables/positions/")
    return {name: data for name, data in contents(folder).items() if not name.startswith(drawn)}


def run_of(folder: Path) -> dict[str, dict[str, int] | list[dict[str, str]]]:
    found: dict[str, dict[str, int] | list[dict[str, str]]] = json.loads((folder / "run.json").read_text("utf-8"))
    return found


def test_build_writes_the_folder_and_prints_a_summary(command: Command, texts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph-out"
    done = command("build", texts, "-o", folder)
    assert done.code == 0
    assert done.out.startswith("2 documents (2 stories), 4 actors, 2 links with 2 sentences as evidence\n")
    assert done.out.endswith(f"page: {folder / 'graph.html'}\n")
    assert done.err == "actor-graph: read 2 documents, knew 0 already, left out 0 that are gone\n"
    assert {path.name for path in folder.iterdir()} == {"graph.html", "run.json", "tables"}


def test_the_folder_is_graph_out_unless_named(
    command: Command, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("build", texts).code == 0
    assert command("actors", "--json").rows == command("actors", "--json", "-g", tmp_path / "graph-out").rows != []


def test_documents_come_from_standard_input_too(command: Command, tmp_path: Path) -> None:
    assert command("build", "-", "-o", tmp_path / "one", stdin=GOOD.encode()).code == 0
    lines = b'{"id": "x", "text": "Iran and Iraq met."}\n{"id": "y", "text": "Russia met Turkey."}\n'
    done = command("build", "-", "-o", tmp_path / "two", stdin=lines)
    assert done.code == 0
    assert done.out.startswith("2 documents")
    rows = command("evidence", "Iran", "Iraq", "--json", "-g", tmp_path / "two").rows
    assert [(row["doc_id"], row["text"]) for row in rows] == [("x", "Iran and Iraq met.")]


def test_empty_standard_input_is_told(command: Command, tmp_path: Path) -> None:
    done = command("build", "-", "-o", tmp_path / "out")
    assert done.code == 1
    done.one_error("no text", "nothing was built")


def test_building_again_reads_only_what_is_new_or_changed(command: Command, texts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph-out"
    command("build", texts, "-o", folder)
    first = facts(folder)
    yours = b' {"decision":  "rename", "actor": "nobody", "new_name": "N"}\r\n\r\n'
    (folder / "decisions.jsonl").write_bytes(yours)
    again = command("build", texts, "-o", folder)
    assert "read 0 documents, knew 2 already, left out 0" in again.err
    assert contents(folder).items() >= first.items()
    lines = [
        {"id": "one", "text": "Iran and Qatar met in Vienna on Monday."},
        {"id": "three", "text": "Egypt and Jordan agreed."},
    ]
    write_lines(texts / "news.jsonl", lines)
    later = command("build", texts, "-o", folder)
    assert "read 2 documents, knew 0 already, left out 1 that are gone" in later.err
    names = {row["name"] for row in command("actors", "--json", "-g", folder).rows}
    assert names == {"Iran", "Qatar", "Egypt", "Jordan"}
    assert (folder / "decisions.jsonl").read_bytes() == yours


def test_a_built_graph_with_one_document_more_equals_one_built_at_once(
    command: Command, texts: Path, tmp_path: Path
) -> None:
    command("build", texts, "-o", tmp_path / "step")
    (texts / "more.txt").write_text("Egypt and Iran agreed, Iraq said.\n", encoding="utf-8")
    assert "read 1 documents, knew 2 already" in command("build", texts, "-o", tmp_path / "step").err
    assert "read 3 documents, knew 0 already" in command("build", texts, "-o", tmp_path / "once").err
    assert facts(tmp_path / "step") == facts(tmp_path / "once")
    assert run_of(tmp_path / "step") == run_of(tmp_path / "once")


def test_the_options_of_the_window_take_effect(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("Iran met Iraq. Egypt watched.\n\nReuters wrote to Qatar.\n", encoding="utf-8")

    def links(*options: str) -> int:
        assert command("build", source, "-o", tmp_path / "out", *options).code == 0
        counts = run_of(tmp_path / "out")["counts"]
        assert isinstance(counts, dict)
        return counts["co_mentions"]

    assert links() == 1
    assert links("--window", "paragraph") == 3
    assert links("--window", "document") == 6
    assert links("--window", "document", "--media") == 10
    assert links("--window", "document", "--max-actors", "3") == 0


@pytest.mark.parametrize("options", [["--window", "page"], ["--count", "lines"], ["--max-actors", "1"]])
def test_an_option_that_is_not_allowed_is_wrong_use(
    command: Command, texts: Path, tmp_path: Path, options: list[str]
) -> None:
    done = command("build", texts, "-o", tmp_path / "out", *options)
    assert done.code == 2
    done.one_error(options[1])
    assert not (tmp_path / "out").exists()


def test_texts_without_any_actor_make_an_empty_graph(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("It rained for a week and the river rose.\n", encoding="utf-8")
    done = command("build", source, "-o", tmp_path / "out")
    assert (done.code, done.out.splitlines()[0]) == (
        0,
        "1 documents (1 stories), 0 actors, 0 links with 0 sentences as evidence",
    )
    assert command("actors", "--json", "-g", tmp_path / "out").out == ""
    assert command("view", "-g", tmp_path / "out").code == 0


def test_a_missing_source_is_told_and_nothing_is_written(command: Command, tmp_path: Path) -> None:
    done = command("build", tmp_path / "none", "-o", tmp_path / "out")
    assert done.code == 1
    done.one_error(str(tmp_path / "none"), "does not exist", "check the path")


def test_a_folder_without_documents_is_told(command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    done = command("build", tmp_path / "empty", "-o", tmp_path / "out")
    assert done.code == 1
    done.one_error(str(tmp_path / "empty"), "no document that can be read", ".txt")


def bad_sources(folder: Path) -> dict[str, tuple[Path, str, str]]:
    """A file, the place that is named, and words of the reason and the remedy."""
    folder.mkdir()
    binary, long, broken = folder / "image.txt", folder / "long.txt", folder / "news.jsonl"
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    long.write_text("Iran and Iraq met. " * (MAX_TEXT_BYTES // 19 + 1), encoding="utf-8")
    broken.write_text('{"id": "x", "text": "Iran met Iraq."}\n{"id": "y", "text": \n', encoding="utf-8")
    return {
        "binary": (binary, str(binary), "PNG image, not text; save it as plain text"),
        "5 MB": (long, str(long), "too long: 5.0 MB of text, the limit is 5 MB; split it"),
        "JSON": (broken, f"{broken}:2", "this is not JSON: "),
    }


@pytest.mark.parametrize("name", ["binary", "5 MB", "JSON"])
def test_one_bad_document_fails_alone_with_one_clear_line(
    command: Command, texts: Path, tmp_path: Path, name: str
) -> None:
    path, place, reason = bad_sources(tmp_path / "bad")[name]
    done = command("build", texts, path, "-o", tmp_path / "out")
    assert done.code == 3
    said = [line for line in done.err.splitlines() if place in line]
    assert len(said) == 1
    assert said[0].startswith(f"actor-graph: {place}: ")
    assert reason in said[0]
    assert "Traceback" not in done.err
    assert "1 documents failed" in done.out
    problems = run_of(tmp_path / "out")["problems"]
    assert isinstance(problems, list)
    assert [place] == [problem["where"] for problem in problems]
    assert "not one" not in done.err


@pytest.mark.parametrize("name", ["binary", "5 MB"])
def test_nothing_but_bad_documents_builds_nothing(command: Command, tmp_path: Path, name: str) -> None:
    path, place, reason = bad_sources(tmp_path / "bad")[name]
    done = command("build", path, "-o", tmp_path / "out")
    assert done.code == 1
    done.one_error(place, reason, "nothing was built")
    assert not (tmp_path / "out" / "run.json").exists()


def test_a_document_of_nearly_a_megabyte_is_read(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "table.txt"
    source.write_text("Iran met Iraq.\n\n" + "\n" * 900_000 + "Egypt met Qatar.\n", encoding="utf-8")
    assert command("build", source, "-o", tmp_path / "out").code == 0
    rows = command("evidence", "Egypt", "Qatar", "--json", "-g", tmp_path / "out").rows
    assert [row["text"] for row in rows] == ["Egypt met Qatar."]


def test_a_document_that_breaks_a_step_fails_alone_and_is_told_once(
    command: Command, texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from graph import extract
    from graph.extract import pipeline

    joined = pipeline._joined

    def breaking(doc_id: str, pieces: Any) -> object:
        if doc_id == "two":
            raise ValueError("too deep")
        return joined(doc_id, pieces)

    monkeypatch.setattr(pipeline, "_joined", breaking)
    assert extract.extract is pipeline.extract
    done = command("build", texts, "-o", tmp_path / "out")
    assert done.code == 3
    assert "1 documents failed" in done.out
    assert [line for line in done.err.splitlines() if "too deep" in line] == [
        f"actor-graph: {texts / 'news.jsonl'}: cannot be read by the pipeline: ValueError('too deep')"
    ]
    assert {row["name"] for row in command("actors", "--json", "-g", tmp_path / "out").rows} == {"Iran", "Iraq"}
    again = command("build", texts, "-o", tmp_path / "out")
    assert (again.code, "knew 1 already" in again.err) == (3, True)


def test_an_output_that_cannot_be_written_is_told(command: Command, texts: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = command("build", texts, "-o", tmp_path / "file" / "out")
    assert done.code == 1
    done.one_error(str(tmp_path / "file" / "out"), "cannot be written", "with -o")


ALTERED = ("_digest", lambda folder: "0" * 64), "are not the ones we pinned"
MISSING = ("find_spec", lambda name: None), "is not installed"


@pytest.mark.parametrize(("change", "words"), [MISSING, ALTERED])
def test_a_missing_or_altered_model_is_told_and_the_earlier_graph_stays(
    command: Command,
    texts: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: tuple[str, object],
    words: str,
) -> None:
    from graph.extract import pinned, pipeline

    folder = tmp_path / "graph-out"
    command("build", texts, "-o", folder)
    before = contents(folder)
    monkeypatch.setattr(pipeline, "_standing", pipeline._standing.__wrapped__)
    monkeypatch.setattr(pinned, *change)
    done = command("build", texts, "-o", folder)
    assert done.code == 1
    done.one_error("language model", words, pinned.INSTALL)
    assert contents(folder) == before


def test_a_model_that_nobody_has_is_told(command: Command, texts: Path, tmp_path: Path) -> None:
    done = command("build", texts, "-o", tmp_path / "out", "--model", "no_such_model")
    assert done.code == 1
    done.one_error("'no_such_model'", "leave --model out")


_CHILD = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started us may have it ignored
from graph.cli import main
main()
"""


def test_an_interrupted_build_leaves_the_earlier_graph(command: Command, texts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "graph-out"
    command("build", texts, "-o", folder)
    before = contents(folder)
    many = tmp_path / "many.jsonl"
    write_lines(many, [{"id": str(i), "text": f"Iran and Iraq met on day {i}. " * 40} for i in range(3000)])
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, "build", str(many), "-o", str(folder)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        deadline = time.monotonic() + 60
        while not list(folder.glob(".next-*")) and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(4)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
    finally:
        child.kill()
        child.wait()
    assert (child.returncode, out) == (130, "")
    assert err.splitlines()[-1] == "actor-graph: interrupted; what was there before is as it was"
    assert "Traceback" not in err
    assert contents(folder) == before
    assert {path.name for path in folder.iterdir()} == {"graph.html", "run.json", "tables"}
