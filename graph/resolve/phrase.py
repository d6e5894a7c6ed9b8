"""Reads a phrase without any document: who "American warplanes" are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Document, Extract, FoundMention, Rule
from graph.resolve.document import DocumentResolver
from graph.resolve.identity import Identity
from graph.resolve.persons import KnownPersons
from graph.world import World


@dataclass(frozen=True, slots=True)
class PhraseReading:
    """The actor that a phrase means by itself; None where unknown. `country` and `sector` are PLOVER's."""

    text: str
    name: str | None = None
    kind: str | None = None
    country: str | None = None
    sector: str | None = None
    rule: str | None = None


def resolve_phrase(phrase: str, extract: Extract, world: World, persons: KnownPersons) -> PhraseReading:
    """The reading of one phrase from what extraction found in it.

    Nothing around it can make a capital act or not, so a place name is read as its state. The longest mention that has
    an actor speaks for the phrase; an office without a name still has its country and sector.
    """
    mentions = [_acting(mention) for mention in extract.mentions]
    document = Document(extract.doc_id, "", phrase)
    judged = DocumentResolver(document, mentions, world, persons).judge()
    settled = [item for item in judged if item.verdict.identity]
    if settled:
        best = max(settled, key=lambda item: (item.mention.end - item.mention.start, -item.mention.start))
        return _reading(phrase, best.verdict.identity, best.verdict.rule)
    return _office(phrase, mentions, world)


def _acting(mention: FoundMention) -> FoundMention:
    needs_context = mention.needs_context and len(mention.entries) > 1
    return replace(mention, acts=None if mention.acts is None else True, needs_context=needs_context)


def _reading(phrase: str, identity: Identity | None, rule: Rule | None) -> PhraseReading:
    if identity is None:
        return PhraseReading(phrase)
    return PhraseReading(
        phrase, identity.name, identity.kind, identity.country, identity.sector, str(rule) if rule else None
    )


def _office(phrase: str, mentions: Sequence[FoundMention], world: World) -> PhraseReading:
    for mention in mentions:
        if mention.role and mention.entries:
            role = world.role(mention.role)
            country = world.entries[mention.entries[0]].country
            return PhraseReading(phrase, None, role.kind, country, role.sector, "role")
    return PhraseReading(phrase)
