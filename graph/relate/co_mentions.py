"""Counts which actors are mentioned together, and keeps the passage for every count."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.resources import files

from graph.errors import OptionError
from graph.model import Actor, CoMention, Document, Evidence, Kind, Mention, Sentence, Window
from graph.relate.engine import Columns, Engine
from graph.relate.significance import with_significance

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
    if window.count and window.count not in COUNTS:
        raise OptionError(f"the count {window.count!r} is unknown; choose one of {', '.join(COUNTS)}")
    if window.max_actors < 2:
        raise OptionError(f"a window of at most {window.max_actors} actors pairs nobody; allow two or more")


def settled(window: Window, documents: Iterable[Document]) -> Window:
    """The window with what it counts: as asked, else stories where publishers may copy each other, else sentences.

    That is so once two documents say who published them.
    """
    if window.count:
        return window
    published = sum(document.status == "ok" and bool(document.publisher) for document in documents)
    return replace(window, count="stories" if published > 1 else "sentences")


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
    counted. NPMI, G2 and q-value are over stories (`significance`).
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
    links = _links(evidence, {d.doc_id: d for d in documents}, settled(window, documents).count)
    return CoMentions(with_significance(links, documents, parties), evidence, len(crowded))


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


def _links(evidence: Sequence[Evidence], documents: Mapping[str, Document], count: str) -> tuple[CoMention, ...]:
    by_pair: defaultdict[tuple[str, str], list[Evidence]] = defaultdict(list)
    for item in evidence:
        by_pair[item.actor_a, item.actor_b].append(item)
    links = []
    for (a, b), items in sorted(by_pair.items()):
        found = {item.doc_id: documents[item.doc_id] for item in items}.values()
        dates = sorted(document.published for document in found if document.published)
        counts = {
            "sentences": len(items),
            "documents": len(found),
            "stories": len({document.story_id or document.doc_id for document in found}),
        }
        first, last = (dates[0], dates[-1]) if dates else (None, None)
        links.append(CoMention(a, b, weight=float(counts[count]), **counts, first=first, last=last))
    return tuple(links)
