"""What stands around and between two mentions of a sentence, as clues: the features of the trained relatedness.

A clue is a key with a weight in `relatedness_weights.csv` ("tie: fight"), and the words that a reader sees in its place
("subject and object of fight"). Several keys may share their words.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Span

from graph.extract.relation_lexicon import predicates_of
from graph.model import FoundRelation, Kind

Clues = Mapping[str, str]

_ROLES = {
    "nsubj": "subject",
    "csubj": "subject",
    "nsubjpass": "passive subject",
    "dobj": "object",
    "dative": "object",
    "agent": "agent",
    "poss": "owner",
    "appos": "apposition",
    "attr": "attribute",
    "conj": "list",
    "compound": "qualifier",
    "amod": "qualifier",
    "nmod": "qualifier",
    "relcl": "clause",
    "acl": "clause",
    "advcl": "clause",
    "ccomp": "clause",
    "xcomp": "clause",
    "parataxis": "clause",
}
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "csubj", "csubjpass"})
_SILENT = frozenset({"DET", "SPACE"})
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ", "PRON", "NUM"})
_SORTS: Mapping[str, str] = {
    Kind.STATE: "state",
    Kind.PERSON: "person",
    Kind.ARMED_GROUP: "armed group",
    Kind.MILITARY: "forces",
    Kind.COMMUNITY: "people",
    Kind.POPULATION: "people",
}
_STEPS = (0, 1, 2, 3, 5, 8, 12, 18, 28)
_MOST_BETWEEN = 12
_MOST_ON_PATH = 8


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence as plain lists, by their place in it; `heads` holds the place of each word's head.

    `first` is the place of its first word in the document.
    """

    first: int
    heads: list[int]
    roles: list[str]
    tags: list[str]
    lemmas: list[str]
    starts: list[int]


@dataclass(frozen=True, slots=True)
class Party:
    """A mention in its sentence: words `first`..`last` (half-open), which hang together at `root`.

    `way` leads from the root up to the top of the sentence, each word by its place.
    """

    start: int
    end: int
    first: int
    last: int
    root: int
    sort: str
    level: str
    way: tuple[int, ...]


