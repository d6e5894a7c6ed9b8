"""Counts which actors are mentioned together, and keeps the passage for every count."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files

from graph.errors import OptionError
from graph.model import Actor, CoMention, Document, Evidence, Kind, Mention, Sentence, Window
from graph.relate.engine import Columns, Engine
from graph.relate.measures import g2, npmi, p_value, q_values

UNITS = ("sentence", "paragraph", "document")
COUNTS = ("sentences", "documents", "stories")


@dataclass(frozen=True, slots=True)
class CoMentions:
    """The links, their evidence, and how many windows were too crowded to pair (`cut_windows`)."""

    links: tuple[CoMention, ...]
    evidence: tuple[Evidence, ...]
    cut_windows: int


WindowKey = tuple[str, int]


def _window_of(sentence: Sentence, unit: str) -> int:
    return {"sentence": sentence.sentence, "paragraph": sentence.paragraph, "document": 0}[unit]


def check_window(window: Window) -> None:
    """Refuses a window that is not one.

    Raises:
        OptionError: the unit or the count is unknown, or fewer than two actors are allowed.
    """
    if window.unit not in UNITS:
        raise OptionError(f"the window {window.unit!r} is unknown; choose one of {', '.join(UNITS)}")
    if window.count not in COUNTS:
        raise OptionError(f"the count {window.count!r} is unknown; choose one of {', '.join(COUNTS)}")
    if window.max_actors < 2:
        raise OptionError(f"a window of at most {window.max_actors} actors pairs nobody; allow two or more")


def find_co_mentions(
    documents: Sequence[Document],
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    actors: Sequence[Actor],
    window: Window,
    engine: Engine,
) -> CoMentions:
    """The links between actors that share a window, in order of their ids, each count with its passage.

    Media count as parties only if the window says so. A window with more than `window.max_actors` actors is cut and
    counted. NPMI, G2 and q-value are over windows; q-values are None where fewer than 20 windows hold an actor.
    """
    check_window(window)
    kinds = {actor.actor_id: actor.kind for actor in actors}
    window_of = {(s.doc_id, s.sentence): _window_of(s, window.unit) for s in sentences}
    parties = [m for m in mentions if m.actor_id and (window.media or kinds[m.actor_id] != Kind.MEDIA)]
    present: defaultdict[WindowKey, set[str]] = defaultdict(set)
    for mention in parties:
        present[mention.doc_id, window_of[mention.doc_id, mention.sentence]].add(str(mention.actor_id))
    crowded = {key for key, found in present.items() if len(found) > window.max_actors}
    places = _places(parties, window_of, crowded)
    rows = (
        engine.query(
            (files("graph.relate") / "co_mentions.sql").read_text(encoding="utf-8"),
            {"places": places, "sentences": _sentence_columns(sentences)},
        )
        if places["doc_id"]
        else []  # columns without a value have no type to count with
    )
    evidence = tuple(Evidence(a, b, doc_id, sentence, first, past) for a, b, doc_id, _, sentence, first, past in rows)
    appearances = Counter(actor for key, found in present.items() if key not in crowded for actor in found)
    total = len({(s.doc_id, _window_of(s, window.unit)) for s in sentences}) - len(crowded)
    links = _links(evidence, {d.doc_id: d for d in documents}, appearances, total, window.count)
    return CoMentions(links, evidence, len(crowded))


def _places(mentions: Sequence[Mention], window_of: Mapping[WindowKey, int], crowded: set[WindowKey]) -> Columns:
    kept = [
        (m, window_of[m.doc_id, m.sentence])
        for m in mentions
        if (m.doc_id, window_of[m.doc_id, m.sentence]) not in crowded
    ]
    return {
        "doc_id": [m.doc_id for m, _ in kept],
        "window_id": [number for _, number in kept],
        "sentence": [m.sentence for m, _ in kept],
        "actor_id": [m.actor_id for m, _ in kept],
        "first": [m.start for m, _ in kept],
        "past": [m.end for m, _ in kept],
    }


def _sentence_columns(sentences: Sequence[Sentence]) -> Columns:
    return {
        "doc_id": [s.doc_id for s in sentences],
        "sentence": [s.sentence for s in sentences],
        "first": [s.start for s in sentences],
        "past": [s.end for s in sentences],
    }


_MIN_WINDOWS_TO_JUDGE = 20


def _links(
    evidence: Sequence[Evidence],
    documents: Mapping[str, Document],
    appearances: Mapping[str, int],
    total: int,
    count: str,
) -> tuple[CoMention, ...]:
    by_pair: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for item in evidence:
        by_pair[item.actor_a, item.actor_b].append(item)
    pairs = sorted(by_pair)
    ratios = [g2(len(by_pair[a, b]), appearances[a], appearances[b], total) for a, b in pairs]
    judged = q_values([p_value(ratio) for ratio in ratios]) if total >= _MIN_WINDOWS_TO_JUDGE else [None] * len(pairs)
    links = []
    for (a, b), ratio, q_value in zip(pairs, ratios, judged, strict=True):
        items = by_pair[a, b]
        found = {documents[item.doc_id].doc_id: documents[item.doc_id] for item in items}.values()
        dates = sorted(document.published for document in found if document.published)
        counts = {
            "sentences": len(items),
            "documents": len(found),
            "stories": len({document.story_id or document.doc_id for document in found}),
        }
        links.append(
            CoMention(
                a,
                b,
                weight=float(counts[count]),
                **counts,
                npmi=npmi(len(items), appearances[a], appearances[b], total),
                g2=ratio,
                q_value=q_value,
                first=dates[0] if dates else None,
                last=dates[-1] if dates else None,
            )
        )
    return tuple(links)
