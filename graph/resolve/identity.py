"""The working types of resolution: what a mention was taken for, and on what grounds."""

from dataclasses import dataclass

from graph.model import Decision, FoundMention, Rule


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an actor is, before anything is counted. `actor_id` never changes while the names of the actor stay.

    `is_named` marks a name that a decision gave or kept, so that no longer name met in the documents replaces it.
    """

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one mention means (None: undecided or no actor), by which rule, how surely (0..1), and why in words.

    `decision` is the analyst's judgement that made it so, if one did.
    """

    identity: Identity | None
    rule: Rule | None
    confidence: float
    why: str
    decision: Decision | None = None


UNDECIDED = 0.0


def undecided(why: str) -> Verdict:
    """A mention that stays without an actor; it is counted and shown."""
    return Verdict(None, None, UNDECIDED, why)


def decided(identity: Identity | None, decision: Decision, why: str) -> Verdict:
    """What the analyst decided, beyond doubt."""
    return Verdict(identity, Rule.DECISION, 1.0, why, decision)


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention with its verdict."""

    mention: FoundMention
    verdict: Verdict
