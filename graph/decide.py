"""Takes an analyst's decision about the graph as it stands, checks it, and writes it to the log."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from graph.errors import AmbiguousActorError, DecisionError, OptionError, UnknownActorError
from graph.lookup import find_actor
from graph.model import Actor, Decision, Judgement, Kind, Mention, Tables
from graph.names import fold_name
from graph.resolve import Barriers, lines_in_force, standing

_PLACE = re.compile(r"(.+):(\d+)-(\d+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Request:
    """What the analyst asks for: the judgement, what it is about, and the options of a split or a merge.

    `name` is that of the new actor of a split, `of` the actor that is split; `undecided` says that what is merged is a
    phrase, and of it only the undecided mentions.
    """

    judgement: str
    about: tuple[str, ...]
    name: str = ""
    of: str = ""
    undecided: bool = False


def decide(folder: Path, request: Request, who: str = "", why: str = "", when: str | None = None) -> Decision:
    """Writes the decision as the last line of the log and returns it; the graph itself is as before.

    `when` is an ISO time, now if it is None.

    Raises:
        DecisionError: the decision contradicts another one or the graph, or the log is damaged.
        UnknownActorError, AmbiguousActorError: it cannot be told whom it is about.
        GraphFolderError: there is no graph in the folder.
        OptionError: the judgement or the kind is unknown.
        OutputError: the log cannot be written.
    """
    from graph.store import append_decision, read_decisions, read_run, read_tables

    read_run(folder)
    log = read_decisions(folder)
    number, judge = _JUDGES.get(request.judgement.replace("-", "_"), (0, None))
    if judge is None:
        raise OptionError(f"there is no decision {request.judgement!r}; choose one of {', '.join(Judgement)}")
    if len(request.about) != number:
        raise OptionError(f"{request.judgement} is about {number}, not {len(request.about)}: {request.about}")
    decision = judge(_Desk(folder, read_tables(folder), log), request)
    when = when or datetime.now(UTC).isoformat(timespec="seconds")
    return append_decision(folder, replace(decision, who=who, when=when, why=why))


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log for a reader; `stands` is False where a later line takes it back."""

    line: int
    id: str
    decision: str
    about: str
    who: str
    when: str
    why: str
    stands: bool


def list_decisions(folder: Path) -> list[Entry]:
    """The log of a graph folder, in order.

    Raises:
        DecisionError: a line is damaged.
    """
    from graph.store import read_decisions

    log = read_decisions(folder)
    in_force = lines_in_force(log)
    return [
        Entry(d.line, d.id, d.decision.replace("_", "-"), _about(d), d.who, d.when, d.why, d.line in in_force)
        for d in log
    ]


def _about(decision: Decision) -> str:
    one, other = decision.name or decision.actor, decision.other_name or decision.other
    phrase = decision.alias and f'"{decision.alias}"'
    parts = (one, other, phrase, decision.mention, decision.new_name, decision.kind, decision.of)
    return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Desk:
    """The graph as it stands and the log so far."""

    folder: Path
    tables: Tables
    log: Sequence[Decision]

    def actor(self, wanted: str) -> Actor:
        return find_actor(self.tables.actors, wanted)

    def mention(self, place: str) -> Mention | None:
        """The mention at `doc_id:start-end`, if the phrase is such a place."""
        where = _PLACE.fullmatch(place)
        if not where:
            return None
        spot = (where[1], int(where[2]), int(where[3]))
        return next((m for m in self.tables.mentions if (m.doc_id, m.start, m.end) == spot), None)

    def spelled(self, phrase: str) -> list[Mention]:
        key = fold_name(phrase)
        return [mention for mention in self.tables.mentions if fold_name(mention.text) == key]


def _merge(desk: _Desk, request: Request) -> Decision:
    one, other = _target(desk, request.about[0]), request.about[1]
    base = Decision(Judgement.MERGE, one.actor_id, one.name)
    mention = desk.mention(other)
    if mention:
        return replace(base, alias=mention.text, mention=other)
    is_open = any(m.actor_id is None for m in desk.spelled(other))
    if request.undecided and not is_open:
        raise UnknownActorError(f"no undecided mention reads {other!r}; without --undecided it is the actor's name")
    if request.undecided:
        return replace(base, alias=other)
    try:
        joining = desk.actor(other)
    except UnknownActorError:
        if is_open:
            return replace(base, alias=other)
        raise
    if joining.actor_id == one.actor_id:
        if other == one.actor_id or not desk.spelled(other):
            raise DecisionError(f"{request.about[0]!r} and {other!r} are one actor already: {one.name}")
        return replace(base, alias=other)
    return _checked(desk, one, joining, replace(base, other=joining.actor_id, other_name=joining.name))


def _target(desk: _Desk, wanted: str) -> Actor:
    """The actor that something becomes: one of the graph, or one that only the table knows, by its id."""
    from graph.store import read_world

    try:
        return desk.actor(wanted)
    except UnknownActorError:
        entry = read_world(desk.folder).entries.get(wanted)
        if entry is None:
            raise
        return Actor(entry.id, entry.name, str(entry.kind))


