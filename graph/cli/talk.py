"""What the command says: messages to standard error, rows of data to standard output."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

_MAX_CELL = 60


def say(message: str) -> None:
    """One message to standard error."""
    print(f"actor-graph: {message}", file=sys.stderr)  # noqa: T201


def write(text: str) -> None:
    """One line of data to standard output."""
    print(text)  # noqa: T201


def write_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], *, as_json: bool) -> None:
    """The rows as JSON lines with every key, or as a table of the given columns."""
    if as_json:
        for row in rows:
            write(json.dumps(row, ensure_ascii=False, default=str))
        return
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(line[i]) for line in [list(columns), *cells]) for i in range(len(columns))]
    for line in [list(columns), *cells]:
        write("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = ", ".join(str(item) for item in value)
    if isinstance(value, float):
        value = f"{value:g}" if value == int(value) else f"{value:.2f}"
    text = " ".join(str(value).split())
    return text if len(text) <= _MAX_CELL else text[: _MAX_CELL - 1] + "…"


@contextmanager
def progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A progress bar on a terminal, silence elsewhere; yields what to call with (done, total)."""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(file=sys.stderr), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(what, total=None)

        def advance(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield advance
