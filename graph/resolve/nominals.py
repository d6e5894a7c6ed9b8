"""Whom a description means: "the regime", "the group", "government forces", by what the document named before.

Precise rather than complete: where more than one actor fits, the description stays undecided and is counted.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from graph.model import ORGANISED_KINDS, Document, FoundMention, Kind, Level, Rule
from graph.names import fold_name
from graph.resolve.holders import Holders
from graph.resolve.identity import Identity, Judged, Verdict, undecided
from graph.resolve.natures import may_be_called
from graph.resolve.offices import is_person
from graph.resolve.roles import compose, is_one_of_many
from graph.world import Role, World

# "one of the largest groups" speaks of groups that nobody named
_DEFINITE = re.compile(r"(?i:(?<!\bone of )\b(?:the|this|that|these|those) )$")
_OWNED = re.compile(r"(?i:\b(its|their|his|her) (?:own )?)$")
_STATE_WORDS = frozenset({"government", "state", "regime", "army", "military", "police", "security", "federal"})
_OTHERS = re.compile(r"(?i:other|various|several|many|different|two|three|both) ")
_EXPERTS = (
    r"(?i:analyst|economist|strategist|trader|broker|researcher|fellow|professor|lecturer|expert"
    r"|(?:portfolio|fund|money) manager)"
)
_EXPERT_AT = re.compile(rf"{_EXPERTS}s? (?:\w+ )?(?:at|with|for|of|from) (?:the )?$")
_EXPERT_OF = re.compile(rf" {_EXPERTS}")
_OF_SEVERAL = frozenset({"leaders", "ministers", "presidents"})  # of whom, the sentence before says: several mostly
_JUDICIARY = "judiciary"  # the role of courts, and of "the judge"
_NEAR_SENTENCES = 2
# A state's army, cabinet or officials are no group of rebels and no party, whatever stands near.
_NO_STATE = frozenset({Kind.ARMED_GROUP, Kind.PARTY, Kind.ORGANISATION, Kind.IGO, Kind.COMMUNITY})
_NOT_COUNTED = frozenset({Kind.PERSON, Kind.POPULATION})  # a foreign minister on a visit, a people far away
# How much of a document's states must be one state, for "the government" to be its government.
_DOMINANT_SHARE, _DOMINANT_MENTIONS = 0.6, 2


@dataclass(frozen=True, slots=True)
class Described:
    """A document as described actors see it: the mentions that are judged, the pronouns, and who holds which office.

    `meant` is who is meant by what begins at a place, of the judged mentions (`anaphora.meanings`).
    """

    document: Document
    judged: Sequence[Judged]
    meant: Mapping[tuple[int | None, bool], Verdict]
    pronouns: Sequence[FoundMention]
    holders: Holders
    world: World

    def verdict(self, mention: FoundMention) -> Verdict:
        """Who the description is."""
        role = self.world.role(mention.role) if mention.role else None
        before = self.document.text[max(0, mention.start - 16) : mention.start]
        is_definite = _DEFINITE.search(before) is not None
        owned = _OWNED.search(before)
        found: tuple[Identity | None, str] = (None, "")
        if owned and role:
            found = self._of_its_owner(mention.start - len(owned[0]), role)
        elif role and role.whose == "office":
            found = self._holder(mention, role) if is_definite else found
        elif not _OTHERS.match(mention.text):
            for read in (self._of_its_calling, self._of_its_name, self._of_its_kind) if is_definite else ():
                found = found if found[0] else read(mention, role)
            if role and not found[0]:
                found = self._of_its_role(mention, role)
        identity, why = found
        if identity is None:
            return undecided("described, and the document does not tell who it is")
        return Verdict(identity, Rule.COREFERENCE, 0.6, f"{mention.text} is {identity.name}: {why}")

    def _of_its_owner(self, start: int, role: Role) -> tuple[Identity | None, str]:
        """Whose they are by the pronoun that begins there: "Eritrea denied that its troops"."""
        pronoun = next((pronoun for pronoun in self.pronouns if pronoun.start == start), None)
        owner = self.meant.get((pronoun.antecedent, pronoun.label == Kind.PERSON)) if pronoun else None
        entry = self.world.entries.get(owner.identity.actor_id) if owner and owner.identity else None
        if entry is None or (role.whose == "foes" and entry.kind not in ORGANISED_KINDS):
            return None, ""
        return compose(entry, role, self.world, self.document.published), f"those of {entry.name}"

    def _before(self, mention: FoundMention, sentences: int | None = None) -> list[Judged]:
        """The judged groups and states before the mention, or in its sentence and so many before it."""
        apart = self.meant.get((mention.apart, False)) if mention.apart is not None else None
        doer = apart.identity.actor_id if apart and apart.identity else None
        return [
            item
            for item in self.judged
            if item.mention.end <= mention.start
            and item.verdict.identity is not None
            and item.verdict.identity.kind != Kind.PERSON
            and item.verdict.identity.actor_id != doer
            and (sentences is None or mention.sentence - item.mention.sentence <= sentences)
        ]

    def _of_its_name(self, mention: FoundMention, role: Role | None) -> tuple[Identity | None, str]:
        """The one actor before it whose name ends as the description does: "the ministry", "the coalition"."""
        head = fold_name(mention.text).split()[-1]
        if head in _OF_SEVERAL:
            return None, ""
        reach = _NEAR_SENTENCES if head == "group" else None  # many names end in it, and many are called so
        items = [
            item for item in self._before(mention, reach) if head in self._last_words(item) and _may_be(item, role)
        ]
        identity = _only(items) or _only(_near(items, mention))
        if identity and role and role.kind == Kind.MILITARY and self._states_near(mention) - {identity.country}:
            return None, ""
        return identity, "the only one before it that is called so"

    def _last_words(self, item: Judged) -> set[str]:
        names = [item.mention.name]
        if item.verdict.identity and item.verdict.identity.actor_id in self.world.entries:
            names.append(self.world.entries[item.verdict.identity.actor_id].name)
        return {folded.split()[-1] for name in names if (folded := fold_name(name))}

    def _of_its_kind(self, mention: FoundMention, role: Role | None) -> tuple[Identity | None, str]:
        """The one actor of a fitting kind in its sentence or just before: "the group", "the company"."""
        kinds = self.world.described_kinds(mention.text)
        items = [
            item
            for item in self._before(mention, _NEAR_SENTENCES)
            if item.verdict.identity
            and item.verdict.identity.kind in kinds
            and (not item.mention.role or item.verdict.identity.actor_id in item.mention.entries)
            and not self._is_employer(item.mention)
            and may_be_called(item.verdict.identity, mention.text, self.world)
            and _may_be(item, role)
        ]
        if self._has_rival(mention, kinds):
            return None, ""
        return _only(items) or _only(_near(items, mention)), "the only such actor just before it"

    def _has_rival(self, mention: FoundMention, kinds: AbstractSet[str]) -> bool:
        """Whether a name near before the description may be meant too, of which it is undecided who it is."""
        return any(
            item.verdict.identity is None
            and item.mention.level == Level.NAME
            and item.mention.label in kinds
            and item.mention.acts is not False
            and item.mention.end <= mention.start
            and mention.sentence - item.mention.sentence <= _NEAR_SENTENCES
            for item in self.judged
        )

    def _is_employer(self, mention: FoundMention) -> bool:
        """Whether the name only says where somebody works who is asked: "an analyst at X", "X analyst Jane Roe"."""
        text = self.document.text
        return bool(_EXPERT_AT.search(text[max(0, mention.start - 60) : mention.start])) or bool(
            _EXPERT_OF.match(text, mention.end)
        )

    def _of_its_role(self, mention: FoundMention, role: Role) -> tuple[Identity | None, str]:
        """The one actor of the same role before it, else that of the state of which the document mostly speaks."""
        phrase = fold_name(mention.text)
        noun = phrase.split()[-1] if role.whose == "people" else phrase  # civilians may be counted or innocent
        is_of_state = noun in self.world.state_nominals
        if role.whose == "people" and not is_of_state:
            return None, ""
        near = self._states_near(mention)
        same = [item for item in self._before(mention) if _is_in_role(item, role)]
        if phrase.split()[0] in _STATE_WORDS:
            same = [item for item in same if _may_be(item, role)]
        if same:
            identity = _only(same)
            is_told = identity is not None and (role.whose == "foes" or not near - {identity.country})
            return identity if is_told else None, "the only one before it in this role"
        state = _dominant_state(self.judged, near, self.world) if is_of_state else None
        if state is None:
            return None, ""
        entry = self.world.entries[state]
        return compose(entry, role, self.world, self.document.published), f"the document speaks mostly of {entry.name}"

    def _states_near(self, mention: FoundMention) -> set[str]:
        """The states, also as places and by their people, that the sentence names before it, else the sentence before.

        Where they are others or several, what the document says elsewhere does not tell whose army it is.
        """
        near: dict[int, set[str]] = {0: set(), 1: set()}
        for item in self.judged:
            distance = mention.sentence - item.mention.sentence
            if item.mention.start < mention.start and distance in near:
                identity = item.verdict.identity
                entry = self.world.entries.get(item.mention.entries[0]) if item.mention.entries else None
                country = identity.country if identity else entry.country or entry.id if entry else None
                if country and country in self.world.entries:
                    near[distance].add(country)
        return near[0] or near[1]

    def _holder(self, mention: FoundMention, role: Role) -> tuple[Identity | None, str]:
        """The one person whom the document names in the office: "Foreign Secretary Boris Johnson"."""
        office = re.escape(mention.text.strip())
        named = self._persons_beside(
            rf"\b{office}(?: (?:of|for)(?: the)?(?: \w+){{1,3}})?,? $", rf"^,? (?:the |a )?(?:\w+ )?{office}\b"
        )
        if not named:
            identity = self.holders.holder(mention.text, role.id)
            return identity, "who held this office, and nobody else of that title is named"
        return _only(named), "the document names the holder"

    def _of_its_calling(self, mention: FoundMention, role: Role | None) -> tuple[Identity | None, str]:
        """The one person whom the document calls so: "Judge Ann Lee", "Jane Roe, a tax lawyer"."""
        if role and role.whose not in ("people", "calling") and role.id != _JUDICIARY:
            return None, ""
        if self.world.described_kinds(mention.text) or not is_one_of_many(mention.text):
            return None, ""
        calling = re.escape(mention.text.strip())
        named = self._persons_beside(rf"\b{calling} $", rf"^, (?:an? |the )?(?:[\w-]+ ){{0,3}}{calling}\b")
        if any(item.mention.start == mention.end + 1 for item in named):
            return None, ""  # the title itself
        return _only(named), "the document calls the person so"

    def _persons_beside(self, before: str, behind: str) -> list[Judged]:
        """The persons' names before or behind which the text reads so, in any case."""
        text = self.document.text
        title, apposition = re.compile(before, re.IGNORECASE), re.compile(behind, re.IGNORECASE)
        return [
            item
            for item in self.judged
            if is_person(item.mention)
            and (
                title.search(text[max(0, item.mention.start - 80) : item.mention.start])
                or apposition.search(text[item.mention.end : item.mention.end + 80])
            )
        ]


