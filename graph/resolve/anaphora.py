"""Gives pronouns the actor of the mention for which they stand."""

from collections.abc import Sequence

from graph.model import FoundMention, Kind, Rule
from graph.resolve.identity import Judged, Verdict, undecided


def with_pronouns(judged: Sequence[Judged], pronouns: Sequence[FoundMention]) -> list[Judged]:
    """The judged mentions and the pronouns, in order; a pronoun is no surer than its antecedent."""
    meant = meanings(judged)
    answered = []
    for pronoun in pronouns:
        antecedent = meant.get((pronoun.antecedent, pronoun.label == Kind.PERSON))
        answered.append(Judged(pronoun, _verdict(pronoun, antecedent)))
    return sorted([*judged, *answered], key=lambda item: (item.mention.start, -item.mention.end))


def meanings(judged: Sequence[Judged]) -> dict[tuple[int | None, bool], Verdict]:
    """Who is meant by what begins at a place, by the place and whether a person is asked for; the longest wins."""
    meant: dict[tuple[int | None, bool], Verdict] = {}
    for item in sorted(judged, key=lambda item: (item.mention.start, -item.mention.end)):
        if item.verdict.identity is not None:
            meant.setdefault((item.mention.start, item.verdict.identity.kind == Kind.PERSON), item.verdict)
    return meant


def _verdict(pronoun: FoundMention, antecedent: Verdict | None) -> Verdict:
    if antecedent is None or antecedent.identity is None:
        return undecided(pronoun.reason)
    why = f"{pronoun.text} stands for {antecedent.identity.name}"
    return Verdict(antecedent.identity, Rule.COREFERENCE, round(antecedent.confidence * pronoun.sureness, 3), why)
