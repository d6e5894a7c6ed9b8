"""The working types of resolution: what a mention was taken for, and on what grounds."""

from dataclasses import dataclass

from graph.model import FoundMention, Rule


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an actor is, before anything is counted. `actor_id` never changes while the names of the actor stay."""

    actor_id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one mention means (None: undecided or no actor), by which rule, how surely (0..1), and why in words."""

    identity: Identity | None
    rule: Rule | None
    confidence: float
    why: str


UNDECIDED = 0.0


def undecided(why: str) -> Verdict:
    """A mention that stays without an actor; it is counted and shown."""
    return Verdict(None, None, UNDECIDED, why)


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention with its verdict."""

    mention: FoundMention
    verdict: Verdict