Stated = Mapping[frozenset[int], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its parties in order of their start; `owner` says of which party a word is part.

    `stated` holds what the text says of two parties, by the starts of both.
    """

    words: Words
    parties: Sequence[Party]
    owner: Mapping[int, int]
    stated: Stated


def scene_of(words: Words, parties: Sequence[Party], relations: Iterable[FoundRelation]) -> Scene:
    """The sentence with its parties, and what the relations that were found say of them."""
    owner = {place: number for number, party in enumerate(parties) for place in range(party.first, party.last)}
    starts = {party.start for party in parties}
    stated: defaultdict[frozenset[int], list[str]] = defaultdict(list)
    for relation in relations:
        ends = frozenset((relation.subject_start, relation.object_start))
        if ends <= starts:
            stated[ends].append(relation.predicate)
    return Scene(words, parties, owner, {ends: tuple(sorted(set(said))) for ends, said in stated.items()})


def read_words(sentence: Span) -> Words:
    """The words of the sentence, each token asked once."""
    first = sentence.start
    tokens = list(sentence)
    return Words(
        first,
        [token.head.i - first for token in tokens],
        [token.dep_ for token in tokens],
        [token.pos_ for token in tokens],
        [token.lemma_.lower() for token in tokens],
        [token.idx for token in tokens],
    )


def party_of(words: Words, bounds: tuple[int, int], label: str, level: str) -> Party:
    """The mention with these bounds, in code points as `words.starts` are."""
    start, end = bounds
    first = max(bisect_right(words.starts, start) - 1, 0)
    last = max(bisect_left(words.starts, end), first + 1)
    root = next((i for i in range(first, last) if not first <= words.heads[i] < last), first)
    return Party(start, end, first, last, root, _SORTS.get(label, "body"), level, _way(words, root))


def _way(words: Words, root: int) -> tuple[int, ...]:
    way = [root]
    while words.heads[way[-1]] != way[-1] and 0 <= words.heads[way[-1]] < len(words.heads):
        way.append(words.heads[way[-1]])
    return tuple(way)


def find_clues(scene: Scene, one: int, other: int) -> dict[str, str]:
    """The clues of two parties by their place, the first in the text first; each key with its words.

    Cost: the words between them and the steps from one to the other through the parse, both bounded.
    """
    a, b = scene.parties[one], scene.parties[other]
    between = sum(a.last <= party.first and party.last <= b.first for party in scene.parties[one + 1 : other])
    found = {
        **_distance_clues(max(b.first - a.last, 0)),
        **_company_clues(between, len(scene.parties)),
        **_sort_clues(a.sort, a.level, b.sort, b.level),
    }
    _add_path(scene, a, b, found)
    _add_between(scene, a, b, found)
    found.update(_stated_clues(scene, a, b))
    return found


def _step(number: int) -> str:
    return next((f"<={step}" for step in _STEPS if number <= step), "more")


@lru_cache(maxsize=1024)
def _distance_clues(apart: int) -> Clues:
    return {f"apart {_step(apart)}": f"{apart} words apart" if apart else "side by side"}


@lru_cache(maxsize=1024)
def _company_clues(between: int, crowd: int) -> Clues:
    return {
        f"others between {min(between, 4)}": f"{between or 'no'} others between them",
        f"crowd {min(crowd, 4) if crowd < 5 else _step(crowd)}": f"{crowd} mentions in the sentence",
    }


@lru_cache(maxsize=1024)
def _sort_clues(sort_a: str, level_a: str, sort_b: str, level_b: str) -> Clues:
    return {
        f"sorts {sort_a} {sort_b}": f"{sort_a} and {sort_b}",
        f"levels {level_a} {level_b}": f"{level_a} and {level_b}",
    }


def top_of(a: Party, b: Party) -> int | None:
    """The word where the ways of the two meet, by its place in the sentence; None where no grammar joins them."""
    known = set(b.way)
    return next((place for place in a.way if place in known), None)


def _add_path(scene: Scene, a: Party, b: Party, found: dict[str, str]) -> None:
    words, owner = scene.words, scene.owner
    top = top_of(a, b)
    if top is None:
        found["no path"] = "no grammar joins them"
        return
    up, down = a.way[: a.way.index(top)], b.way[: b.way.index(top)]
    length = len(up) + len(down)
    roles = [words.roles[i] for i in (*up, *reversed(down))]
    clauses = sum(map(_CLAUSES.__contains__, roles))
    found.update(_length_clues(length, clauses))
    if words.tags[top] in _NOMINAL and roles.count("conj") == length:
        found["list"] = "listed together"
    _add_tie(scene, top, up, down, found)
    for place in (*up[1:], *down[1:])[:_MOST_ON_PATH]:
        if place not in owner:
            found.update(_word_clues("way", words.lemmas[place]))
        elif place not in (a.root, b.root):
            found["another on the way"] = "another actor on the way"


@lru_cache(maxsize=1024)
def _length_clues(length: int, clauses: int) -> Clues:
    return {
        f"path {_step(length)}": f"{length} steps of grammar apart",
        f"clauses {min(clauses, 3)}": "in one clause" if not clauses else f"{clauses} clauses apart",
    }


def _role(words: Words, way: Sequence[int]) -> str:
    """How the end of the way hangs on its top: the role of the word below the top, with its preposition."""
    if not way:
        return "head"
    role = words.roles[way[-1]]
    if role in {"prep", "agent"}:
        return words.lemmas[way[-1]] if role == "prep" else "agent"
    return _ROLES.get(role, role)


def _add_tie(scene: Scene, top: int, up: Sequence[int], down: Sequence[int], found: dict[str, str]) -> None:
    words = scene.words
    role_a, role_b = _role(words, up), _role(words, down)
    lemma = None if top in scene.owner else words.lemmas[top]
    found.update(_role_clues(role_a, role_b, words.tags[top], lemma))
    way = ">".join([words.roles[i] for i in up[:4]]) + "<" + "<".join([words.roles[i] for i in down[:4]])
    found[f"way {way}"] = _tie_text(role_a, role_b, lemma)


def _tie_text(role_a: str, role_b: str, lemma: str | None) -> str:
    return f"{role_a} and {role_b}" + (f" of {lemma}" if lemma is not None else "")


@lru_cache(maxsize=65536)
def _role_clues(role_a: str, role_b: str, tag: str, lemma: str | None) -> Clues:
    """What the two are to the word where their ways meet; `lemma` is None where a party stands there."""
    text = _tie_text(role_a, role_b, lemma)
    found = {f"roles {role_a}|{role_b}": text, f"top {tag}{' party' if lemma is None else ''}": text}
    return found if lemma is None else {**found, f"tie: {lemma}": text, **_cues("tie", lemma, text)}


def _add_between(scene: Scene, a: Party, b: Party, found: dict[str, str]) -> None:
    words, owner = scene.words, scene.owner
    for place in range(a.last, min(b.first, a.last + _MOST_BETWEEN)):
        if place not in owner and words.tags[place] not in _SILENT:
            found.update(_word_clues("between", words.lemmas[place]))


@lru_cache(maxsize=65536)
def _word_clues(slot: str, lemma: str) -> Clues:
    """A word on the way from one to the other, or between them, by itself and by what it can say."""
    text = f"“{lemma}” on the way" if slot == "way" else f"“{lemma}” between them"
    return {f"{slot}: {lemma}": text, **_cues(slot, lemma, text)}


def _cues(slot: str, lemma: str, text: str) -> Clues:
    """The word by what it can say of its parties ("attack": fights), whoever they are."""
    return {f"{slot} {predicate}": text for predicate in predicates_of(lemma)}


def _stated_clues(scene: Scene, a: Party, b: Party) -> Clues:
    if not scene.stated:
        return {}
    said = scene.stated.get(frozenset((a.start, b.start)), ())
    if said:
        texts = {f"stated {predicate}": f"the text says: {predicate}" for predicate in said}
        return {**texts, "stated": f"the text says: {said[0]}"}
    if any(a.start in ends or b.start in ends for ends in scene.stated):
        return {"stated of others": "the text ties one of them to another"}
    return {}
