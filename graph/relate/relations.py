"""Turns what sentences say of mentions into relations between actors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import SIGNS, Actor, Document, Extract, FoundRelation, Kind, Mention, Relation
from graph.said_dates import read_said
from graph.world import World

Place = tuple[str, int, int]
Stretch = tuple[int, int]

# How sure it is that an office stands for the whole, and that an adjective before it names the state.
_SPOKEN_FOR, _OWN_STATE = 0.7, 0.9


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations in order, and how many found ones were dropped: a party is undecided (`without_actor`), both are
    one actor (`of_one_actor`), or a party is a medium that only reports (`of_media`)."""

    rows: tuple[Relation, ...]
    without_actor: int = 0
    of_one_actor: int = 0
    of_media: int = 0


def find_relations(
    documents: Sequence[Document],
    extracts: Iterable[Extract],
    mentions: Sequence[Mention],
    actors: Sequence[Actor],
    world: World,
    *,
    media: bool = False,
) -> Relations:
    """What the texts say that one actor is or does to another, in order of document and cue.

    `media` says whether media are parties to what they report; who claims something may be a medium in any case. The
    confidence is that of the grammar times those of both identities. Who holds an office that the document does not
    fill with a name acts for the state or group whose office it is ("Israel's prime minister accused Iran").
    """
    kinds = {actor.actor_id: actor.kind for actor in actors}
    published = {document.doc_id: document for document in documents}
    meant = _Meant.of(mentions, kinds)
    rows: list[Relation] = []
    dropped = {"without_actor": 0, "of_one_actor": 0, "of_media": 0}
    for extract in extracts:
        parts = _Parts.of(extract, world)
        for found in extract.relations:
            parties = meant.parties(extract.doc_id, found, parts)
            reason = _reason(parties, kinds, media)
            if parties is None or reason:
                dropped[reason] += 1
            else:
                claimer = meant.claimer(extract.doc_id, found, parts)
                rows.append(_relation(published[extract.doc_id], found, parties, claimer))
    rows.sort(key=lambda row: (row.doc_id, row.cue_start, row.subject, row.object, row.predicate))
    return Relations(tuple(dict.fromkeys(rows)), **dropped)


@dataclass(frozen=True, slots=True)
class _Parties:
    subject: str
    object: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Parts:
    """Whose a stretch of a document is that stands for no actor itself, as ids of the table of the world.

    `places` are states that do not act: "Iraqi" in "Iraqi President" says whose president he is. `speaking` are offices
    whose holder acts for the whole.
    """

    places: Mapping[Stretch, Sequence[str]]
    speaking: Mapping[Stretch, Sequence[str]]

    @classmethod
    def of(cls, extract: Extract, world: World) -> "_Parts":
        return cls(
            {(m.start, m.end): m.entries for m in extract.mentions if m.acts is False},
            {(m.start, m.end): m.entries for m in extract.mentions if m.role and world.role(m.role).speaks},
        )


@dataclass(frozen=True, slots=True)
class _Meant:
    """Which actor a stretch of a document means, and how surely."""

    actors: Mapping[Place, tuple[str, float]]
    known: frozenset[str]

    @classmethod
    def of(cls, mentions: Iterable[Mention], known: Iterable[str]) -> "_Meant":
        decided = ((m, m.actor_id) for m in mentions)
        return cls({(m.doc_id, m.start, m.end): (a, m.confidence) for m, a in decided if a}, frozenset(known))

    def parties(self, doc_id: str, found: FoundRelation, parts: _Parts) -> _Parties | None:
        ends = (found.subject_start, found.subject_end), (found.object_start, found.object_end)
        subject, other = (
            self.actors.get((doc_id, *end)) or self._of(parts.speaking.get(end, ()), _SPOKEN_FOR) for end in ends
        )
        if other is None and found.predicate in ("leads", "part_of"):
            other = self._of(parts.places.get(ends[1], ()), _OWN_STATE)
        if subject is None or other is None:
            return None
        return _Parties(subject[0], other[0], subject[1] * other[1])

    def _of(self, entries: Sequence[str], confidence: float) -> tuple[str, float] | None:
        return (entries[0], confidence) if len(entries) == 1 and entries[0] in self.known else None

    def claimer(self, doc_id: str, found: FoundRelation, parts: _Parts) -> str | None:
        if found.claimer_start is None or found.claimer_end is None:
            return None
        end = (found.claimer_start, found.claimer_end)
        actor = self.actors.get((doc_id, *end)) or self._of(parts.speaking.get(end, ()), _SPOKEN_FOR)
        return actor[0] if actor else None


def _reason(parties: _Parties | None, kinds: Mapping[str, str], media: bool) -> str:
    """Why no relation comes of it; empty if one does."""
    if parties is None:
        return "without_actor"
    if parties.subject == parties.object:
        return "of_one_actor"
    if not media and Kind.MEDIA in (kinds[parties.subject], kinds[parties.object]):
        return "of_media"
    return ""


def _relation(document: Document, found: FoundRelation, parties: _Parties, claimer: str | None) -> Relation:
    words = document.text[found.time_start : found.time_end] if found.time_start is not None else ""
    said = read_said(words, document.published) if words else None
    return Relation(
        subject=parties.subject,
        object=parties.object,
        predicate=found.predicate,
        sign=SIGNS[found.predicate],
        claimed_by=claimer,
        hedged=found.hedged,
        negated=found.negated,
        doc_id=document.doc_id,
        sentence=found.sentence,
        cue_start=found.cue_start,
        cue_end=found.cue_end,
        confidence=round(found.confidence * parties.confidence, 4),
        event=found.event,
        said_from=said[0] if said else None,
        said_to=said[1] if said else None,
    )
