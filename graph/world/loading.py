"""The table of the world as a build uses it: ours, or with a user's own actors laid over it."""

import hashlib
from functools import lru_cache
from pathlib import Path

from graph.errors import WorldError
from graph.world.own import laid_over
from graph.world.own_file import read_own_actors
from graph.world.table import World, load_table


def load_world(gazetteer: str | Path | None = None) -> World:
    """The table, read once for the process; with the actors of a user's gazetteer file, if one is given.

    Raises:
        WorldError: a row of a data file or of the gazetteer is not well formed; the message names the line.
    """
    return _load(Path(gazetteer), gazetteer_print(gazetteer)) if gazetteer else load_table()


def gazetteer_print(gazetteer: str | Path) -> str:
    """The SHA-256 of a gazetteer file.

    Raises:
        WorldError: the file cannot be read.
    """
    try:
        with Path(gazetteer).open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise WorldError(
            f"the gazetteer {gazetteer} cannot be read ({error.strerror or error}); give a file of CSV or JSON lines"
        ) from error


@lru_cache(maxsize=1)
def _load(gazetteer: Path, digest: str) -> World:
    table = load_table()
    return laid_over(table, read_own_actors(gazetteer, table))
