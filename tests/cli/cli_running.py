"""What the tests of the command share: the result of a run, and JSON lines."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def one_error(self, *parts: str) -> None:
        """The last thing said is one line of error that holds the parts; nothing is on standard output."""
        assert self.out == ""
        errors = [line for line in self.err.splitlines() if line.startswith("actor-graph: error: ")]
        assert errors == self.err.splitlines()[-1:], self.err
        assert "Traceback" not in self.err
        for part in parts:
            assert part in errors[0]


def write_lines(path: Path, lines: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
