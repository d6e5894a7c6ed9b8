"""Which actors a word of the sentence stands for: the phrase that it heads, or what it points at."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from graph.extract.clauses import RELATIVE_TAGS, surface
from graph.extract.phrase import PLACE, Phrase, span_of
from graph.extract.relation_lexicon import stance_words
from graph.model import Kind, Level

_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
_OF = frozenset({"of", "from", "for", "to"})
_MAX_STEPS = 4


class Parties:
    """The phrases of one sentence by the words that head them."""

    def __init__(self, doc: Doc, sentence: Span, phrases: Sequence[Phrase]) -> None:
        self.sentence = sentence
        self._heads: dict[int, Phrase] = {}
        self._inside: dict[int, Phrase] = {}
        for phrase in sorted(phrases, key=lambda phrase: phrase.end - phrase.start):
            if phrase.label == PLACE:
                continue
            span = span_of(doc, phrase.start, phrase.end)
            self._heads[span.root.i] = phrase
            for token in span:
                self._inside.setdefault(token.i, phrase)

    def __len__(self) -> int:
        return len({*self._heads.values()})

    def named(self, token: Token) -> Phrase | None:
        """The phrase that the word itself heads or lies in."""
        return self._heads.get(token.i) or self._inside.get(token.i)

    def of(self, words: Iterable[Token], *, owned: bool = False) -> list[Phrase]:
        """The actors that the words stand for, with those listed beside them, each once, in order.

        `owned` also counts whose the thing is: Israel in "condemned Israel's strikes".
        """
        found = {phrase: None for word in words for one in _listed(word) for phrase in self._one(one, owned, 0)}
        return list(found)

    def _one(self, word: Token, owned: bool, depth: int) -> Iterator[Phrase]:
        phrase = self.named(word)
        if phrase is not None:
            yield self._holder(word, phrase)
            return
        if depth > _MAX_STEPS:
            return
        if word.tag_ in RELATIVE_TAGS:
            for antecedent in _antecedents(word):
                yield from self._one(antecedent, owned, depth + 1)
            return
        renamed = [child for child in word.children if child.dep_ == "appos" and self.named(child)]
        if renamed:
            yield from self.of(renamed)
        elif owned or word.lemma_.lower() in stance_words("stand_for"):
            yield from self._owner(word, owned, depth)

    def _holder(self, word: Token, phrase: Phrase) -> Phrase:
        """The person beside an office: Abadi in "the Iraqi prime minister, Haider al-Abadi"."""
        if phrase.role is None or phrase.label != Kind.PERSON:
            return phrase
        beside = [child for child in word.children if child.dep_ == "appos"] + (
            [word.head] if word.dep_ in {"appos", "compound"} else []
        )
        named = (self._heads.get(other.i) for other in beside)
        return next((p for p in named if p and p.label == Kind.PERSON and p.level == Level.NAME), phrase)

    def _owner(self, word: Token, owned: bool, depth: int) -> Iterator[Phrase]:
        """Whose men or things they are: "Hamas targets", "fighters of Hamas", "a number of states"."""
        qualifying = list(self.qualifiers(word))
        yield from qualifying
        if qualifying:
            return
        for child in word.children:
            if child.dep_ == "prep" and (child.lower_ in _OF or (owned and child.lower_ == "by")):
                for below in child.children:
                    if below.dep_ == "pobj":
                        for one in _listed(below):
                            yield from self._one(one, False, depth + 1)

    def qualifiers(self, noun: Token) -> Iterator[Phrase]:
        """The actors named before the noun as its owner or kind: "Israeli strikes", "Iran's support"."""
        for child in noun.children:
            if child.dep_ in _MODIFIERS and child.i < noun.i and child.i in self._heads:
                yield self._heads[child.i]
                yield from (self._heads[c.i] for c in child.conjuncts if c.i in self._heads and c.i < noun.i)

    def subject_of_clause(self, word: Token) -> list[Phrase]:
        """The one subject of the clause in which the word stands."""
        token, steps = word, 0
        while token.head is not token and steps < 12:
            token, steps = token.head, steps + 1
            if token.pos_ in {"VERB", "AUX"}:
                subjects = surface(token)
                if subjects:
                    return self.of(subjects)
        return []


def _listed(word: Token) -> Iterator[Token]:
    """The word and those that a list puts beside it."""
    yield word
    for child in word.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "X", "NUM"}:
            yield from _listed(child)


def _antecedents(pronoun: Token) -> list[Token]:
    """What "which" or "who" points at: the noun on which its clause hangs."""
    token, steps = pronoun, 0
    while token.dep_ != "relcl" and token.head is not token and steps < 6:
        token, steps = token.head, steps + 1
    return [token.head] if token.dep_ == "relcl" else []
