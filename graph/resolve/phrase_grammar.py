"""Takes a phrase apart: names, role nouns and prepositions, and says whose country and which sector that makes.

"Members of the Iranian parliament" is read from its complement, since "members" says little by itself; "soldiers from
Chad" from its head, and only the country from behind. Nothing is guessed from words that no table knows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from graph.datafile import read_rows
from graph.model import ORGANISED_KINDS, Kind
from graph.resolve.phrase_names import Named, NameFinder, Word, words_of
from graph.world import WORLDWIDE, Entry, Form, Role, RoleReading, World

_ARMS = frozenset({"MIL", "REB", "UAF", "PRM", "GOV"})
_OFFICIAL = frozenset({"GOV", "LEG", "JUD", "SPY"})


@cache
def _words(name: str) -> frozenset[str]:
    rows = read_rows("graph.resolve", "phrase_words.csv")
    return next(frozenset(row["words"].split("|")) for row in rows if row["list"] == name)


@dataclass(frozen=True, slots=True)
class PhraseParts:
    """What a phrase is made of, as far as tables know.

    `entry` is the actor that the phrase names, by a name of `form`; where it only describes one, `role` says what it is
    and `whose` whose.
    `is_open` marks a head that says little by itself, so that a complement may say what it is.
    """

    country: str | None = None
    sector: str | None = None
    entry: Entry | None = None
    form: Form | None = None
    role: Role | None = None
    whose: Entry | None = None
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of the phrase between prepositions, without determiners, and the preposition before it."""

    preposition: str
    first: int
    last: int


