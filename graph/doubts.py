"""The identities least sure, ranked by how much of the graph hangs on each, with both readings and their sentences."""

import re
import shlex
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from graph.model import Actor, Decision, Extract, FoundMention, Judgement, Kind, Level, Mention, Rule, Tables
from graph.names import fold_name, is_acronym
from graph.resolve import Barriers, standing
from graph.world import World

_SURE = 0.85
_JOINING = frozenset({Rule.ALIAS, Rule.COREFERENCE, Rule.ROLE})
_ALIKE = 0.85
_PART = 0.75
_MAX_BLOCK = 40
_QUOTES = 3
_DIGITS = re.compile(r"\d+")
_VOWELS = re.compile(r"[aeiouyw'h]+")
_DOUBLE = re.compile(r"(.)\1+")

Apart = frozenset[str]


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a document."""

    doc_id: str
    sentence: int
    text: str
    title: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about identity that only a reader can decide.

    `question` is `joined` (a name that the machine gave to an actor), `apart` (two actors that may be one) or
    `undecided` (a phrase that may be several). `stake` grows with the doubt and with what hangs on it: over the
    mentions in question, the sum of (1 - confidence) x (1 + links in the sentence). Of two actors apart, the doubt is
    half the likeness of their names, and what hangs is that of the smaller. `command` decides for the first reading,
    `other_command` for the second.
    """

    stake: float
    question: str
    phrase: str
    mentions: int
    confidence: float
    actor_id: str
    reading: str
    other_id: str | None
    other_reading: str
    command: str
    other_command: str
    sentences: tuple[Quote, ...]


def find_doubts(
    tables: Tables, extracts: Iterable[Extract], world: World, held_apart: Iterable[Apart] = ()
) -> list[Doubt]:
    """Every doubt, that with the highest stake first.

    `world` is the table of the build, with the user's gazetteer; `held_apart` are the pairs that the analyst decided
    are two.
    """
    desk = _Desk(tables, world)
    doubts = [*_joined(desk), *_apart(desk, {*held_apart}), *_undecided(desk, extracts)]
    return sorted(doubts, key=lambda doubt: (-doubt.stake, doubt.question, doubt.phrase, doubt.actor_id))


def held_apart(log: Sequence[Decision], actors: Sequence[Actor]) -> set[frozenset[str]]:
    """The pairs of actors that a never-merge in force keeps two, merges by hand followed."""
    in_force = standing(log)
    barriers = Barriers(in_force)
    ends = {
        end
        for decision in in_force
        for end in (decision.actor, decision.other)
        if decision.decision in (Judgement.NEVER_MERGE, Judgement.MERGE)
    }
    known = sorted(ends & {actor.actor_id for actor in actors})
    return {frozenset((one, other)) for one in known for other in known if barriers.between(one, other)}


class _Desk:
    """The tables as the questions need them."""

    def __init__(self, tables: Tables, world: World) -> None:
        self.entries = world.entries
        self.mentions = tables.mentions
        self.actors = {actor.actor_id: actor for actor in tables.actors}
        self._documents = {document.doc_id: document for document in tables.documents}
        self._sentences = {(sentence.doc_id, sentence.sentence): sentence for sentence in tables.sentences}
        self._links: Counter[tuple[str, str, int]] = Counter()
        self._parties: Counter[tuple[str, int]] = Counter()
        for item in tables.evidence:
            for actor_id in (item.actor_a, item.actor_b):
                self._links[actor_id, item.doc_id, item.sentence] += 1
        for _, doc_id, sentence in self._links:
            self._parties[doc_id, sentence] += 1

    def hang(self, mention: Mention) -> int:
        """What hangs on a mention: itself and the links of its actor (or a new actor) in the sentence."""
        if mention.actor_id is None:
            return 1 + self._parties[mention.doc_id, mention.sentence]
        return 1 + self._links[mention.actor_id, mention.doc_id, mention.sentence]

    def is_new(self, actor: Actor) -> bool:
        """Whether the documents alone know the actor: no table, no role phrase, no decision."""
        if actor.actor_id in self.entries or "--" in actor.actor_id:
            return False
        return actor.actor_id.startswith("org-") or actor.kind == Kind.PERSON

    def quotes(self, mentions: Sequence[Mention], most: int = _QUOTES) -> tuple[Quote, ...]:
        """The sentences of the mentions, those with most links first."""
        ranked = sorted(mentions, key=lambda m: (-self.hang(m), m.doc_id, m.sentence))
        places = list(dict.fromkeys((mention.doc_id, mention.sentence) for mention in ranked))[:most]
        return tuple(self._quote(doc_id, sentence) for doc_id, sentence in places)

    def _quote(self, doc_id: str, number: int) -> Quote:
        document, sentence = self._documents[doc_id], self._sentences[doc_id, number]
        text = " ".join(document.text[sentence.start : sentence.end].split())
        return Quote(doc_id, number, text, document.title, document.published)


