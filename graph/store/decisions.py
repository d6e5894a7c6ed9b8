"""The log of decisions, `decisions.jsonl`: one judgement a line, read whole, only ever appended to."""

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.errors import DecisionError, OutputError
from graph.model import Decision, Judgement, Kind

LOG = "decisions.jsonl"
_TEXTS = ("actor", "name", "other", "other_name", "alias", "mention", "new_name", "kind", "of", "who", "when", "why")
# What a line must say: for each of the groups at least one of its fields.
_NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    Judgement.MERGE: (("actor",), ("other", "alias", "mention")),
    Judgement.SPLIT: (("actor",), ("alias", "mention")),
    Judgement.NEVER_MERGE: (("actor",), ("other",)),
    Judgement.RENAME: (("actor",), ("new_name",)),
    Judgement.RETYPE: (("actor",), ("kind",)),
    Judgement.IGNORE: (("actor",),),
    Judgement.UNDO: (("of",),),
}


def line_of(decision: Decision) -> str:
    """The decision as a line of the log, without its end; fields that say nothing are left out."""
    said = {name: getattr(decision, name) for name in ("decision", *_TEXTS)}
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)


def read_decisions(folder: Path) -> tuple[Decision, ...]:
    """Every line of the log of a graph folder, in order; nothing if there is no log.

    Raises:
        DecisionError: a line is damaged or incomplete; the message names it.
    """
    path = folder / LOG
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise DecisionError(f"{path} cannot be read ({error.strerror or error}); mend its permissions") from error
    found: dict[int, Decision] = {}
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if raw.strip():
            try:
                found[number] = _decision(raw.strip(), number, found)
            except ValueError as error:
                raise DecisionError(
                    f"{path}:{number}: {error}; mend this line or take it out, the others stay as they are"
                ) from error
    return tuple(found.values())


def read_log(folder: Path) -> str:
    """The log of a graph folder as it stands, for `read_decisions` to read; nothing if there is no log."""
    path = folder / LOG
    return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""


def _decision(raw: bytes, number: int, earlier: dict[int, Decision]) -> Decision:
    row = _row(raw)
    judgement = str(row.get("decision", "")).replace("-", "_")
    if judgement not in tuple(Judgement):
        raise ValueError(f"{row.get('decision')!r} is no decision; it is one of {', '.join(Judgement)}")
    if judgement == Judgement.UNDO and isinstance(row.get("of"), int):
        row["of"] = _id_of_line(row["of"], earlier)
    texts = {name: row[name] for name in _TEXTS if row.get(name) is not None}
    wrong = [name for name, value in texts.items() if not isinstance(value, str)]
    if wrong:
        raise ValueError(f"{wrong[0]!r} must be a text")
    decision = Decision(judgement, **texts, line=number, id=hashlib.sha256(raw).hexdigest()[:8])
    _check(decision)
    return decision


def _row(raw: bytes) -> dict[str, Any]:
    try:
        row = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ValueError("this is not UTF-8") from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise ValueError(f"this is not JSON ({error})") from error
    if not isinstance(row, dict):
        raise ValueError("this is not a JSON object")
    return row


def _id_of_line(number: int, earlier: dict[int, Decision]) -> str:
    if number not in earlier:
        raise ValueError(f"there is no decision in line {number} to undo above this one")
    return earlier[number].id


def _check(decision: Decision) -> None:
    for names in _NEEDED[decision.decision]:
        if not any(getattr(decision, name).strip() for name in names):
            raise ValueError(f"a {decision.decision} needs {' or '.join(map(repr, names))}")
    if decision.kind and decision.kind not in tuple(Kind):
        raise ValueError(f"there is no kind {decision.kind!r}; it is one of {', '.join(Kind)}")
    if decision.actor and decision.actor == decision.other:
        raise ValueError(f"{decision.actor!r} is one actor, not two")


def append_decision(folder: Path, decision: Decision) -> Decision:
    """Writes the decision as the last line of the log, whole or not at all, and returns it with its line and id.

    Raises:
        OutputError: the log cannot be written; it is as it was.
    """
    path = folder / LOG
    raw = line_of(decision).encode("utf-8", "replace")
    try:
        before = path.read_bytes() if path.exists() else b""
        gap = b"\n" if before and not before.endswith(b"\n") else b""
        with path.open("ab") as file:
            try:
                file.write(gap + raw + b"\n")
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                os.truncate(path, len(before))
                raise
    except OSError as error:
        raise OutputError(
            f"the decision cannot be written to {path} ({error.strerror or error}); the log is as it was"
        ) from error
    line = (before + gap).count(b"\n") + 1
    return replace(decision, line=line, id=hashlib.sha256(raw).hexdigest()[:8])
