"""Whom a description means: "the regime", "the group", "government forces", by what the document named before.

Precise rather than complete: where more than one actor fits, the description stays undecided and is counted.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import FoundMention, Kind, Rule
from graph.names import fold_name
from graph.resolve.identity import Identity, Judged, Verdict, undecided
from graph.resolve.offices import is_person
from graph.resolve.roles import compose
from graph.world import Role, World

# "one of the largest groups" speaks of groups that nobody named
_DEFINITE = re.compile(r"(?i:(?<!\bone of )\b(?:the|this|that|these|those) )$")
_NEAR_SENTENCES = 2
# How much of a document's states must be one state, for "the government" to be its government.
_DOMINANT_SHARE, _DOMINANT_MENTIONS = 0.6, 2


@dataclass(frozen=True, slots=True)
class Described:
    """A document as described actors see it: its text, its date, and the mentions that are already judged, in order."""

    text: str
    published: str | None
    judged: Sequence[Judged]
    world: World

    def verdict(self, mention: FoundMention) -> Verdict:
        """Who the description is."""
        role = self.world.role(mention.role) if mention.role else None
        is_definite = _DEFINITE.search(self.text[max(0, mention.start - 16) : mention.start]) is not None
        found: tuple[Identity | None, str] = (None, "")
        if role and role.whose == "office":
            found = self._holder(mention) if is_definite else found
        else:
            if is_definite:
                found = self._of_its_name(mention, role)
                found = found if found[0] or _is_of_state(role) else self._of_its_kind(mention)
            if role and not found[0]:
                found = self._of_its_role(mention, role)
        identity, why = found
        if identity is None:
            return undecided("described, and the document does not tell who it is")
        return Verdict(identity, Rule.COREFERENCE, 0.6, f"{mention.text} is {identity.name}: {why}")

    def _before(self, mention: FoundMention, sentences: int | None = None) -> list[Judged]:
        """The judged groups and states before the mention, or in its sentence and so many before it."""
        return [
            item
            for item in self.judged
            if item.mention.end <= mention.start
            and item.verdict.identity is not None
            and item.verdict.identity.kind != Kind.PERSON
            and (sentences is None or mention.sentence - item.mention.sentence <= sentences)
        ]

    def _of_its_name(self, mention: FoundMention, role: Role | None) -> tuple[Identity | None, str]:
        """The one actor before it whose name ends as the description does: "the ministry", "the coalition".

        "The army" is that of a state, whatever a group of rebels calls itself.
        """
        head = fold_name(mention.text).split()[-1]
        items = [item for item in self._before(mention) if head in self._last_words(item)]
        if _is_of_state(role):
            items = [item for item in items if item.verdict.identity and item.verdict.identity.kind == Kind.MILITARY]
        return _only(items) or _only(_near(items, mention)), "the only one before it that is called so"

    def _last_words(self, item: Judged) -> set[str]:
        names = [item.mention.name]
        if item.verdict.identity and item.verdict.identity.actor_id in self.world.entries:
            names.append(self.world.entries[item.verdict.identity.actor_id].name)
        return {folded.split()[-1] for name in names if (folded := fold_name(name))}

    def _of_its_kind(self, mention: FoundMention) -> tuple[Identity | None, str]:
        """The one actor of a fitting kind in its sentence or just before: "the group", "the company"."""
        kinds = self.world.described_kinds(mention.text)
        items = [
            item
            for item in self._before(mention, _NEAR_SENTENCES)
            if item.verdict.identity and item.verdict.identity.kind in kinds and not item.mention.role
        ]
        return _only(items) or _only(_near(items, mention)), "the only such actor just before it"

    def _of_its_role(self, mention: FoundMention, role: Role) -> tuple[Identity | None, str]:
        """The one actor of the same role before it, else that of the state of which the document mostly speaks."""
        phrase = fold_name(mention.text)
        noun = phrase.split()[-1] if role.whose == "people" else phrase  # civilians may be counted or innocent
        is_of_state = noun in self.world.state_nominals
        if role.whose == "people" and not is_of_state:
            return None, ""
        same = [item for item in self._before(mention) if item.mention.role == role.id and item.mention.entries]
        if same:
            return _only(same), "the only one before it in this role"
        state = _dominant_state(self.judged) if is_of_state else None
        if state is None:
            return None, ""
        entry = self.world.entries[state]
        return compose(entry, role, self.world, self.published), f"the document speaks mostly of {entry.name}"

    def _holder(self, mention: FoundMention) -> tuple[Identity | None, str]:
        """The one person whom the document names in the office: "Foreign Secretary Boris Johnson"."""
        office = re.escape(mention.text.strip())
        title = re.compile(rf"(?i:\b{office}(?: (?:of|for)(?: the)?(?: \w+){{1,3}})?,? )$")
        apposition = re.compile(rf"(?i:^,? (?:the |a )?(?:\w+ )?{office}\b)")
        holders = {
            item.verdict.identity.actor_id: item.verdict.identity
            for item in self.judged
            if is_person(item.mention)
            and item.verdict.identity
            and (
                title.search(self.text[max(0, item.mention.start - 80) : item.mention.start])
                or apposition.search(self.text[item.mention.end : item.mention.end + 80])
            )
        }
        return (next(iter(holders.values())) if len(holders) == 1 else None), "the document names the holder"


def _is_of_state(role: Role | None) -> bool:
    return role is not None and role.kind == Kind.MILITARY


def _only(items: Iterable[Judged]) -> Identity | None:
    """The identity of all the items, if it is one."""
    found = {item.verdict.identity.actor_id: item.verdict.identity for item in items if item.verdict.identity}
    return next(iter(found.values())) if len(found) == 1 else None


def _near(items: Sequence[Judged], mention: FoundMention) -> list[Judged]:
    """Those in the last sentence that has any."""
    last = max((item.mention.sentence for item in items), default=-1)
    return [item for item in items if item.mention.sentence == last and mention.sentence - last <= _NEAR_SENTENCES]


def _dominant_state(judged: Sequence[Judged]) -> str | None:
    """The state of which most of the states' mentions are, also those that are only places."""
    states = Counter(
        item.mention.entries[0] for item in judged if item.mention.label == Kind.STATE and item.mention.entries
    )
    for state, count in states.most_common(1):
        if count >= _DOMINANT_MENTIONS and count >= _DOMINANT_SHARE * states.total():
            return state
    return None