def _command(*words: str) -> str:
    return shlex.join(("actor-graph", "decide", *words))


def _joined(desk: _Desk) -> Iterator[Doubt]:
    """Names that a rule less than sure gave to an actor: context aliases, surnames, acronyms, offices."""
    groups: defaultdict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in desk.mentions:
        is_name = mention.level == Level.NAME or mention.rule != Rule.COREFERENCE  # "he" and "the group" name nobody
        if is_name and mention.actor_id and mention.rule in _JOINING and mention.confidence < _SURE:
            groups[mention.actor_id, fold_name(mention.text), str(mention.rule)].append(mention)
    for (actor_id, _, rule), mentions in groups.items():
        name, phrase = desk.actors[actor_id].name, min(mentions, key=lambda m: (m.doc_id, m.start)).text
        why = Counter(mention.why for mention in mentions).most_common(1)[0][0]
        yield Doubt(
            stake=round(sum((1 - mention.confidence) * desk.hang(mention) for mention in mentions), 4),
            question="joined",
            phrase=phrase,
            mentions=len(mentions),
            confidence=min(mention.confidence for mention in mentions),
            actor_id=actor_id,
            reading=f"{phrase} is {name} by the rule {rule}: {why}",
            other_id=None,
            other_reading=f"{phrase} is somebody else",
            command=_command("merge", actor_id, phrase),
            other_command=_command("split", phrase, "--of", actor_id),
            sentences=desk.quotes(mentions),
        )


def _skeleton(word: str) -> str:
    """The word as transliterations share it: without vowels and doubled letters (Khazali, Khaz'aali)."""
    return _DOUBLE.sub(r"\1", word[:1] + _VOWELS.sub("", word[1:]))


def _apart(desk: _Desk, held_apart: set[Apart]) -> Iterator[Doubt]:
    """Two actors whose names are alike, at least one of them known from the documents only."""
    found: dict[str, list[Mention]] = defaultdict(list)
    for mention in desk.mentions:
        if mention.actor_id:
            found[mention.actor_id].append(mention)
    for one, other in _pairs(desk, [desk.actors[actor_id] for actor_id in sorted(found)]):
        likeness = _likeness(one, other)
        if not likeness or frozenset((one.actor_id, other.actor_id)) in held_apart:
            continue
        keep, join = sorted((one, other), key=lambda actor: (desk.is_new(actor), -actor.mentions, actor.actor_id))
        hang = min(sum(desk.hang(mention) for mention in found[actor.actor_id]) for actor in (one, other))
        yield Doubt(
            stake=round(likeness / 2 * hang, 4),
            question="apart",
            phrase=f"{keep.name} / {join.name}",
            mentions=min(keep.mentions, join.mentions),
            confidence=round(1 - likeness / 2, 4),
            actor_id=keep.actor_id,
            reading=f"{join.name} is {keep.name}: the names are alike ({likeness:.2f})",
            other_id=join.actor_id,
            other_reading=f"{join.name} and {keep.name} are two: nothing in the documents or the table joins them",
            command=_command("merge", keep.actor_id, join.actor_id),
            other_command=_command("never-merge", keep.actor_id, join.actor_id),
            sentences=(*desk.quotes(found[keep.actor_id], 1), *desk.quotes(found[join.actor_id], 1)),
        )


