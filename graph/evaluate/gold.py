"""Gold data: what readers marked in texts, as JSON lines. The kind of a file is told by its first line.

- documents, with `doc, text, mentions, relations` (`source`, `title`, `published`, `url` if known): actors and links;
- pronouns, with `text, pron, po, A, ao, Ac, B, bo, Bc`: a pronoun, its offset, two names, whether each is meant (GAP);
- places, with `text, start, end, reading`: a place's name, read `literal`, `metonymic` or `mixed` (ReLocaR);
- phrases, with `phrase, country, sector`, null where nobody could say: what a phrase means without a document.

Offsets are code points, half-open. A mention has `id, start, end, type` (`Person`, `Organisation`, `Location`,
`Nationality`, others), and `level` (`NAM`, `NOM`, `PRO`), `conf` (below 0.5: the readers were unsure), `actor`,
`rollup`, `state` (true: names a state) and `reading` (`actor`, `place`, `mixed`) where they apply. A relation has
`type`, `s` and `t` (ids of mentions) and `conf`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any

from graph.errors import SourceError

Line = Mapping[str, Any]
ACTOR_TYPES = frozenset({"Person", "Organisation"})
NAMES, NAMES_AND_NOMINALS = frozenset({"NAM"}), frozenset({"NAM", "NOM"})
_SURE = 0.5


class GoldKind(StrEnum):
    """What a gold file can measure, in the order in which its lines are recognised."""

    DOCUMENTS = "documents"
    PRONOUNS = "pronouns"
    PLACES = "places"
    PHRASES = "phrases"


_KEYS: Mapping[GoldKind, frozenset[str]] = {
    GoldKind.DOCUMENTS: frozenset({"doc", "text", "mentions", "relations"}),
    GoldKind.PRONOUNS: frozenset({"text", "pron", "po", "A", "ao", "Ac", "B", "bo", "Bc"}),
    GoldKind.PLACES: frozenset({"text", "start", "end", "reading"}),
    GoldKind.PHRASES: frozenset({"phrase", "country", "sector"}),
}


class Standing(Enum):
    """Whether a mention must be found, may be found, or must not be found."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NEGATIVE = "negative"


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A phrase that a reader marked. `alternatives` are types that other readers gave it."""

    id: int
    start: int
    end: int
    type: str
    level: str
    sure: bool
    actor: str | None
    rollup: str | None
    is_state: bool
    reading: str | None
    alternatives: frozenset[str]

    def standing(self, levels: frozenset[str]) -> Standing:
        """Required are sure actors of the levels; optional what a system may take for an actor or not."""
        if self.type in ACTOR_TYPES:
            return Standing.REQUIRED if self.sure and self.level in levels else Standing.OPTIONAL
        may = self.is_state or self.type == "Nationality" or bool(self.alternatives & ACTOR_TYPES)
        return Standing.OPTIONAL if may else Standing.NEGATIVE

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun of which the readers say whom it means."""
        return self.level == "PRO" and bool(self.actor)

    @property
    def can_end_relation(self) -> bool:
        """Whether a link may be asked of it: a resolved actor that is no pronoun, or a state."""
        if self.type in ACTOR_TYPES:
            return bool(self.actor) and self.level in NAMES_AND_NOMINALS
        return self.is_state


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation of a type between two mentions."""

    type: str
    subject: GoldMention
    object: GoldMention


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A text with all that readers marked in it."""

    doc_id: str
    publisher: str
    text: str
    row: Line
    mentions: tuple[GoldMention, ...]
    relations: tuple[GoldRelation, ...]


def read_gold(path: Path) -> tuple[GoldKind, list[Line]]:
    """The kind of a gold file and its lines.

    Raises:
        SourceError: the file cannot be read, or a line is not of a known kind or not of that of the first.
    """
    try:
        text = path.read_text(encoding="utf-8")
        lines = [json.loads(line) for line in text.split("\n") if line.strip()]
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise SourceError(f"{path}: cannot be read as JSON lines ({error}); give a file of gold data") from error
    kind = next((kind for kind in GoldKind if lines and _is_of(lines[0], kind)), None)
    if kind is None:
        raise SourceError(f"{path}: these are no gold data that we know; a line has {_said(_KEYS.values())}")
    for number, line in enumerate(lines, start=1):
        if not _is_of(line, kind):
            raise SourceError(f"{path}:{number}: the line lacks a key of {_said([_KEYS[kind]])}, as the first has them")
    return kind, lines


def _is_of(line: object, kind: GoldKind) -> bool:
    return isinstance(line, dict) and _KEYS[kind] <= line.keys()


def _said(keys: Any) -> str:
    return " or ".join(", ".join(sorted(some)) for some in keys)


def documents_of(lines: Sequence[Line]) -> list[GoldDocument]:
    """The documents of a gold file; a relation of which the readers were unsure, or without an end, is left out."""
    return [_document(line) for line in lines]


def _document(line: Line) -> GoldDocument:
    mentions = {row["id"]: _mention(row) for row in line["mentions"]}
    relations = tuple(
        GoldRelation(row["type"], mentions[row["s"]], mentions[row["t"]])
        for row in line["relations"]
        if row.get("conf", 1) >= _SURE and row["s"] in mentions and row["t"] in mentions
    )
    publisher = line.get("source") or ""
    return GoldDocument(line["doc"], publisher, line["text"], line, tuple(mentions.values()), relations)


def _mention(row: Line) -> GoldMention:
    return GoldMention(
        id=row["id"],
        start=row["start"],
        end=row["end"],
        type=row["type"],
        level=row.get("level", "NAM"),
        sure=row.get("conf", 1) >= _SURE,
        actor=row.get("actor"),
        rollup=row.get("rollup"),
        is_state=bool(row.get("state")),
        reading=row.get("reading"),
        alternatives=frozenset(row.get("alt", ())),
    )
