"""spaCy component `actor_roles`: role phrases such as "Iraqi officials" and "Islamic State fighters".

A role phrase is an affiliation (a state, group, community, leader, town or province), modifiers, and a role noun of the
table of the world that ends the noun group: "the U.S. military" is one, "the U.S. military campaign" is not. It takes
the place of the affiliation inside it, except where two parties are named: Assad in "Assad's forces", Hamas in "leader
of Hamas".
"""

import unicodedata
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.extract.lexicon import words
from graph.extract.phrase import PLACE, Phrase, ensure_phrases, is_capitalised, overlaps, span_of, surface_of, text_of
from graph.model import ORGANISED_KINDS, Kind, Level
from graph.names import fold_name, surname
from graph.world import Form, Role, World, load_world

_MAX_MODIFIERS = 4
_HEAD_WORDS = (5, 4, 3, 2, 1)
_NOBODY = frozenset({"members", "nobody"})
# What the whole of a role phrase is that is no part of its affiliation: officials of a person are those of his state.
_WHOLE: dict[str, str] = {Kind.PERSON: Kind.STATE, PLACE: Kind.ORGANISATION}


_STATE = frozenset({"state", "states"})
_HYPHENS = frozenset({"-", "‑", "–"})
_OPPOSITES = frozenset({"non", "anti", "pro"})