def _pairs(desk: _Desk, actors: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
    """The pairs that share the skeleton of a word; a word that more than 40 actors share proves nothing."""
    blocks: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        for key in {_skeleton(word) for word in fold_name(actor.name).split() if len(word) > 2}:
            blocks[key].append(actor)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        if len(blocks[key]) > _MAX_BLOCK:
            continue
        for one, other in combinations(blocks[key], 2):
            ids = (one.actor_id, other.actor_id)
            if ids not in seen and (desk.is_new(one) or desk.is_new(other)):
                seen.add(ids)
                yield one, other


def _bare(name: str) -> str:
    """The folded name without articles, which writers put and leave out."""
    return " ".join(word for word in fold_name(name).split() if word not in {"al", "the"})


def _likeness(one: Actor, other: Actor) -> float:
    """How alike two names are (0 where they are not, or cannot be one): by letters, or one's words in the other."""
    if (one.kind == Kind.PERSON) != (other.kind == Kind.PERSON) or one.parent == other.actor_id:
        return 0.0
    first, second = _bare(one.name), _bare(other.name)
    if other.parent == one.actor_id or _DIGITS.findall(first) != _DIGITS.findall(second):
        return 0.0
    words, others = set(first.split()), set(second.split())
    if one.kind == Kind.PERSON and min(len(words), len(others)) == 1 and (words <= others or others <= words):
        return _PART
    if is_acronym(one.name) or is_acronym(other.name):
        return 0.0
    likeness = SequenceMatcher(None, min(first, second), max(first, second), autojunk=False).ratio()
    return likeness if likeness >= _ALIKE else 0.0


def _undecided(desk: _Desk, extracts: Iterable[Extract]) -> Iterator[Doubt]:
    """Phrases that may be two or more actors of the table, and for which no document shows which."""
    entries, open_at = desk.entries, _open(desk.mentions)
    groups: defaultdict[tuple[str, tuple[str, ...]], list[Mention]] = defaultdict(list)
    for extract in extracts:
        for found in extract.mentions:
            mention = open_at.get((extract.doc_id, found.start, found.end))
            choices = tuple(entry_id for entry_id in found.entries if entry_id in entries)
            if mention and _may_be_several(found) and len(choices) > 1:
                groups[fold_name(found.text), choices].append(mention)
    for (_, choices), mentions in groups.items():
        phrase = min(mentions, key=lambda m: (m.doc_id, m.start)).text
        one, other = choices[:2]
        more = f" (or {', '.join(entries[choice].name for choice in choices[2:])})" if choices[2:] else ""
        yield Doubt(
            stake=float(sum(desk.hang(mention) for mention in mentions)),
            question="undecided",
            phrase=phrase,
            mentions=len(mentions),
            confidence=0.0,
            actor_id=one,
            reading=f"{phrase} is {entries[one].name}: a name of it, but the document shows no other sign",
            other_id=other,
            other_reading=f"{phrase} is {entries[other].name}{more}: a name of it as well",
            command=_command("merge", one, phrase, "--undecided"),
            other_command=_command("merge", other, phrase, "--undecided"),
            sentences=desk.quotes(mentions),
        )


def _open(mentions: Iterable[Mention]) -> Mapping[tuple[str, int, int], Mention]:
    return {(m.doc_id, m.start, m.end): m for m in mentions if m.actor_id is None and m.rule is None}


def _may_be_several(found: FoundMention) -> bool:
    return found.role is None and found.acts is not False and found.label != "place"
