"""spaCy component `actor_metonyms`: whether a state, capital or seat acts, or is only where something happens.

"Moscow agreed" is Russia; "a base in Moscow" is a place. The reading comes from the grammar around the name: what it
is the subject or object of, the preposition before it, the noun that it qualifies. Each reading says why. Where the
grammar does not tell, the name is a place: an actor that is missed can be found, one that is invented misleads.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from graph.extract.lexicon import words
from graph.extract.phrase import PLACE, Phrase, ensure_phrases, span_of
from graph.world import Form

_QUALIFIERS = frozenset({"compound", "amod", "nmod", "npadvmod", "nummod"})


@dataclass(frozen=True, slots=True)
class Reading:
    """Whether a place name acts as its state, and why."""

    acts: bool
    reason: str


def read_metonym(first: Token, root: Token, *, is_capital: bool = False) -> Reading:
    """How to read a place name whose words begin at `first` and hang together at `root`.

    Cost: a few steps up the parse tree. Metonymy by grammatical role follows Markert and Nissim (2009), "Data and
    models for metonymy resolution", whose strongest features are the role and the head word.
    """
    if _is_dateline(first):
        return Reading(False, "dateline")
    suffix = _suffix(root)
    if suffix:
        acts = suffix not in words("place_suffixes")
        return Reading(acts, f"before -{suffix}")
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
    if lemma in words("place_subject_verbs"):
        return Reading(False, f"subject of {lemma}")
    if lemma == "be":
        for child in verb.children:
            if child.dep_ == "attr" and child.lemma_.lower() in words("place_attributes"):
                return Reading(False, f"is called a {child.lemma_.lower()}")
    return Reading(True, f"subject of {lemma}")


def _as_passive_subject(token: Token, _: bool) -> Reading:
    verb = token.head.lemma_.lower()
    acts = verb not in words("taking_verbs") | words("place_subject_verbs") | words("motion_verbs")
    return Reading(acts, f"passive subject of {verb}")


def _as_object(token: Token, _: bool) -> Reading:
    verb = token.head.lemma_.lower()
    return Reading(verb not in words("taking_verbs") | words("motion_verbs"), f"object of {verb}")


def _as_owner(token: Token, _: bool) -> Reading:
    noun = token.head.lemma_.lower()
    return Reading(noun not in words("geography_nouns") | words("place_nouns"), f"owner of {noun}")


def _as_equal(token: Token, _: bool) -> Reading:
    return Reading(True, f"{token.dep_} of {token.head.lemma_.lower()}")


def _as_qualifier(token: Token, _: bool) -> Reading:
    head = token.head
    while head.dep_ in _QUALIFIERS and head.pos_ in {"PROPN", "NOUN", "ADJ"} and head.head is not head:
        head = head.head
    noun = head.lemma_.lower()
    acts = noun in words("act_nouns") | words("relation_nouns")
    return Reading(acts, f"qualifies {noun}")


def _after_preposition(token: Token, is_capital: bool) -> Reading:
    preposition, governor = token.head, token.head.head
    word, lemma = preposition.lower_, governor.lemma_.lower()
    act_nouns = words("act_nouns") | words("relation_nouns")
    is_act = governor.pos_ in {"NOUN", "PROPN"} and lemma in act_nouns
    if word in {"with", "against", "by", "between", "among", "versus"}:
        acts = lemma not in words("distance_nouns")
    elif word in {"from", "to", "for"} and governor.pos_ in {"NOUN", "PROPN"}:
        acts = is_act and lemma not in words("journey_nouns")
    elif word in {"from", "to", "for"}:
        acts = lemma in words("transfer_verbs") and not (is_capital and word == "from")
    elif word in {"on", "about", "over", "of", "toward", "towards"}:
        acts = is_act and lemma not in words("geography_nouns")
    else:
        acts = word in {"like", "unlike", "including", "as", "than"}
    return Reading(acts, f"after {lemma} {word}")


def _span(doc: Doc, phrase: Phrase) -> Span:
    tokens = span_of(doc, phrase.start, phrase.end)
    return Span(doc, tokens.start, tokens.end, label=phrase.label, kb_id=phrase.entries[0] if phrase.entries else "")


_Reader = Callable[[Token, bool], Reading]
_READERS: dict[str, _Reader] = {
    **dict.fromkeys(("pobj", "pcomp"), _after_preposition),
    **dict.fromkeys(("nsubj", "csubj"), _as_subject),
    "nsubjpass": _as_passive_subject,
    **dict.fromkeys(("dobj", "dative"), _as_object),
    "poss": _as_owner,
    **dict.fromkeys(_QUALIFIERS, _as_qualifier),
    **dict.fromkeys(("attr", "appos", "agent", "oprd"), _as_equal),
}


class ActorMetonyms:
    """Sets `acts` and `reason` on the phrases that name a state or its seat.

    Being the last step, it publishes what acts as `doc.spans["actors"]`: the label is the kind, kb_id the table's id.
    """

    def __init__(self) -> None:
        ensure_phrases()

    def __call__(self, doc: Doc) -> Doc:
        """The same document with every state name read as an actor or as a place."""
        phrases = tuple(self._read(doc, phrase) for phrase in doc._.actor_phrases)
        doc._.actor_phrases = phrases
        doc.spans["actors"] = [
            _span(doc, phrase) for phrase in phrases if phrase.label != PLACE and phrase.acts is not False
        ]
        return doc

    def _read(self, doc: Doc, phrase: Phrase) -> Phrase:
        if not phrase.can_be_place:
            return phrase
        if phrase.form is Form.PERSON:
            return replace(phrase, acts=False, reason="one of its people")
        span = span_of(doc, phrase.start, phrase.end)
        if phrase.form is Form.SEAT:
            reading = read_metonym(span[0], span.root, is_capital=True)
            acts = reading.acts or not reading.reason.startswith("after ")
        else:
            reading = read_metonym(span[0], span.root, is_capital=phrase.form is Form.CAPITAL)
            acts = reading.acts
        return replace(phrase, acts=acts, reason=reading.reason)


@Language.factory("actor_metonyms", requires=["doc._.actor_phrases"], assigns=["doc._.actor_phrases", "doc.spans"])
def make_metonyms(nlp: Language, name: str) -> ActorMetonyms:
    """The component; it needs a parser before it."""
    return ActorMetonyms()
