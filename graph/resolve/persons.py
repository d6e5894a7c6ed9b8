"""Which person a name means inside a document: full names first, then their parts."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.model import FoundMention, Kind
from graph.names import fold_name, surname
from graph.resolve.context import DocumentContext
from graph.world import Form, World

_GIVEN_LAST = re.compile(r"-[a-z]+$")  # the "jong" of Kim Yo-jong is nobody's surname
_PARTICLES = frozenset({"al", "bin", "ibn", "jr", "sr", "ii", "iii"})


def name_words(name: str) -> tuple[str, ...]:
    """The folded words that tell a person apart: without initials, al- and bin."""
    return tuple(word for word in fold_name(name).split() if word not in _PARTICLES and len(word) > 1)


def is_full_name(name: str) -> bool:
    """Whether the name has more than one telling word."""
    return len(name_words(name)) > 1


def is_part_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether `short` is `long` with words left out, the last word kept: Bakr al-Baghdadi of Abu Bakr al-Baghdadi."""
    if not short or not long or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(word in rest for word in short)


class KnownPersons:
    """The persons of the table of the world, by surname."""

    def __init__(self, world: World) -> None:
        self._world = world
        by_surname: defaultdict[str, set[tuple[tuple[str, ...], str, bool]]] = defaultdict(set)
        for names in world.names.values():
            for name in names:
                entry = world.entries.get(name.entry_id)
                if entry and entry.kind == Kind.PERSON and name.form in (Form.NAME, Form.ALIAS):
                    is_given = _GIVEN_LAST.search(name.text) is not None
                    by_surname[surname(name.text)].add((name_words(name.text), name.entry_id, is_given))
        self._by_surname = by_surname

    def find(self, name: str, context: DocumentContext, titles: Sequence[str] = ()) -> str | None:
        """The one person of the table whose name holds this one and of whom the document shows another sign.

        `titles` is what stands before the name in the document: of several persons, the one who bore such a title.
        """
        words = name_words(name)
        known_as = self._by_surname.get(surname(name), ())
        is_lone = len(words) == 1
        found = {
            entry_id
            for known, entry_id, is_given in known_as
            if is_part_of(words, known) and not (is_lone and is_given)
        }
        if len(found) > 1:
            found = {entry_id for entry_id in found if self._bears(entry_id, titles)}
        if len(found) != 1:
            return None
        entry_id = found.pop()
        if not context.supports(entry_id, name, self._world) or not self._in_office(entry_id, context.published):
            return None
        return entry_id

    def _bears(self, entry_id: str, titles: Sequence[str]) -> bool:
        """Whether one of the titles ends as an office of the person does: "then President"."""
        offices = {fold_name(office.office) for office in self._world.offices.get(entry_id, ())}
        return any(title == office or title.endswith(f" {office}") for title in titles for office in offices)

    def _in_office(self, entry_id: str, published: str | None) -> bool:
        """Whether the person was in office within two years of the date; True where dates are unknown."""
        offices = self._world.offices.get(entry_id, ())
        if not published or not offices:
            return True
        year = int(published[:4])
        return any(
            int((office.since or "0000")[:4]) - 2 <= year <= int((office.until or "9999")[:4]) + 2 for office in offices
        )


def longer_names(mentions: Iterable[FoundMention]) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For every name of a person in a document, the words of the one longest name it is part of (itself if none).

    A surname that two full names share is part of neither: it stays undecided.
    """
    names = {name_words(mention.name) for mention in mentions if mention.label == Kind.PERSON and not mention.role}
    names.discard(())
    longest: dict[tuple[str, ...], tuple[str, ...]] = {}
    for words in names:
        holders = [other for other in names if other != words and is_part_of(words, other)]
        tops = [other for other in holders if not any(is_part_of(other, third) for third in holders if third != other)]
        if len(tops) == 1:
            longest[words] = tops[0]
        elif not tops:
            longest[words] = words
    return longest