class ActorRoles:
    """Adds role phrases to `doc._.actor_phrases`."""

    def __init__(self, world: World) -> None:
        ensure_phrases()
        self.world = world

    def __call__(self, doc: Doc) -> Doc:
        """The same document; affiliations that became part of a role phrase are gone from its phrases."""
        phrases: tuple[Phrase, ...] = doc._.actor_phrases
        common = {phrase for phrase in phrases if phrase.needs_context and phrase.name.islower()}
        names = [(phrase.start, phrase.end) for phrase in phrases if phrase not in common]
        persons = _surnames(phrases)
        found: list[Phrase] = []
        swallowed: set[Phrase] = set()
        for phrase in phrases:
            qualifies = _may_qualify(doc, phrase, persons)
            if not qualifies and not self._can_affiliate(phrase):
                continue
            own = replace(phrase, label=PLACE) if qualifies and phrase.label != PLACE else phrase
            role = self._before(doc, own, names) or (None if qualifies else self._after(doc, phrase, names))
            if role and (self._keeps_name(phrase, role) or (own.label == PLACE and not self._is_of_place(role))):
                continue
            if role and qualifies and not self._is_armed(role):
                if own is not phrase:  # "the Modi government"
                    continue
                role = replace(role, affiliation=role.name)  # "Western governments" are not one "Western"
            if role and not overlaps(role.start, role.end, [(other.start, other.end) for other in found]):
                found += [role, *self._listed_before(doc, role, phrase)]
                if own.label != Kind.PERSON and not _is_office(role):
                    swallowed.add(phrase)
        taken = [(role.start, role.end) for role in found]
        swallowed |= {phrase for phrase in common if overlaps(phrase.start, phrase.end, taken)}
        kept = [phrase for phrase in phrases if phrase not in swallowed and not _names_nobody(doc, phrase)]
        doc._.actor_phrases = tuple(sorted([*kept, *found], key=lambda phrase: (phrase.start, -phrase.end)))
        return doc

    def _can_affiliate(self, phrase: Phrase) -> bool:
        if phrase.label == PLACE:
            return phrase.acts is None
        if not phrase.entries:
            return False
        if phrase.label == Kind.STATE:
            return phrase.form is not Form.PEOPLE
        return phrase.label in {Kind.COMMUNITY, Kind.PERSON} or phrase.label in ORGANISED_KINDS

    def _is_of_place(self, role: Phrase) -> bool:
        """Whether a town's role phrase means one actor: its police do, its mayor has a name, its companies are many."""
        return self._is_armed(role) or self.world.role(role.role or "").whose in ("same", "people", "calling")

    def _is_armed(self, role: Phrase) -> bool:
        """Whether the role phrase is about forces, police or fighters."""
        meant = self.world.role(role.role or "")
        return meant.whose == "organ" or meant.kind == Kind.ARMED_GROUP

    def _keeps_name(self, phrase: Phrase, role: Phrase) -> bool:
        """Whether a role phrase is about others than whom it names: "Islamic State prisoners", an airline's pilots."""
        whose = self.world.role(role.role or "").whose
        is_staff = phrase.label == Kind.ORGANISATION and self._is_armed(role)
        if is_staff and fold_name(role.name).split()[-1] not in words("machine_nouns"):  # Boeing aircraft
            return True
        return whose in ("people", "calling") and phrase.label in ORGANISED_KINDS

    def _role_ending(
        self, doc: Doc, first: int, names: list[tuple[int, int]], *, is_of_town: bool
    ) -> tuple[int, Role] | None:
        """The role noun that ends the noun group beginning at token `first`: the token after it, and the role."""
        last = first
        while last < len(doc) and last - first <= _MAX_MODIFIERS + 2 and _continues_group(doc, last, first, names):
            last += 1
        while last > first and doc[last - 1].pos_ not in {"NOUN", "PROPN"}:  # "American forces acting alone"
            last -= 1
        is_of = last + 1 < len(doc) and doc[last].lower_ == "of" and is_capitalised(doc[last + 1])
        if doc[last - 1].lower_ in _STATE and (is_of or is_of_town):
            return None  # "the US state of Ohio" and "Rakhine state" are places
        role = self._named_role(fold_name(doc[first:last].text).split())
        return (last, role) if role else None

    def _named_role(self, words: list[str]) -> Role | None:
        """The role at the end of the folded words, if such a phrase is an actor at all ("Iraqi members" is none)."""
        reading = self.world.roles.read(words)
        return reading.role if reading and reading.role.whose not in _NOBODY else None

    def _before(self, doc: Doc, phrase: Phrase, names: list[tuple[int, int]]) -> Phrase | None:
        """ "Iraqi security forces", "Iraq's parliament", "the Baghdad government"."""
        span = span_of(doc, phrase.start, phrase.end)
        first = span.end
        if span.end_char != phrase.end or self._is_sponsor(doc, first) or _is_graded(doc, span.start):
            return None
        if span.start > 1 and doc[span.start - 1].text in _HYPHENS and doc[span.start - 2].lower_ in _OPPOSITES:
            return None  # "the non-Arab population"
        if first < len(doc) and doc[first].text in {"'s", "’s", "’", "'"}:
            first += 1
        ending = self._role_ending(doc, first, names, is_of_town=phrase.label == PLACE)
        if not ending:
            return None
        last, role = ending
        start = _with_modifiers(doc, span.start)
        return self._phrase(doc, start, doc[last - 1].idx + len(doc[last - 1]), phrase, role)

    def _after(self, doc: Doc, phrase: Phrase, names: list[tuple[int, int]]) -> Phrase | None:
        """ "the government of Iraq", "the people of Syria", "soldiers from Chad", "the junta in Niamey"."""
        span = span_of(doc, phrase.start, phrase.end)
        i = span.start - 1
        behind = doc[span.end].lower_ if span.end < len(doc) else ""
        if behind in {"'s", "’s", "'", "’", "-"} or behind in _STATE:
            return None  # "commander of Iran's Quds Force" is not a commander of Iran, nor who lives in a US state
        if i >= 0 and doc[i].lower_ == "the":
            i -= 1
        link = doc[i].lower_ if i > 0 else ""
        if not (link == "of" or (link in {"from", "in"} and phrase.label == Kind.STATE)):
            return None
        for length in _HEAD_WORDS:
            first = i - length
            if length == 1 and first > 1 and _is_tied(doc, first):
                first -= 2  # "the Secretary-General of the United Nations"
            if first < 0 or not all(token.is_alpha or token.text in _HYPHENS for token in doc[first:i]):
                continue
            head = fold_name(doc[first:i].text)
            if link == "in" and not _sits_in(head, phrase):
                continue
            role = self.world.roles.heads.get(head)
            if head in _STATE and (phrase.label == PLACE or doc[first - 1].lower_ != "the"):
                return None  # "the U.S. state of Georgia"
            if role and role.whose not in _NOBODY and not overlaps(doc[first].idx, doc[i].idx, names):
                return self._phrase(doc, doc[first].idx, phrase.end, phrase, role)
        return None

    def _listed_before(self, doc: Doc, role: Phrase, affiliation: Phrase) -> Iterator[Phrase]:
        """The role that shares its complement with the next: the government in "the government and people of Iraq"."""
        first, _ = surface_of(doc).places(role.start, role.end)
        if role.end != affiliation.end or first < 3 or doc[first - 1].lower_ != "and":
            return
        head = doc[first - 2]
        meant = self.world.roles.heads.get(fold_name(head.text))
        if meant and meant.whose not in _NOBODY and doc[first - 3].lower_ == "the":
            yield self._phrase(doc, head.idx, head.idx + len(head), affiliation, meant)

    def _is_sponsor(self, doc: Doc, first: int) -> bool:
        """Whether "-backed", "-led" follows, so that what comes next belongs to somebody else."""
        if first >= len(doc):
            return False
        if doc[first].text in {"-", "‑", "–"}:
            return True
        if doc[first].lower_ not in words("sponsor_suffixes"):
            return False
        # "Syrian armed groups": the participle begins a role noun of the table
        return not any(fold_name(doc[first : first + length].text) in self.world.roles.heads for length in _HEAD_WORDS)

    def _phrase(self, doc: Doc, start: int, end: int, affiliation: Phrase, role: Role) -> Phrase:
        text = text_of(doc, start, end)
        while unicodedata.category(text[-1]) == "Cf":  # a direction mark at the end is no part of the phrase
            text = text[:-1]
        label = role.kind or _WHOLE.get(affiliation.label, affiliation.label)
        return replace(
            affiliation,
            start=start,
            end=start + len(text),
            label=label,
            name=text,
            level=Level.NOMINAL,
            role=role.id,
            affiliation=affiliation.name,
            reason=f"{role.noun or 'officials'} of {affiliation.name}",
        )


