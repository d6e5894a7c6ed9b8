"""Turns what sentences say of mentions into relations between actors."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import SIGNS, Actor, Document, Extract, FoundRelation, Kind, Mention, Relation
from graph.said_dates import read_said

Place = tuple[str, int, int]


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
    *,
    media: bool = False,
) -> Relations:
    """What the texts say that one actor is or does to another, in order of document and cue.

    `media` says whether media are parties to what they report; who claims something may be a medium in any case. The
    confidence is that of the grammar times those of both identities.
    """
    kinds = {actor.actor_id: actor.kind for actor in actors}
    published = {document.doc_id: document for document in documents}
    meant = _Meant.of(mentions, kinds)
    rows: list[Relation] = []
    dropped = {"without_actor": 0, "of_one_actor": 0, "of_media": 0}
    for extract in extracts:
        offices = {(m.start, m.end): m.entries for m in extract.mentions if m.acts is False}
        for found in extract.relations:
            parties = meant.parties(extract.doc_id, found, offices)
            reason = _reason(parties, kinds, media)
            if parties is None or reason:
                dropped[reason] += 1
            else:
                rows.append(_relation(published[extract.doc_id], found, parties, meant))
    rows.sort(key=lambda row: (row.doc_id, row.cue_start, row.subject, row.object, row.predicate))
    return Relations(tuple(dict.fromkeys(rows)), **dropped)


@dataclass(frozen=True, slots=True)
class _Parties:
    subject: str
    object: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Meant:
    """Which actor a stretch of a document means, and how surely."""

    actors: Mapping[Place, tuple[str, float]]
    known: frozenset[str]

    @classmethod
    def of(cls, mentions: Iterable[Mention], known: Iterable[str]) -> "_Meant":
        decided = ((m, m.actor_id) for m in mentions)
        return cls({(m.doc_id, m.start, m.end): (a, m.confidence) for m, a in decided if a}, frozenset(known))

    def parties(
        self, doc_id: str, found: FoundRelation, places: Mapping[tuple[int, int], Sequence[str]]
    ) -> _Parties | None:
        subject = self.actors.get((doc_id, found.subject_start, found.subject_end))
        other = self.actors.get((doc_id, found.object_start, found.object_end))
        if other is None and found.predicate in ("leads", "part_of"):
            other = self._state(places.get((found.object_start, found.object_end), ()))
        if subject is None or other is None:
            return None
        return _Parties(subject[0], other[0], subject[1] * other[1])

    def _state(self, entries: Sequence[str]) -> tuple[str, float] | None:
        """The state of an office: "Iraqi" in "Iraqi President" does not act, and says whose president he is."""
        return (entries[0], 0.9) if len(entries) == 1 and entries[0] in self.known else None

    def claimer(self, doc_id: str, found: FoundRelation) -> str | None:
        if found.claimer_start is None or found.claimer_end is None:
            return None
        actor = self.actors.get((doc_id, found.claimer_start, found.claimer_end))
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


def _relation(document: Document, found: FoundRelation, parties: _Parties, meant: _Meant) -> Relation:
    words = document.text[found.time_start : found.time_end] if found.time_start is not None else ""
    said = read_said(words, document.published) if words else None
    return Relation(
        subject=parties.subject,
        object=parties.object,
        predicate=found.predicate,
        sign=SIGNS[found.predicate],
        claimed_by=meant.claimer(document.doc_id, found),
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
