"""Resolves the mentions of one document: each to an identity of the table, or to one that its own words make."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.model import Document, FoundMention, Kind, Level, Rule
from graph.names import fold_name, initials, is_acronym, split_number
from graph.resolve.anaphora import meanings, with_pronouns
from graph.resolve.beside import Neighbours
from graph.resolve.context import DocumentContext, choose_entry, read_context
from graph.resolve.definitions import Definitions
from graph.resolve.holders import Holders
from graph.resolve.identity import Identity, Judged, Verdict, decided, undecided
from graph.resolve.judgements import Barriers, signed
from graph.resolve.nominals import Described
from graph.resolve.offices import fill_offices, is_person, speak_for_states, without_descriptions
from graph.resolve.own_name import by_name, organisation_by_name, person_by_name, person_id
from graph.resolve.persons import KnownPersons, is_full_name, longer_names, name_words
from graph.resolve.roles import compose, compose_of_place, identity_of, is_one_body, is_one_of_many
from graph.resolve.short_names import ShortNames
from graph.world import Form, Role, World

_ORGANS = frozenset({Kind.GOVERNMENT, Kind.MILITARY})
# Whose leaders and governments are those of many states.
_REGIONS = frozenset(
    {
        *("western", "eastern", "northern", "southern", "central", "european", "african", "asian", "american", "arab"),
        *("gulf", "latin", "nordic", "scandinavian", "baltic", "balkan", "caribbean", "pacific", "middle", "world"),
        *("international", "global", "regional", "foreign", "islamic", "muslim", "christian", "allied", "local"),
    }
)
_TITLE = 40  # code points before a name, in which its title stands
RULES = {
    Form.NAME: (Rule.NAME, 1.0, "is the name of"),
    Form.ALIAS: (Rule.ALIAS, 0.95, "is an alias of"),
    Form.CONTEXT: (Rule.ALIAS, 0.8, "is, beside another sign in the document, an alias of"),
    Form.CAPITAL: (Rule.METONYM, 0.85, "is a capital that acts as"),
    Form.SEAT: (Rule.METONYM, 0.9, "is a seat of power of"),
    Form.ADJECTIVE: (Rule.DEMONYM, 0.9, "is the adjective of"),
    Form.PERSON: (Rule.DEMONYM, 0.7, "is one of the people of"),
    Form.PEOPLE: (Rule.DEMONYM, 0.9, "are the people of"),
}


@dataclass(slots=True)
class DocumentResolver:
    """Judges the mentions of one document; made anew for each, so that nothing leaks from one text into another."""

    document: Document
    mentions: Sequence[FoundMention]
    world: World
    persons: KnownPersons
    barriers: Barriers = field(default_factory=Barriers)
    _pronouns: Sequence[FoundMention] = field(init=False)
    _described: Sequence[FoundMention] = field(init=False)
    _context: DocumentContext = field(init=False)
    _longer: dict[tuple[str, ...], tuple[str, ...]] = field(init=False)
    _beside: Neighbours = field(init=False)
    _short_names: ShortNames = field(init=False)

    def __post_init__(self) -> None:
        self._beside = Neighbours(self.document.text, self.mentions)
        self._pronouns = [mention for mention in self.mentions if mention.level == Level.PRONOUN]
        named = [self._as_organ(mention) for mention in self.mentions if mention.level != Level.PRONOUN]
        self._described = [mention for mention in named if _is_described(mention)]
        self.mentions = [mention for mention in named if not _is_described(mention)]
        self._context = read_context(self.mentions, self.world, self.document.published)
        self._longer = longer_names(self.mentions)
        self._short_names = ShortNames(self.mentions, self.world)

    def _as_organ(self, mention: FoundMention) -> FoundMention:
        """ "Air Force" by itself is no name: every state has one. It describes that of the state beside it."""
        role = self.world.roles.heads.get(fold_name(mention.name)) if _is_unknown_organisation(mention) else None
        if role is None or role.whose not in ("same", "organ"):
            return mention
        owner = self._beside.owner(mention)
        described = replace(mention, level=Level.NOMINAL, role=role.id, label=str(role.kind or Kind.GOVERNMENT))
        return replace(described, affiliation=self.world.entries[owner].name, entries=(owner,)) if owner else described

    def judge(self) -> list[Judged]:
        """Every mention with its verdict, in order."""
        judged = [Judged(mention, self._kept_apart(mention, self._verdict(mention))) for mention in self.mentions]
        text = self.document.text
        holders = Holders(judged, self.world, self.document.published)
        filled = speak_for_states(text, fill_offices(text, judged, holders), self.world)
        named = Definitions(text, self.world, self.barriers).applied(without_descriptions(text, filled, self.world))
        described = Described(self.document, named, meanings(named), self._pronouns, holders, self.world)
        named += [Judged(mention, described.verdict(mention)) for mention in self._described]
        return with_pronouns(named, self._pronouns)

    def _kept_apart(self, mention: FoundMention, verdict: Verdict) -> Verdict:
        """The verdict, unless it joins an actor to one from which the analyst holds it apart.

        A surname that the document itself gives in full is that person's mention, not another actor's.
        """
        if not self.barriers or not verdict.identity or mention.role or verdict.rule is Rule.COREFERENCE:
            return verdict
        for own in by_name(mention, self.world):
            barrier = self.barriers.between(own.actor_id, verdict.identity.actor_id)
            if barrier:
                return decided(own, barrier, f"{mention.name} is never {verdict.identity.name} ({signed(barrier)})")
        return verdict

    def _verdict(self, mention: FoundMention) -> Verdict:
        if mention.label == "place":
            return undecided(mention.reason or "a place")
        if mention.acts is False:
            return undecided(f"only a place: {mention.reason}")
        if mention.role:
            return self._role(mention, self.world.role(mention.role))
        if mention.entries:
            return self._entry(mention)
        if mention.label == Kind.PERSON:
            return self._person(mention)
        return self._organisation(mention)

    def _entry(self, mention: FoundMention) -> Verdict:
        if mention.needs_context and mention.text.islower() and self._beside.is_of_home(mention):
            return undecided(f"a {mention.name} of parties at home")
        owner = self._owner(mention) if mention.needs_context and mention.label in _ORGANS else None
        if owner:
            return self._organ_of(owner, mention)
        entry_id = choose_entry(mention, self._context, self.world)
        return self._known(mention, entry_id) if entry_id and not self._is_shared(mention) else self._open(mention)

    def _owner(self, mention: FoundMention) -> str | None:
        """The state beside the organ's name, else the one beside that name before: "Kenya's Senate ... the Senate"."""
        owner = self._beside.owner(mention)
        if owner or not self._context.certain.isdisjoint(mention.entries):
            return owner
        name = fold_name(mention.name)
        same = (other for other in self.mentions if other.start < mention.start and fold_name(other.name) == name)
        owners = {state for other in same if (state := self._beside.owner(other))}
        return owners.pop() if len(owners) == 1 else None

    def _is_shared(self, mention: FoundMention) -> bool:
        """Whether longer names of several actors in the document hold the common word: "Duke" beside two of them."""
        longer = self._short_names.all_longer(mention) if mention.needs_context else []
        return len({str(self._verdict(one).identity) for one in longer}) > 1

    def _open(self, mention: FoundMention) -> Verdict:
        """Who a name is of which the document does not show which entry it means."""
        if mention.label == Kind.PERSON:
            return self._person(mention)
        if self._short_names.longer(mention):
            return self._organisation(mention)
        return undecided(f"{mention.name} may be {' or '.join(mention.entries)}; the document shows no other sign")

    def _known(self, mention: FoundMention, entry_id: str) -> Verdict:
        entry = self.world.entries[entry_id]
        forms = [name.form for name in self.world.names[fold_name(mention.name)] if name.entry_id == entry_id]
        if mention.label == Kind.PERSON and entry.kind == Kind.PERSON and self._is_anothers_surname(mention, entry_id):
            return self._person(mention)
        rule, confidence, words = RULES[min(forms, key=tuple(Form).index)]
        why = f"{mention.name} {words} {entry.name}"
        if mention.acts and mention.reason:
            why += f" ({mention.reason})"
        return Verdict(identity_of(entry), rule, confidence, why)

    def _organ_of(self, state: str, mention: FoundMention) -> Verdict:
        """The organ of that name of the state beside it, or what its words make of the state."""
        own = [entry for entry in mention.entries if self.world.entries[entry].country == state]
        name = self.world.entries[state].name
        which = " or ".join(own) or "one that the table does not know"
        if len(own) == 1:
            entry = self.world.entries[own[0]]
            return Verdict(identity_of(entry), Rule.ALIAS, 0.9, f"{mention.name} is, beside {name}, {entry.name}")
        reading = self.world.roles.read(fold_name(mention.name).split())
        identity = compose(self.world.entries[state], reading.role, self.world) if reading and not own else None
        if identity is None:
            return undecided(f"{mention.name} of {name} may be {which}")
        return Verdict(identity, Rule.ROLE, 0.8, f"{mention.name} is that of {name}")

    def _is_anothers_surname(self, mention: FoundMention, entry_id: str) -> bool:
        """Whether the document gives the surname to somebody who is not the person of the table."""
        words = name_words(mention.name)
        longest = self._longer.get(words, words)
        if longest == words:
            return False
        known = {name_words(name) for name in self.world.spellings[entry_id]}
        return not any(longest == other or set(longest) <= set(other) for other in known)

    def _role(self, mention: FoundMention, role: Role) -> Verdict:
        if not mention.entries and mention.affiliation:
            return self._role_of_place(mention, mention.affiliation, role)
        affiliation = replace(mention, role=None, name=mention.affiliation or mention.name)
        entry_id = choose_entry(affiliation, self._context, self.world)
        if entry_id is None:
            return undecided(f"{affiliation.name} may be {' or '.join(mention.entries)}")
        entry = self.world.entries[entry_id]
        if entry.kind == Kind.PARTY and fold_name(mention.text) == f"{fold_name(affiliation.name)} party":
            return Verdict(identity_of(entry), Rule.ROLE, 0.85, f"{mention.text} is {entry.name}")
        if is_one_body(mention.text) or (role.whose == "people" and is_one_of_many(mention.text)):
            return undecided(f"one of those of {entry.name}, which the document does not name here")
        identity = compose(entry, role, self.world, self.document.published)
        if identity is None:
            return undecided(f"an office or group of {entry.name} that the document does not fill with a name")
        rule = Rule.DEMONYM if mention.level == Level.NAME else Rule.ROLE
        return Verdict(identity, rule, 0.85, f"{mention.text} are the {role.noun or 'officials'} of {entry.name}")

    def _role_of_place(self, mention: FoundMention, place: str, role: Role) -> Verdict:
        if fold_name(place).split()[0] in _REGIONS:
            return undecided(f"{place} is no one state")
        if role.whose == "people" and is_one_of_many(mention.text):
            return undecided(f"one of the people of {place}, whom the document does not name here")
        identity = compose_of_place(place, role, self.world)
        return Verdict(identity, Rule.ROLE, 0.7, f"{mention.text} are the {role.noun or 'officials'} of {place}")

    def _person(self, mention: FoundMention) -> Verdict:
        words = name_words(mention.name)
        if words and words not in self._longer:
            return undecided(f"{mention.name} may be several persons of this document")
        longest = self._longer.get(words, words)
        if len(words) == 1 and longest == words and any(len(one) > 1 and one[0] == words[0] for one in self._longer):
            return undecided(f"{mention.name} may be a person of this document who bears it as a first name")
        places = [m for m in self.mentions if is_person(m) and name_words(m.name) == longest]
        full = next(iter(places), mention)
        titles = [fold_name(self.document.text[max(0, m.start - _TITLE) : m.start]) for m in places]
        is_short = longest != words
        is_known = full.entries and not full.needs_context
        known = full.entries[0] if is_known else self.persons.find(full.name, self._context, titles)
        if known and not self.barriers.between(person_by_name(full.name, self.world).actor_id, known):
            rule = Rule.COREFERENCE if is_short else Rule.ALIAS
            entry = self.world.entries[known]
            return Verdict(identity_of(entry), rule, 0.8, f"{mention.name} is part of the name of {entry.name}")
        identity = Identity(person_id(longest, mention.name, self.world), full.name, str(Kind.PERSON))
        if is_short:
            return Verdict(
                identity, Rule.COREFERENCE, 0.8, f"{mention.name} is {full.name}, named in full in this document"
            )
        confidence = 0.7 if is_full_name(mention.name) else 0.5
        return Verdict(identity, Rule.NAME, confidence, "a person's name in the text")

    def _organisation(self, mention: FoundMention) -> Verdict:
        number, letters = split_number(mention.name)
        if is_acronym(letters):
            spelled_out = ((m, *split_number(m.name)) for m in self.mentions if not m.role and len(m.name.split()) > 1)
            full = [m for m, other, name in spelled_out if other == number and initials(name) == fold_name(letters)]
            spelled = {fold_name(m.name) for m in full if m.label not in (Kind.PERSON, "place")}
            if len(spelled) == 1:
                verdict = self._verdict(full[0])
                return replace(
                    verdict, rule=Rule.ALIAS, confidence=0.75, why=f"{mention.name} has the initials of {full[0].name}"
                )
        longer = self._short_names.longer(mention)
        if longer:
            verdict = self._verdict(longer)
            why = f"{mention.name} is part of the name {longer.name}, and of no other in this document"
            return replace(verdict, rule=Rule.COREFERENCE, confidence=0.7, why=why) if verdict.identity else verdict
        identity = organisation_by_name(mention.name, self.world)
        return Verdict(identity, Rule.NAME, 0.6, "an organisation's name in the text")


def _is_unknown_organisation(mention: FoundMention) -> bool:
    return mention.label == Kind.ORGANISATION and not mention.entries and not mention.role


def _is_described(mention: FoundMention) -> bool:
    """Whether the mention describes an actor by words alone: it says nothing of whose it is."""
    return mention.level == Level.NOMINAL and not mention.affiliation
