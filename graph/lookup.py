"""Finds the actor that a person means by an id, a name or an alias."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from graph.errors import AmbiguousActorError, UnknownActorError
from graph.model import Actor, Kind, Mention
from graph.names import fold_name


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an alias means an actor: the rule, how often it was applied, and its words."""

    alias: str
    actor_id: str
    name: str
    rule: str
    mentions: int
    confidence: float
    why: str


def find_actor(actors: Sequence[Actor], wanted: str) -> Actor:
    """The one actor with this id, else with this name, this alias, or this word of a
    person's name; spelling is folded.

    Raises:
        UnknownActorError: nobody is called that; the message offers what is near.
        AmbiguousActorError: several actors are.
    """
    for actor in actors:
        if actor.actor_id == wanted:
            return actor
    key = fold_name(wanted)
    mentioned = [actor for actor in actors if actor.mentions]
    for names_of in (_names, _aliases, _parts):
        found = [actor for actor in mentioned if key in names_of(actor)]
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(f"{actor.actor_id} ({actor.name})" for actor in found)
            raise AmbiguousActorError(f"{wanted!r} may be {listed}; give the id")
    raise UnknownActorError(f"no actor is called {wanted!r}{_near(mentioned, key)}")


def _names(actor: Actor) -> set[str]:
    return {fold_name(actor.name)}


def _aliases(actor: Actor) -> set[str]:
    return {fold_name(alias) for alias in actor.aliases}


def _parts(actor: Actor) -> set[str]:
    """The single words of a person's name: a surname is enough where only one person has it."""
    if actor.kind != Kind.PERSON:
        return set()
    return {word for name in (actor.name, *actor.aliases) for word in fold_name(name).split() if len(word) > 2}


def _near(actors: Sequence[Actor], key: str) -> str:
    known: Mapping[str, str] = {fold_name(name): name for actor in actors for name in (actor.name, *actor.aliases)}
    near = get_close_matches(key, known, n=3, cutoff=0.6) or [name for name in known if key and key in name][:3]
    if near:
        return f"; did you mean {', '.join(known[name] for name in near)}?"
    return "; `actor-graph actors` lists all"


def explain_alias(actors: Sequence[Actor], mentions: Sequence[Mention], alias: str) -> list[Reason]:
    """Every actor that the alias stands for in the documents, with the rules, most frequent first.

    Raises:
        UnknownActorError: no mention is spelled like that.
    """
    by_id = {actor.actor_id: actor for actor in actors}
    key = fold_name(alias)
    counts: Counter[tuple[str, str, str]] = Counter()
    confidence: defaultdict[tuple[str, str, str], list[float]] = defaultdict(list)
    for mention in mentions:
        if mention.actor_id and fold_name(mention.text) == key:
            reading = (mention.actor_id, mention.rule or "", mention.why)
            counts[reading] += 1
            confidence[reading].append(mention.confidence)
    if not counts:
        actor = find_actor(actors, alias)
        return [
            Reason(alias, actor.actor_id, actor.name, "name", 0, 1.0, "its name in the table, not met in the documents")
        ]
    return [
        Reason(alias, actor_id, by_id[actor_id].name, rule, number, min(confidence[actor_id, rule, why]), why)
        for (actor_id, rule, why), number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
