"""spaCy component `actor_pronouns`: whom "he", "his" and "she" mean, where an encoder has read the document.

Each pronoun is given to the person's name near it that the encoder's head takes for its antecedent: names of one person
count together, and a name whose title speaks of the other gender never. The head follows the mention-ranking models
(Lee et al. 2017, "End-to-end neural coreference resolution") without a search over spans: the names are known.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp, prod

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.extract.heads import Encoding, encoding_of, ensure_encoding
from graph.extract.lexicon import words
from graph.extract.phrase import Phrase, ensure_phrases, span_of, text_of
from graph.model import Kind, Level
from graph.names import surname

# How probable the antecedent must be; below it the pronoun stands for nobody.
SURE = 0.5
_WORDS_BEFORE, _WORDS_BEHIND = 150, 25
_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}

Stretch = tuple[int, int]


class ActorPronouns:
    """Adds the pronouns of persons to `doc._.actor_phrases`, each with the name that it stands for."""

    def __init__(self, sureness: float = SURE) -> None:
        ensure_phrases()
        ensure_encoding()
        self.sureness = sureness

    def __call__(self, doc: Doc) -> Doc:
        """The same document; pronouns whose person cannot be told are phrases too, without an antecedent."""
        encoding = encoding_of(doc)
        if encoding is None:
            return doc
        persons = [phrase for phrase in doc._.actor_phrases if phrase.label == Kind.PERSON and not phrase.role]
        names = [_tokens(doc, phrase) for phrase in persons]
        genders = _genders(doc, persons, names)
        taken = [(phrase.start, phrase.end) for phrase in doc._.actor_phrases]
        found = []
        for token in _pronouns(doc):
            near = _near(token, names, persons, genders)
            if not _is_inside(token, taken):
                found.append(_phrase(doc, token, *self._antecedent(encoding, token, near, persons, names)))
        doc._.actor_phrases = tuple(
            sorted([*doc._.actor_phrases, *found], key=lambda phrase: (phrase.start, -phrase.end))
        )
        return doc

    def _antecedent(
        self, encoding: Encoding, token: Token, near: range | list[int], persons: Sequence[Phrase], names: list[Stretch]
    ) -> tuple[Phrase | None, float]:
        """The name that the pronoun means and how probable that is; None where no name is probable enough."""
        if not near:
            return None, 0.0
        odds = encoding.means(token.i, [names[i] for i in near])
        by_person: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
        for i, value in zip(near, odds, strict=True):
            by_person[surname(persons[i].name)].append((1 / (1 + exp(-float(value))), i))
        probability, i = max((_any(found), max(found)[1]) for found in by_person.values())
        return (persons[i], probability) if probability >= self.sureness else (None, probability)


def _any(found: Sequence[tuple[float, int]]) -> float:
    """How probable it is that the pronoun means at least one of the names."""
    return 1 - prod(1 - probability for probability, _ in found)


def _tokens(doc: Doc, phrase: Phrase) -> Stretch:
    span = span_of(doc, phrase.start, phrase.end)
    return span.start, span.end


def _pronouns(doc: Doc) -> Iterator[Token]:
    for token in doc:
        is_title = token.is_title and not token.is_sent_start  # "Her Majesty", "His Holiness"
        if token.lower_ in _GENDERS and not is_title and not token.is_upper:
            yield token


def _is_inside(token: Token, taken: Sequence[Stretch]) -> bool:
    i = bisect_right(taken, token.idx, key=lambda stretch: stretch[0]) - 1
    return i >= 0 and token.idx < taken[i][1]


def _genders(doc: Doc, persons: Sequence[Phrase], names: Sequence[Stretch]) -> dict[str, str]:
    """The gender of each person, by surname, that a title before a name shows ("Mrs. May", "King Salman")."""
    known: dict[str, str] = {}
    for phrase, (first, _) in zip(persons, names, strict=True):
        before = [doc[i].lower_.rstrip(".") for i in range(max(0, first - 2), first)]
        for gender in ("male", "female"):
            if words(f"{gender}_titles") & set(before):
                known[surname(phrase.name)] = gender
    return known


def _near(token: Token, names: Sequence[Stretch], persons: Sequence[Phrase], genders: dict[str, str]) -> list[int]:
    """The numbers of the names that the pronoun may mean: close enough, and not of the other gender."""
    first = bisect_left(names, token.i - _WORDS_BEFORE, key=lambda name: name[0])
    last = bisect_right(names, token.i + _WORDS_BEHIND, key=lambda name: name[0])
    gender = _GENDERS[token.lower_]
    return [i for i in range(first, last) if genders.get(surname(persons[i].name), gender) == gender]


def _phrase(doc: Doc, token: Token, antecedent: Phrase | None, probability: float) -> Phrase:
    end = token.idx + len(token)
    return Phrase(
        token.idx,
        end,
        str(Kind.PERSON),
        text_of(doc, token.idx, end),
        level=Level.PRONOUN,
        antecedent=antecedent.start if antecedent else None,
        sureness=round(probability, 3),
        reason=f"{token.text} is {antecedent.name}" if antecedent else f"{token.text} may be several persons, or none",
    )


@Language.factory(
    "actor_pronouns",
    requires=["doc._.actor_phrases"],
    assigns=["doc._.actor_phrases"],
    default_config={"sureness": SURE},
)
def make_pronouns(nlp: Language, name: str, sureness: float) -> ActorPronouns:
    """The component; it does nothing where no encoder has read the document."""
    return ActorPronouns(sureness)
