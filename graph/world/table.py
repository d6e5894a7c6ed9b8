"""Loads the table of the world from the data files beside this module."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from graph.datafile import read_rows
from graph.errors import WorldError
from graph.model import Kind
from graph.names import fold_name
from graph.world.entries import Entry, Form, Name, Office, OwnActor, Role
from graph.world.roles import RoleTable

_ACTOR_FILES = ("groups.csv", "services.csv", "organisations.csv", "media.csv")
_STATE_FORMS = {
    "aliases": Form.ALIAS,
    "adjectives": Form.ADJECTIVE,
    "persons": Form.PERSON,
    "peoples": Form.PEOPLE,
    "capitals": Form.CAPITAL,
    "seats": Form.SEAT,
}

_NOMINAL_WORDS = (3, 2, 1)

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class World:
    """The table: entries, their spellings, adjectives and offices by id, names by folded form, role nouns.

    `origins` are the places whose country is known, by folded form; `own` the user's actors that are laid over it.
    `nominals` are the nouns by which a text speaks again of an actor that it has named, with the kinds they may mean.
    `natures` are, for each of them, what it says that an actor is, as numbers: a court, a company, a club.
    `state_nominals` are those that by themselves speak of the state of which a text speaks ("the government").
    `signs` are, for an entry that news calls by a common word, the entries beside which the word means it.
    """

    entries: Mapping[str, Entry]
    names: Mapping[str, tuple[Name, ...]]
    spellings: Mapping[str, tuple[str, ...]]
    roles: RoleTable
    offices: Mapping[str, tuple[Office, ...]]
    adjectives: Mapping[str, str]
    origins: Mapping[str, tuple[Name, ...]]
    nominals: Mapping[str, frozenset[str]] = field(default_factory=dict)
    natures: Mapping[str, frozenset[int]] = field(default_factory=dict)
    state_nominals: frozenset[str] = frozenset()
    signs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: tuple[OwnActor, ...] = ()

    def role(self, role_id: str) -> Role:
        """The role of that id."""
        return self.roles.by_id[role_id]

    def described_kinds(self, phrase: str) -> frozenset[str]:
        """The kinds of actor that a description may mean by the longest of its last words; none if it is no such."""
        return next((self.nominals[end] for end in _ends(phrase) if end in self.nominals), frozenset())

    def described_natures(self, phrase: str) -> frozenset[int]:
        """What the longest of the phrase's last words says that an actor is; none if it says nothing."""
        return next((self.natures[end] for end in _ends(phrase) if end in self.natures), frozenset())

    def adjective(self, entry_id: str) -> str:
        """The adjective that names what belongs to the entry ("Iraqi"); its name where there is none."""
        return self.adjectives.get(entry_id) or self.entries[entry_id].name


def _ends(phrase: str) -> Iterator[str]:
    """The last words of the phrase, folded, the longest stretch first."""
    words = fold_name(phrase).split()
    return (" ".join(words[-n:]) for n in _NOMINAL_WORDS if n <= len(words))


def _rows(name: str) -> Iterator[Row]:
    return read_rows("graph.world", name)


def _several(cell: str) -> tuple[str, ...]:
    return tuple(value for value in (part.strip() for part in cell.split("|")) if value)


def _entry(row: Row, kind: str, *, country: str | None = None, sector: str | None = None) -> Entry:
    return Entry(
        id=row["id"],
        name=row["name"],
        kind=kind,
        country=row.get("country") or country,
        sector=row.get("sector") or sector,
        parent=row.get("parent") or None,
        member_of=_several(row.get("member_of", "")),
        since=row.get("from") or None,
        until=row.get("to") or None,
    )


def _states() -> Iterator[tuple[Entry, list[Name]]]:
    for row in _rows("states.csv"):
        homonyms = {fold_name(name) for name in _several(row["homonyms"])}
        named = [(row["name"], Form.NAME)]
        named += [(text, form) for column, form in _STATE_FORMS.items() for text in _several(row[column])]
        names = [Name(text, row["id"], form, fold_name(text) in homonyms) for text, form in named]
        yield (
            _entry(
                row,
                Kind.STATE,
                country=row["id"] if len(row["id"]) == 3 else row["country"] or row["parent"],
                sector="GOV",
            ),
            names,
        )


def _actors() -> Iterator[tuple[Entry, list[Name]]]:
    for file in _ACTOR_FILES:
        for row in _rows(file):
            names = [Name(row["name"], row["id"], Form.NAME)]
            names += [Name(text, row["id"], Form.ALIAS) for text in _several(row["aliases"])]
            names += [Name(text, row["id"], Form.CONTEXT) for text in _several(row["context_aliases"])]
            yield _entry(row, row["kind"]), names


def _communities() -> Iterator[tuple[Entry, list[Name]]]:
    for row in _rows("communities.csv"):
        names = [Name(row["name"], row["id"], Form.NAME)]
        names += [Name(text, row["id"], Form.ALIAS) for text in _several(row["aliases"])]
        names += [Name(text, row["id"], Form.ADJECTIVE) for text in _several(row["adjectives"])]
        names += [Name(text, row["id"], Form.PERSON) for text in _several(row["persons"])]
        yield _entry(row, Kind.COMMUNITY), names


