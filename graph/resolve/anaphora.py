"""Gives pronouns the actor of the mention for which they stand."""

from collections.abc import Sequence

from graph.model import FoundMention, Kind, Rule
from graph.resolve.identity import Judged, Verdict, undecided


def with_pronouns(judged: Sequence[Judged], pronouns: Sequence[FoundMention]) -> list[Judged]:
    """The judged mentions and the pronouns, in order; a pronoun is no surer than its antecedent."""
    by_start: dict[int | None, Verdict] = {item.mention.start: item.verdict for item in judged if _is_person(item)}
    answered = [Judged(pronoun, _verdict(pronoun, by_start.get(pronoun.antecedent))) for pronoun in pronouns]
    return sorted([*judged, *answered], key=lambda item: (item.mention.start, -item.mention.end))


def _is_person(item: Judged) -> bool:
    return item.verdict.identity is not None and item.verdict.identity.kind == Kind.PERSON


def _verdict(pronoun: FoundMention, antecedent: Verdict | None) -> Verdict:
    if antecedent is None or antecedent.identity is None:
        return undecided(pronoun.reason)
    why = f"{pronoun.text} stands for {antecedent.identity.name}"
    return Verdict(antecedent.identity, Rule.COREFERENCE, round(antecedent.confidence * pronoun.sureness, 3), why)
