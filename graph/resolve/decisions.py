"""Applies the analyst's decisions over the machine's verdicts, and mends what hung on the actors that they changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graph.model import Change, Decision
from graph.resolve.identity import Identity, Judged, Verdict
from graph.resolve.judgements import Barriers
from graph.resolve.replay import JudgedDocument, Replay
from graph.world import World


@dataclass(frozen=True, slots=True)
class Decided:
    """The mentions after all decisions, what each decision changed, and where an id went that is no actor any more."""

    judged: list[JudgedDocument]
    changes: tuple[Change, ...]
    merged: Mapping[str, str]
    ignored: frozenset[str]

    def rolled_up(self, identity: Identity) -> Identity:
        """The identity with its parent as decided: merged parents are followed, ignored ones are none."""
        parent = identity.parent
        while parent is not None and parent in self.merged:
            parent = self.merged[parent]
        if parent in self.ignored or parent == identity.actor_id:
            parent = None
        return identity if parent == identity.parent else replace(identity, parent=parent)


def apply_decisions(
    judged: Sequence[JudgedDocument], decisions: Sequence[Decision], world: World, barriers: Barriers
) -> Decided:
    """The judged mentions after the decisions in force, replayed in order."""
    if not decisions:
        return Decided(list(judged), (), {}, frozenset())
    replay = Replay(judged, world, barriers)
    changes = tuple(replay.apply(decision) for decision in decisions)
    replay.close()
    verdicts = iter(replay.verdicts)
    after = [(document, [Judged(item.mention, next(verdicts)) for item in items]) for document, items in judged]
    done = Decided(after, changes, replay.followed(), frozenset(replay.ignored))
    return replace(done, judged=_rolled_up(done))


def _rolled_up(done: Decided) -> list[JudgedDocument]:
    """The mentions with the parents of their actors as decided; a circle of parents is opened at its first actor."""
    if not done.merged and not done.ignored:
        return done.judged
    parents: dict[str, str | None] = {}
    moved: dict[Identity, Identity] = {}
    found = {item.verdict.identity for _, items in done.judged for item in items if item.verdict.identity}
    for identity in sorted(found, key=lambda identity: (identity.actor_id, identity.name, repr(identity))):
        moved[identity] = done.rolled_up(identity)
        parents.setdefault(identity.actor_id, moved[identity].parent)
    for identity, after in moved.items():
        if _is_circle(after.actor_id, parents):
            parents[after.actor_id] = None
        if parents[after.actor_id] is None:
            moved[identity] = replace(after, parent=None)

    def mended(verdict: Verdict) -> Verdict:
        return replace(verdict, identity=moved[verdict.identity]) if verdict.identity else verdict

    return [
        (document, [Judged(item.mention, mended(item.verdict)) for item in items]) for document, items in done.judged
    ]


def _is_circle(actor_id: str, parents: Mapping[str, str | None]) -> bool:
    seen: set[str] = set()
    at: str | None = actor_id
    while at and at not in seen:
        seen.add(at)
        at = parents.get(at)
    return at == actor_id
