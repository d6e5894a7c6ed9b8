"""Where a text itself says that two names are one: "the Syrian Democratic Forces (SDF)", "X, also known as Y"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.model import FoundMention, Kind, Rule
from graph.names import fold_name, initials, is_acronym, is_short_for
from graph.resolve.identity import Identity, Judged, Verdict, decided
from graph.resolve.judgements import Barriers, signed
from graph.world import World

_ADVERBS = (
    "formally|also|better|officially|collectively|otherwise|locally|commonly|previously|formerly|now|widely|sometimes"
)
_KNOWN_AS = re.compile(
    rf"^[\s,—–\-(\"“]*(?:(?:who|which|that) )?(?:is |are |was |were )?(?:(?:{_ADVERBS}) )*"
    r"(?:(?:known|referred to)(?: (?:in|by) \w+)* as|called|dubbed|named|a\.?k\.?a\.?)(?: the| its)?[\s\"“]*$"
)
_BRACKET = re.compile(r"^[\s\"”]*\((?:the |or )?[\"“]?$")
_OR = re.compile(r"^,? or (?:the )?[\"“]?$")


@dataclass(frozen=True, slots=True)
class Definitions:
    """What the text of a document declares to be one, over what its mentions were taken for."""

    text: str
    world: World
    barriers: Barriers

    def applied(self, judged: list[Judged]) -> list[Judged]:
        """What the text declares to be one is one, throughout the document; a person never becomes a group."""
        renamed: dict[str, Verdict] = {}
        verdicts = {item.mention: item.verdict for item in judged}
        candidates = [item.mention for item in judged if item.mention.label != "place"]
        for first, second in definitions(self.text, candidates):
            one, two = verdicts[first], verdicts[second]
            keep, drop = (two, one) if _is_better(two, one, self.world) else (one, two)
            if keep is two and one.identity and is_acronym(second.text) and not self._can_abbreviate(first, two):
                keep, drop = one, two  # the text gives the letters to somebody whom the table does not know
            source = first if drop is one else second
            is_spelt_out = is_acronym(source.text) and not is_acronym((second if drop is one else first).text)
            if not keep.identity or not _may_join(keep.identity, drop.identity, self.world, is_spelt_out=is_spelt_out):
                continue
            barrier = self.barriers.between(keep.identity.actor_id, drop.identity.actor_id) if drop.identity else None
            if barrier:
                why = f"{source.text} is never {keep.identity.name}, whatever the text says ({signed(barrier)})"
                renamed[_spelling(source, drop)] = decided(drop.identity, barrier, why)
                continue
            why = f"the text says that {source.text} is {keep.identity.name}"
            renamed[_spelling(source, drop)] = Verdict(keep.identity, Rule.ALIAS, 0.9, why)
        return [Judged(item.mention, self._renamed(item, renamed)) for item in judged]

    def _can_abbreviate(self, full: FoundMention, acronym: Verdict) -> bool:
        """Whether the table's actor of the acronym may bear the full name: some name of it shares half of its words."""
        if not acronym.identity:
            return False
        words = set(fold_name(full.name).split())
        spelled = (set(fold_name(name).split()) for name in self.world.spellings.get(acronym.identity.actor_id, ()))
        return any(2 * len(words & known) >= len(words) for known in spelled)

    @staticmethod
    def _renamed(item: Judged, renamed: Mapping[str, Verdict]) -> Verdict:
        """The verdict by definition, unless it would make a person of a group that has the same spelling, or back."""
        verdict = renamed.get(_spelling(item.mention, item.verdict))
        if not verdict or not verdict.identity:
            return item.verdict
        is_person = verdict.identity.kind == Kind.PERSON
        return verdict if is_person == (item.mention.label == Kind.PERSON) else item.verdict


def definitions(text: str, mentions: Sequence[FoundMention]) -> Iterator[tuple[FoundMention, FoundMention]]:
    """The pairs (mention, mention) that the text declares to be one actor, in order."""
    for first, second in pairwise(mentions):
        if second.start < first.end or first.sentence != second.sentence or second.start - first.end > 60:
            continue
        between = text[first.end : second.start]
        if _KNOWN_AS.match(between):
            yield first, second
        elif is_acronym(second.text) and _is_short_for(second.text, first.name):
            if _BRACKET.match(between) or _OR.match(between):
                yield first, second
        elif is_acronym(first.text) and _is_short_for(first.text, second.name) and _BRACKET.match(between):
            yield first, second


def _is_short_for(acronym: str, name: str) -> bool:
    """Whether the acronym is short for the name, or for what follows its first word: "U.S. Weather Service (WS)"."""
    rest = name.partition(" ")[2]
    return is_short_for(acronym, name) or (len(acronym) > 2 and fold_name(acronym) == initials(rest))


def _spelling(mention: FoundMention, verdict: Verdict) -> str:
    """The key under which phrases are the same name in one document: role phrases by the actor that they compose."""
    if mention.role:
        composed = verdict.identity.actor_id if verdict.identity else ""
        return f"role {composed}" if composed else f"{mention.role} of {' '.join(mention.entries)}"
    return fold_name(mention.name)


def _is_better(one: Verdict, other: Verdict, world: World) -> bool:
    """Whether `one` is the identity to keep: one of the table before one composed or found, a name before a role."""

    def rank(verdict: Verdict) -> tuple[bool, bool, bool]:
        known = verdict.identity is not None and verdict.identity.actor_id in world.entries
        return verdict.identity is not None, known, verdict.rule is not Rule.ROLE

    return rank(one) > rank(other)


def _may_join(keep: Identity, drop: Identity | None, world: World, *, is_spelt_out: bool) -> bool:
    """Whether the text may say that they are one; what letters stand for it may say against the table."""
    if drop is None:
        return True
    if (keep.kind == Kind.PERSON) != (drop.kind == Kind.PERSON):
        return False
    are_known = keep.actor_id in world.entries and drop.actor_id in world.entries
    return keep.actor_id == drop.actor_id or is_spelt_out or not are_known