class PhraseGrammar:
    """Reads phrases with one table of the world; build once, use on many phrases."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._finder = NameFinder(world)

    def read(self, phrase: str) -> PhraseParts:
        """The parts of the phrase; all None where no table knows its words."""
        words = words_of(phrase)
        names = self._finder.find(phrase, words)
        is_former = any(word.form in _words("former") for word in words)
        segments = list(self._segments(words, names))
        parts = PhraseParts()
        for number, segment in enumerate(segments):
            found = self._read_segment(words, names, segment)
            parts = found if number == 0 else _completed(parts, found, segment.preposition)
        return _retired(parts) if is_former else parts

    def _segments(self, words: Sequence[Word], names: Sequence[Named]) -> Iterator[_Segment]:
        """The stretches of the phrase; prepositions inside names and role nouns ("head of state") do not part it."""
        joined = {i for named in names for i in range(named.first, named.last)}
        joined |= self._role_prepositions(words)
        preposition, first = "", 0
        for i, word in enumerate(words):
            if i in joined:
                continue
            if word.form in _words("stops"):
                yield _Segment(preposition, first, i)
                return
            if word.form in _words("prepositions") or word.form in (",", "("):
                if i > first:
                    yield _Segment(preposition, first, i)
                preposition, first = word.form, i + 1
        if first < len(words):
            yield _Segment(preposition, first, len(words))

    def _role_prepositions(self, words: Sequence[Word]) -> set[int]:
        forms = [word.form for word in words]
        inside = set()
        for length in (5, 4, 3):
            for i in range(len(forms) - length + 1):
                if " ".join(forms[i : i + length]) in self._world.roles.heads:
                    inside |= set(range(i + 1, i + length - 1))
        return inside

    def _read_segment(self, words: Sequence[Word], names: Sequence[Named], segment: _Segment) -> PhraseParts:
        inside = [named for named in names if segment.first <= named.first and named.last <= segment.last]
        inside = [named for named in inside if not _is_sponsor(words, named)]
        if _are_several(words, inside):
            inside = [replace(inside[-1], entry=None, country=None, sector=None)]
        last = inside[-1].last if inside else segment.first
        role = self._role_in(words, last, segment.last)
        if role:
            return self._described(role, inside)
        if not inside:
            return PhraseParts()
        head, before = inside[-1], inside[:-1]
        begin = before[-1].last if before else segment.first
        title = self._role_in(words, begin, head.first)
        if head.entry and not head.is_origin and head.entry.kind != Kind.COMMUNITY:
            return _named(head, title, before)
        if title:
            return self._described(title, inside)
        if _is_in_longer_name(words, head, segment.first, segment.last):
            return PhraseParts()
        return _bare(head, before)

    def _role_in(self, words: Sequence[Word], first: int, last: int) -> RoleReading | None:
        """The last role noun among the words: "police" in "police car"; a capitalised name behind it does no harm."""
        forms = [word.form for word in words[first:last]]
        for end in range(len(forms), 0, -1):
            found = self._world.roles.read(forms[:end])
            if found:
                return found
        return None

    def _described(self, reading: RoleReading, names: Sequence[Named]) -> PhraseParts:
        """ "Iraqi soldiers", "Hamas officials", "Assad's forces"."""
        whose = names[-1] if names else None
        origin = _origin(names)
        country = origin.country if origin else whose.country if whose else None
        entry = origin.entry if origin and origin.entry else whose.entry if whose else None
        sector, is_open = reading.sector, reading.head.yields and reading.qualifier is None
        if whose and not whose.is_origin:
            sector = _sector_with(reading, whose)
            is_open = False
        elif whose and sector is None and reading.head.whose == "office":
            sector = "GOV"  # the leader of a state
        return PhraseParts(country, sector, None, None, reading.role, entry, is_open and whose is None)


def _origin(names: Sequence[Named]) -> Named | None:
    """The first name that says where something is from; of a hyphened American the second."""
    origins = [named for named in names if named.is_origin and named.country]
    if len(origins) > 1 and origins[0].last == origins[1].first and origins[1].country == "USA":
        return origins[1]
    return origins[0] if origins else None


def _are_several(words: Sequence[Word], names: Sequence[Named]) -> bool:
    """Whether two names of different countries are put side by side: "the British and French governments"."""
    return any(
        one.country != other.country
        and (
            any(word.form in ("and", "&") for word in words[one.last : other.first])
            or (one.last == other.first and words[other.first].is_tied and other.country != "USA")
        )
        for one, other in pairwise(names)
    )


def _is_in_longer_name(words: Sequence[Word], head: Named, first: int, last: int) -> bool:
    """Whether the name of a state or town belongs to somebody else: Michael Jordan, Paris Hilton, New England."""
    if not head.is_origin or head.form in (Form.ADJECTIVE, Form.PERSON, Form.PEOPLE):
        return False
    before = words[head.first - 1] if head.first > first else None
    if before and before.is_capitalised and before.form not in _words("determiners") | _words("directions"):
        return True
    is_pair = head.first == first and last == head.last + 1
    return is_pair and words[head.last].is_capitalised


def _is_sponsor(words: Sequence[Word], named: Named) -> bool:
    """Whether the name belongs to somebody else: "US-backed rebels", "pro-Russian separatists"."""
    behind = words[named.last] if named.last < len(words) else None
    if behind and behind.form in _words("sponsor_suffixes"):
        return True
    before = words[named.first - 1] if named.first else None
    is_party = bool(before and words[named.first].is_tied and before.form in _words("prefixes"))
    return is_party and named.is_origin  # who fights for or against a leader is of the leader's country


def _sector_with(reading: RoleReading, whose: Named) -> str | None:
    """The sector of a role phrase of an organisation, a community or a person.

    Arms in the hands of an armed group are the group's; what says little by itself takes the organisation's sector.
    """
    kind = whose.entry.kind if whose.entry else None
    if reading.qualifier or kind == Kind.PERSON:
        return reading.sector or whose.sector
    if kind == Kind.ARMED_GROUP and reading.sector in _ARMS:
        return whose.sector
    if reading.head.yields and (kind in ORGANISED_KINDS or kind == Kind.MEDIA or kind is None):
        return whose.sector or reading.sector
    if reading.head.yields and kind == Kind.COMMUNITY:
        return whose.sector
    return reading.sector


def _named(head: Named, title: RoleReading | None, before: Sequence[Named]) -> PhraseParts:
    """A person or organisation of the table, with what stands before the name."""
    country, sector = head.country, head.sector
    if head.entry and head.entry.kind == Kind.PERSON and title:
        worldwide = next((named.country for named in before if named.country in WORLDWIDE), None)
        country = worldwide or country or next((named.country for named in before if named.country), None)
        sector = title.sector or sector
    if country is None:
        country = next((named.country for named in before if named.is_origin), None)
    return PhraseParts(country, sector, head.entry, head.form, is_open=False)


def _bare(head: Named, before: Sequence[Named]) -> PhraseParts:
    """A state, people, community or place without a role noun."""
    country = head.country or next((named.country for named in before if named.is_origin), None)
    sector = head.sector
    if head.form in (Form.PEOPLE, Form.PERSON) and head.is_origin:
        sector = "CVL"
    return PhraseParts(country, sector, head.entry, head.form, is_open=head.form is Form.PLACE and head.sector is None)


def _completed(parts: PhraseParts, found: PhraseParts, preposition: str) -> PhraseParts:
    """The parts with what a complement or an apposition adds."""
    if preposition in (",", "("):
        if parts.entry and found.role:
            return replace(parts, sector=found.sector or parts.sector, country=parts.country or found.country)
        return parts if parts.sector or parts.country else found
    country, sector, is_open = parts.country, parts.sector, parts.is_open
    is_place_only = preposition in _words("place_prepositions")
    if parts.role and is_open and preposition in _words("sector_prepositions"):
        is_state = found.entry is not None and found.entry.kind == Kind.STATE
        if (found.role or (found.entry and not is_state)) and found.sector:
            sector, is_open = found.sector, found.is_open
        elif is_state and sector is None and preposition in ("of", "for") and parts.role.whose == "office":
            sector = "GOV"
    if country is None and preposition in _words("country_prepositions"):
        is_army_abroad = is_place_only and parts.role is not None and parts.role.id == "military"
        country = None if is_army_abroad else found.country
    whose = parts.whose or (found.entry or found.whose if country and parts.country is None else None)
    return replace(parts, country=country, sector=sector, whose=whose, is_open=is_open)


def _retired(parts: PhraseParts) -> PhraseParts:
    """PLOVER counts former officials as elites; a former rebel or soldier stays what he was."""
    is_person = parts.entry is not None and parts.entry.kind == Kind.PERSON
    holds_office = is_person or (parts.role is not None and parts.role.whose in ("office", "same", "organ"))
    return replace(parts, sector="ELI") if holds_office and parts.sector in _OFFICIAL else parts
