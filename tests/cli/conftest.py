"""Runs the command in this process, so that the language model is loaded once."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_running import Done, write_lines

from graph.cli import main


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    def run(*arguments: object, stdin: bytes = b"") -> Done:
        capsys.readouterr()
        monkeypatch.setattr(sys, "argv", ["actor-graph", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Done(ended.value.code, said.out, said.err)

    return run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of two short documents."""
    folder = tmp_path / "texts"
    folder.mkdir()
    lines = [
        {"id": "one", "text": "Iran and Iraq met in Vienna on Monday.", "published": "2015-10-12"},
        {"id": "two", "text": "Russia and Turkey signed an agreement.", "published": "2015-10-13"},
    ]
    write_lines(folder / "news.jsonl", lines)
    return folder
