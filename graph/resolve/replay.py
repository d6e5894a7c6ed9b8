"""The replay of the log of decisions: line by line over the machine's verdicts, the later line wins."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from graph.model import Change, Decision, Document, Judgement, Kind
from graph.names import fold_name, slug
from graph.resolve.identity import Identity, Judged, decided
from graph.resolve.judgements import Barriers, signed
from graph.resolve.naming import display_name, longest_named
from graph.resolve.roles import identity_of
from graph.world import World

JudgedDocument = tuple[Document, list[Judged]]
_PLACE = re.compile(r"(?P<doc_id>.+):(?P<start>\d+)-(?P<end>\d+)", re.DOTALL)
_UNDO = "take it back with `actor-graph decide undo` and its line"


def split_id(decision: Decision) -> str:
    """The id of the actor that a split makes, the same in every build.

    Splits of one actor under one given name make one actor; a single mention without a given name is alone.
    """
    name = f"{decision.actor}--{slug(decision.new_name or decision.alias)}"
    return f"{name}--{slug(decision.mention)}" if decision.mention and not decision.new_name else name


class _StaleError(Exception):
    """A decision has nothing to act on; the arguments are what is wrong and the remedy."""


class Replay:
    """The state between two lines of the log: the verdict of each mention, and the mentions of each actor."""

    def __init__(self, judged: Sequence[JudgedDocument], world: World, barriers: Barriers) -> None:
        """Starts from the machine's verdicts, which respect the barriers already."""
        self._world, self._barriers = world, barriers
        self._items = [(document.doc_id, item.mention) for document, items in judged for item in items]
        self.verdicts = [item.verdict for _, items in judged for item in items]
        self._kept_apart = Counter(verdict.decision for verdict in self.verdicts if verdict.decision)
        self._members: defaultdict[str, set[int]] = defaultdict(set)
        for i, verdict in enumerate(self.verdicts):
            if verdict.identity:
                self._members[verdict.identity.actor_id].add(i)
        self._touched: dict[str, Identity] = {}
        self.merged: dict[str, str] = {}
        self.ignored: dict[str, Decision] = {}

    def apply(self, decision: Decision) -> Change:
        """Replays one line; one that has nothing to act on changes nothing and says so."""
        steps: Mapping[str, Callable[[Decision], Change]] = {
            Judgement.MERGE: self._merge if decision.other else self._assign,
            Judgement.SPLIT: self._split,
            Judgement.NEVER_MERGE: self._hold_apart,
            Judgement.RENAME: self._rename,
            Judgement.RETYPE: self._retype,
            Judgement.IGNORE: self._ignore,
        }
        try:
            return steps[decision.decision](decision)
        except _StaleError as stale:
            problem, remedy = stale.args
            return Change(decision, problem=problem, remedy=remedy)

    def close(self) -> None:
        """Gives every mention of a changed actor what was decided last about the actor."""
        for actor_id, identity in self._touched.items():
            ignore = self.ignored.get(actor_id)
            for i in self._members[actor_id]:
                if ignore:
                    self.verdicts[i] = decided(None, ignore, f"{identity.name} is ignored ({signed(ignore)})")
                else:
                    self.verdicts[i] = replace(self.verdicts[i], identity=identity)

    @cached_property
    def _by_spelling(self) -> Mapping[str, set[int]]:
        spelled: defaultdict[str, set[int]] = defaultdict(set)
        for i, (_, mention) in enumerate(self._items):
            spelled[fold_name(mention.text)].add(i)
            spelled[fold_name(mention.name)].add(i)
        return spelled

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, int, int], set[int]]:
        places: defaultdict[tuple[str, int, int], set[int]] = defaultdict(set)
        for i, (doc_id, mention) in enumerate(self._items):
            places[doc_id, mention.start, mention.end].add(i)
        return places

    def _spelled(self, alias: str) -> set[int]:
        return self._by_spelling.get(fold_name(alias), set())

    def _at(self, decision: Decision) -> set[int]:
        """The one mention that the decision means, if it still reads the same there."""
        where = _PLACE.fullmatch(decision.mention)
        if not where:
            return set()
        found = self._by_place.get((where["doc_id"], int(where["start"]), int(where["end"])), set())
        return found & self._spelled(decision.alias) if decision.alias else set(found)

    def _now(self, actor_id: str) -> str:
        """Who the actor is after the merges so far."""
        while actor_id in self.merged:
            actor_id = self.merged[actor_id]
        return actor_id

    def _require(self, actor_id: str, name: str) -> set[int]:
        """The mentions of an actor.

        Raises:
            _StaleError: there are none.
        """
        found = self._members.get(actor_id)
        if found and actor_id not in self.ignored:
            return set(found)
        if actor_id in self.merged:
            now = self._now(actor_id)
            raise _StaleError(f"{name} is {self._identity(now, now).name} by another decision", _UNDO)
        if actor_id in self.ignored:
            raise _StaleError(f"{name} is ignored by another decision", _UNDO)
        raise _StaleError(f"no mention is {name} ({actor_id}) any more", self._remedy(name))

    def _remedy(self, name: str) -> str:
        verdicts = (self.verdicts[i] for i in self._spelled(name))
        near = sorted({verdict.identity.actor_id for verdict in verdicts if verdict.identity})
        return f"{near[0]} is called so now: decide about it, and {_UNDO}" if len(near) == 1 else _UNDO

    def followed(self) -> dict[str, str]:
        """Who an actor is that was merged, for every one that became an actor with mentions or one of the table."""
        ends = {actor_id: self._now(actor_id) for actor_id in self.merged}
        return {a: end for a, end in ends.items() if self._members.get(end) or end in self._world.entries}

    def _identity(self, actor_id: str, name: str) -> Identity:
        """The actor as it is now, its name fixed so that no name that joins later takes its place."""
        if actor_id in self._touched:
            return self._touched[actor_id]
        places = sorted(self._members.get(actor_id, ()))
        found = [identity for i in places if (identity := self.verdicts[i].identity)]
        if found:
            best = longest_named(found)
            called = display_name(best, [self._items[i][1] for i in places], self._world)
            return replace(best, name=called, is_named=True)
        if actor_id in self._world.entries:
            return replace(identity_of(self._world.entries[actor_id]), is_named=True)
        return Identity(actor_id, name, str(Kind.UNKNOWN), is_named=True)

    def _move(self, places: set[int], target: Identity, decision: Decision, why: str) -> None:
        for i in places:
            before = self.verdicts[i].identity
            if before:
                self._members[before.actor_id].discard(i)
            self.verdicts[i] = decided(target, decision, f"{why} ({signed(decision)})")
        self._members[target.actor_id] |= places
        self._touched[target.actor_id] = target
        self.merged.pop(target.actor_id, None)  # split off anew, after a merge

    def _merge(self, decision: Decision) -> Change:
        one, other = decision.name or decision.actor, decision.other_name or decision.other
        barrier = self._barriers.refused.get(decision)
        if barrier:
            what = f"{other} is not merged into {one}: line {barrier.line} says that they are never one"
            raise _StaleError(what, f"undo one of the two: actor-graph decide undo {barrier.line}")
        actor_id, other_id = self._now(decision.actor), self._now(decision.other)
        if actor_id == other_id:
            raise _StaleError(f"{other} is {one} already, by another decision", _UNDO)
        if not self._members.get(other_id) and other_id not in self.ignored:
            self.merged[other_id] = actor_id  # what is said of B later on is said of A
            raise _StaleError(f"no mention is {other} ({other_id}) any more", self._remedy(other))
        places = self._require(other_id, other)
        source, target = self._identity(other_id, other), self._identity(actor_id, one)
        if not self._members.get(actor_id) and actor_id not in self._world.entries:
            # A is gone from the documents: its id and name stay, the rest is what B is.
            target = replace(source, actor_id=actor_id, name=one)
        if (target.kind == Kind.PERSON) != (source.kind == Kind.PERSON):
            what = f"{source.name} ({source.kind}) is not merged into {target.name} ({target.kind})"
            raise _StaleError(
                f"{what}: a person is never an alias of a group", f"retype one of the two first, or {_UNDO}"
            )
        self._move(places, target, decision, f"{source.name} is {target.name}")
        self.merged[other_id] = actor_id
        self._touched.pop(other_id, None)
        return Change(decision, f"{source.name} is {target.name}", len(places))

    def _assign(self, decision: Decision) -> Change:
        """A spelling that is undecided or already read as the actor, or one mention whatever it is, is the actor."""
        actor_id, said = self._now(decision.actor), quoted(decision)
        mine = self._members.get(actor_id, set())
        if decision.mention:
            places = self._at(decision)
        else:
            places = {i for i in self._spelled(decision.alias) if i in mine or self._is_open(i)}
        if not places:
            raise _StaleError(f"{said} is no undecided mention any more", _UNDO)
        if not mine and actor_id not in self._world.entries:
            self._require(actor_id, decision.name or actor_id)
        target = self._identity(actor_id, decision.name)
        self._move(places, target, decision, f"{said} is {target.name}")
        return Change(decision, f"{said} is {target.name}", len(places))

    def _is_open(self, i: int) -> bool:
        mention, verdict = self._items[i][1], self.verdicts[i]
        return verdict.identity is None and mention.label != "place" and mention.acts is not False

    def _split(self, decision: Decision) -> Change:
        mine = self._require(decision.actor, decision.name or decision.actor)
        source, said = self._identity(decision.actor, decision.name), quoted(decision)
        places = mine & (self._at(decision) if decision.mention else self._spelled(decision.alias))
        if not places:
            raise _StaleError(f"{said} is no mention of {source.name} any more", _UNDO)
        new_id, name = split_id(decision), decision.new_name or decision.alias
        new = self._touched.get(new_id) or replace(source, actor_id=new_id, name=name, is_named=True)
        self._move(places, new, decision, f"{said} is not {source.name}")
        return Change(decision, f"{said} is {new.name}, not {source.name}", len(places))

    def _hold_apart(self, decision: Decision) -> Change:
        one, other = decision.name or decision.actor, decision.other_name or decision.other
        for actor_id, name in ((decision.actor, one), (decision.other, other)):
            if not self._members.get(self._now(actor_id)) and actor_id not in self._world.entries:
                what = f"no mention is {name} ({actor_id}) any more; {one} and {other} stay apart all the same"
                raise _StaleError(what, _UNDO)
        return Change(decision, f"{one} is never {other}", self._kept_apart[decision])

    def _rename(self, decision: Decision) -> Change:
        places = self._require(decision.actor, decision.name or decision.actor)
        before = self._identity(decision.actor, decision.name)
        self._touched[decision.actor] = replace(before, name=decision.new_name, is_named=True)
        return Change(decision, f"{before.name} is called {decision.new_name}", len(places))

    def _retype(self, decision: Decision) -> Change:
        places = self._require(decision.actor, decision.name or decision.actor)
        before = self._identity(decision.actor, decision.name)
        self._touched[decision.actor] = replace(before, kind=decision.kind)
        return Change(decision, f"{before.name} is of kind {decision.kind}, not {before.kind}", len(places))

    def _ignore(self, decision: Decision) -> Change:
        places = self._require(decision.actor, decision.name or decision.actor)
        identity = self._identity(decision.actor, decision.name)
        self._touched[decision.actor] = identity
        self.ignored[decision.actor] = decision
        return Change(decision, f"{identity.name} is no actor", len(places))


def quoted(decision: Decision) -> str:
    """The phrase that a decision is about, and where it stands if it is about one mention."""
    phrase = f'"{decision.alias}"' if decision.alias else "the mention"
    return f"{phrase} at {decision.mention}" if decision.mention else phrase
