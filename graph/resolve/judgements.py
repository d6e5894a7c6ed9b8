"""The log of judgements as such: what stands in it, and whom it holds apart."""

from collections.abc import Sequence

from graph.model import Decision, Judgement


def standing(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions in force, in order: an undo takes back the earlier line that it names, also an earlier undo."""
    taken: set[str] = set()
    kept: list[Decision] = []
    for decision in reversed(decisions):
        if decision.id and decision.id in taken:
            continue
        if decision.decision == Judgement.UNDO:
            taken.add(decision.of)
        else:
            kept.append(decision)
    return kept[::-1]


def lines_in_force(decisions: Sequence[Decision]) -> set[int]:
    """The lines that no later line takes back, those that take another one back included."""
    taken: set[str] = set()
    kept = {decision.line for decision in standing(decisions)}
    for decision in reversed(decisions):
        if decision.decision == Judgement.UNDO and decision.id not in taken:
            taken.add(decision.of)
            kept.add(decision.line)
    return kept


def signed(decision: Decision) -> str:
    """Who decided, when and why, as the end of a sentence."""
    said = f"decided by {decision.who}" if decision.who else "decided"
    said += f" on {decision.when[:10]}" if decision.when else ""
    return f"{said}: {decision.why}" if decision.why else said


class Barriers:
    """Which actors the analyst holds apart: no join of the machine and no merge may cross one.

    A never-merge holds wherever it stands in the log, until it is undone. What was merged by hand stands on one side:
    if B is A, then "never merge B and C" keeps C from A as well. A merge that would cross a barrier is `refused`.
    """

    def __init__(self, decisions: Sequence[Decision] = ()) -> None:
        """Reads the decisions in force, in order."""
        self._root: dict[str, str] = {}
        self._held = [decision for decision in decisions if decision.decision == Judgement.NEVER_MERGE]
        self.refused: dict[Decision, Decision] = {}
        self._between = self._by_sides()
        for decision in decisions:
            if decision.decision == Judgement.MERGE and decision.other:
                self._merge(decision)

    def _merge(self, decision: Decision) -> None:
        barrier = self.between(decision.actor, decision.other)
        if barrier:
            self.refused[decision] = barrier
            return
        one, other = self._side(decision.actor), self._side(decision.other)
        if one != other:
            self._root[other] = one
            self._between = self._by_sides()

    def _side(self, actor_id: str) -> str:
        while actor_id in self._root:
            actor_id = self._root[actor_id]
        return actor_id

    def _by_sides(self) -> dict[tuple[str, str], Decision]:
        sides: dict[tuple[str, str], Decision] = {}
        for decision in self._held:
            one, other = self._side(decision.actor), self._side(decision.other)
            sides.setdefault((min(one, other), max(one, other)), decision)
        return sides

    def __bool__(self) -> bool:
        return bool(self._held)

    def between(self, one: str, other: str) -> Decision | None:
        """The decision that holds the two actors apart, if there is one."""
        if not self._held:
            return None
        first, second = sorted((self._side(one), self._side(other)))
        return self._between.get((first, second)) if first != second else None
