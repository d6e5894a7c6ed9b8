"""spaCy component `actor_metonyms`: whether a state, capital or seat acts, or is only where something happens.

"Moscow agreed" is Russia; "a base in Moscow" is a place. The grammar around the name gives a first reading
(`metonym_rules`); a trained model weighs it with what else stands around the name (`metonym_clues`) and overrules it
where it is sure enough. Each reading says why. `metonyms_card.md` tells what the weights were trained on.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import log

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from graph.datafile import read_rows
from graph.extract.heads import Encoding, encoding_of, ensure_encoding
from graph.extract.lexicon import words
from graph.extract.metonym_clues import find_clues
from graph.extract.metonym_rules import QUALIFIERS, Reading, read_by_rule
from graph.extract.phrase import PLACE, Phrase, ensure_phrases, span_of, surface_of
from graph.model import Kind
from graph.names import fold_word
from graph.world import Form

# How probable a reading must be to stand against the grammar's, and the log odds of that.
SURE = 0.6
SURE_ODDS = log(SURE / (1 - SURE))
# What the encoder's log odds count beside the clues'; and those from which a town acts that is no capital.
KNOWN_WEIGHT = 0.5
TOWN_ODDS = 1.0
_NAMED_CLUES = 2


@cache
def _weights() -> Mapping[str, float]:
    """What each clue adds to the log odds that a name acts."""
    rows = read_rows("graph.extract", "metonym_weights.csv")
    return {row["clue"]: float(row["weight"]) for row in rows}


def _weigh(clues: Mapping[str, str]) -> tuple[float, str]:
    """The log odds that the name acts, and the words of the clues that speak loudest for the likelier reading."""
    weights = _weights()
    spoken: dict[str, float] = defaultdict(float)
    for clue, text in clues.items():
        spoken[text] += weights.get(clue, 0.0)
    odds = sum(spoken.values())
    side = 1 if odds > 0 else -1
    loudest = sorted(spoken, key=lambda text: (-side * spoken[text], text))[:_NAMED_CLUES]
    return odds, ", ".join(text for text in loudest if side * spoken[text] > 0)


def read_metonym(first: Token, root: Token, *, is_capital: bool = False, known: float | None = None) -> Reading:
    """How to read a place name whose words begin at `first` and hang together at `root`.

    Logistic regression over the clues; `known` are the encoder's log odds that the name acts, where it has read the
    document. Cost: a few steps through the parse tree.
    """
    rule = read_by_rule(first, root, is_capital=is_capital)
    if rule.is_certain:
        return rule
    odds, reason = _weigh(find_clues(first, root, rule))
    if known is not None:
        odds += KNOWN_WEIGHT * known
        return Reading(odds > 0, reason if (odds > 0) != rule.acts and reason else rule.reason)
    against = -odds if rule.acts else odds
    return Reading(not rule.acts, reason) if against >= SURE_ODDS else rule


class ActorMetonyms:
    """Sets `acts` and `reason` on the phrases that name a state or its seat."""

    def __init__(self) -> None:
        ensure_phrases()
        ensure_encoding()

    def __call__(self, doc: Doc) -> Doc:
        """The same document with every state name read as an actor or as a place."""
        persons = [phrase for phrase in doc._.actor_phrases if phrase.label == Kind.PERSON and not phrase.role]
        encoding = encoding_of(doc)
        doc._.actor_phrases = tuple(_read(doc, phrase, persons, encoding) for phrase in doc._.actor_phrases)
        return doc


def _read(doc: Doc, phrase: Phrase, persons: Sequence[Phrase], encoding: Encoding | None) -> Phrase:
    if phrase.label == PLACE:
        return _read_town(doc, phrase, encoding) if encoding and phrase.acts is None else phrase
    if not phrase.can_be_place:
        return phrase
    if phrase.form is Form.PERSON:
        return replace(phrase, acts=False, reason="one of its people")
    span = span_of(doc, phrase.start, phrase.end)
    first, root = span[0], span.root
    if phrase.form is Form.SEAT:
        reading = read_by_rule(first, root, is_capital=True)
        acts = reading.acts or not reading.reason.startswith(("after ", "object of "))
        return replace(phrase, acts=acts, reason=reading.reason)
    person = _whose(root, persons)
    if person is not None:
        acts = root.dep_ == "poss" and bool(person.entries)
        return replace(phrase, acts=acts, reason=f"{'owner of' if acts else 'the country of'} {person.name}")
    known = _known(encoding, span) if encoding else None
    reading = read_metonym(first, root, is_capital=phrase.form is Form.CAPITAL, known=known)
    return replace(phrase, acts=reading.acts, reason=reading.reason)


def _known(encoding: Encoding, span: Span) -> float:
    """The encoder's log odds that the name acts; of names in a list the mean, since they stand or fall together."""
    listed = [token for token in span.root.conjuncts if token.pos_ == "PROPN"]
    odds = [encoding.acts(span.start, span.end), *(encoding.acts(token.i, token.i + 1) for token in listed)]
    return sum(odds) / len(odds)


def _read_town(doc: Doc, phrase: Phrase, encoding: Encoding) -> Phrase:
    """A place that is no state's acts only where the sentence makes it act: then it is a club, a council, a people.

    Of a town that the table knows the encoder must be sure; a name that it does not know may be a state's.
    """
    span = span_of(doc, phrase.start, phrase.end)
    reading, known = read_by_rule(span[0], span.root), encoding.acts(span.start, span.end)
    is_sure = read_metonym(span[0], span.root, known=known).acts if phrase.form is None else known >= TOWN_ODDS
    if not (reading.acts and is_sure):
        return phrase
    return replace(phrase, label=str(Kind.ORGANISATION), form=None, entries=(), acts=True, reason=reading.reason)


def _whose(root: Token, persons: Sequence[Phrase]) -> Phrase | None:
    """The person right behind the name, if no office stands between: "Russia's Sergei Lavrov", "Italian Matteo Rossi".

    Who is known to the world speaks for the state; of others it is no more than where they come from.
    """
    head = root.head
    while head.dep_ in QUALIFIERS and head.pos_ in {"PROPN", "NOUN", "ADJ"} and head.head != head:
        head = head.head
    if root.dep_ not in {"poss", *QUALIFIERS} or head.i <= root.i:
        return None
    i = bisect_right(persons, head.idx, key=lambda person: person.start) - 1
    if i < 0 or head.idx >= persons[i].end:
        return None
    surface = surface_of(root.doc)
    first, _ = surface.places(persons[i].start, persons[i].end)
    between = surface.words[root.i + 1 : first]
    is_office = any(fold_word(word) in words("titles") for word in between)
    return None if is_office else persons[i]


@Language.factory("actor_metonyms", requires=["doc._.actor_phrases"], assigns=["doc._.actor_phrases"])
def make_metonyms(nlp: Language, name: str) -> ActorMetonyms:
    """The component; it needs a parser before it."""
    return ActorMetonyms()
