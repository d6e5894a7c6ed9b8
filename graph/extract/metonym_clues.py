"""What stands around a place name, as clues: the features of the trained reading, each with the words to explain it by.

A clue is a key with a weight in `metonym_weights.csv` ("after for: <sport_verbs>"), and the words that a reader sees in
its place ("after play for"). Several keys may share their words: the lemma, and each list of the lexicon it is on.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from graph.extract.lexicon import words
from graph.extract.metonym_rules import QUALIFIERS, Reading

Clue = tuple[str, str]

# The lists of the lexicon that sort verbs and nouns by what they say of a place beside them.
_CLASSES = (
    *("act_nouns", "relation_nouns", "distance_nouns", "geography_nouns", "place_nouns", "journey_nouns"),
    *("transfer_verbs", "taking_verbs", "motion_verbs", "place_subject_verbs", "place_attributes", "titles"),
    *("sport_verbs", "sport_nouns", "contest_nouns", "yielding_verbs", "yielding_nouns", "leaving_verbs"),
    *("leaving_nouns", "statehood_nouns", "power_nouns", "presence_verbs", "carrying_verbs", "nature_nouns"),
    *("built_nouns", "people_nouns", "firm_nouns", "state_nouns", "settlement_nouns"),
)
_ROLES = {
    **dict.fromkeys(("nsubj", "csubj"), "subject"),
    **dict.fromkeys(("dobj", "dative"), "object"),
    **dict.fromkeys(("pobj", "pcomp"), "prepositional"),
    **dict.fromkeys(QUALIFIERS, "qualifier"),
    "nsubjpass": "passive subject",
    "poss": "owner",
    "appos": "apposition",
    "attr": "attribute",
    "agent": "agent",
}
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ"})
_MODIFIERS = frozenset({"relcl", "acl", "det", "conj", "prep", "nummod", "appos"})
_MAX_STEPS = 20


def find_clues(first: Token, root: Token, rule: Reading) -> dict[str, str]:
    """The clues of a place name whose words begin at `first` and hang together at `root`, each key with its words.

    `rule` is how grammar alone reads it. Cost: a few steps through the parse, whatever the length of the sentence.
    """
    top, steps = _stand_in(root)
    role = _ROLES.get(top.dep_, "other")
    found = dict(_role_clues(top, role))
    reading = "acts" if rule.acts else "place"
    found[f"rule {reading}"] = found[f"rule {role} {reading}"] = rule.reason
    found.update(_list_clues(root, top, steps))
    if root.dep_ != "conj":  # in a list the names beside it say nothing
        found.update(_before(first))
        found.update(_behind(root))
    return found


def _stand_in(token: Token) -> tuple[Token, int]:
    """The word in whose place the name stands, and the steps to it: the first of a list, the city before ", Iraq"."""
    steps = 0
    while steps < _MAX_STEPS and token.head != token:
        is_listed = token.dep_ == "conj" and token.head.pos_ in _NOMINAL
        if not is_listed and not (token.dep_ == "appos" and token.head.pos_ == "PROPN"):
            break
        token, steps = token.head, steps + 1
    return token, steps


@cache
def _classes(lemma: str, word: str, is_verb: bool) -> tuple[str, ...]:
    fitting = (name for name in _CLASSES if name.endswith("_verbs") is is_verb)
    return tuple(name for name in fitting if lemma in words(name) or word in words(name))


def _described(slot: str, token: Token, text: str, *, by_lemma: bool = True) -> Iterator[Clue]:
    """The word in a slot by its lemma, by its lists, and as a name."""
    lemma = token.lemma_.lower()
    if by_lemma:
        yield f"{slot}: {lemma}", text
    for name in _classes(lemma, token.lower_, token.pos_ in {"VERB", "AUX"}):
        yield f"{slot}: <{name}>", text
    if token.pos_ == "PROPN":
        yield f"{slot}: <name>", text


def _role_clues(top: Token, role: str) -> Iterator[Clue]:
    governor = top.head
    if role == "prepositional":
        yield from _preposition_clues(governor, governor.head)
        return
    if role == "qualifier":
        while governor.dep_ in QUALIFIERS and governor.pos_ in _NOMINAL and governor.head != governor:
            governor = governor.head
        text = f"qualifies {governor.lemma_.lower()}"
        yield f"qualifies {governor.pos_}", text
        yield f"qualifies {_ROLES.get(governor.dep_, 'other')}", text
    else:
        text = f"{role} of {governor.lemma_.lower()}"
    yield role if role != "other" else f"other {top.dep_}", text if role != "other" else "its place in the sentence"
    yield from _described(role, governor, text)
    if role in {"subject", "passive subject", "object"}:
        yield from _verb_clues(top, governor, role)
    elif role == "owner":
        yield from _owner_clues(governor, text)


def _preposition_clues(preposition: Token, governor: Token) -> Iterator[Clue]:
    word = preposition.lower_
    lemma = governor.lemma_.lower()
    text = f"after {lemma} {word}"
    if word != "for":  # in the data one mostly plays for a state; elsewhere fears for it, or has plans for it
        yield f"after {word}", text
        yield f"after {word} {governor.pos_}", text
    yield from _described(f"after {word}", governor, text)
    yield from _described("after", governor, text)
    if governor.tag_ == "VBN":
        yield f"after {word} participle", text
    if governor.pos_ in {"VERB", "AUX"}:
        for child in governor.children:
            if child.dep_ in {"dobj", "nsubj", "nsubjpass"}:
                other = child.lemma_.lower()
                beside = f"after {lemma} {other} {word}" if child.dep_ == "dobj" else f"{other} is subject of {lemma}"
                yield from _described(f"after {word} with {child.dep_}", child, beside, by_lemma=False)


def _verb_clues(top: Token, verb: Token, role: str) -> Iterator[Clue]:
    for child in verb.children:
        if child.i == top.i or child.dep_ not in {"dobj", "attr", "acomp", "nsubj", "nsubjpass", "aux"}:
            continue
        lemma = child.lemma_.lower()
        slot, text = f"{role} with {child.dep_}", f"{lemma} beside {verb.lemma_.lower()}"
        if child.dep_ == "aux":
            yield f"{slot}: {lemma}", text
            continue
        yield f"{slot} {child.pos_}", text
        yield from _described(slot, child, text, by_lemma=child.dep_ in {"attr", "acomp"})


def _owner_clues(noun: Token, text: str) -> Iterator[Clue]:
    yield f"owner of {noun.pos_}", text
    yield f"owner of {_ROLES.get(noun.dep_, 'other')}", text
    if noun.dep_ == "pobj":
        yield f"owner after {noun.head.lower_}", f"after {noun.head.lower_} as owner"
    for child in noun.children:
        if child.dep_ == "amod":
            yield "owner of adjective", text
            if child.tag_ == "JJS" or child.lower_ in {"most", "least"}:
                yield "owner of superlative", f"owner of {child.lower_} {noun.lemma_.lower()}"
        elif child.dep_ == "compound":
            yield from _described("owner compound", child, f"{text} ({child.lower_})", by_lemma=False)


def _list_clues(root: Token, top: Token, steps: int) -> Iterator[Clue]:
    below, last = 0, root
    while steps + below < _MAX_STEPS:
        following = next((child for child in last.children if child.dep_ == "conj"), None)
        if following is None:
            break
        below, last = below + 1, following
    if root is not top:
        yield f"stands as {root.dep_}", f"stands beside {top.text}"
    if steps + below >= 2:
        yield "list", "in a list"
    if steps + below >= 4:
        yield "long list", "in a list"
    for child in root.children:
        if child.dep_ in _MODIFIERS:
            yield f"has {child.dep_}", f"with {child.text}"


def _before(first: Token) -> Iterator[Clue]:
    if first.is_sent_start or first.i == 0:
        yield "begins sentence", "begins the sentence"
        return
    before = first.doc[first.i - 1]
    if before.is_punct:
        yield f"behind {before.text}", f"behind {before.text}"
        if before.text == "," and before.i > 0 and before.nbor(-1).pos_ == "PROPN":
            yield "behind name and comma", f"behind {before.nbor(-1).text} and a comma"
    elif before.lower_ == "the":
        yield "behind the", "behind the"
    elif before.lower_ in words("own_modifiers"):
        yield "behind: <own_modifiers>", f"behind {before.lower_}"


def _behind(root: Token) -> Iterator[Clue]:
    if root.i + 1 >= len(root.doc):
        yield "ends text", "ends the text"
        return
    behind = root.nbor(1)
    if behind.is_punct:
        yield f"before {behind.text}", f"before {behind.text}"
        if behind.text == "," and behind.i + 1 < len(root.doc) and behind.nbor(1).pos_ == "PROPN":
            yield "before comma and name", f"before a comma and {behind.nbor(1).text}"
    elif behind.lower_ == "and":
        yield "before and", "before and"
