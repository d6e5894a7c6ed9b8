"""The options that several verbs share."""

from pathlib import Path
from typing import Annotated

import typer

Folder = Annotated[Path, typer.Option("-g", "--graph", help="The graph folder to read.")]
Gazetteer = Annotated[Path | None, typer.Option(help="Your own actors: a file of CSV or JSON lines.", metavar="FILE")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON lines instead of a table.")]
