"""How a sentence stands to what one of its words says: denied, possible, or somebody's claim."""

from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from graph.extract.clauses import SUBJECTS, after, is_verb, surface
from graph.extract.parties import Parties
from graph.extract.phrase import Phrase
from graph.extract.relation_lexicon import stance_words

_MAX_CLIMB = 16
_CLAUSES = frozenset({"ccomp", "xcomp", "parataxis"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd", "prep", "pcomp", "dative", "agent"})
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_NO = frozenset({"no", "neither", "nor", "hardly", "never"})


@dataclass(slots=True)
class Stance:
    """What the sentence does with the word; `chain` holds the words that share its time."""

    negated: bool = False
    hedged: bool = False
    claimer: Phrase | None = None
    chain: list[Token] = field(default_factory=list)


def read_stance(cue: Token, parties: Parties) -> Stance:
    """Walks from the cue up to the root: on the arcs of its own proposition all counts, beyond only who claims it."""
    stance, token, is_near = Stance(), cue, True
    for _ in range(_MAX_CLIMB):
        if is_near:
            stance.chain.append(token)
            _read_word(token, stance)
        if stance.claimer is None:
            stance.claimer = _aside(token, parties) or _claimer(token, parties)
        if token.head == token or _stands_alone(token):
            break
        is_near = is_near and _cross(token, token.head, stance)
        token = token.head
    return stance


def _stands_alone(token: Token) -> bool:
    """Whether a clause beside another has its own subject and no "that": in "X said A, and Y did B" X says only A."""
    if token.dep_ != "conj" or any(child.dep_ == "mark" for child in token.children):
        return False
    return any(child.dep_ in SUBJECTS and child.pos_ != "PRON" for child in token.children)


def _read_word(token: Token, stance: Stance) -> None:
    """The word's own negation, modal verbs, adverbs and condition."""
    for child in token.children:
        word = child.lower_
        if child.dep_ == "neg" or (child.dep_ in {"det", "advmod", "preconj"} and word in _NO):
            stance.negated = not stance.negated
        elif (
            (child.dep_ == "aux" and word in stance_words("modals"))
            or (child.dep_ in {"advmod", "amod"} and word in stance_words("hedge_adverbs"))
            or (child.dep_ == "mark" and word in _CONDITIONS)
            or (token.dep_ == "advcl" and child.tag_ == "TO")  # for a purpose
        ):
            stance.hedged = True


def _cross(token: Token, head: Token, stance: Stance) -> bool:
    """Reads what the governor makes of the word; whether what is said of the governor is still said of the word."""
    if head.pos_ == "ADP":
        stance.negated ^= head.lower_ == "without"
        return token.dep_ in {"pcomp", "pobj"}
    if token.dep_ == "conj":
        is_contrast = any(child.lower_ == "but" for child in head.children if child.dep_ == "cc")
        return not is_contrast and all(child.dep_ not in SUBJECTS for child in token.children)
    if token.dep_ == "acomp":
        return True
    is_infinitive = token.dep_ == "acl" and any(child.tag_ == "TO" for child in token.children)
    is_said_first = token.dep_ == "ccomp" and token.i < head.i  # which is claimed, not denied
    if is_said_first or (token.dep_ not in _CLAUSES | _OBJECTS and not is_infinitive):
        return False
    lemma = head.lemma_.lower()
    stance.negated ^= _denies(head, lemma, token.dep_)
    if is_infinitive or lemma in stance_words("hedge") or lemma in stance_words("accuse"):  # "an excuse to bomb"
        stance.hedged = True
    if token.dep_ in _CLAUSES or is_infinitive:
        return lemma not in stance_words("report") or lemma in stance_words("hedge") | stance_words("deny")
    return lemma in _transparent()


def _denies(head: Token, lemma: str, dep: str) -> bool:
    """Whether the governor says that it is not so, or no longer: "denied", "ended", "ruled out"."""
    if lemma == "rule":
        return any(child.dep_ == "prt" and child.lower_ == "out" for child in head.children)
    return lemma in stance_words("deny") or (lemma in stance_words("stop") and dep != "ccomp")


@cache
def _transparent() -> frozenset[str]:
    """The verbs whose negation is that of their object: "launched no attack", "did not receive support"."""
    return frozenset().union(*(stance_words(name) for name in ("carry", "receive", "deny", "stop", "hedge")))


def _claimer(token: Token, parties: Parties) -> Phrase | None:
    """X in "X said that", "X's claim that", "X denied backing", "X accused Y of"."""
    head = token.head
    lemma, dep = head.lemma_.lower(), token.dep_
    is_claim = (
        (lemma in stance_words("report") and dep in {"ccomp", "parataxis", "acl"})
        or (lemma in stance_words("disclaim") and is_verb(head) and dep in {"dobj", "ccomp", "xcomp"})
        or (lemma in stance_words("accuse") and dep == "prep")
    )
    if not is_claim:
        return None
    speakers = parties.of(surface(head)) if is_verb(head) else list(parties.qualifiers(head))
    return speakers[0] if speakers else None


def _aside(token: Token, parties: Parties) -> Phrase | None:
    """X in "according to X", "as X said", and in "X said" between commas."""
    for child in token.children:
        if child.lower_ == "according":
            found = parties.of(after(child, frozenset({"to"})))
        elif child.dep_ in {"parataxis", "advcl"} and child.lemma_.lower() in stance_words("report"):
            is_aside = child.dep_ == "parataxis" or any(below.lower_ == "as" for below in child.children)
            found = parties.of(surface(child)) if is_aside else []
        else:
            continue
        if found:
            return found[0]
    return None