def _sits_in(head: str, place: Phrase) -> bool:
    """Whether those who are in the place are its rulers: the regime in Syria, but officials only in its capital."""
    return head in words("ruler_nouns") or (head == "officials" and place.form is Form.CAPITAL)


def _surnames(phrases: Sequence[Phrase]) -> set[str]:
    """The last names of the persons named in full."""
    full = (phrase for phrase in phrases if phrase.label == Kind.PERSON and " " in phrase.name)
    return {surname(phrase.name) for phrase in full}


def _may_qualify(doc: Doc, phrase: Phrase, persons: AbstractSet[str]) -> bool:
    """Whether a word that no table knows may be a people or a place: "Dhulbahante" before "militiamen"."""
    if _is_unknown_adjective(doc, phrase):
        return True
    if phrase.label != Kind.PERSON or phrase.entries or " " in phrase.name or fold_name(phrase.name) in persons:
        return False
    return span_of(doc, phrase.start, phrase.end).root.dep_ in {"amod", "compound", "nmod"}


def _is_office(phrase: Phrase) -> bool:
    return phrase.label == Kind.PERSON


def _names_nobody(doc: Doc, phrase: Phrase) -> bool:
    """ "Kurdish" and "East African" by themselves qualify; they are no mention of the community or of a place."""
    return _is_unknown_adjective(doc, phrase) or (phrase.label == Kind.COMMUNITY and phrase.is_adjective)


def _is_unknown_adjective(doc: Doc, phrase: Phrase) -> bool:
    is_unknown = phrase.label == PLACE and not phrase.form
    return is_unknown and span_of(doc, phrase.start, phrase.end).root.pos_ == "ADJ"


def _continues_group(doc: Doc, i: int, first: int, names: list[tuple[int, int]]) -> bool:
    token = doc[i]
    if token.is_space or token.is_punct:
        return token.text == "-" and i + 1 < len(doc) and i > first
    if overlaps(token.idx, token.idx + len(token), names):
        return False
    is_new = i > first and not _is_tied(doc, i) and not doc[i - 1].text[:1].isupper()
    if is_capitalised(token) and token.pos_ == "PROPN" and is_new:
        return False  # "Iraqi president Fuad Masum": the name begins
    if i > first and token.lower_ in words("opposing"):
        return False  # "Russian mercenaries fighting jihadists" are no jihadists
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ in {"VBN", "VBG"} or token.text == "-"


def _is_tied(doc: Doc, i: int) -> bool:
    """Whether a hyphen ties the word to the one before: "Director-General"."""
    return doc[i - 1].text in _HYPHENS and not doc[i - 1].whitespace_ and not doc[i - 2].whitespace_


def _is_graded(doc: Doc, first: int) -> bool:
    """Whether an adverb measures the adjective ("mostly Sunni population"): it describes, and affiliates nobody."""
    return first > 0 and doc[first - 1].pos_ == "ADV" and doc[first - 1].lower_.endswith("ly")


def _with_modifiers(doc: Doc, first: int) -> int:
    """The start of the phrase with the adjectives before it ("senior U.S. officials"), without determiner or number."""
    i = first
    while i > 0 and not doc[i].is_sent_start and _is_modifier(doc[i - 1]):
        i -= 1
    return int(doc[i].idx)


def _is_modifier(token: Token) -> bool:
    is_plain_adjective = token.pos_ == "ADJ" and token.dep_ == "amod" and token.lower_ == token.text
    return is_plain_adjective and token.ent_type_ == "" and token.text not in words("quantifiers")


@Language.factory(
    "actor_roles",
    requires=["doc._.actor_phrases"],
    assigns=["doc._.actor_phrases"],
    default_config={"gazetteer": ""},
)
def make_roles(nlp: Language, name: str, gazetteer: str = "") -> ActorRoles:
    """The component with the project's own table of the world, a user's gazetteer file over it if one is named."""
    return ActorRoles(load_world(gazetteer))
