"""Joins what the documents resolved, each by itself, into the actors of the corpus."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.model import Actor, Change, Decision, Document, Extract, FoundMention, Level, Mention, Rule
from graph.names import fold_name, is_acronym
from graph.resolve.decisions import Decided, apply_decisions
from graph.resolve.document import DocumentResolver
from graph.resolve.identity import Identity, Judged, Verdict, decided
from graph.resolve.judgements import Barriers, signed, standing
from graph.resolve.naming import aliases_of, display_name, longest_named
from graph.resolve.persons import KnownPersons
from graph.resolve.replay import JudgedDocument
from graph.resolve.roles import identity_of
from graph.world import World


def resolve(
    documents: Mapping[str, Document],
    extracts: Iterable[Extract],
    world: World,
    decisions: Sequence[Decision] = (),
    report: Callable[[Change], None] | None = None,
) -> tuple[tuple[Mention, ...], tuple[Actor, ...]]:
    """The mentions with their actors, and the actors with their aliases and counts, both in canonical order.

    Documents are judged one by one; across documents names meet only through the table, through equal normal forms, and
    through an acronym that one document defines and no other defines otherwise. There is no chain of weak links.
    The analyst's decisions go over the machine's; `report` is told what each of them in force changed.
    """
    in_force = standing(decisions)
    barriers = Barriers(in_force)
    persons = KnownPersons(world)
    judged = [
        (
            documents[extract.doc_id],
            DocumentResolver(documents[extract.doc_id], extract.mentions, world, persons, barriers).judge(),
        )
        for extract in extracts
    ]
    outcome = apply_decisions(_with_acronyms(judged, barriers), in_force, world, barriers)
    if report:
        for change in outcome.changes:
            report(change)
    mentions = tuple(
        _mention(document, item)
        for document, items in sorted(outcome.judged, key=lambda pair: pair[0].doc_id)
        for item in items
    )
    return mentions, tuple(_actors(outcome, world))


def _with_acronyms(judged: Sequence[JudgedDocument], barriers: Barriers) -> list[JudgedDocument]:
    """An acronym that exactly one actor bears by definition in the corpus is that actor where nobody defines it."""
    defined: defaultdict[str, set[Identity]] = defaultdict(set)
    for _, items in judged:
        for item in items:
            if item.verdict.identity and item.verdict.rule is Rule.ALIAS and is_acronym(item.mention.name):
                defined[fold_name(item.mention.name)].add(item.verdict.identity)

    def settle(item: Judged) -> Judged:
        verdict, key = item.verdict, fold_name(item.mention.name)
        is_open = verdict.identity is not None and verdict.identity.actor_id == f"org-{key}"
        if not is_open or len(defined.get(key, ())) != 1 or not is_acronym(item.mention.name):
            return item
        identity = next(iter(defined[key]))
        barrier = barriers.between(verdict.identity.actor_id, identity.actor_id) if verdict.identity else None
        if barrier:
            why = f"{item.mention.name} is never {identity.name} ({signed(barrier)})"
            return Judged(item.mention, decided(verdict.identity, barrier, why))
        why = f"{item.mention.name} is defined as {identity.name} in another document, and nowhere otherwise"
        return Judged(item.mention, Verdict(identity, Rule.ALIAS, 0.7, why))

    return [(document, [settle(item) for item in items]) for document, items in judged]


def _mention(document: Document, item: Judged) -> Mention:
    found, verdict = item.mention, item.verdict
    identity = verdict.identity
    return Mention(
        doc_id=document.doc_id,
        sentence=found.sentence,
        start=found.start,
        end=found.end,
        text=found.text,
        level=found.level,
        label=identity.kind if identity else found.label,
        actor_id=identity.actor_id if identity else None,
        rule=str(verdict.rule) if verdict.rule else None,
        confidence=verdict.confidence,
        why=verdict.why,
    )


def _actors(outcome: Decided, world: World) -> Iterator[Actor]:
    """The actors in order of id. A parent that no document mentions is still an actor, with no mention."""
    seen: defaultdict[str, list[tuple[Document, FoundMention, Identity]]] = defaultdict(list)
    for document, items in outcome.judged:
        for item in items:
            if item.verdict.identity:
                seen[item.verdict.identity.actor_id].append((document, item.mention, item.verdict.identity))
    parents: dict[str, Identity] = {}
    for places in list(seen.values()):
        parent = places[0][2].parent
        while parent and parent not in seen and parent in world.entries:
            parents[parent] = outcome.rolled_up(identity_of(world.entries[parent]))
            parent = parents[parent].parent
    for actor_id in sorted({*seen, *parents}):
        yield _actor(seen[actor_id], world) if actor_id in seen else _unmentioned(parents[actor_id])


def _unmentioned(identity: Identity) -> Actor:
    return Actor(
        identity.actor_id, identity.name, identity.kind, identity.country, identity.sector, parent=identity.parent
    )


def _actor(places: Sequence[tuple[Document, FoundMention, Identity]], world: World) -> Actor:
    identity = longest_named(identity for _, _, identity in places)
    documents = {document.doc_id: document for document, _, _ in places}
    dates = sorted(document.published for document in documents.values() if document.published)
    mentions = [mention for _, mention, _ in places if mention.level == Level.NAME or mention.entries]
    return replace(
        _unmentioned(identity),
        name=display_name(identity, mentions, world),
        aliases=aliases_of(mentions),
        mentions=len(places),
        documents=len(documents),
        stories=len({document.story_id or document.doc_id for document in documents.values()}),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )
