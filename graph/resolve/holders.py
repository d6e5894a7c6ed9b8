"""Who of the persons that a document names holds an office by the table of the world."""

from collections.abc import Sequence

from graph.names import fold_name
from graph.resolve.identity import Identity, Judged
from graph.world import Office, World

_OTHERS = frozenset(
    {"deputy", "vice", "former", "assistant", "acting", "late", "then", "outgoing", "next", "designate"}
)
# Of the other offices the title itself must be said: a king is no president, a speaker no senator.
_TOLD_BY_ROLE = frozenset({"prime-minister", "foreign-minister", "defence-minister"})
_LEADER = "leader"


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
        found = [
            identity
            for actor_id, identity in self._persons.items()
            if any(self._is_of(office, words, role, whose) for office in self._world.offices[actor_id])
        ]
        return found[0] if len(found) == 1 else None

    def _is_of(self, office: Office, words: Sequence[str], role: str, whose: Sequence[str]) -> bool:
        if self._published and not office.is_held(self._published):
            return False
        entry = self._world.entries.get(office.of)
        if whose and not {office.of, entry.country if entry else None, entry.parent if entry else None} & set(whose):
            return False
        if role == _LEADER:
            return bool(whose) and office.of in whose and office.predicate == "leads"
        title = fold_name(office.office).split()
        reading = self._world.roles.read(title)
        if reading is None or reading.role.id != role or _OTHERS & set(title):
            return False
        return role in _TOLD_BY_ROLE or set(title) <= set(words)
