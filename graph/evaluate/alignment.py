"""Which found mention stands for which gold mention, and so which actor for which gold actor."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.evaluate.gold import NAMES_AND_NOMINALS, GoldDocument, GoldMention, Standing
from graph.evaluate.spans import Span, core_of, match_spans, overlap
from graph.model import Mention


@dataclass(frozen=True, slots=True)
class Aligned:
    """A found mention and the gold mention that it stands for.

    `is_first` is false where the gold mention was already taken by one that agrees better.
    """

    found: Mention
    gold: GoldMention
    standing: Standing
    is_first: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """The mentions of one document: those that stand for a gold mention, and those that stand for none."""

    aligned: tuple[Aligned, ...]
    spurious: tuple[Mention, ...]


def align(document: GoldDocument, found: Sequence[Mention], levels: frozenset[str]) -> Alignment:
    """Required mentions choose first, then optional ones; what is left joins what it overlaps most."""
    gold = [(mention, mention.standing(levels)) for mention in document.mentions]
    spans = {i: core_of(document.text, (mention.start, mention.end)) for i, mention in enumerate(found)}
    aligned: list[Aligned] = []
    left = list(spans)
    for wanted in (Standing.REQUIRED, Standing.OPTIONAL):
        some = [mention for mention, standing in gold if standing is wanted]
        matches = match_spans([(mention.start, mention.end) for mention in some], [spans[i] for i in left])
        aligned += [Aligned(found[left[j]], some[i], wanted, is_first=True) for i, j in matches]
        taken = {j for _, j in matches}
        left = [i for j, i in enumerate(left) if j not in taken]
    spurious: list[Mention] = []
    for i in left:
        best = _most_overlapping([(m, s) for m, s in gold if s is not Standing.NEGATIVE], spans[i])
        if best:
            aligned.append(Aligned(found[i], *best, is_first=False))
        else:
            spurious.append(found[i])
    return Alignment(tuple(aligned), tuple(spurious))


def _most_overlapping(gold: Sequence[tuple[GoldMention, Standing]], span: Span) -> tuple[GoldMention, Standing] | None:
    touched = [(m, s) for m, s in gold if overlap((m.start, m.end), span) > 0]
    return max(touched, key=lambda pair: overlap((pair[0].start, pair[0].end), span)) if touched else None


@dataclass(frozen=True, slots=True)
class ActorMap:
    """What the actors of one document are in gold: an actor, or something of which gold says no actor."""

    actors: Mapping[str, str]
    open: frozenset[str]


def map_actors(document: GoldDocument, found: Sequence[Mention]) -> ActorMap:
    """Every actor to the gold actor that most of its mentions stand for; a required mention counts twice."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    touched: set[str] = set()
    for item in align(document, found, NAMES_AND_NOMINALS).aligned:
        actor = str(item.found.actor_id)
        touched.add(actor)
        if item.gold.actor:
            required = item.standing is Standing.REQUIRED and item.is_first
            votes[actor][item.gold.actor] += 2 if required else 1
    return ActorMap(
        {actor: counts.most_common(1)[0][0] for actor, counts in votes.items()}, frozenset(touched - votes.keys())
    )
