"""Who a mention is by its spelling alone, where neither the table nor the document says more."""

from collections.abc import Sequence

from graph.model import FoundMention, Kind
from graph.names import slug, without_legal_form
from graph.resolve.identity import Identity
from graph.resolve.kinds import guess_country, guess_kind
from graph.resolve.persons import name_words
from graph.world import World


def person_id(words: Sequence[str], name: str, world: World) -> str:
    """The id of a person whom only the documents know, by the telling words of the name."""
    actor_id = slug(" ".join(words) or name)
    # A person called like a newspaper of the table is not the newspaper.
    return f"person-{actor_id}" if actor_id in world.entries else actor_id


def person_by_name(name: str, world: World) -> Identity:
    """The person of that name."""
    return Identity(person_id(name_words(name), name, world), name, str(Kind.PERSON))


def organisation_by_name(name: str, world: World) -> Identity:
    """The organisation of that name, its kind and country by its own words; "Acme Ltd" and "Acme Inc." are Acme."""
    kind, sector = guess_kind(name)
    return Identity(f"org-{slug(without_legal_form(name))}", name, kind, guess_country(name, world), sector)


def by_name(mention: FoundMention, world: World) -> tuple[Identity, Identity]:
    """Who the mention is by its name: first by its label, then as the other of person and organisation."""
    person, organisation = person_by_name(mention.name, world), organisation_by_name(mention.name, world)
    return (person, organisation) if mention.label == Kind.PERSON else (organisation, person)
