"""Who holds an office that a document speaks of: only the person whom the document itself names in it."""

import re
from collections.abc import Sequence
from unicodedata import category

from graph.model import FoundMention, Kind, Level, Rule
from graph.names import fold_name
from graph.resolve.holders import Holders
from graph.resolve.identity import Judged, Verdict
from graph.resolve.roles import identity_of, is_one_of_many
from graph.world import World

_BESIDE = frozenset({" ", ", ", ", the ", ", a "})
_NEAR_MENTIONS = 3
_COMPLEMENT = re.compile(r" (?:of|for|in|at|to) ")
_BRACKET = re.compile(r"^ \([^()]{2,12}\)")  # "Governor of the Central Bank of Nigeria (CBN), Godwin Emefiele"
_POST = re.compile(r"^ (?:to|for|in) (?:the )?(?:[A-Z][\w.-]* ?){1,4}(?=,)")  # "the ambassador to Russia, Roe"
_APPOSED = re.compile(r", (?:an? |the )?")
_CLOSED = re.compile(r"[,.;:)—–]|$| (?:who|which|that|and|based)\b")
_INDEFINITE = re.compile(r"\b(?:an?|another|any|some|one) $")

OfficeKey = tuple[tuple[str, ...], tuple[str, ...]]


def fill_offices(text: str, judged: Sequence[Judged], known: Holders) -> list[Judged]:
    """The mentions with every office given to the person whom the document names in the very same office.

    "The Iraqi prime minister" is Abadi where "Iraqi Prime Minister Haider al-Abadi" or "Abadi, the Iraqi prime
    minister" stands, or where he is named and the table knows that he held it; "a Russian general" is nobody. A title
    right before the name is no mention of its own.
    """
    holders: dict[OfficeKey, Verdict] = {}
    beside: dict[int, Verdict] = {}
    titles: set[int] = set()
    for i, office in enumerate(judged):
        if not _is_open_office(office):
            continue
        for holder in (*judged[max(0, i - _NEAR_MENTIONS) : i], *judged[i + 1 : i + 1 + _NEAR_MENTIONS]):
            gap = _BRACKET.sub("", _gap(text, holder.mention, office.mention))
            gap = _POST.sub("", gap) if holder.mention.start > office.mention.start else gap
            if is_person(holder.mention) and holder.verdict.identity and gap in _BESIDE:
                holders.setdefault(_key(office.mention), holder.verdict)
                beside.setdefault(i, holder.verdict)
                if gap == " " and holder.mention.start > office.mention.start:
                    titles.add(i)
    return [_filled(text, item, beside.get(i), holders, known) for i, item in enumerate(judged) if i not in titles]


def without_descriptions(text: str, judged: Sequence[Judged], world: World) -> list[Judged]:
    """The mentions; what describes the name beside it is no actor of its own.

    "Turkish broadcaster" right before a name is no mention, "a Russian military company" behind one is that name again.
    """
    kept: list[Judged] = []
    for i, item in enumerate(judged):
        if not _describes_one(item):
            kept.append(item)
            continue
        behind = next((other for other in judged[i + 1 : i + 3] if other.mention.start >= item.mention.end), None)
        before = next(
            (other for other in judged[max(0, i - 2) : i][::-1] if other.mention.end <= item.mention.start), None
        )
        if behind and _gap(text, item.mention, behind.mention) == " " and _fits(item, behind, world):
            continue
        if before and _is_apposition(text, before.mention, item.mention) and _fits(item, before, world):
            why = f"the text calls {before.mention.text} so"
            kept.append(Judged(item.mention, Verdict(before.verdict.identity, Rule.ROLE, 0.7, why)))
            continue
        kept.append(item)
    return kept


def _describes_one(item: Judged) -> bool:
    mention = item.mention
    return mention.role is not None and mention.level == Level.NOMINAL and is_one_of_many(mention.text)


def _is_apposition(text: str, name: FoundMention, phrase: FoundMention) -> bool:
    return bool(_APPOSED.fullmatch(text, name.end, phrase.start) and _CLOSED.match(text, phrase.end))


def _fits(phrase: Judged, name: Judged, world: World) -> bool:
    """Whether the words may describe whom the name means: a warlord a person, a company or a channel no person."""
    identity, mention = name.verdict.identity, name.mention
    if identity is None or mention.level != Level.NAME or mention.role or mention.label == Kind.STATE:
        return False
    kinds = world.described_kinds(phrase.mention.text)
    return bool(kinds) == (identity.kind != Kind.PERSON)


def speak_for_states(text: str, judged: Sequence[Judged], world: World) -> list[Judged]:
    """The mentions; a state acts where the document does not name who holds its office: "the Iraqi president said"."""
    stretches = [
        (item.mention.start, item.mention.end, item.mention.entries)
        for item in judged
        if _is_open_office(item) and world.role(item.mention.role or "").speaks and not _is_indefinite(text, item)
    ]
    return [_acting(item, world) if _is_inside(item, stretches) else item for item in judged]


def _is_inside(item: Judged, stretches: Sequence[tuple[int, int, tuple[str, ...]]]) -> bool:
    m = item.mention
    return m.acts is False and any(a == m.start and m.end <= b and m.entries == whose for a, b, whose in stretches)


def _acting(item: Judged, world: World) -> Judged:
    entries = [world.entries[entry] for entry in item.mention.entries]
    if len(entries) != 1 or entries[0].kind != Kind.STATE:
        return item
    why = f"{item.mention.name} is {entries[0].name}, for which somebody acts whom the document does not name"
    return Judged(item.mention, Verdict(identity_of(entries[0]), Rule.DEMONYM, 0.7, why))


def is_person(mention: FoundMention) -> bool:
    """Whether the mention is a person's name, not a role phrase."""
    return mention.label == Kind.PERSON and not mention.role


def _is_open_office(item: Judged) -> bool:
    head = _COMPLEMENT.split(item.mention.text, maxsplit=1)[0]
    is_plural = head.endswith("s") and not head.endswith("ss")
    return bool(item.mention.role) and item.verdict.identity is None and not is_plural


def _gap(text: str, one: FoundMention, other: FoundMention) -> str:
    first, second = sorted((one, other), key=lambda mention: mention.start)
    return "".join(c for c in text[first.end : second.start] if category(c) != "Cf")  # no mark of direction


def _key(mention: FoundMention) -> OfficeKey:
    """Whose office, and which: the words of the phrase without the affiliation, so that no two offices are one."""
    whose = {*fold_name(mention.affiliation or "").split(), "of", "the", "'s"}
    return mention.entries, tuple(word for word in fold_name(mention.text).split() if word not in whose)


def _filled(
    text: str, item: Judged, beside: Verdict | None, holders: dict[OfficeKey, Verdict], known: Holders
) -> Judged:
    if not _is_open_office(item) or _is_indefinite(text, item):
        return item
    told = beside or holders.get(_key(item.mention))
    if told and told.identity:
        why = f"the document names {told.identity.name} in this office"
        return Judged(item.mention, Verdict(told.identity, Rule.ROLE, 0.8, why))
    identity = known.holder(item.mention.text, item.mention.role or "", item.mention.entries)
    if identity is None:
        return item
    why = f"{identity.name} held this office, and the document names nobody else of that title"
    return Judged(item.mention, Verdict(identity, Rule.ROLE, 0.7, why))


def _is_indefinite(text: str, item: Judged) -> bool:
    return _INDEFINITE.search(text[max(0, item.mention.start - 12) : item.mention.start]) is not None
