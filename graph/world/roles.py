"""The nouns of role phrases: which of them ends a noun group, and what the words before it make of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.world.entries import Role

_HEAD_WORDS = (5, 4, 3, 2, 1)
_MODIFIER_WORDS = (3, 2, 1)


@dataclass(frozen=True, slots=True)
class RoleReading:
    """The role noun that ends a noun group, its length in words, and the role of the word that qualifies it.

    Only a noun that says little by itself is qualified: "leader" by "union", "officials" by "court".
    """

    head: Role
    length: int
    qualifier: Role | None = None

    @property
    def sector(self) -> str | None:
        """The PLOVER sector of the whole: a union leader is labour, an opposition politician opposition."""
        return self.qualifier.sector if self.qualifier else self.head.sector

    @property
    def role(self) -> Role:
        """Whose the whole is: court officials are the court's; a union leader stays a person in an office."""
        return self.head if self.head.whose == "office" or not self.qualifier else self.qualifier


@dataclass(frozen=True, slots=True)
class RoleTable:
    """Role nouns by folded head, what qualifies the yielding ones by folded words, and all roles by id."""

    heads: Mapping[str, Role]
    modifiers: Mapping[str, Role]
    by_id: Mapping[str, Role]

    def read(self, words: Sequence[str]) -> RoleReading | None:
        """The role noun at the end of the folded words; the longest one that the table knows."""
        for length in _HEAD_WORDS:
            head = self.heads.get(" ".join(words[-length:])) if length <= len(words) else None
            if head:
                qualifier = self._qualifier(words[:-length]) if head.yields else None
                return RoleReading(head, length, qualifier)
        return None

    def _qualifier(self, words: Sequence[str]) -> Role | None:
        """The role of the modifier nearest to the head."""
        for last in range(len(words), 0, -1):
            for length in _MODIFIER_WORDS:
                found = self.modifiers.get(" ".join(words[last - length : last])) if length <= last else None
                if found:
                    return found
        return None
