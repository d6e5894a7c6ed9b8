"""Which organisation a short name means inside a document: "Lakers" beside "Los Angeles Lakers"."""

from collections.abc import Sequence

from graph.model import FoundMention, Kind
from graph.names import fold_name
from graph.world import World

_OTHERS = frozenset({Kind.PERSON, Kind.STATE, Kind.COMMUNITY, Kind.POPULATION, "place"})
_MIN_LETTERS = 3


class ShortNames:
    """The longer names of the organisations that a document names, by the short ones that only they can mean."""

    def __init__(self, mentions: Sequence[FoundMention], world: World) -> None:
        self._world = world
        named = [m for m in mentions if m.label not in _OTHERS and not m.role and not m.name.isupper()]
        self._by_words = {tuple(fold_name(m.name).split()): m for m in reversed(named)}
        self._known: dict[tuple[str, ...], list[FoundMention]] = {}

    def longer(self, mention: FoundMention) -> FoundMention | None:
        """The first mention of the one longer name that begins or ends with this name; None if there are several."""
        found = self.all_longer(mention)
        return found[0] if len(found) == 1 else None

    def all_longer(self, mention: FoundMention) -> list[FoundMention]:
        """The first mention of every longer name that begins or ends with this name, the longest where they nest."""
        words = tuple(fold_name(mention.name).split())
        if words not in self._known:
            self._known[words] = self._find(words)
        return self._known[words]

    def _find(self, words: tuple[str, ...]) -> list[FoundMention]:
        name = " ".join(words)
        if len(name) < _MIN_LETTERS or name in self._world.roles.heads or self._world.described_kinds(name):
            return []  # "Bank" and "Council" describe
        size = len(words)
        longer = [own for own in self._by_words if len(own) > size and words in (own[:size], own[-size:])]
        tops = [
            own for own in longer if not any(len(other) > len(own) and other[: len(own)] == own for other in longer)
        ]
        return [self._by_words[own] for own in tops]