def _checked(desk: _Desk, one: Actor, other: Actor, decision: Decision) -> Decision:
    if (one.kind == Kind.PERSON) != (other.kind == Kind.PERSON):
        raise DecisionError(
            f"{other.name} ({other.kind}) is not merged into {one.name} ({one.kind}): a person is never an alias of a "
            "group; if the kind is wrong, retype first: actor-graph decide retype ACTOR KIND"
        )
    barrier = Barriers(standing(desk.log)).between(one.actor_id, other.actor_id)
    if barrier:
        by = f" ({barrier.who}: {barrier.why})" if barrier.why else ""
        raise DecisionError(
            f"line {barrier.line} of the decisions says never to merge {barrier.name or barrier.actor} and "
            f"{barrier.other_name or barrier.other}{by}; take it back first: actor-graph decide undo {barrier.line}"
        )
    return decision


def _never_merge(desk: _Desk, request: Request) -> Decision:
    one, other = desk.actor(request.about[0]), desk.actor(request.about[1])
    if one.actor_id == other.actor_id:
        raise DecisionError(
            f"{request.about[0]!r} and {request.about[1]!r} are one actor now, {one.name}; part them first: "
            "actor-graph decide split ALIAS, or undo the merge that actor-graph decide list shows"
        )
    return Decision(Judgement.NEVER_MERGE, one.actor_id, one.name, other.actor_id, other.name)


def _split(desk: _Desk, request: Request) -> Decision:
    (phrase,) = request.about
    mention = desk.mention(phrase)
    if mention and mention.actor_id is None:
        raise DecisionError(f"{mention.text} at {phrase} stands for no actor, so there is nothing to split")
    readings = [mention] if mention else desk.spelled(phrase)
    ids = sorted({found.actor_id for found in readings if found.actor_id}) or [
        actor.actor_id for actor in desk.tables.actors if fold_name(phrase) in map(fold_name, actor.aliases)
    ]
    if request.of:
        wanted = desk.actor(request.of)
        if wanted.actor_id not in ids:
            raise DecisionError(f"{phrase!r} is no name of {wanted.name}; `actor-graph why` says whose it is")
        ids = [wanted.actor_id]
    if not ids:
        ids = [desk.actor(phrase).actor_id]
        raise DecisionError(f"no mention reads {phrase!r}; name an alias of {ids[0]} as it stands in the documents")
    if len(ids) > 1:
        raise AmbiguousActorError(f"{phrase!r} stands for {', '.join(ids)}; say which with --of")
    actor = desk.actor(ids[0])
    base = Decision(Judgement.SPLIT, actor.actor_id, actor.name, new_name=request.name)
    return replace(base, alias=mention.text, mention=phrase) if mention else replace(base, alias=phrase)


def _about_one(desk: _Desk, request: Request) -> Decision:
    actor = desk.actor(request.about[0])
    if not actor.mentions:
        raise DecisionError(f"no mention is {actor.name}; there is nothing to decide about it")
    return Decision(request.judgement.replace("-", "_"), actor.actor_id, actor.name)


def _rename(desk: _Desk, request: Request) -> Decision:
    name = " ".join(request.about[1].split())
    if not name:
        raise OptionError("an actor needs a name; give one that is not empty")
    return replace(_about_one(desk, request), new_name=name)


def _retype(desk: _Desk, request: Request) -> Decision:
    if request.about[1] not in tuple(Kind):
        raise OptionError(f"there is no kind {request.about[1]!r}; choose one of {', '.join(Kind)}")
    return replace(_about_one(desk, request), kind=request.about[1])


def _undo(desk: _Desk, request: Request) -> Decision:
    (wanted,) = request.about
    found = [decision for decision in desk.log if str(decision.line) == wanted]
    found = found or [decision for decision in desk.log if len(wanted) > 3 and decision.id.startswith(wanted)]
    if len(found) != 1:
        raise DecisionError(f"there is no decision {wanted!r}; actor-graph decide list shows their lines and ids")
    (decision,) = found
    later = [d for d in desk.log if d.decision == Judgement.UNDO and d.line in lines_in_force(desk.log)]
    for undo in later:
        if undo.of == decision.id:
            raise DecisionError(f"line {decision.line} is taken back already, by line {undo.line}")
    return Decision(Judgement.UNDO, of=decision.id, name=f"{decision.decision.replace('_', '-')}: {_about(decision)}")


_JUDGES: Mapping[str, tuple[int, Callable[[_Desk, Request], Decision]]] = {
    Judgement.MERGE: (2, _merge),
    Judgement.SPLIT: (1, _split),
    Judgement.NEVER_MERGE: (2, _never_merge),
    Judgement.RENAME: (2, _rename),
    Judgement.RETYPE: (2, _retype),
    Judgement.IGNORE: (1, _about_one),
    Judgement.UNDO: (1, _undo),
}
