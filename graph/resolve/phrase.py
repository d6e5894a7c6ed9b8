"""Reads a phrase without any document: who "American warplanes" are."""

from collections.abc import Callable
from dataclasses import dataclass

from graph.model import Document, Extract, Kind, Rule
from graph.resolve.document import RULES, DocumentResolver
from graph.resolve.identity import Identity
from graph.resolve.persons import KnownPersons
from graph.resolve.phrase_grammar import PhraseGrammar, PhraseParts
from graph.resolve.roles import compose, identity_of
from graph.world import Form, World

Extractor = Callable[[str], Extract]
_BEFORE_NAMES = frozenset({"office", "calling", "members", "nobody"})  # a title, a calling: a name may follow


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """The actor that a phrase means by itself; None where unknown. `country` and `sector` are PLOVER's."""

    text: str
    name: str | None = None
    kind: str | None = None
    country: str | None = None
    sector: str | None = None
    rule: str | None = None


class PhraseReader:
    """Reads phrases by the tables and, where they know no name, by what extraction finds."""

    def __init__(self, world: World, extractor: Extractor) -> None:
        self._world = world
        self._extractor = extractor
        self._grammar = PhraseGrammar(world)
        self._persons = KnownPersons(world)

    def read(self, phrase: str) -> PhraseReading:
        """The reading of one phrase.

        Nothing around it can make a capital act or not, so a place name is read as its state; a person's office without
        a name still has its country and sector.
        """
        parts = self._grammar.read(phrase)
        identity, rule = self._known(parts)
        if identity is None and (parts.role is None or parts.role.whose in _BEFORE_NAMES):
            identity, rule = self._found(phrase, parts)
        if identity is None and parts.role:
            rule = Rule.ROLE
        return PhraseReading(
            phrase,
            identity.name if identity else None,
            identity.kind if identity else parts.role.kind if parts.role else None,
            parts.country or (identity.country if identity else None),
            parts.sector or (identity.sector if identity and not parts.role else None),
            str(rule) if rule else None,
        )

    def _known(self, parts: PhraseParts) -> tuple[Identity | None, Rule | None]:
        """The actor that the tables make of the parts, and by which rule."""
        if parts.entry and parts.form in (Form.PEOPLE, Form.PERSON) and parts.entry.kind == Kind.STATE:
            return compose(parts.entry, self._world.role("people"), self._world), Rule.DEMONYM
        if parts.entry and parts.form:
            return identity_of(parts.entry), RULES[parts.form][0]
        if parts.role and parts.whose:
            return compose(parts.whose, parts.role, self._world), Rule.ROLE
        return None, None

    def _found(self, phrase: str, parts: PhraseParts) -> tuple[Identity | None, Rule | None]:
        """The longest name that extraction finds and the tables do not know; behind a title it must be a person."""
        found = self._extractor(phrase)
        judged = DocumentResolver(
            Document(found.doc_id, "", phrase), found.mentions, self._world, self._persons
        ).judge()
        names = [
            item
            for item in judged
            if (identity := item.verdict.identity)
            and identity.actor_id not in self._world.entries
            and not item.mention.role
            and (identity.kind == Kind.PERSON or not parts.role)
        ]
        if not names:
            return None, None
        best = max(names, key=lambda item: (item.mention.end - item.mention.start, -item.mention.start))
        return best.verdict.identity, best.verdict.rule
