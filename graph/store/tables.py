"""Writes the plain types as Parquet tables, and reads them back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import GraphFolderError
from graph.model import (
    Actor,
    Affiliation,
    CoMention,
    Document,
    Evidence,
    Extract,
    FoundMention,
    FoundPair,
    FoundRelation,
    Mention,
    Relation,
    Sentence,
    Tables,
)
from graph.store.schema import COLUMNS, DAY, TEXTS, arrow_schema
from graph.world import OwnActor, World, laid_over, load_world

if TYPE_CHECKING:
    import pandas as pd

_TYPES: dict[str, type] = {
    "documents": Document,
    "sentences": Sentence,
    "mentions": Mention,
    "actors": Actor,
    "co_mentions": CoMention,
    "evidence": Evidence,
    "relations": Relation,
    "affiliations": Affiliation,
}
_ROW_GROUP_ROWS = 100_000


def _column(rows: Sequence[Any], name: str, kind: str) -> list[Any]:
    values = [getattr(row, name) for row in rows]
    if kind == DAY:
        return [date.fromisoformat(value) if value else None for value in values]
    if kind == TEXTS:
        return [list(value) for value in values]
    return values


def _write(folder: Path, table: str, columns: dict[str, list[Any]]) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    target = folder / "tables" / table
    target.mkdir(parents=True, exist_ok=True)
    data = pa.table(columns, schema=arrow_schema(table))
    pq.write_table(data, target / "part-0.parquet", compression="zstd", row_group_size=_ROW_GROUP_ROWS)


def write_tables(folder: Path, tables: Tables) -> None:
    """Writes every table of the graph under `folder/tables`."""
    for table in _TYPES:
        rows = getattr(tables, table)
        _write(folder, table, {name: _column(rows, name, kind) for name, kind in COLUMNS[table].items()})


def write_extracts(folder: Path, extracts: Iterable[Extract]) -> None:
    """Writes what extraction found, so that the next build need not find it again."""
    found = list(extracts)
    _write_found(folder, "found_mentions", [(extract.doc_id, row) for extract in found for row in extract.mentions])
    _write_found(folder, "found_relations", [(extract.doc_id, row) for extract in found for row in extract.relations])
    _write_found(folder, "found_pairs", [(extract.doc_id, row) for extract in found for row in extract.pairs])


def write_own_actors(folder: Path, actors: Sequence[OwnActor]) -> None:
    """Writes the actors of the user's gazetteer, so that the graph can be made anew from the folder alone."""
    _write(folder, "gazetteer", {name: _column(actors, name, kind) for name, kind in COLUMNS["gazetteer"].items()})


def read_world(folder: Path) -> World:
    """The table of the world as the build of the folder used it, with the actors of the user's gazetteer."""
    return laid_over(load_world(), [OwnActor(**row) for row in _rows(folder, "gazetteer")])


def write_positions(folder: Path, positions: Mapping[str, tuple[float, float]]) -> None:
    """Writes where the actors stand on the page, so that they stand there again after the next build."""
    rows = [(actor_id, float(x), float(y)) for actor_id, (x, y) in sorted(positions.items())]
    columns = zip(*rows, strict=True) if rows else ((), (), ())
    _write(folder, "positions", dict(zip(COLUMNS["positions"], map(list, columns), strict=True)))


def read_positions(folder: Path) -> dict[str, tuple[float, float]]:
    """Where the actors stood in the build that the folder holds; empty where it holds none."""
    if not (folder / "tables" / "positions").is_dir():
        return {}
    return {row["actor_id"]: (row["x"], row["y"]) for row in _rows(folder, "positions")}


def _write_found(folder: Path, table: str, rows: Sequence[tuple[str, Any]]) -> None:
    found = [row for _, row in rows]
    columns = {name: _column(found, name, kind) for name, kind in COLUMNS[table].items() if name != "doc_id"}
    _write(folder, table, {"doc_id": [doc_id for doc_id, _ in rows], **columns})


def _rows(folder: Path, table: str) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq
    from pyarrow import ArrowException

    parts = sorted((folder / "tables" / table).glob("*.parquet"))
    if not parts:
        raise GraphFolderError(
            f"{folder} has no table {table!r}; build the graph again: actor-graph build SOURCE -o {folder}"
        )
    try:
        rows: list[dict[str, Any]] = []
        for part in parts:
            _require_columns(folder, table, pq.read_schema(part).names)
            rows += pq.read_table(part, schema=arrow_schema(table), partitioning=None).to_pylist()
    except GraphFolderError:
        raise
    except (ArrowException, OSError) as error:
        raise GraphFolderError(
            f"the table {table!r} in {folder} cannot be read ({str(error).splitlines()[0]}); build the graph again"
        ) from error
    days = [name for name, kind in COLUMNS[table].items() if kind == DAY]
    lists = [name for name, kind in COLUMNS[table].items() if kind == TEXTS]
    for row in rows:
        for name in days:
            row[name] = row[name].isoformat() if row[name] else None
        for name in lists:
            row[name] = tuple(row[name])
    return rows


def _require_columns(folder: Path, table: str, names: Sequence[str]) -> None:
    missing = [name for name in COLUMNS[table] if name not in names]
    if missing:
        raise GraphFolderError(
            f"the table {table!r} in {folder} has no column {', '.join(missing)}; build the graph again"
        )


def read_tables(folder: Path) -> Tables:
    """The graph of a folder, whole.

    Raises:
        GraphFolderError: a table is missing or cannot be read.
    """
    return Tables(**{table: tuple(kind(**row) for row in _rows(folder, table)) for table, kind in _TYPES.items()})


def read_extracts(folder: Path) -> dict[tuple[str, str], Extract]:
    """What extraction found in the documents of a folder, by `doc_id` and `sha256` of the text."""
    sentences: defaultdict[str, list[Sentence]] = defaultdict(list)
    for row in _rows(folder, "sentences"):
        sentences[row["doc_id"]].append(Sentence(**row))
    mentions: defaultdict[str, list[FoundMention]] = defaultdict(list)
    for row in _rows(folder, "found_mentions"):
        mentions[row.pop("doc_id")].append(FoundMention(**row))
    relations: defaultdict[str, list[FoundRelation]] = defaultdict(list)
    for row in _rows(folder, "found_relations"):
        relations[row.pop("doc_id")].append(FoundRelation(**row))
    pairs: defaultdict[str, list[FoundPair]] = defaultdict(list)
    for row in _rows(folder, "found_pairs"):
        pairs[row.pop("doc_id")].append(FoundPair(**row))
    read = sorted((row["doc_id"], row["sha256"]) for row in _rows(folder, "documents") if row["status"] == "ok")
    return {
        (doc_id, digest): Extract(
            doc_id,
            tuple(sentences[doc_id]),
            tuple(mentions[doc_id]),
            tuple(relations[doc_id]),
            tuple(pairs[doc_id]),
        )
        for doc_id, digest in read
    }


def data_frame(folder: Path, table: str) -> "pd.DataFrame":
    """One table as a pandas data frame, columns as in the contract."""
    import duckdb

    pattern = (folder / "tables" / table / "*.parquet").as_posix()
    with duckdb.connect() as connection:
        try:
            return connection.execute("select * from read_parquet(?)", [pattern]).df()
        except duckdb.Error as error:
            raise GraphFolderError(f"the table {table!r} in {folder} cannot be read; build the graph again") from error
