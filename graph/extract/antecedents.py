"""Whom a pronoun means as far as the grammar tells: "he" and "his", and "it", "its", "they" and "their" of groups.

The search climbs from the pronoun and takes the nearest subject or owner that agrees with it (Hobbs 1978, "Resolving
pronoun references"), leaving out what holds the pronoun and the subject of its own clause where that would be
"itself" (Lappin and Leass 1994). Precise rather than complete: the objects "it" and "them" are not asked, what a law or
a town owns belongs to nobody here, and a pronoun that several actors fit stays open.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from graph.extract.clauses import PLURAL_TAGS, SUBJECTS, is_verb, surface
from graph.extract.lexicon import words
from graph.extract.parties import Parties
from graph.extract.phrase import PLACE, Phrase, by_sentence, span_of, surface_of
from graph.extract.quotations import Speech
from graph.model import Kind, Level
from graph.world import Form

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
PERSONAL = MALE | FEMALE
SINGULAR = frozenset({"it", "its", "itself"})
PLURAL = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS = PERSONAL | SINGULAR | PLURAL
_BOUND = frozenset({"its", "his", "hers", "their", "theirs", "itself", "himself", "herself", "themselves"})
_NOBODY = frozenset({"i", "you", "we", "me", "us", "who", "one", "there"}) | PERSONAL
_PLURAL_WORDS = frozenset({"aircraft", "people", "personnel"})
_PEOPLES = frozenset({Kind.POPULATION, Kind.COMMUNITY})
_MANY = _PEOPLES | {Kind.ARMED_GROUP, Kind.MILITARY, Kind.PARTY}  # one name, many men: "the army said they"
_EMPTY_VERBS = frozenset({"be", "seem", "appear", "become", "remain", "take", "look", "happen", "turn"})
_CLAUSES = frozenset({"ccomp", "xcomp", "csubj", "advcl", "acl", "relcl"})
_MAX_CLIMB = 12
_WITHIN, _CARRIED = 0.85, 0.6  # how often they were right in the texts of tests/gold


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a pronoun means, and how sure that is; nobody where several actors fit or none."""

    phrase: Phrase | None
    sureness: float


_OPEN = Meant(None, 0.0)


class Antecedents:
    """The pronouns of one document, read in order of the text; it needs a parser."""

    def __init__(self, doc: Doc, phrases: Sequence[Phrase], speech: Speech | None) -> None:
        self.doc = doc
        self._speech = speech
        self._sentences = list(doc.sents)
        self._within = list(by_sentence(self._sentences, phrases))
        self._parties: dict[int, Parties] = {}
        self._known: dict[int, Meant | None] = {}

    def read(self) -> dict[int, Meant | None]:
        """Every pronoun by its token; None for one that means no actor: a thing, or nothing, as "it" in "it rains"."""
        lower = [word.lower() for word in surface_of(self.doc).words]
        for number, sentence in enumerate(self._sentences):
            for i in range(sentence.start, sentence.end):
                if lower[i] in PRONOUNS:
                    self._known[i] = self._meant(self.doc[i], number)
        return self._known

    def _meant(self, token: Token, number: int) -> Meant | None:
        if token.lower_ not in PERSONAL and (not _is_asked(token) or _is_empty(token)):
            return None
        above = list(_subjects_above(token, self._of(number)))
        for subjects in above:
            stopped, meant = self._subject(token, subjects, number)
            if stopped:
                return meant
        before = self._before(token, number) if not above else None
        if before is not None:
            stopped, meant = self._subject(token, surface(self._sentences[before].root), before)
            if stopped:
                return meant and replace(meant, sureness=min(meant.sureness, _CARRIED))
        return _OPEN

    def _before(self, token: Token, number: int) -> int | None:
        """The sentence that one goes on from which begins with the pronoun, or in which it says who spoke."""
        if token.i == self._sentences[number].start:
            return number - 1 if number else None
        if self._speech is None or token.lower_ not in PERSONAL:
            return None
        told = self._speech.told_by(token)
        begins = self._speech.sentence_at(told[0].start) if told else 0
        return begins - 1 if begins else None

    def _subject(self, token: Token, subjects: Sequence[Token], number: int) -> tuple[bool, Meant | None]:
        """Whether the subject is what the pronoun means, and the actor if it is one."""
        for subject in subjects:
            if subject.i in self._known and _class(subject) is _class(token):
                return True, self._known[subject.i]
        found = [phrase for phrase in self._of(number).of(subjects) if phrase.start < token.idx]
        fitting = [phrase for phrase in found if self._agrees(token, phrase)]
        if len(found) == 1 and fitting:
            return True, Meant(found[0], _WITHIN)
        if found and (fitting or token.lower_ in PLURAL):
            return True, _OPEN
        return not found and any(_is_thing(subject, token) for subject in subjects), None

    def _of(self, number: int) -> Parties:
        if number not in self._parties:
            self._parties[number] = Parties(self.doc, self._sentences[number], self._within[number])
        return self._parties[number]

    def _agrees(self, pronoun: Token, phrase: Phrase) -> bool:
        if pronoun.lower_ in PERSONAL or phrase.label == Kind.PERSON:
            return phrase.label == Kind.PERSON and pronoun.lower_ in PERSONAL
        if phrase.label == PLACE or (phrase.is_adjective and not phrase.role):
            return False
        head = span_of(self.doc, phrase.start, phrase.end).root
        is_people = phrase.label in _PEOPLES or phrase.form is Form.PEOPLE
        is_plural = head.tag_ in PLURAL_TAGS or head.lower_ in _PLURAL_WORDS
        if pronoun.lower_ in SINGULAR:
            return not is_people and not (is_plural and (phrase.role or phrase.level is Level.NOMINAL))
        return is_people or (phrase.label != Kind.STATE and is_plural) or phrase.label in _MANY


