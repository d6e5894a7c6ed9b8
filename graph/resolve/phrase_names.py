"""The names inside a phrase that is read by itself: actors of the table, and places with their country."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Kind
from graph.names import fold_tokens, is_acronym
from graph.world import Entry, Form, Gazetteer, Match, Name, World

_HYPHENS = "-‐‑–"
_FORM_ORDER = tuple(Form)
_SINGULARS = frozenset({"a", "an", "one"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the phrase: folded, where it stands, its capital, and whether a hyphen ties it to the word before."""

    form: str
    start: int
    end: int
    is_capitalised: bool
    is_tied: bool


@dataclass(frozen=True, slots=True)
class Named:
    """A name inside the phrase, words `first`..`last` (half-open).

    Where it may be several actors, `entry` is None, and `country` and `sector` are what all of them share.
    """

    first: int
    last: int
    form: Form
    country: str | None = None
    sector: str | None = None
    entry: Entry | None = None

    @property
    def is_origin(self) -> bool:
        """Whether the name says where something is from: a state, its seat, or a place."""
        return self.form is Form.PLACE or (self.entry is not None and self.entry.kind == Kind.STATE)


def words_of(phrase: str) -> list[Word]:
    """The words of the phrase in order; signs are words of their own."""
    tokens = fold_tokens(phrase)
    words = []
    for token in tokens:
        tied = token.start > 0 and phrase[token.start - 1] in _HYPHENS
        words.append(Word(token.form, token.start, token.end, phrase[token.start].isupper(), tied))
    return words


class NameFinder:
    """Finds the names of a table of the world and its places in phrases; build once, use on many."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._actors = Gazetteer(world.names)
        self._origins = Gazetteer(world.origins)

    def find(self, phrase: str, words: Sequence[Word]) -> list[Named]:
        """The names in order, none overlapping; an actor's name goes before a place's of the same length or less.

        Of a phrase without any capital only the states are read: there "apple" and "time" are what they say.
        """
        if phrase.islower():
            return [named for named in self.find(phrase.title(), words) if named.is_origin and named.entry]
        found = [named for match in self._actors.match(phrase) if (named := self._actor(phrase, match, words))]
        for match in self._origins.match(phrase):
            first, last = _words_between(words, match)
            clashing = [named for named in found if named.first < last and first < named.last]
            if all(named.last - named.first < last - first for named in clashing):
                found = [named for named in found if named not in clashing]
                found.append(Named(first, last, Form.PLACE, match.names[0].country))
        return sorted(found, key=lambda named: named.first)

    def _actor(self, phrase: str, match: Match, words: Sequence[Word]) -> Named | None:
        names = sorted(
            (name for name in match.names if name.form is not Form.PLACE), key=lambda name: _FORM_ORDER.index(name.form)
        )
        if not names:
            return None
        first, last = _words_between(words, match)
        is_whole = last - first >= len([word for word in words if word.form not in ("the", "'s")])
        if not is_whole and names[0].form is Form.CONTEXT and not self._is_telling(names[0], words[first]):
            return None
        entries = [self._world.entries[name.entry_id] for name in names if name.form is names[0].form]
        entries = list(dict.fromkeys(entries))
        if len(entries) > 1:
            return Named(
                first, last, names[0].form, _shared(e.country for e in entries), _shared(e.sector for e in entries)
            )
        entry = entries[0]
        form = names[0].form
        if form is Form.ADJECTIVE and any(name.form is Form.PERSON for name in names):
            is_noun = last == len(words) and first > 0 and words[first - 1].form in _SINGULARS
            form = Form.PERSON if is_noun else form
        return Named(first, last, form, entry.country, entry.sector, entry)

    def _is_telling(self, name: Name, first: Word) -> bool:
        """Whether a name that needs context may be read inside a longer phrase: acronyms and persons' surnames."""
        return is_acronym(name.text) or self._world.entries[name.entry_id].kind == Kind.PERSON


def _words_between(words: Sequence[Word], match: Match) -> tuple[int, int]:
    inside = [i for i, word in enumerate(words) if match.start <= word.start and word.end <= match.end]
    return inside[0], inside[-1] + 1


def _shared(values: Iterable[str | None]) -> str | None:
    found = set(values)
    return found.pop() if len(found) == 1 else None
