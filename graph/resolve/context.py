"""What a document shows about who it speaks of: the signs that let an ambiguous name be read."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.model import FoundMention, Kind
from graph.names import fold_name, is_acronym
from graph.world import Entry, World

_RULES = frozenset({"regime", "government", "administration"})
_POLITICAL = frozenset({"GOV", "LEG", "PTY", "OPP"})


@dataclass(frozen=True, slots=True)
class DocumentContext:
    """The entries that the document names beyond doubt, and its date of publication."""

    certain: frozenset[str]
    published: str | None

    def supports(self, entry_id: str, name: str, world: World) -> bool:
        """Whether another sign of the entry stands in the document.

        The entry's own plain name always is one. Its country, organ or organisation is one for a person's name, an
        acronym or a name of several words, but never for a single common word such as "Time". Politicians, parties and
        bodies of a country are signs of each other ("Labour" beside Keir Starmer), and so are companies. What the table
        names as signs of an entry is one for any name of it: "the coalition" beside the Islamic State.
        """
        if entry_id in self.certain or any(sign in self.certain for sign in world.signs.get(entry_id, ())):
            return True
        is_telling = world.entries[entry_id].kind == Kind.PERSON or is_acronym(name) or " " in name
        if is_telling and any(tie in self.certain for tie in _ties(entry_id, world)):
            return True
        own = _company_of(world.entries[entry_id])
        return own is not None and any(
            _company_of(world.entries[other]) == own for other in self.certain - {entry_id} if other in world.entries
        )


def _company_of(entry: Entry) -> str | None:
    """In which company an entry is met: the politics of its country, or business; None where it is met anywhere."""
    if entry.kind == Kind.ORGANISATION and entry.sector == "BUS":
        return "business"
    is_political = entry.kind in (Kind.PARTY, Kind.GOVERNMENT) or (
        entry.kind == Kind.PERSON and entry.sector in _POLITICAL
    )
    return entry.country if is_political else None


def _ties(entry_id: str, world: World) -> set[str]:
    entry = world.entries[entry_id]
    ties = {tie for tie in (entry.parent, entry.country, *entry.member_of) if tie}
    for office in world.offices.get(entry_id, ()):
        ties.add(office.of)
    return ties


def read_context(mentions: Sequence[FoundMention], world: World, published: str | None) -> DocumentContext:
    """The context of a document from its own mentions; names that need context themselves prove nothing."""
    certain = {
        mention.entries[0]
        for mention in mentions
        if mention.entries
        and not mention.needs_context
        and mention.entries[0] in world.entries
        and not _unions(mention, world)
    }
    certain |= _named_twice(mentions)
    certain |= {ruler for mention in mentions if (ruler := _ruler(mention, world, published))}
    for entry_id in tuple(certain):
        for office in world.offices.get(entry_id, ()):
            certain.add(office.of)
    return DocumentContext(frozenset(certain), published)


def _named_twice(mentions: Sequence[FoundMention]) -> set[str]:
    """The entries of which two names stand in the document that share no word and can mean nobody else: each is a sign.

    "Burnley ... the Clarets".
    """
    names: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.needs_context and len(mention.entries) == 1:
            names[mention.entries[0]].add(fold_name(mention.name))
    return {
        entry
        for entry, own in names.items()
        if any(set(a.split()).isdisjoint(b.split()) for a, b in combinations(own, 2))
    }


def _ruler(mention: FoundMention, world: World, published: str | None) -> str | None:
    """The one person who leads a state and is named by whose rule it is: "the Assad regime", "the Abbott government".

    A government may be one of many Johnsons, so the date must tell that he led it then; a regime has a name by itself.
    """
    noun = fold_name(mention.text).rpartition(" ")[-1]
    if not mention.role or not mention.needs_context or noun not in _RULES:
        return None
    rulers = {
        entry_id
        for entry_id in mention.entries
        for office in world.offices.get(entry_id, ())
        if office.predicate == "leads" and world.entries[office.of].kind == Kind.STATE
        if (office.is_held(published) if published else noun == "regime")
    }
    return rulers.pop() if len(rulers) == 1 else None


def choose_entry(mention: FoundMention, context: DocumentContext, world: World) -> str | None:
    """The one entry that the name means here; None where the document does not tell."""
    if not mention.needs_context:
        return _seated(mention, context, world)
    supported = [entry_id for entry_id in mention.entries if context.supports(entry_id, mention.name, world)]
    own = [entry_id for entry_id in supported if entry_id in context.certain]
    for choice in (own, supported):
        if len(choice) == 1:
            return choice[0]
    return None


def _seated(mention: FoundMention, context: DocumentContext, world: World) -> str | None:
    """Who acts from a capital: the state, or the union that has its seat there, by which of them the document names.

    "Brussels" is the European Union beside one of its organs, Belgium beside Belgium, and nobody beside both or none.
    """
    state, unions = mention.entries[0], _unions(mention, world)
    if not unions:
        return state
    parents = {world.entries[entry_id].parent for entry_id in context.certain if entry_id in world.entries}
    shown = [entry_id for entry_id in (state, *unions) if entry_id in context.certain or entry_id in parents]
    return shown[0] if len(shown) == 1 else None


def _unions(mention: FoundMention, world: World) -> list[str]:
    """The organisations of states that have their seat in the capital that the mention names."""
    if mention.label != Kind.STATE:
        return []
    return [entry_id for entry_id in mention.entries[1:] if world.entries[entry_id].kind == Kind.IGO]
