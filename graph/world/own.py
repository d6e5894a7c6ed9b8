"""A user's own actors, laid over the table of the world: what they say goes before what the table says."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.model import Kind
from graph.names import fold_name, slug
from graph.world.entries import Entry, Form, Name, OwnActor
from graph.world.table import World


def id_from_name(name: str, world: World) -> str:
    """The id of an actor that is given without one: that of the actor of the table with the name, or one from it."""
    found = world.names.get(fold_name(name), ())
    plain = {known.entry_id for known in found if known.form in (Form.NAME, Form.ALIAS)}
    if len(plain) == 1:
        return plain.pop()
    made = slug(name)
    return f"own-{made}" if made in world.entries else made


def laid_over(world: World, actors: Sequence[OwnActor]) -> World:
    """The table with the user's actors in it.

    A row about an actor of the table changes what it gives and adds its names; a name that the user gives is the
    user's alone, whoever bore it before.
    """
    if not actors:
        return world
    entries: dict[str, Entry] = dict(world.entries)
    spellings = dict(world.spellings)
    names: defaultdict[str, list[Name]] = defaultdict(list)
    for actor in actors:
        entries[actor.id] = _entry(actor, entries.get(actor.id))
        spelled = dict(actor.names())
        spellings[actor.id] = (*spelled, *spellings.get(actor.id, ()))
        for text, form in spelled.items():
            names[fold_name(text)].append(Name(text, actor.id, form))
    own: Mapping[str, tuple[Name, ...]] = {key: tuple(found) for key, found in names.items()}
    return replace(world, entries=entries, spellings=spellings, names={**world.names, **own}, own=tuple(actors))


def _entry(actor: OwnActor, known: Entry | None) -> Entry:
    base = known or Entry(actor.id, actor.name, str(Kind.ORGANISATION))
    return Entry(
        id=actor.id,
        name=actor.name,
        kind=actor.kind or base.kind,
        country=actor.country or base.country,
        sector=actor.sector or base.sector,
        parent=actor.parent or base.parent,
        member_of=actor.member_of or base.member_of,
        since=actor.since or base.since,
        until=actor.until or base.until,
    )
