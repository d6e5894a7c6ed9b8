"""Who "Iraqi officials", "the Iraqi military" and "Islamic State fighters" are."""

import re

from graph.model import ORGANISED_KINDS, Kind
from graph.names import fold_name, slug
from graph.resolve.identity import Identity
from graph.resolve.own_name import organisation_by_name
from graph.world import Entry, Role, World

_ARMED_ROLES = frozenset({"military", "fighters", "militias"})
_UNARMED = frozenset({"BUS", "LEG", "JUD", "EDU", "MED", "JRN"})


_COLLECTIVES = frozenset(
    {
        *("people", "men", "women", "children", "public", "population", "society", "nation", "diaspora", "crowd"),
        *("community", "electorate", "majority", "minority", "youth", "press", "media", "clergy", "folk", "police"),
    }
)
_BODIES = frozenset(
    {
        *("company", "firm", "corporation", "bank", "airline", "carrier", "manufacturer", "carmaker", "automaker"),
        *("retailer", "giant", "conglomerate", "newspaper", "daily", "channel", "broadcaster", "magazine", "station"),
        *("website", "party", "charity", "university", "club", "team"),
    }
)
_COMPLEMENT = re.compile(r" (?:of|from|in|at|for) ")


def is_one_of_many(phrase: str) -> bool:
    """Whether a phrase speaks of a single one of a people: "British singer", "a footballer from Argentina"."""
    head = _head(phrase)
    return bool(head) and head not in _COLLECTIVES and not (head.endswith("s") and not head.endswith("ss"))


def is_one_body(phrase: str) -> bool:
    """Whether a phrase speaks of a single one of many companies, media or parties: "the British company"."""
    return _head(phrase) in _BODIES


def _head(phrase: str) -> str:
    """The last word, folded, before what complements it: "member" of "member of the parliament"."""
    return fold_name(_COMPLEMENT.split(phrase, maxsplit=1)[0]).rpartition(" ")[-1]


def identity_of(entry: Entry) -> Identity:
    """The identity of an entry of the table of the world."""
    return Identity(entry.id, entry.name, str(entry.kind), entry.country, entry.sector, entry.parent)


def _led_by(person: Entry, role: Role, world: World, published: str | None) -> Entry | None:
    """What the person leads, at the date where it is known: "Assad's forces" are Syria's.

    A government is a state's: not that of a party or ministry which the same person leads.
    """
    offices = [
        office
        for office in world.offices.get(person.id, ())
        if office.predicate == "leads" and office.of in world.entries
    ]
    if role.whose == "same":
        offices = [office for office in offices if world.entries[office.of].kind == Kind.STATE]
    if published:
        offices = [office for office in offices if office.is_held(published)] or offices
    return world.entries[offices[-1].of] if offices else None


def whole_force_id(state: str) -> str:
    """The id of a state's forces as a whole."""
    return f"{state}-MIL"


def _composed(entry: Entry, role: Role, world: World, *, rolls_up: bool) -> Identity:
    part = "people" if role.whose == "people" else role.id
    actor_id = whole_force_id(entry.id) if role.id == "military" else f"{entry.id}-{part}"
    if actor_id in world.entries:
        return identity_of(world.entries[actor_id])
    return Identity(
        actor_id,
        f"{world.adjective(entry.id)} {role.noun}",
        str(role.kind or entry.kind),
        entry.country,
        role.sector or entry.sector,
        entry.id if rolls_up else None,
    )


def _of_community(community: Entry, role: Role, world: World) -> Identity | None:
    """The community itself, or its forces: news calls one and the same Kurdish forces, fighters and militias."""
    if role.id == "people":
        return identity_of(community)
    if role.id not in _ARMED_ROLES:
        return None
    name = f"{world.adjective(community.id)} forces"
    return Identity(f"{community.id}-forces", name, str(Kind.ARMED_GROUP), community.country, "UAF")


def compose(entry: Entry, role: Role, world: World, published: str | None = None) -> Identity | None:
    """The actor that a role phrase of the entry means; None for an office, which only a document can fill.

    A state's officials are the state; its organs and people roll up to it; its rebels and opposition do not. The
    members of a group are the group. Of a community's role phrases only its forces are an actor: "Sunni jihadists"
    describes.
    """
    if entry.kind == Kind.PERSON:
        led = _led_by(entry, role, world, published) if role.whose not in ("people", "calling") else None
        return compose(led, role, world, published) if led else None
    is_unarmed = role.id in _ARMED_ROLES and entry.sector in _UNARMED  # "Boeing aircraft", a chamber's "unit"
    is_actor = entry.kind in {Kind.STATE, Kind.COMMUNITY, *ORGANISED_KINDS}
    if is_unarmed or role.whose in ("office", "nobody") or not is_actor:
        return None
    if role.whose == "same" or (entry.kind in ORGANISED_KINDS and role.whose not in ("people", "calling")):
        return identity_of(entry)
    if entry.kind == Kind.STATE and role.whose != "members":
        return _composed(entry, role, world, rolls_up=role.whose in ("organ", "people", "calling"))
    if entry.kind == Kind.COMMUNITY:
        return _of_community(entry, role, world)
    return None


def compose_of_place(place: str, role: Role, world: World) -> Identity:
    """The actor that a role phrase of a town, a province or a place without an entry means.

    Its officials are what the place is when it acts; its police and its people are actors of their own, which roll up
    to the state in which the place lies, where the table knows that.
    """
    if role.whose == "same":
        return organisation_by_name(place, world)
    origin = world.origins.get(fold_name(place), ())
    country = origin[0].country if origin else None
    return Identity(
        f"place-{slug(place)}-{'people' if role.whose == 'people' else role.id}",
        f"people of {place}" if role.whose == "people" else f"{place} {role.noun}",
        str(role.kind or Kind.ORGANISATION),
        country,
        role.sector,
        country if country in world.entries and role.whose in ("organ", "people", "calling") else None,
    )
