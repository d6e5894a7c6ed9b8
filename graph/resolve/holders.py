"""Who of the persons that a document names holds an office by the table of the world."""

from collections.abc import Sequence

from graph.names import fold_name
from graph.resolve.identity import Identity, Judged
from graph.world import Office, World

_OTHERS = frozenset(
    {
        *("deputy", "vice", "former", "assistant", "acting", "late", "then", "outgoing", "next", "designate"),
        *("interim", "caretaker", "elect", "proclaimed", "shadow"),
    }
)
# Of the other offices the title itself must be said: a king is no president, a speaker no senator.
_TOLD_BY_ROLE = frozenset({"prime-minister", "foreign-minister", "defence-minister"})
_LEADER = "leader"
_PARTS = frozenset(
    {
        *("unit", "brigade", "battalion", "division", "regiment", "squad", "wing", "branch", "cell", "department"),
        *("field", "regional", "local", "provincial", "district", "ground", "military", "media", "security"),
        *("intelligence", "operations", "battlefield", "logistics", "finance", "financial", "religious", "senior"),
    }
)


class Holders:
    """The persons named in one document, asked for their offices at its date."""

    def __init__(self, judged: Sequence[Judged], world: World, published: str | None) -> None:
        self._world = world
        self._published = published
        self._persons = {
            item.verdict.identity.actor_id: item.verdict.identity
            for item in judged
            if item.verdict.identity and item.verdict.identity.actor_id in world.offices
        }

    def holder(self, phrase: str, role: str, whose: Sequence[str] = ()) -> Identity | None:
        """The one named person who holds the office of the phrase, of one of `whose` if it is said whose."""
        words = fold_name(phrase).split()
        if _OTHERS & set(words):
            return None
        fitting = {
            actor_id: [o for o in self._world.offices[actor_id] if self._is_of(o, words, role, whose)]
            for actor_id in self._persons
        }
        found = [actor_id for actor_id, offices in fitting.items() if offices]
        if len(found) > 1:  # a Foreign Secretary and a Foreign Minister hold one office in two states
            found = [a for a in found if any(set(fold_name(o.office).split()) <= {*words, "of"} for o in fitting[a])]
        return self._persons[found[0]] if len(found) == 1 else None

    def _is_of(self, office: Office, words: Sequence[str], role: str, whose: Sequence[str]) -> bool:
        if self._published and not office.is_held(self._published):
            return False
        entry = self._world.entries.get(office.of)
        if whose and not {office.of, entry.country if entry else None, entry.parent if entry else None} & set(whose):
            return False
        if role == _LEADER:
            is_of_part = not _PARTS.isdisjoint(words)  # "Hezbollah's missile unit commander"
            return bool(whose) and office.of in whose and office.predicate == "leads" and not is_of_part
        title = fold_name(office.office).split()
        reading = self._world.roles.read(title)
        if reading is None or reading.role.id != role or _OTHERS & set(title):
            return False
        return role in _TOLD_BY_ROLE or set(title) <= set(words)
