"""What an organisation is that the table of the world does not know, by the words of its name."""

import re
from functools import cache

from graph.datafile import read_rows
from graph.model import Kind
from graph.names import fold_name
from graph.world import Form, World

_NUMBERED = r"\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth"
_ARMS = r"Tank|Armou?red|Mechani[sz]ed|Motori[sz]ed|Infantry|Airborne|Air Assault|Artillery|Mountain|Marine|Cavalry"
_ARMY_UNIT = re.compile(
    rf"\b(?:(?:{_NUMBERED}) (?:\w+ ){{0,2}}|(?:{_ARMS}) )(?:Brigade|Battalion|Division|Regiment|Corps|Company|Fleet)\b"
)


@cache
def _heads() -> dict[str, tuple[str, str]]:
    return {
        word: (row["kind"], row["sector"])
        for row in read_rows("graph.resolve", "kinds.csv")
        for word in row["words"].split("|")
    }


def guess_kind(name: str) -> tuple[str, str | None]:
    """The kind and PLOVER sector that the name's own words show; the last such word decides.

    A unit with a number or an arm is an army's, as hardly any militia counts its own.

    >>> guess_kind("Kurdistan Freedom Brigades")
    ('armed_group', 'UAF')
    >>> guess_kind("93rd Mechanised Brigade")
    ('military', 'MIL')
    """
    if _ARMY_UNIT.search(name):
        return str(Kind.MILITARY), "MIL"
    for word in reversed(fold_name(name).split()):
        if word in _heads():
            kind, sector = _heads()[word]
            return kind, sector or None
    return str(Kind.ORGANISATION), None


def guess_country(name: str, world: World) -> str | None:
    """The country whose name or adjective stands in the name ("Iraqi National Congress" -> IRQ), if it is only one."""
    words = fold_name(name).split()
    found = set()
    for length in (3, 2, 1):
        for i in range(len(words) - length + 1):
            for known in world.names.get(" ".join(words[i : i + length]), ()):
                entry = world.entries.get(known.entry_id)
                if (
                    entry
                    and entry.kind == Kind.STATE
                    and known.form in (Form.ADJECTIVE, Form.NAME)
                    and not known.homonym
                ):
                    found.add(entry.country)
    return found.pop() if len(found) == 1 else None