def _is_in_role(item: Judged, role: Role) -> bool:
    """Whether the mention says whose role it is, or names such forces: "Syrian Army" before "government forces"."""
    if item.mention.role:
        return item.mention.role == role.id and bool(item.mention.entries)
    identity = item.verdict.identity
    return role.kind == Kind.MILITARY and identity is not None and identity.kind == Kind.MILITARY


def _may_be(item: Judged, role: Role | None) -> bool:
    """Whether a description of the role may mean the actor: an army is a state's, whatever rebels call themselves."""
    identity = item.verdict.identity
    if identity is None or role is None or role.whose not in {"same", "organ"}:
        return identity is not None
    return identity.kind not in _NO_STATE and (role.kind != Kind.MILITARY or identity.kind == Kind.MILITARY)


def _only(items: Iterable[Judged]) -> Identity | None:
    """The identity of all the items, if it is one."""
    found = {item.verdict.identity.actor_id: item.verdict.identity for item in items if item.verdict.identity}
    return next(iter(found.values())) if len(found) == 1 else None


def _near(items: Sequence[Judged], mention: FoundMention) -> list[Judged]:
    """Those in the last sentence that has any."""
    last = max((item.mention.sentence for item in items), default=-1)
    return [item for item in items if item.mention.sentence == last and mention.sentence - last <= _NEAR_SENTENCES]


def _dominant_state(judged: Sequence[Judged], near: AbstractSet[str], world: World) -> str | None:
    """The state of which most mentions of states, and of those who are theirs, speak.

    None if another is near, or what happens is placed elsewhere.
    """
    actors = (item for item in judged if item.mention.entries and item.mention.label not in _NOT_COUNTED)
    named = [item for item in actors if world.entries[item.mention.entries[0]].kind == Kind.STATE]
    states = Counter(item.mention.entries[0] for item in named)
    places = Counter(item.mention.entries[0] for item in named if item.mention.acts is False)
    for state, count in states.most_common(1):
        if near - {state} or (places and places.most_common(1)[0][0] != state):
            return None  # who speaks of another state names itself most
        if (near or count >= _DOMINANT_MENTIONS) and count >= _DOMINANT_SHARE * states.total():
            return state
    return None
