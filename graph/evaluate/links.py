"""What was found between actors: pairs of a document with how related they are, and the sign of what the text says."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.evaluate.alignment import ActorMap
from graph.evaluate.gold import GoldDocument
from graph.model import Tables

ALLIES, ENEMIES = frozenset({"AlliesOf", "Likes"}), frozenset({"FightingAgainst", "Dislikes"})
ACTOR_RELATIONS = ALLIES | ENEMIES | {"InChargeOf", "BelongsTo", "CommWith"}
RELATED = 0.5

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FoundLink:
    """Two actors in one document: `relatedness` is 1 - the product over its sentences of 1 - theirs."""

    pair: Pair
    relatedness: float
    sign: float


def found_links(tables: Tables) -> dict[str, list[FoundLink]]:
    """The links of every document, in the order of the evidence.

    The sign is the sum over the document's relations of sign x confidence, negated ones left out; of a pair that is not
    linked nothing is said.
    """
    unrelated: defaultdict[str, dict[Pair, float]] = defaultdict(dict)
    for row in tables.evidence:
        pairs = unrelated[row.doc_id]
        key = (row.actor_a, row.actor_b)
        pairs[key] = pairs.get(key, 1.0) * (1 - min(max(row.relatedness or 0.0, 0.0), 1.0))
    signs: defaultdict[tuple[str, Pair], float] = defaultdict(float)
    for relation in tables.relations:
        if not relation.negated:
            key = _pair(relation.subject, relation.object)
            signs[relation.doc_id, key] += relation.sign * relation.confidence
    return {
        doc_id: [FoundLink(pair, 1 - rest, signs.get((doc_id, pair), 0.0)) for pair, rest in pairs.items()]
        for doc_id, pairs in unrelated.items()
    }


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def gold_pairs(document: GoldDocument, types: frozenset[str]) -> dict[Pair, Counter[str]]:
    """The pairs of actors that a relation of the types ties, with how often each type does."""
    pairs: defaultdict[Pair, Counter[str]] = defaultdict(Counter)
    for relation in document.relations:
        subject, target = relation.subject, relation.object
        can_be_asked = subject.can_end_relation and target.can_end_relation and subject.actor != target.actor
        if relation.type in types and can_be_asked:
            pairs[_pair(str(subject.actor), str(target.actor))][relation.type] += 1
    return dict(pairs)


def gold_signs(document: GoldDocument) -> dict[Pair, int]:
    """1 for pairs that are mostly allies, -1 for those mostly enemies; pairs that are both alike are left out."""
    signs = {}
    for pair, types in gold_pairs(document, ALLIES | ENEMIES).items():
        balance = sum(count if name in ALLIES else -count for name, count in types.items())
        if balance:
            signs[pair] = 1 if balance > 0 else -1
    return signs


@dataclass(frozen=True, slots=True)
class RankedPair:
    """A pair that was found; `gold` is None where an end stands for no gold actor or both ends for the same."""

    gold: Pair | None
    relatedness: float
    is_called_related: bool


@dataclass(frozen=True, slots=True)
class DocumentLinks:
    """Found links against those of gold in one document; links of which gold cannot say anything are left out."""

    ranked: tuple[RankedPair, ...]
    gold: frozenset[Pair]
    signs: Mapping[Pair, int]
    gold_signs: Mapping[Pair, int]


def compare_links(document: GoldDocument, links: list[FoundLink], actors: ActorMap) -> DocumentLinks:
    """Found links by their gold actors; links that fall on one pair count as one."""
    relatedness: defaultdict[Pair, float] = defaultdict(float)
    called: set[Pair] = set()
    signs: defaultdict[Pair, float] = defaultdict(float)
    false: list[RankedPair] = []
    for link in links:
        if actors.open & {*link.pair}:
            continue
        ends = [actors.actors.get(actor) for actor in link.pair]
        if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            false.append(RankedPair(None, link.relatedness, link.relatedness >= RELATED))
            continue
        pair = _pair(ends[0], ends[1])
        relatedness[pair] += link.relatedness
        signs[pair] += link.sign * (link.relatedness or 1)
        if link.relatedness >= RELATED:
            called.add(pair)
    ranked = [RankedPair(pair, value, pair in called) for pair, value in relatedness.items()]
    return DocumentLinks(
        (*ranked, *false),
        frozenset(gold_pairs(document, ACTOR_RELATIONS)),
        {pair: (value > 0) - (value < 0) for pair, value in signs.items()},
        gold_signs(document),
    )
