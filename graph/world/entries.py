"""The rows of the table of the world as plain types."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What a name is to its entry."""

    NAME = "name"
    ALIAS = "alias"
    CONTEXT = "context"  # also a common word or another's name: needs a second sign in the document
    ADJECTIVE = "adjective"  # Iraqi
    PERSON = "person"  # an Iraqi
    PEOPLE = "people"  # Iraqis
    CAPITAL = "capital"
    SEAT = "seat"  # the Kremlin
    PLACE = "place"  # no actor at all


@dataclass(frozen=True, slots=True)
class Entry:
    """An actor that the table knows. `since` and `until` are as precise as the table: YYYY, YYYY-MM or YYYY-MM-DD."""

    id: str
    name: str
    kind: str
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    member_of: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """One name of one entry. A homonym is also the name of something else that is common in news.

    A place has no entry, but may have the country in which it lies.
    """

    text: str
    entry_id: str
    form: Form
    homonym: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A person's time in an office; `predicate` is `leads` or `part_of`."""

    person: str
    office: str
    of: str
    predicate: str
    since: str | None = None
    until: str | None = None

    def is_held(self, day: str) -> bool:
        """Whether the person held it on that day (`YYYY-MM-DD`), as precisely as the table knows."""
        return (self.since or "") <= day and (not self.until or self.until >= day[: len(self.until)])


@dataclass(frozen=True, slots=True)
class Role:
    """A noun that makes a role phrase.

    `whose` is `same`, `organ`, `people`, `calling`, `foes`, `members`, `office` or `nobody` (README.md beside this
    file). `yields` marks a noun that says little by itself, so that the words before it or the complement behind it
    say what it is: a union leader, members of parliament.
    """

    id: str
    whose: str
    kind: str | None
    sector: str | None
    noun: str
    yields: bool = False

    @property
    def speaks(self) -> bool:
        """Whether who holds the office acts for the whole: a prime minister does, a general or a mayor does not."""
        return self.whose == "office" and self.sector == "GOV" and self.id != "governor"


@dataclass(frozen=True, slots=True)
class OwnActor:
    """A row of a user's gazetteer. What is None or empty says nothing; dates are YYYY, YYYY-MM or YYYY-MM-DD."""

    id: str
    name: str
    kind: str | None = None
    country: str | None = None
    sector: str | None = None
    parent: str | None = None
    member_of: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    context_aliases: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None

    def names(self) -> Iterator[tuple[str, Form]]:
        """All names with their form, the main one first."""
        yield self.name, Form.NAME
        for alias in self.aliases:
            yield alias, Form.ALIAS
        for alias in self.context_aliases:
            yield alias, Form.CONTEXT