def _class(pronoun: Token) -> frozenset[str] | None:
    return next((words for words in (MALE, FEMALE, SINGULAR, PLURAL) if pronoun.lower_ in words), None)


def _subjects_above(token: Token, parties: Parties) -> Iterator[list[Token]]:
    """The subjects and owners around the pronoun, from within, but for what holds it and what it cannot mean.

    Who is helped comes before who helps: "supports Iraq in its fight" is Iraq's fight.
    """
    is_bound = _is_owner(token) or token.dep_ in SUBJECTS
    node, steps = token, 0
    while node.head != node and steps < _MAX_CLIMB:
        node, steps = node.head, steps + 1
        found = surface(node) if is_verb(node) else _owners(node)
        subjects = [one for one in found if one.i < token.i and (one.is_ancestor(node) or not _holds(one, token))]
        helped = parties.helped(node, token.i) if is_bound else []
        if helped:
            yield helped
        if subjects and is_bound:
            yield subjects
        is_bound = is_bound or (is_verb(node) and bool(subjects))  # "X attacked it" is not X


def _owners(noun: Token) -> list[Token]:
    """Whose the noun is, or beside whom it stands: "Iran's plan", "Iran and its allies"."""
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return [noun.head]
    return [child for child in noun.children if child.dep_ == "poss"]


def _is_owner(pronoun: Token) -> bool:
    return pronoun.lower_ in _BOUND or pronoun.dep_ == "poss"


def _holds(noun: Token, token: Token) -> bool:
    return bool(noun.left_edge.i <= token.i <= noun.right_edge.i)


def _is_thing(subject: Token, pronoun: Token) -> bool:
    """Whether a subject that is no actor may be meant all the same: a thing, or several people."""
    if pronoun.lower_ in PERSONAL or subject.lower_ in _NOBODY or subject.pos_ not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return False
    if pronoun.lower_ in PLURAL:
        return subject.tag_ in PLURAL_TAGS or subject.pos_ in {"PRON", "NUM"}
    is_one = subject.tag_ not in PLURAL_TAGS or subject.lower_ in _PLURAL_WORDS
    return is_one and subject.lower_ not in words("titles")


def _is_asked(pronoun: Token) -> bool:
    """Whether the grammar can tell: "denied it" may be anything."""
    return _is_owner(pronoun) or pronoun.dep_ in SUBJECTS


def _is_empty(token: Token) -> bool:
    """Whether "it" stands for nothing: "it is clear that", "it was said that", "makes it hard to"."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in SUBJECTS:
        return False
    if verb.pos_ == "ADJ":
        return True
    below = {child.dep_ for child in verb.children}
    if token.dep_ == "nsubjpass":
        return "ccomp" in below
    said = [child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"}]
    deeper = {child.dep_ for one in said for child in one.children}
    return verb.lemma_.lower() in _EMPTY_VERBS and bool((below | deeper) & _CLAUSES)
