"""A build takes the place of the earlier graph as a whole or not at all."""

import os
from pathlib import Path

import pytest

from graph.errors import GraphFolderError, ModelError, OutputError
from graph.store import folder as graph_folder
from graph.store import read_run, staged

RUN = {"version": "1", "counts": {}, "options": {}, "problems": []}


def build(folder: Path, mark: str) -> None:
    """A build in small: what it writes carries its mark."""
    with staged(folder) as staging:
        (staging.path / "tables" / "actors").mkdir(parents=True)
        (staging.path / "tables" / "actors" / "part-0.parquet").write_text(mark, encoding="utf-8")
        (staging.path / "graph.html").write_text(mark, encoding="utf-8")
        staging.write_run({**RUN, "version": mark})


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    folder = tmp_path / "graph-out"
    build(folder, "earlier")
    (folder / "decisions.jsonl").write_bytes(b'{"merge": ["a", "b"]}\r\n')
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    return folder


def test_a_build_replaces_what_it_writes_and_nothing_else(earlier: Path) -> None:
    build(earlier, "later")
    assert set(contents(earlier)) == {
        *("decisions.jsonl", "graph.html", "notes.txt", "run.json", "tables/actors/part-0.parquet")
    }
    assert contents(earlier)["graph.html"] == contents(earlier)["tables/actors/part-0.parquet"] == b"later"
    assert contents(earlier)["decisions.jsonl"] == b'{"merge": ["a", "b"]}\r\n'
    assert read_run(earlier)["version"] == "later"
    assert {path.name for path in earlier.iterdir()} == {
        "decisions.jsonl",
        "graph.html",
        "notes.txt",
        "run.json",
        "tables",
    }


def fail_half_way(folder: Path, error: BaseException) -> None:
    with staged(folder) as staging:
        (staging.path / "tables").mkdir()
        (staging.path / "graph.html").write_text("later", encoding="utf-8")
        raise error


@pytest.mark.parametrize("error", [ValueError("x"), KeyboardInterrupt(), SystemExit(1), ModelError("no model")])
def test_a_failure_leaves_the_earlier_graph_byte_for_byte(earlier: Path, error: BaseException) -> None:
    before = contents(earlier)
    with pytest.raises(type(error)):
        fail_half_way(earlier, error)
    assert contents(earlier) == before
    assert sorted(path.name for path in earlier.iterdir() if path.name.startswith(".")) == []


def test_an_error_of_the_disk_is_told_as_such(earlier: Path) -> None:
    before = contents(earlier)
    with pytest.raises(OutputError, match=r"No space left on device.*the earlier graph stays"), staged(earlier):
        raise OSError(28, "No space left on device")
    assert contents(earlier) == before


def test_an_error_of_ours_keeps_its_own_words(earlier: Path) -> None:
    with pytest.raises(ModelError, match=r"^no model$"), staged(earlier):
        raise ModelError("no model")


def test_a_build_without_all_its_parts_is_none(earlier: Path) -> None:
    before = contents(earlier)
    with pytest.raises(OutputError), staged(earlier) as staging:
        (staging.path / "tables").mkdir()
    assert contents(earlier) == before


def stop_at_rename(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    calls = iter(range(number))
    rename = Path.rename

    def stopping(path: Path, target: Path) -> Path:
        if next(calls, None) is None:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopping)


RENAMES = 7  # three parts aside, three in, and the one that makes it count


@pytest.mark.parametrize("done", range(RENAMES))
def test_a_stop_between_two_renames_is_recovered_by_the_next_who_opens(
    earlier: Path, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    before = contents(earlier)
    with monkeypatch.context() as patch:
        stop_at_rename(patch, done)
        if done < RENAMES - 1:
            patch.setattr(graph_folder, "_recover", lambda folder: None)  # killed: nobody cleans up
        with pytest.raises(KeyboardInterrupt):
            build(earlier, "later")
    assert read_run(earlier)["version"] == "earlier"
    assert contents(earlier) == before
    build(earlier, "last")
    assert read_run(earlier)["version"] == "last"
    assert set(contents(earlier)) == set(before)


@pytest.mark.parametrize("done", range(RENAMES - 1))
def test_an_interrupt_between_two_renames_is_undone_at_once(
    earlier: Path, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    before = contents(earlier)
    calls = iter(range(done))
    rename = Path.rename
    stopped: list[bool] = []

    def stopping(path: Path, target: Path) -> Path:
        if not stopped and next(calls, None) is None:
            stopped.append(True)
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopping)
    with pytest.raises(KeyboardInterrupt):
        build(earlier, "later")
    assert contents(earlier) == before
    assert {path.name for path in earlier.iterdir()} == {
        "decisions.jsonl",
        "graph.html",
        "notes.txt",
        "run.json",
        "tables",
    }


def test_the_renames_are_as_many_as_the_tests_above_stop_at(earlier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stop_at_rename(monkeypatch, RENAMES)
    build(earlier, "later")
    assert read_run(earlier)["version"] == "later"


def test_a_first_build_that_stops_leaves_no_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        stop_at_rename(patch, 1)
        with pytest.raises(KeyboardInterrupt):
            build(tmp_path, "first")
    with pytest.raises(GraphFolderError, match=r"there is no graph"):
        read_run(tmp_path)
    build(tmp_path, "second")
    assert contents(tmp_path)["tables/actors/part-0.parquet"] == b"second"


def test_what_a_killed_build_with_our_process_number_left_is_no_hindrance(earlier: Path) -> None:
    left = earlier / f".next-{os.getpid()}"
    left.mkdir()
    (left / "graph.html").write_text("half", encoding="utf-8")
    build(earlier, "later")
    assert not left.exists()
    assert contents(earlier)["graph.html"] == b"later"


def test_a_folder_that_cannot_be_written_is_told_with_the_remedy(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("no folder", encoding="utf-8")
    for folder in (file, file / "graph-out"):
        with pytest.raises(OutputError, match=r"cannot be written to .*file.*; give .* with -o"), staged(folder):
            pytest.fail("the block must not run")
    assert file.read_text(encoding="utf-8") == "no folder"


def test_a_first_graph_makes_the_folders_above_it(tmp_path: Path) -> None:
    build(tmp_path / "a" / "b", "first")
    assert read_run(tmp_path / "a" / "b")["version"] == "first"


def test_the_manifest_is_json_in_order_of_its_keys(tmp_path: Path) -> None:
    with staged(tmp_path) as staging:
        staging.write_run({"b": "الموصل", "a": 1})
        assert (staging.path / "run.json").read_bytes() == '{\n  "a": 1,\n  "b": "الموصل"\n}\n'.encode()
        (staging.path / "tables").mkdir()
        (staging.path / "graph.html").touch()
