"""Reads a user's gazetteer, CSV or JSON lines, and checks every row before any is used."""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graph.errors import WorldError
from graph.model import Kind
from graph.world.codes import SECTORS, WORLDWIDE
from graph.world.entries import OwnActor
from graph.world.own import id_from_name
from graph.world.table import World

_SEVERAL = frozenset({"aliases", "context_aliases", "member_of"})
_COLUMNS = ("name", "id", "kind", "country", "sector", "parent", *sorted(_SEVERAL), "from", "to")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_ID = re.compile(r"[\w.-]+")
_MOST_FAULTS = 10
_KINDS = frozenset(str(kind) for kind in Kind)

Line = tuple[int, object]


class _FaultError(Exception):
    """What is wrong with one line, and how to mend it."""


def read_own_actors(path: Path, world: World) -> tuple[OwnActor, ...]:
    """The actors of a gazetteer file, in order.

    Raises:
        WorldError: the file cannot be read, or a row is not well formed; the message names the lines.
    """
    faults: list[str] = []
    actors: list[OwnActor] = []
    lines: dict[str, int] = {}
    try:
        for number, cells in _lines(path):
            try:
                actor = _actor(cells, world)
                _claim(actor.id, number, lines)
                actors.append(actor)
            except _FaultError as fault:
                faults.append(f"{path}:{number}: {fault}")
    except _FaultError as fault:
        faults.append(f"{path}: {fault}")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise WorldError(f"{path} cannot be read ({reason}); give a UTF-8 file of CSV or JSON lines") from error
    faults += _unknown_parents(path, actors, lines, world)
    if faults:
        more = [f"... and {len(faults) - _MOST_FAULTS} more"] if len(faults) > _MOST_FAULTS else []
        raise WorldError("\n".join([*faults[:_MOST_FAULTS], *more]))
    return tuple(actors)


def _claim(actor_id: str, number: int, lines: dict[str, int]) -> None:
    if actor_id in lines:
        raise _FaultError(
            f"the actor {actor_id!r} stands in line {lines[actor_id]} already; put all its aliases into one row, "
            "or give each of two actors an id of its own"
        )
    lines[actor_id] = number


def _lines(path: Path) -> Iterator[Line]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        is_json = path.suffix.lower() in (".jsonl", ".ndjson", ".json")
        yield from _json_lines(file) if is_json else _csv_lines(file)


def _json_lines(file: Iterator[str]) -> Iterator[Line]:
    for number, text in enumerate(file, 1):
        if not text.strip():
            continue
        try:
            yield number, json.loads(text)
        except (ValueError, RecursionError):
            yield number, text.strip()[:40]


def _csv_lines(file: Iterator[str]) -> Iterator[Line]:
    reader = csv.DictReader(file, strict=True)
    try:
        header = reader.fieldnames or ()
        _check_keys(header)
        if "name" not in header:
            raise _FaultError(f"the header has no column `name`; it may have {', '.join(_COLUMNS)}")
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise _FaultError(
            f"line {reader.line_num} is not CSV ({error}); quote cells that hold commas or quotes"
        ) from error


def _check_keys(keys: Iterable[object]) -> None:
    unknown = [str(key) for key in keys if key not in _COLUMNS]
    if unknown:
        raise _FaultError(f"there is no column {', '.join(map(repr, unknown))}; there are {', '.join(_COLUMNS)}")


def _actor(cells: object, world: World) -> OwnActor:
    if not isinstance(cells, dict):
        raise _FaultError(f"{cells!r} is not a JSON object; write one object a line, {{...}}")
    if None in cells or None in cells.values():
        raise _FaultError("the row has more or fewer cells than the header; quote cells that hold commas")
    _check_keys(cells)
    given = {key: value for key, value in cells.items() if value}
    row = dict.fromkeys(_COLUMNS, "") | {key: _text(key, given[key]) for key in given if key not in _SEVERAL}
    lists = {key: _texts(key, given[key]) for key in given if key in _SEVERAL}
    if not _is_name(row["name"]):
        raise _FaultError("the row has no name; every actor needs one with a letter or digit in it")
    _check(row, world)
    return OwnActor(
        name=row["name"],
        id=row["id"] or id_from_name(row["name"], world),
        kind=row["kind"] or None,
        country=row["country"] or None,
        sector=row["sector"] or None,
        parent=row["parent"] or None,
        since=row["from"] or None,
        until=row["to"] or None,
        **lists,
    )


def _check(row: Mapping[str, str], world: World) -> None:
    if row["id"] and not _ID.fullmatch(row["id"]):
        raise _FaultError(f"the id {row['id']!r} has other signs than letters, digits, - _ and .; take them out")
    if row["kind"] and row["kind"] not in _KINDS:
        raise _FaultError(f"there is no kind {row['kind']!r}; choose one of {', '.join(Kind)}")
    if row["sector"] and row["sector"] not in SECTORS:
        raise _FaultError(f"there is no sector {row['sector']!r}; choose one of {', '.join(sorted(SECTORS))}")
    country = row["country"]
    is_state = country in world.entries and world.entries[country].kind == Kind.STATE
    if country and not is_state and country not in WORLDWIDE:
        codes = ", ".join(sorted(WORLDWIDE))
        raise _FaultError(f"there is no country {country!r}; write three letters of ISO 3166 (FRA), or one of {codes}")
    for key in ("from", "to"):
        if row[key] and not _DATE.fullmatch(row[key]):
            raise _FaultError(f"`{key}` is {row[key]!r}; write YYYY, YYYY-MM or YYYY-MM-DD")
    if row["from"] and row["to"] and row["to"] < row["from"][: len(row["to"])]:
        raise _FaultError(f"it ends ({row['to']}) before it begins ({row['from']}); mend one of the dates")


def _text(key: str, value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _FaultError(f"`{key}` is {value!r}; write text in quotes")
    return " ".join(value.split())


def _texts(key: str, value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else _text(key, value).split("|")
    texts = dict.fromkeys(_text(key, part) for part in parts)
    if any(text and not _is_name(text) for text in texts):
        raise _FaultError(f"`{key}` holds one without a letter or digit; take it out")
    return tuple(text for text in texts if text)


def _is_name(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _unknown_parents(path: Path, actors: Sequence[OwnActor], lines: Mapping[str, int], world: World) -> Iterator[str]:
    for actor in actors:
        for other in (actor.parent, *actor.member_of):
            if other == actor.id:
                yield f"{path}:{lines[actor.id]}: {actor.name} is its own parent; leave the cell empty"
            elif other and other not in world.entries and other not in lines:
                yield (
                    f"{path}:{lines[actor.id]}: there is no actor with the id {other!r}; give an id of this file or of "
                    "the table of the world (`actor-graph resolve` and `actor-graph actors` show names and ids)"
                )
