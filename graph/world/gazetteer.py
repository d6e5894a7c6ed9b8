"""Finds the names of a table in a text: on folded words, the leftmost longest first, as a reader would take them.

Folding (graph.names) lets Da'esh and Daesh, al-Haq and Al Haq meet; the case of the text must still fit the name, so
that "us" is not the United States.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from graph.names import FoldedToken, fold_tokens, has_case_of, is_acronym
from graph.world.entries import Form, Name

_SIGN = re.compile(r"[&,+/]")


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of text (half-open code points) and the names of the table that it may be, as the table orders them."""

    start: int
    end: int
    names: tuple[Name, ...]

    @property
    def is_place(self) -> bool:
        """Whether the table knows the name only as a place, an event or an idea."""
        return all(name.form is Form.PLACE for name in self.names)


class Gazetteer:
    """Finds the names of a table in a text. Immutable; build once, use on many texts."""

    def __init__(self, names: Mapping[str, tuple[Name, ...]]) -> None:
        self._names = {**names, **_with_signs(names)}
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for key in self._names:
            words = key.split()
            if words:
                lengths[words[0]].add(len(words))
        self._lengths = {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}

    def match(self, text: str, barred: AbstractSet[int] = frozenset()) -> tuple[Match, ...]:
        """The leftmost longest names in the text; one dictionary look-up per word and possible length.

        None begins at the code points that are barred.
        """
        tokens = fold_tokens(text)
        forms = [token.form for token in tokens]
        found: list[Match] = []
        end = 0
        for i, form in enumerate(forms):
            if i >= end and form in self._lengths and tokens[i].start not in barred:
                matched = self._match_at(text, tokens, forms, i)
                if matched:
                    match, end = matched
                    found.append(match)
        return tuple(found)

    def _match_at(self, text: str, tokens: list[FoldedToken], forms: list[str], i: int) -> tuple[Match, int] | None:
        """The longest name that begins at token `i`, and the token behind it."""
        for length in self._lengths[forms[i]]:
            names = self._names.get(" ".join(forms[i : i + length]))
            if not names or i + length > len(tokens):
                continue
            start, end = tokens[i].start, tokens[i + length - 1].end
            fitting = tuple(name for name in names if self._fits(text, start, end, name))
            if fitting:
                return Match(start, end, fitting), i + length
        return None

    def _fits(self, text: str, start: int, end: int, name: Name) -> bool:
        surface = text[start:end]
        if surface != name.text and not has_case_of(surface, name.text):
            return False
        return not (len(surface) == 2 and is_acronym(surface) and _is_shouted(text, start, end))


def _with_signs(names: Mapping[str, tuple[Name, ...]]) -> dict[str, tuple[Name, ...]]:
    """The names that hold a sign ("AT&T", "P5+1"), under the words and signs as they stand in a text."""
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for known in names.values():
        for name in known:
            if _SIGN.search(name.text):
                found[" ".join(token.form for token in fold_tokens(name.text))].append(name)
    return {key: tuple(own) for key, own in found.items() if key not in names}


def _is_shouted(text: str, start: int, end: int) -> bool:
    """Whether the whole line is in capitals, so that "US" may be the pronoun."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    rest = text[line_start:start] + text[end : line_end if line_end >= 0 else len(text)]
    return len(rest) > 10 and rest.isupper()
