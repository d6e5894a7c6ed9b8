"""What an actor is called: the names met in the documents, and the one to show."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph.model import FoundMention, Kind, Level
from graph.names import fold_name, is_acronym
from graph.resolve.identity import Identity
from graph.world import World


def aliases_of(mentions: Iterable[FoundMention]) -> tuple[str, ...]:
    """The names met, one spelling for each folded form: names before role phrases, the most frequent first."""
    spellings: defaultdict[tuple[bool, str], Counter[str]] = defaultdict(Counter)
    for mention in mentions:
        spellings[mention.level != Level.NAME, fold_name(mention.name)][mention.name] += 1
    ranked = sorted(spellings.items(), key=lambda item: (item[0][0], -item[1].total(), item[0][1]))
    best = [min(counts, key=lambda name: (-counts[name], name)) for _, counts in ranked]
    return tuple(dict.fromkeys(best))


def longest_named(identities: Iterable[Identity]) -> Identity:
    """The identity that speaks for an actor: the one with the longest name."""
    return max(identities, key=lambda identity: (len(identity.name), identity.name))


def display_name(identity: Identity, mentions: Sequence[FoundMention], world: World) -> str:
    """The table's or the analyst's name; else a person's longest name met, or the most frequent long one."""
    if identity.is_named or identity.actor_id in world.entries or any(mention.role for mention in mentions):
        return identity.name
    names = aliases_of(mentions)
    full = [name for name in names if not is_acronym(name)] or list(names)
    if identity.kind == Kind.PERSON:
        return max(full, key=lambda name: (len(fold_name(name).split()), -names.index(name)))
    return full[0] if full else identity.name
