"""spaCy component `actor_pronouns`: whom "he", "she", "it" and "they" mean.

Groups are what the grammar tells (`antecedents`), and persons too where no encoder has read the document. Else "he" and
"she" are given to the person's name near them that the encoder's head takes for the antecedent; names of one person
count together, that of the grammar has a bonus, and one whose title or first name is of the other gender is never
meant. The head follows the mention-ranking models (Lee et al. 2017, "End-to-end neural coreference resolution") without
a search over spans: the names are known.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp, prod

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.datafile import read_rows
from graph.extract.antecedents import FEMALE, MALE, PERSONAL, Antecedents, Meant
from graph.extract.clauses import is_verb, surface
from graph.extract.heads import Encoding, encoding_of, ensure_encoding
from graph.extract.lexicon import words
from graph.extract.phrase import Phrase, ensure_phrases, surface_of, text_of
from graph.extract.quotations import Speech, find_speech
from graph.model import Kind, Level
from graph.names import fold_name, surname

# How probable the antecedent must be; below it the pronoun stands for nobody.
SURE = 0.5
# The log odds that a name gains where the grammar points at it; chosen on GAP.
BY_GRAMMAR = 3.0
_WORDS_BEFORE, _WORDS_BEHIND = 150, 25
_TITLED = ("male", "female")
_OBJECTS = frozenset({"dobj", "dative", "iobj"})
_GENDERS = {**dict.fromkeys(MALE, "male"), **dict.fromkeys(FEMALE, "female")}

Stretch = tuple[int, int]


class ActorPronouns:
    """Adds the pronouns to `doc._.actor_phrases`, each with the phrase that it stands for."""

    def __init__(self, sureness: float = SURE, by_grammar: float = BY_GRAMMAR) -> None:
        ensure_phrases()
        ensure_encoding()
        self.sureness = sureness
        self.by_grammar = by_grammar

    def __call__(self, doc: Doc) -> Doc:
        """The same document; a pronoun of which it cannot be told whom it means is a phrase too, without antecedent."""
        phrases = doc._.actor_phrases
        taken = [(phrase.start, phrase.end) for phrase in phrases]
        meant = {token: own for token, own in self._meant(doc, phrases) if own and not _is_inside(token, taken)}
        meant = _of_one_gender(meant, phrases)
        found = [_phrase(doc, token, own) for token, own in meant.items()]
        doc._.actor_phrases = tuple(sorted([*phrases, *found], key=lambda phrase: (phrase.start, -phrase.end)))
        return doc

    def _meant(self, doc: Doc, phrases: Sequence[Phrase]) -> Iterator[tuple[Token, Meant | None]]:
        is_parsed = doc.has_annotation("DEP")
        speech = find_speech(doc, phrases) if is_parsed else None
        by_grammar = Antecedents(doc, phrases, speech).read() if is_parsed else {}
        encoding = encoding_of(doc)
        for i, own in by_grammar.items():
            if not encoding or doc[i].lower_ not in PERSONAL:
                yield doc[i], own
        if encoding:
            near = _Names(doc, phrases, speech)
            for token in _personal(doc):
                yield token, self._person(encoding, token, near, by_grammar.get(token.i))

    def _person(self, encoding: Encoding, token: Token, names: "_Names", by_grammar: Meant | None) -> Meant:
        """The name that the pronoun means and how probable that is; None where no name is probable enough."""
        glossed = names.glossed(token)
        if glossed:
            return Meant(glossed, 1.0)
        near = names.near(token)
        if not near:
            return Meant(None, 0.0)
        pointed = surname(by_grammar.phrase.name) if by_grammar and by_grammar.phrase else None
        by_person: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
        for i, odds in zip(near, encoding.means(token.i, [names.stretches[i] for i in near]), strict=True):
            person = surname(names.persons[i].name)
            bonus = self.by_grammar if person == pointed else 0.0
            by_person[person].append((1 / (1 + exp(-float(odds) - bonus)), i))
        probability, i = max((_any(found), max(found)[1]) for found in by_person.values())
        return Meant(names.persons[i] if probability >= self.sureness else None, probability)


class _Names:
    """The persons that a document names, with their tokens and what their titles say of their gender."""

    def __init__(self, doc: Doc, phrases: Sequence[Phrase], speech: Speech | None) -> None:
        self._speech = speech
        self.persons = [phrase for phrase in phrases if phrase.label == Kind.PERSON and not phrase.role]
        self.stretches = [surface_of(doc).places(phrase.start, phrase.end) for phrase in self.persons]
        self._genders = _genders(doc, self.persons, self.stretches)
        self._ends = [sentence.end for sentence in doc.sents] if doc.has_annotation("SENT_START") else [len(doc)]
        self._first: dict[str, int] = {}
        for phrase, (first, _) in zip(self.persons, self.stretches, strict=True):
            self._first.setdefault(surname(phrase.name), first)

    def glossed(self, token: Token) -> Phrase | None:
        """The name that stands in square brackets behind the pronoun, as editors add it: "he [Márquez] is one"."""
        first = token.i + 2
        is_bracketed = first < len(token.doc) and token.doc[first - 1].text == "["
        i = bisect_left(self.stretches, first, key=lambda name: name[0]) if is_bracketed else len(self.persons)
        return self.persons[i] if i < len(self.persons) and self.stretches[i][0] == first else None

    def near(self, token: Token) -> list[int]:
        """The numbers of the names that the pronoun may mean: close enough, not of the other gender, not beside it.

        Who is named for the first time in a later sentence is not meant.
        """
        first = bisect_left(self.stretches, token.i - _WORDS_BEFORE, key=lambda name: name[0])
        last = bisect_right(self.stretches, token.i + _WORDS_BEHIND, key=lambda name: name[0])
        end = self._ends[bisect_right(self._ends, token.i)]
        own, others, away = _GENDERS[token.lower_], _others(token), self._away(token)
        return [
            i
            for i in range(first, last)
            if self._genders[i] in (own, None)
            and surname(self.persons[i].name) not in away
            and self._first[surname(self.persons[i].name)] < end
            and not any(self.stretches[i][0] <= other < self.stretches[i][1] for other in others)
        ]

    def _away(self, token: Token) -> set[str]:
        """The surnames of who speaks the pronoun, or of whom the pronoun speaks: nobody calls himself "he"."""
        if self._speech is None:
            return set()
        speaker = self._speech.speaker_at(token.idx)
        if speaker:
            return {surname(speaker.name)}
        told = self._speech.told_by(token)
        return {surname(p.name) for p in self.persons if any(q.start <= p.start < q.end for q in told)}


def _of_one_gender(meant: Mapping[Token, Meant], phrases: Sequence[Phrase]) -> dict[Token, Meant]:
    """The pronouns; who is surely "she" by the others of a document is not meant by a "he"."""
    full = {fold_name(phrase.name) for phrase in phrases if phrase.label == Kind.PERSON and not phrase.role}
    called: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    persons: dict[Token, str] = {}
    for token, own in meant.items():
        if own.phrase and token.lower_ in _GENDERS:
            name = fold_name(own.phrase.name)
            longer = [other for other in full if other.endswith(f" {name}")]
            persons[token] = longer[0] if len(longer) == 1 else name
            called[persons[token]][_GENDERS[token.lower_]] += own.sureness
    wrong = {
        token
        for token, name in persons.items()
        if max(called[name], key=called[name].__getitem__) != _GENDERS[token.lower_]
    }
    return {token: Meant(None, own.sureness) if token in wrong else own for token, own in meant.items()}


def _others(token: Token) -> list[int]:
    """The words beside the pronoun that name somebody else.

    Whom its noun group renames ("Reznikov, his minister"), who stands in a list with it ("he or Armstrong"), and who
    does something to it ("Moyes has known him": Chomsky 1981, principle B).
    """
    noun = token.head
    if token.dep_ == "poss":
        return [noun.head.i] if noun.dep_ == "appos" else []
    others = [child.i for child in token.children if child.dep_ == "conj"]
    if token.dep_ == "conj":
        others.append(noun.i)
    if token.dep_ in _OBJECTS and is_verb(noun) and not token.lower_.endswith("self"):
        others += [subject.i for subject in surface(noun)]
    return others


def _any(found: Sequence[tuple[float, int]]) -> float:
    """How probable it is that the pronoun means at least one of the names."""
    return 1 - prod(1 - probability for probability, _ in found)


def _personal(doc: Doc) -> Iterator[Token]:
    for i, word in enumerate(surface_of(doc).words):
        if word.lower() in PERSONAL and not word.isupper():
            token = doc[i]
            if token.is_sent_start or not token.is_title:  # "Her Majesty", "His Holiness"
                yield token


def _is_inside(token: Token, taken: Sequence[Stretch]) -> bool:
    i = bisect_right(taken, token.idx, key=lambda stretch: stretch[0]) - 1
    return i >= 0 and token.idx < taken[i][1]


def _genders(doc: Doc, persons: Sequence[Phrase], names: Sequence[Stretch]) -> list[str | None]:
    """The gender of each person that a title ("Mrs. May", "King Salman") or the first name shows, else the surname's.

    A surname has the gender of those who bear it in the document, if it is one.
    """
    shown: defaultdict[str, set[str]] = defaultdict(set)
    own: list[str | None] = []
    for phrase, (first, _) in zip(persons, names, strict=True):
        before = {doc[i].lower_.rstrip(".") for i in range(max(0, first - 2), first)}
        parts = fold_name(phrase.name).split()
        given = _given_names().get(parts[0]) if len(parts) > 1 else None
        own.append(next((gender for gender in _TITLED if words(f"{gender}_titles") & before), given))
        if own[-1]:
            shown[surname(phrase.name)].add(own[-1])
    of_surname = {name: genders.pop() for name, genders in shown.items() if len(genders) == 1}
    return [gender or of_surname.get(surname(phrase.name)) for phrase, gender in zip(persons, own, strict=True)]


@cache
def _given_names() -> dict[str, str]:
    """The gender of first names that nearly all who bear them share."""
    return {
        name: row["gender"] for row in read_rows("graph.extract", "given_names.csv") for name in row["names"].split("|")
    }


def _phrase(doc: Doc, token: Token, meant: Meant) -> Phrase:
    end = token.idx + len(token)
    antecedent = meant.phrase
    is_person = token.lower_ in PERSONAL
    return Phrase(
        token.idx,
        end,
        str(Kind.PERSON) if is_person else antecedent.label if antecedent else str(Kind.UNKNOWN),
        text_of(doc, token.idx, end),
        level=Level.PRONOUN,
        antecedent=antecedent.start if antecedent else None,
        sureness=round(meant.sureness, 3),
        reason=f"{token.text} is {antecedent.name}" if antecedent else f"{token.text} may be several actors, or none",
    )


@Language.factory(
    "actor_pronouns",
    requires=["doc._.actor_phrases"],
    assigns=["doc._.actor_phrases"],
    default_config={"sureness": SURE, "by_grammar": BY_GRAMMAR},
)
def make_pronouns(nlp: Language, name: str, sureness: float, by_grammar: float) -> ActorPronouns:
    """The component; where no encoder has read the document, it knows persons by the grammar alone."""
    return ActorPronouns(sureness, by_grammar)
