"""Whether an actor may be called what a description says: a court is no agency, an airline no commission."""

import re

from graph.model import Kind
from graph.names import fold_name, is_acronym
from graph.resolve.identity import Identity
from graph.world import World

_COMPLEMENT = re.compile(r" (?:of|for|in|on|to|and) ")
_TOLD_BY_WORDS = frozenset({Kind.ORGANISATION, Kind.GOVERNMENT, Kind.IGO})
_OF_SECTOR = {"BUS": ("company", "group"), "LEG": ("parliament",), "JUD": ("court",), "EDU": ("university",)}
_ANY = frozenset({"body", "organisation", "organization", "institution", "group"})
# Hardly a body of these kinds has a name that does not say which it is.
_TELLING = ("commission", "court", "parliament", "ministry")


def may_be_called(identity: Identity, description: str, world: World) -> bool:
    """Whether the words of the actor's name, or its sector, fit the description; True where neither tells.

    What the table does not know, and is no acronym, is no ministry, commission, court or parliament unless its name
    says so.
    """
    if identity.kind not in _TOLD_BY_WORDS or fold_name(description).split()[-1] in _ANY:
        return True
    wanted = world.described_natures(description)
    own = world.described_natures(_COMPLEMENT.split(identity.name, maxsplit=1)[0])
    if not own:
        own = frozenset().union(*(world.natures[word] for word in _OF_SECTOR.get(identity.sector or "", ())))
    if own:
        return bool(own & wanted)
    is_known = identity.actor_id in world.entries or is_acronym(identity.name)
    return is_known or not any(wanted & world.natures[word] for word in _TELLING)
