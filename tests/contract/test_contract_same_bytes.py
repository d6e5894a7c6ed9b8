"""The same input gives the same bytes, whatever the order of files and lines or the seed of Python's hashes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ARTICLE, DISPATCHES = "seeds/000_636008c3ff6e1a1e.txt", "seeds/dispatches.jsonl"


def start(place: Path, sources: list[str], seed: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "graph", "build", *sources, "-o", "out"],
        cwd=place,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": str(seed)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_builds_of_the_seeds_are_equal_byte_for_byte(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for place in (one, other):
        shutil.copytree(ROOT / "seeds", place / "seeds")
    lines = (other / DISPATCHES).read_bytes().splitlines(keepends=True)
    (other / DISPATCHES).write_bytes(b"".join(reversed(lines)))
    builds = [start(one, [ARTICLE, DISPATCHES], seed=1), start(other, [DISPATCHES, ARTICLE], seed=4242)]
    said = [build.communicate(timeout=300) for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert said[0] == said[1]
    found, again = contents(one / "out"), contents(other / "out")
    assert {"graph.html", "run.json", "tables/actors/part-0.parquet"} <= set(found)
    assert sorted(found) == sorted(again)
    assert [name for name in found if found[name] != again[name]] == []
