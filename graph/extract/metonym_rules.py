"""How grammar alone reads a state's name: the rules, which also are a clue to the trained reading.

Each reading says why. Where the grammar does not tell, the name is a place: an actor that is missed can be found, one
that is invented misleads.
"""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Token

from graph.extract.lexicon import words

QUALIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod"})


@dataclass(frozen=True, slots=True)
class Reading:
    """Whether a place name acts as its state, and why. A certain one rests on a pattern that leaves no doubt."""

    acts: bool
    reason: str
    is_certain: bool = False


def read_by_rule(first: Token, root: Token, *, is_capital: bool = False) -> Reading:
    """How to read a place name whose words begin at `first` and hang together at `root`.

    Cost: a few steps up the parse tree. Metonymy by grammatical role follows Markert and Nissim (2009), "Data and
    models for metonymy resolution", whose strongest features are the role and the head word.
    """
    if _is_dateline(first):
        return Reading(False, "dateline", is_certain=True)
    suffix = _suffix(root)
    if suffix:
        acts = suffix not in words("place_suffixes")
        return Reading(acts, f"before -{suffix}", is_certain=True)
    if first.i > 0 and first.nbor(-1).lower_ in words("direction_words"):
        return Reading(False, f"behind {first.nbor(-1).lower_}", is_certain=True)
    token = _first_conjunct(root)
    reader = _READERS.get(token.dep_)
    if reader is None:
        return Reading(False, "nothing in the sentence makes it act")
    return reader(token, is_capital)


def _is_dateline(first: Token) -> bool:
    if not first.is_sent_start:
        return False
    after = first.doc[first.i + 1 : min(first.i + 8, len(first.doc))]
    if first.text.isupper() and len(first.text) > 3:
        return any(token.text in {"-", "–", "—", "(", "--"} for token in after)
    return len(after) > 0 and after[0].text in {"—", "–", "--"}


def _suffix(root: Token) -> str | None:
    """The participle of "Iran-backed", "U.S.-led"."""
    doc, i = root.doc, root.i + 1
    if i < len(doc) and doc[i].text in {"-", "‑", "–"}:
        i += 1
    elif not root.text.endswith("-"):
        return None
    if i < len(doc) and doc[i].lower_ in words("sponsor_suffixes"):
        return str(doc[i].lower_)
    return None


def _first_conjunct(token: Token) -> Token:
    """In "Moscow, Baghdad and Tehran" all stand as the first does."""
    seen = 0
    while token.dep_ == "conj" and token.head.pos_ in {"PROPN", "NOUN", "ADJ"} and seen < 20:
        token, seen = token.head, seen + 1
    return token


def _as_subject(token: Token, _: bool) -> Reading:
    verb = token.head
    lemma = verb.lemma_.lower()
    if lemma in words("place_subject_verbs") or verb.lower_ == "bound":  # "left Cairo bound for Nairobi"
        return Reading(False, f"subject of {lemma}")
    if lemma == "be":
        for child in verb.children:
            if child.dep_ == "attr" and child.lemma_.lower() in words("place_attributes"):
                return Reading(False, f"is called a {child.lemma_.lower()}")
    if lemma == "have":
        for child in verb.children:
            if child.dep_ == "dobj" and child.lemma_.lower() in words("nature_nouns"):
                return Reading(False, f"has a {child.lemma_.lower()}")
    return Reading(True, f"subject of {lemma}")


def _as_passive_subject(token: Token, _: bool) -> Reading:
    verb = token.head.lemma_.lower()
    is_taken = verb in words("taking_verbs")
    acts = not is_taken and verb not in words("place_subject_verbs") | words("motion_verbs")
    return Reading(acts, f"passive subject of {verb}", is_certain=is_taken)


def _as_object(token: Token, _: bool) -> Reading:
    verb = token.head.lemma_.lower()
    is_taken = verb in words("taking_verbs")
    return Reading(not is_taken and verb not in words("motion_verbs"), f"object of {verb}", is_certain=is_taken)


def _as_owner(token: Token, _: bool) -> Reading:
    noun = token.head.lemma_.lower()
    of_place = words("geography_nouns") | words("place_nouns") | words("nature_nouns")
    return Reading(noun not in of_place, f"owner of {noun}")


def _as_equal(token: Token, _: bool) -> Reading:
    other = token.head.lemma_.lower()
    is_place = token.dep_ == "appos" and other in words("place_nouns") | words("place_attributes")
    return Reading(not is_place, f"{token.dep_} of {other}")


def _as_qualifier(token: Token, is_capital: bool) -> Reading:
    head = token.head
    while head.dep_ in QUALIFIERS and head.pos_ in {"PROPN", "NOUN", "ADJ"} and head.head != head:
        head = head.head
    noun = head.lemma_.lower()
    # "U.S. stocks", "its Italian arm"; "the Pretoria agreement" was made there
    if noun in words("trade_nouns") or (is_capital and noun in words("venue_nouns")):
        return Reading(False, f"qualifies {noun}", is_certain=True)
    acts = noun in words("act_nouns") | words("relation_nouns")
    return Reading(acts, f"qualifies {noun}")


def _after_preposition(token: Token, is_capital: bool) -> Reading:
    preposition, governor = token.head, token.head.head
    word, lemma = preposition.lower_, governor.lemma_.lower()
    act_nouns = words("act_nouns") | words("relation_nouns")
    is_act = governor.pos_ in {"NOUN", "PROPN"} and lemma in act_nouns
    tie = governor.head.lemma_.lower() if governor.dep_ == "acl" else lemma  # "an alliance struck between"
    if word in {"between", "among"} and tie in words("relation_nouns"):
        return Reading(True, f"after {tie} {word}", is_certain=True)
    if word in {"with", "against", "by", "between", "among", "versus"}:
        acts = lemma not in words("distance_nouns") | words("place_subject_verbs")
    elif word in {"from", "to", "for"} and governor.pos_ in {"NOUN", "PROPN"}:
        acts = is_act and lemma not in words("journey_nouns")
    elif word in {"from", "to", "for"}:
        acts = lemma in words("transfer_verbs") and not (is_capital and word == "from")
    elif word in {"on", "upon"} and lemma in words("targeting_verbs"):
        acts = True
    elif word in {"on", "about", "over", "of", "toward", "towards"}:
        acts = is_act and lemma not in words("geography_nouns")
    else:
        acts = word in {"like", "unlike", "including", "as", "than"}
    return Reading(acts, f"after {lemma} {word}")


_Reader = Callable[[Token, bool], Reading]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(("pobj", "pcomp"), _after_preposition),
    **dict.fromkeys(("nsubj", "csubj"), _as_subject),
    "nsubjpass": _as_passive_subject,
    **dict.fromkeys(("dobj", "dative"), _as_object),
    "poss": _as_owner,
    **dict.fromkeys(QUALIFIERS, _as_qualifier),
    **dict.fromkeys(("attr", "appos", "agent", "oprd"), _as_equal),
}
