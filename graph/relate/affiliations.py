"""Who leads or belongs to whom, from the texts and from the table of the world, with dates, so that a page can roll
a leader up to the group."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from graph.model import Actor, Affiliation, Document, Kind, Mention, Relation
from graph.world import Office, World

_TIES = ("leads", "part_of")


def find_affiliations(
    documents: Iterable[Document],
    mentions: Iterable[Mention],
    actors: Sequence[Actor],
    relations: Iterable[Relation],
    world: World,
) -> tuple[Affiliation, ...]:
    """The affiliations between actors of the graph, in order.

    From the texts come those that a sentence states, neither denied nor only possible. From the table come the offices
    that a person held on the day of a document which mentions the person; where no document of the person has a date,
    only an affiliation that the person never changed. Nothing gets an end that neither source gives it.
    """
    published = {document.doc_id: document.published for document in documents}
    known = {actor.actor_id for actor in actors}
    seen: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for mention in mentions:
        if mention.actor_id:
            seen[mention.actor_id][mention.doc_id] = None
    rows = list(_from_texts(relations, published))
    for actor in actors:
        days = [published.get(doc_id) for doc_id in seen[actor.actor_id]]
        if days and actor.kind == Kind.PERSON:
            rows += _from_offices(world.offices.get(actor.actor_id, ()), days)
        elif days and actor.actor_id in world.entries:
            rows += _from_umbrellas(actor.actor_id, world.entries[actor.actor_id].member_of, days)
    return tuple(sorted((row for row in rows if row.of in known and row.of != row.actor_id), key=_order))


def _order(row: Affiliation) -> tuple[str, str, str, str, str]:
    return row.actor_id, row.of, row.predicate, row.source, row.since or ""


def _from_texts(relations: Iterable[Relation], published: dict[str, str | None]) -> Iterator[Affiliation]:
    said = [row for row in relations if row.predicate in _TIES and not row.negated and not row.hedged]

    def key(row: Relation) -> tuple[str, str, str]:
        return row.subject, row.object, row.predicate

    for (subject, other, predicate), rows in groupby(sorted(said, key=key), key):
        doc_ids = {row.doc_id for row in rows}
        yield _affiliation((subject, other, predicate), "text", [published.get(doc_id) for doc_id in doc_ids])


def _from_offices(offices: Sequence[Office], days: Sequence[str | None]) -> Iterator[Affiliation]:
    dated = [day for day in days if day]
    if not dated:
        if len({office.of for office in offices}) == 1:
            yield _affiliation((offices[-1].person, offices[-1].of, offices[-1].predicate), "table", days)
        return
    for office in offices:
        held = [day for day in dated if office.is_held(day)]
        if held:
            yield _affiliation((office.person, office.of, office.predicate), "table", held, office)


def _from_umbrellas(actor_id: str, umbrellas: Iterable[str], days: Sequence[str | None]) -> Iterator[Affiliation]:
    for umbrella in umbrellas:
        yield _affiliation((actor_id, umbrella, "part_of"), "table", days)


def _affiliation(
    tie: tuple[str, str, str], source: str, days: Sequence[str | None], office: Office | None = None
) -> Affiliation:
    dated = sorted(day for day in days if day)
    return Affiliation(
        *tie,
        source=source,
        documents=len(days),
        office=office.office if office else None,
        since=office.since if office else None,
        until=office.until if office else None,
        first=dated[0] if dated else None,
        last=dated[-1] if dated else None,
    )
