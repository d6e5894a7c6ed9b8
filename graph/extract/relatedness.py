"""spaCy component `actor_relatedness`: how sure it is that a sentence relates two of its mentions, with the reasons.

Logistic regression over the clues of `pair_clues`; the weights are calibrated, so the sum of those that speak is the
log odds. Where the encoder has read the document, its head for pairs adds what it makes of the words.
`relatedness_card.md` tells what both were trained on.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp

from spacy.language import Language
from spacy.tokens import Doc

from graph.datafile import read_rows
from graph.extract.heads import Encoding, Pair, encoding_of, ensure_encoding
from graph.extract.pair_clues import Scene, find_clues, party_of, read_words, scene_of, top_of
from graph.extract.phrase import PLACE, Phrase, ensure_phrases
from graph.model import FoundPair, FoundRelation

ALWAYS = "always"
BY_ENCODER = "how the encoder reads the words"
# A mention is paired with so many that follow it in the sentence: a list of a hundred names costs a hundred times this.
_MOST_FOLLOWING = 24
_SPOKEN = 3


@cache
def own_weights() -> Mapping[str, float]:
    """What each clue adds to the log odds that the sentence relates the two."""
    rows = read_rows("graph.extract", "relatedness_weights.csv")
    return {row["clue"]: float(row["weight"]) for row in rows}


def ensure_pairs() -> None:
    """Registers `doc._.actor_pairs`, once for the process."""
    if not Doc.has_extension("actor_pairs"):
        Doc.set_extension("actor_pairs", default=())


def is_party(phrase: Phrase) -> bool:
    """Whether the phrase may stand for an actor, and not only for a place."""
    return phrase.label != PLACE and phrase.acts is not False


def find_scenes(doc: Doc) -> Iterator[Scene]:
    """The sentences in which two phrases or more may act, with their words; others cost nothing."""
    waiting = [phrase for phrase in doc._.actor_phrases if is_party(phrase)]
    relations: defaultdict[int, list[FoundRelation]] = defaultdict(list)
    for relation in doc._.actor_relations:
        relations[relation.sentence].append(relation)
    i = 0
    for number, sentence in enumerate(doc.sents):
        first = i
        while i < len(waiting) and waiting[i].start < sentence.end_char:
            i += 1
        inside = [phrase for phrase in waiting[first:i] if phrase.end <= sentence.end_char]
        if len(inside) < 2:
            continue
        words = read_words(sentence)
        parties = [party_of(words, (phrase.start, phrase.end), phrase.label, phrase.level) for phrase in inside]
        yield scene_of(words, parties, relations[number])


def pairs_of(scene: Scene) -> Iterator[tuple[int, int]]:
    """The places of the parties to pair: neither inside the other, and not too many others between them."""
    for one, party in enumerate(scene.parties):
        for other in range(one + 1, min(one + 1 + _MOST_FOLLOWING, len(scene.parties))):
            if party.end <= scene.parties[other].start:
                yield one, other


def pair_of(scene: Scene, one: int, other: int) -> Pair:
    """The two parties by their place as the encoder's head takes them."""
    a, b, first = scene.parties[one], scene.parties[other], scene.words.first
    top = top_of(a, b)
    bounds = (a.first + first, a.last + first), (b.first + first, b.last + first)
    return Pair(*bounds, None if top is None else top + first)


def weigh(clues: Mapping[str, str], weights: Mapping[str, float], encoded: float = 0.0) -> tuple[float, str]:
    """The probability that the two are related, and the words that speak loudest for it and against it.

    `encoded` is what the encoder adds to the log odds.
    """
    spoken = {BY_ENCODER: encoded}
    for clue, text in clues.items():
        weight = weights.get(clue)
        if weight is not None:
            spoken[text] = spoken[text] + weight if text in spoken else weight
    odds = weights[ALWAYS] + sum(spoken.values())
    loudest = sorted([(-weight if weight > 0 else weight, text) for text, weight in spoken.items() if weight])[:_SPOKEN]
    said = "; ".join([f"{'+' if spoken[text] > 0 else '-'} {text}" for _, text in loudest])
    return 1 / (1 + exp(-odds)), said


class ActorRelatedness:
    """Sets `doc._.actor_pairs`: every pair of phrases that share a sentence and may act, with its relatedness."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        ensure_phrases()
        ensure_encoding()
        ensure_pairs()
        self.weights = weights

    def __call__(self, doc: Doc) -> Doc:
        """The same document with its pairs, in order of the text."""
        scenes = [(scene, list(pairs_of(scene))) for scene in find_scenes(doc)]
        odds = iter(_encoded(encoding_of(doc), scenes))
        doc._.actor_pairs = tuple(
            self._pair(scene, one, other, next(odds)) for scene, places in scenes for one, other in places
        )
        return doc

    def _pair(self, scene: Scene, one: int, other: int, odds: float) -> FoundPair:
        a, b = scene.parties[one], scene.parties[other]
        relatedness, why = weigh(find_clues(scene, one, other), self.weights, odds)
        return FoundPair(a.start, a.end, b.start, b.end, round(relatedness, 4), why)


def _encoded(encoding: Encoding | None, scenes: Sequence[tuple[Scene, Sequence[tuple[int, int]]]]) -> list[float]:
    """What the encoder adds to the log odds of every pair of the document, in order."""
    if encoding is None:
        return [0.0] * sum(len(places) for _, places in scenes)
    return encoding.relates([pair_of(scene, one, other) for scene, places in scenes for one, other in places])


@Language.factory("actor_relatedness", requires=["doc._.actor_phrases"], assigns=["doc._.actor_pairs"])
def make_relatedness(nlp: Language, name: str) -> ActorRelatedness:
    """The component; it needs a parser and the phrases before it."""
    return ActorRelatedness(own_weights())