def _persons() -> Iterator[tuple[Entry, list[Name]]]:
    for row in _rows("persons.csv"):
        names = [Name(row["name"], row["id"], Form.NAME)]
        names += [Name(text, row["id"], Form.ALIAS) for text in _several(row["aliases"])]
        names += [Name(text, row["id"], Form.CONTEXT) for text in _several(row["context_aliases"])]
        yield _entry(row, Kind.PERSON), names


def _places() -> Iterator[Name]:
    for row in _rows("places.csv"):
        for text in (row["name"], *_several(row["aliases"])):
            yield Name(text, "", Form.PLACE, country=row.get("country") or None)


def _origins(places: Sequence[Name]) -> dict[str, tuple[Name, ...]]:
    """The places whose country is known, those of places.csv before the cities of origins.csv."""
    names: dict[str, tuple[Name, ...]] = {fold_name(name.text): (name,) for name in places if name.country}
    for row in _rows("origins.csv"):
        for text in _several(row["places"]):
            names.setdefault(fold_name(text), (Name(text, "", Form.PLACE, country=row["country"]),))
    return names


def _offices() -> dict[str, list[Office]]:
    offices: defaultdict[str, list[Office]] = defaultdict(list)
    for row in _rows("offices.csv"):
        since, until = row["from"] or None, row["to"] or None
        offices[row["person"]].append(Office(row["person"], row["office"], row["of"], row["predicate"], since, until))
    return dict(offices)


def _in_office(person: Entry, held: Sequence[Office], entries: Mapping[str, Entry]) -> Entry:
    """The person with the sector of what he or she led or served last, unless the row itself gives one.

    A party's office tells less than any other. Who led an organisation of states last, or has served no state, has its
    code for a country, as PLOVER has it.
    """

    def rank(office: Office) -> tuple[bool, str, str]:
        return entries[office.of].kind != Kind.PARTY, office.until or "9999", office.since or ""

    last = max(held, key=rank)
    served = entries[last.of]
    is_worldwide = served.kind == Kind.IGO and (
        not last.until
        or (last.predicate == "leads" and not served.parent)
        or all(entries[office.of].kind == Kind.IGO for office in held)
    )
    country = served.country if is_worldwide else person.country
    return replace(person, country=country or person.country, sector=person.sector or served.sector)


def _roles() -> RoleTable:
    heads: dict[str, Role] = {}
    modifiers: dict[str, Role] = {}
    by_id: dict[str, Role] = {}
    for row in _rows("roles.csv"):
        role = Role(
            row["role"], row["whose"], row["kind"] or None, row["sector"] or None, row["noun"], row["yields"] == "yes"
        )
        by_id[role.id] = role
        for head in _several(row["heads"]):
            heads.setdefault(fold_name(head), role)
        for modifier in _several(row["modifiers"]):
            modifiers.setdefault(fold_name(modifier), role)
    return RoleTable(heads, modifiers, by_id)


def _nominals() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[int]]]:
    """For each noun that describes an actor the kinds that it may mean, and the rows in which it stands."""
    kinds: defaultdict[str, set[str]] = defaultdict(set)
    natures: defaultdict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(_rows("nominals.csv")):
        if row["kinds"] == Kind.STATE:
            continue
        for word in map(fold_name, _several(row["words"])):
            kinds[word] |= set(_several(row["kinds"]))
            natures[word].add(number)
    return (
        {word: frozenset(found) for word, found in kinds.items()},
        {word: frozenset(found) for word, found in natures.items()},
    )


@cache
def load_table() -> World:
    """The table of the world, read once for the process.

    Raises:
        WorldError: a data file has a row that does not fit its header, or an id twice.
    """
    entries: dict[str, Entry] = {}
    names: defaultdict[str, list[Name]] = defaultdict(list)
    spellings: dict[str, tuple[str, ...]] = {}
    adjectives: dict[str, str] = {}
    for source in (_states, _actors, _communities, _persons):
        for entry, entry_names in source():
            if entry.id in entries:
                raise WorldError(f"the table of the world has the id {entry.id!r} twice; ids must be unique")
            entries[entry.id] = entry
            spellings[entry.id] = tuple(name.text for name in entry_names)
            for name in entry_names:
                names[fold_name(name.text)].append(name)
                if name.form is Form.ADJECTIVE:
                    adjectives.setdefault(entry.id, name.text)
    places = tuple(_places())
    for name in places:
        names[fold_name(name.text)].append(name)
    offices = _offices()
    for person, held in offices.items():
        entries[person] = _in_office(entries[person], held, entries)
    nominals, natures = _nominals()
    return World(
        entries=entries,
        names={key: tuple(found) for key, found in names.items()},
        spellings=spellings,
        roles=_roles(),
        offices={person: tuple(held) for person, held in offices.items()},
        adjectives=adjectives,
        origins=_origins(places),
        nominals=nominals,
        natures=natures,
        state_nominals=frozenset(
            fold_name(word)
            for row in _rows("nominals.csv")
            if row["kinds"] == Kind.STATE
            for word in _several(row["words"])
        ),
        signs={row["id"]: _several(row["signs"]) for row in _rows("signs.csv")},
    )
