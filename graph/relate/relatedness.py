"""How related two actors are: what the sentences say of their mentions, first in a sentence, then over all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import Evidence, Extract, FoundPair, Mention
from graph.relate.co_mentions import CoMentions

_Meeting = tuple[str, str, str, int]


def with_relatedness(found: CoMentions, mentions: Sequence[Mention], extracts: Iterable[Extract]) -> CoMentions:
    """The same links and evidence, each with its relatedness.

    A sentence counts by the two mentions of the actors that it relates best; a passage without a sentence that holds
    both has None. A link is as related as the sentence that relates it best: to add sentences up would call every two
    related that are often named together. Cost: one look at every pair of mentions.
    """
    best = _best_pairs(mentions, extracts)
    evidence = tuple(_judged(item, best) for item in found.evidence)
    most: dict[tuple[str, str], float] = {}
    for item in evidence:
        if item.relatedness is not None:
            pair = (item.actor_a, item.actor_b)
            most[pair] = max(item.relatedness, most.get(pair, 0.0))
    links = tuple(replace(link, relatedness=most.get((link.actor_a, link.actor_b))) for link in found.links)
    return replace(found, links=links, evidence=evidence)


def _best_pairs(mentions: Sequence[Mention], extracts: Iterable[Extract]) -> dict[_Meeting, FoundPair]:
    meant = _meant(mentions)
    best: dict[_Meeting, FoundPair] = {}
    for extract in extracts:
        for pair in extract.pairs:
            one = meant.get((extract.doc_id, pair.start, pair.end))
            other = meant.get((extract.doc_id, pair.other_start, pair.other_end))
            if one is None or other is None or one[0] == other[0]:
                continue
            first, second = sorted((one[0], other[0]))
            meeting = (first, second, extract.doc_id, one[1])
            if meeting not in best or pair.relatedness > best[meeting].relatedness:
                best[meeting] = pair
    return best


def _meant(mentions: Sequence[Mention]) -> dict[tuple[str, int, int], tuple[str, int]]:
    """The actor and the sentence of every stretch; an undecided one is related as the actor that it begins with.

    "Iraqi president" is nobody where the document does not name him, but it is Iraq's, which acts in it.
    """
    meant = {(m.doc_id, m.start, m.end): (m.actor_id, m.sentence) for m in mentions if m.actor_id}
    open_ends = {(m.doc_id, m.start): m.end for m in mentions if m.actor_id is None}
    longer = {
        (doc_id, start, open_ends[doc_id, start]): actor
        for (doc_id, start, end), actor in meant.items()
        if open_ends.get((doc_id, start), 0) > end
    }
    return longer | meant


def _judged(item: Evidence, best: dict[_Meeting, FoundPair]) -> Evidence:
    pair = best.get((item.actor_a, item.actor_b, item.doc_id, item.sentence))
    return replace(item, relatedness=pair.relatedness, why=pair.why) if pair else item
