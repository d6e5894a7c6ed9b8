"""The verb that measures the product on texts that were read by hand."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.cli.options import AsJson
from graph.cli.talk import progress, write, write_rows

if TYPE_CHECKING:
    from graph.evaluate import GoldError


def evaluate(
    gold: Annotated[list[Path], typer.Argument(help="Files of gold data (JSON lines).", metavar="GOLD...")],
    model: Annotated[str, typer.Option(help="The language model, as for build.")] = "default",
    errors: Annotated[int, typer.Option("--errors", help="Print so many of the most frequent errors.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Measure the product on gold data: scores with their 95 % intervals, and the most frequent errors."""
    from graph.evaluate import evaluate as measure

    for path in gold:
        with progress("reading gold documents") as advance:
            found = measure(path, model, errors, advance)
        columns = ("gold", "publisher", "documents", "measure", "value", "low", "high")
        rows = [asdict(score) for score in found.scores]
        write_rows(rows if as_json else map(_readable, rows), columns, as_json=as_json)
        if as_json:
            write_rows([asdict(error) for error in found.errors], (), as_json=True)
        else:
            _tell_errors(found.errors)


def _readable(score: dict[str, Any]) -> dict[str, Any]:
    values = {key: f"{score[key]:.3f}" for key in ("value", "low", "high") if score[key] is not None}
    return {**score, **values}


def _tell_errors(errors: "Sequence[GoldError]") -> None:
    for error in errors:
        write(f"\n{error.count} x {error.kind}: {' -> '.join(words for words in (error.gold, error.found) if words)}")
        write(f"    {error.sentence} ({error.doc_id})")
