"""Which actors a word of the sentence stands for: the phrase that it heads, or what it points at."""

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from graph.extract.clauses import RELATIVE_TAGS, after, surface, undergoers
from graph.extract.phrase import PLACE, Phrase, span_of
from graph.extract.relation_lexicon import frames, stance_words
from graph.model import SIGNS, Kind, Level

_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
_OF = frozenset({"of", "from", "for", "to"})
_BY = frozenset({"by"})
_HELPED = frozenset({"for", "to", "of"})
_MAX_STEPS = 4
DASHES = frozenset({"-", "‑", "–", "—"})


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

    def alone(self, word: Token) -> list[Phrase]:
        """The actors that the word stands for, without those listed beside it."""
        return list(dict.fromkeys(self._one(word, False, 0)))

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
        described = self._described(word)
        if renamed:
            yield from self.of(renamed)
        elif described:
            yield from described
        elif (owned or word.lemma_.lower() in stance_words("stand_for")) and not _is_foe(word):
            yield from self._owner(word, owned, depth)

    def _described(self, word: Token) -> list[Phrase]:
        """Whom a noun without a name describes: "X, a militia that", "X is a militia that".

        The parser often hangs an apposition on the first name of a row; a militia is not a person, so it is the name
        nearest to it that may be one.
        """
        if word.dep_ == "attr":
            return self.of(surface(word.head))
        if word.dep_ != "appos":
            return []
        head = self.named(word.head)
        if head is None or head.label != Kind.PERSON or word.lemma_.lower() not in stance_words("groups"):
            return [head] if head else []
        between = {self._heads[t.i] for t in word.doc[word.head.i : word.left_edge.i] if t.i in self._heads}
        groups = [phrase for phrase in between if phrase.label != Kind.PERSON]
        return [max(groups, key=lambda phrase: phrase.end)] if groups else []

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
            if child.dep_ == "poss" and child.tag_ in RELATIVE_TAGS:  # "whose soldiers"
                yield from self._one(child, owned, depth + 1)
            elif child.dep_ == "amod" and child.i > word.i and child.lemma_.lower() == "loyal":
                yield from self.of(after(child, _OF))
            elif owned and child.dep_ == "acl" and child.tag_ == "VBN":  # "rejected a plan proposed by Turkey"
                yield from self.of(after(child, _BY))
            if child.dep_ == "prep" and (child.lower_ in _OF or (owned and child.lower_ == "by")):
                for below in child.children:
                    if below.dep_ == "pobj":
                        for one in _listed(below):
                            yield from self._one(one, False, depth + 1)

    def qualifiers(self, noun: Token) -> Iterator[Phrase]:
        """The actors named before the noun as its owner or kind: "Israeli strikes", "Iran's support"."""
        for child in noun.children:
            if child.dep_ in _MODIFIERS and child.i < noun.i and child.i in self._heads:
                joined = [*_joined(child), *(c for c in child.conjuncts if c.i < noun.i)]
                yield from (self._heads[c.i] for c in (*joined, child) if c.i in self._heads)

    def helped(self, governor: Token, before: int) -> list[Token]:
        """Whom the verb or noun says to be supported, if that stands before the place: Iraq in "support for Iraq"."""
        lemma = governor.lemma_.lower()
        found: list[Token] = []
        if any(frame.predicate == "supports" and frame.is_direct for frame in frames("verb", lemma)):
            found = undergoers(governor)
        for noun in [governor, *(child for child in governor.children if child.dep_ == "dobj")]:
            if any(frame.predicate == "supports" for frame in frames("noun", noun.lemma_.lower())):
                found += after(noun, _HELPED)
        return [token for token in found if token.i < before]


def _is_foe(word: Token) -> bool:
    """Whether the noun says that it is against whom it belongs to: "Syria's enemies"."""
    return any(SIGNS[frame.predicate] < 0 for frame in frames("relative", word.lemma_.lower()))


def _joined(word: Token) -> list[Token]:
    """The name that a dash joins before this one: US in "US-China talks"."""
    dash = word.i - 1
    is_joined = dash > 0 and word.doc[dash].text in DASHES and word.doc[dash - 1].head.i in {word.i, word.head.i}
    return [word.doc[dash - 1]] if is_joined else []


def _listed(word: Token) -> Iterator[Token]:
    """The word and those that a list puts beside it."""
    yield word
    for child in word.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "ADJ", "X", "NUM"}:
            yield from _listed(child)


def _antecedents(pronoun: Token) -> list[Token]:
    """What "which" or "who" points at: the noun on which its clause hangs."""
    token, steps = pronoun, 0
    while token.dep_ != "relcl" and token.head != token and steps < 6:
        token, steps = token.head, steps + 1
    return [token.head] if token.dep_ == "relcl" else []
