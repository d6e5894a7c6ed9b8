"""Resolves the mentions of one document: each to an identity of the table, or to one that its own words make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.model import Document, FoundMention, Kind, Level, Rule
from graph.names import fold_name, initials, is_acronym, split_number
from graph.resolve.anaphora import with_pronouns
from graph.resolve.context import DocumentContext, choose_entry, read_context
from graph.resolve.definitions import definitions
from graph.resolve.identity import Identity, Judged, Verdict, decided, undecided
from graph.resolve.judgements import Barriers, signed
from graph.resolve.nominals import Described
from graph.resolve.offices import fill_offices, is_person, speak_for_states
from graph.resolve.own_name import by_name, organisation_by_name, person_by_name, person_id
from graph.resolve.persons import KnownPersons, is_full_name, longer_names, name_words
from graph.resolve.roles import compose, compose_of_place, identity_of, is_one_of_many
from graph.world import Form, Role, World

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

    def __post_init__(self) -> None:
        self._pronouns = [mention for mention in self.mentions if mention.level == Level.PRONOUN]
        self._described = [mention for mention in self.mentions if _is_described(mention)]
        apart = {*self._pronouns, *self._described}
        self.mentions = [mention for mention in self.mentions if mention not in apart]
        self._context = read_context(self.mentions, self.world, self.document.published)
        self._longer = longer_names(self.mentions)

    def judge(self) -> list[Judged]:
        """Every mention with its verdict, in order."""
        judged = [Judged(mention, self._kept_apart(mention, self._verdict(mention))) for mention in self.mentions]
        filled = speak_for_states(self.document.text, fill_offices(self.document.text, judged), self.world)
        named = self._with_definitions(filled)
        described = Described(self.document.text, self.document.published, named, self.world)
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
        entry_id = choose_entry(mention, self._context, self.world)
        if entry_id is None and mention.label == Kind.PERSON:
            return self._person(mention)
        if entry_id is None:
            return undecided(f"{mention.name} may be {' or '.join(mention.entries)}; the document shows no other sign")
        entry = self.world.entries[entry_id]
        forms = [name.form for name in self.world.names[fold_name(mention.name)] if name.entry_id == entry_id]
        if mention.label == Kind.PERSON and entry.kind == Kind.PERSON and self._is_anothers_surname(mention, entry_id):
            return self._person(mention)
        rule, confidence, words = RULES[min(forms, key=tuple(Form).index)]
        why = f"{mention.name} {words} {entry.name}"
        if mention.acts and mention.reason:
            why += f" ({mention.reason})"
        return Verdict(identity_of(entry), rule, confidence, why)

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
        if role.whose == "people" and is_one_of_many(mention.text):
            return undecided(f"one of the people of {entry.name}, whom the document does not name here")
        identity = compose(entry, role, self.world, self.document.published)
        if identity is None:
            return undecided(f"an office or group of {entry.name} that the document does not fill with a name")
        rule = Rule.DEMONYM if mention.level == Level.NAME else Rule.ROLE
        return Verdict(identity, rule, 0.85, f"{mention.text} are the {role.noun or 'officials'} of {entry.name}")

    def _role_of_place(self, mention: FoundMention, place: str, role: Role) -> Verdict:
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
        full = next((m for m in self.mentions if is_person(m) and name_words(m.name) == longest), mention)
        is_short = longest != words
        known = (
            full.entries[0] if full.entries and not full.needs_context else self.persons.find(full.name, self._context)
        )
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
        identity = organisation_by_name(mention.name, self.world)
        return Verdict(identity, Rule.NAME, 0.6, "an organisation's name in the text")

    def _with_definitions(self, judged: list[Judged]) -> list[Judged]:
        """What the text declares to be one is one, throughout the document; a person never becomes a group."""
        renamed: dict[str, Verdict] = {}
        verdicts = {item.mention: item.verdict for item in judged}
        candidates = [item.mention for item in judged if item.mention.label != "place"]
        for first, second in definitions(self.document.text, candidates):
            one, two = verdicts[first], verdicts[second]
            keep, drop = (two, one) if _is_better(two, one, self.world) else (one, two)
            if keep is two and one.identity and is_acronym(second.text) and not self._can_abbreviate(first, two):
                keep, drop = one, two  # the text gives the letters to somebody whom the table does not know
            if not keep.identity or not _may_join(keep.identity, drop.identity, self.world):
                continue
            source = first if drop is one else second
            barrier = self.barriers.between(keep.identity.actor_id, drop.identity.actor_id) if drop.identity else None
            if barrier:
                why = f"{source.text} is never {keep.identity.name}, whatever the text says ({signed(barrier)})"
                renamed[_spelling(source, drop)] = decided(drop.identity, barrier, why)
                continue
            why = f"the text says that {source.text} is {keep.identity.name}"
            renamed[_spelling(source, drop)] = Verdict(keep.identity, Rule.ALIAS, 0.9, why)
        return [Judged(item.mention, self._renamed(item, renamed)) for item in judged]

    def _can_abbreviate(self, full: FoundMention, acronym: Verdict) -> bool:
        """Whether the table's actor of the acronym may bear the full name: some name of it shares half of its words."""
        if not acronym.identity:
            return False
        words = set(fold_name(full.name).split())
        spelled = (set(fold_name(name).split()) for name in self.world.spellings.get(acronym.identity.actor_id, ()))
        return any(2 * len(words & known) >= len(words) for known in spelled)

    @staticmethod
    def _renamed(item: Judged, renamed: Mapping[str, Verdict]) -> Verdict:
        """The verdict by definition, unless it would make a person of a group that has the same spelling, or back."""
        verdict = renamed.get(_spelling(item.mention, item.verdict))
        if not verdict or not verdict.identity:
            return item.verdict
        is_person = verdict.identity.kind == Kind.PERSON
        return verdict if is_person == (item.mention.label == Kind.PERSON) else item.verdict


def _is_described(mention: FoundMention) -> bool:
    """Whether the mention describes an actor by words alone: it says nothing of whose it is."""
    return mention.level == Level.NOMINAL and not mention.affiliation


def _spelling(mention: FoundMention, verdict: Verdict) -> str:
    """The key under which phrases are the same name in one document: role phrases by the actor that they compose."""
    if mention.role:
        composed = verdict.identity.actor_id if verdict.identity else ""
        return f"role {composed}" if composed else f"{mention.role} of {' '.join(mention.entries)}"
    return fold_name(mention.name)


def _is_better(one: Verdict, other: Verdict, world: World) -> bool:
    """Whether `one` is the identity to keep: one of the table before one composed or found, a name before a role."""

    def rank(verdict: Verdict) -> tuple[bool, bool, bool]:
        known = verdict.identity is not None and verdict.identity.actor_id in world.entries
        return verdict.identity is not None, known, verdict.rule is not Rule.ROLE

    return rank(one) > rank(other)


def _may_join(keep: Identity, drop: Identity | None, world: World) -> bool:
    if drop is None:
        return True
    if (keep.kind == Kind.PERSON) != (drop.kind == Kind.PERSON):
        return False
    return keep.actor_id == drop.actor_id or not (keep.actor_id in world.entries and drop.actor_id in world.entries)
