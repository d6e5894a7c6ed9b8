"""What the page needs so that the analyst can correct who is who: the log, open questions, how links are counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from graph.model import Actor, Decision, Extract, Tables, Window
from graph.names import fold_name
from graph.view.jsonblock import clean_text, optional_text
from graph.view.quotes import QuoteTable
from graph.world import World, load_world

Place = tuple[str, int, int]
"""A document, and start and end of a mention in its text."""


@dataclass(frozen=True, slots=True)
class Question:
    """A doubtful identity: two readings of a phrase, and the sentences (document, number) that show it.

    `question` is `joined`, `apart` or `undecided` (see `graph.doubts`); the readings are about `actor_id` and
    `other_id`.
    """

    question: str
    phrase: str
    actor_id: str
    reading: str
    other_id: str | None
    other_reading: str
    stake: float
    mentions: int
    sentences: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Review:
    """The log of decisions as it stands (its text, and the lines in it), the questions, and what extraction found.

    `questions` may be the first of `doubts` in all. `in_force` are the lines that no later one takes back. `world` is
    the table of the build, with the user's gazetteer.
    """

    log: str = ""
    decisions: Sequence[Decision] = ()
    in_force: frozenset[int] = frozenset()
    questions: Sequence[Question] = ()
    doubts: int = 0
    extracts: Sequence[Extract] = ()
    window: Window = field(default_factory=Window)
    world: World = field(default_factory=load_world)


def found_names(review: Review) -> dict[Place, str]:
    """The names of the mentions that are spelled otherwise than the mention: "Abadi" of "Prime Minister Abadi"."""
    return {
        (extract.doc_id, found.start, found.end): found.name
        for extract in review.extracts
        for found in extract.mentions
        if found.name and fold_name(found.name) != fold_name(found.text)
    }


def never_actors(review: Review) -> set[Place]:
    """The phrases that cannot stand for an actor by a decision about their spelling: places where something happens."""
    return {
        (extract.doc_id, found.start, found.end)
        for extract in review.extracts
        for found in extract.mentions
        if found.label == "place" or found.acts is False
    }


def review_block(review: Review, tables: Tables, actors: Iterable[str], quotes: QuoteTable) -> dict[str, object]:
    """The review as JSON-ready rows; sentences are places in the quotes."""
    spans = {(row.doc_id, row.sentence): (row.doc_id, row.start, row.end) for row in tables.sentences}
    return {
        "log": clean_text(review.log),
        "lines": [
            {**_said(decision), "line": decision.line, "id": decision.id, "stands": decision.line in review.in_force}
            for decision in review.decisions
        ],
        "questions": [_question(question, spans, quotes) for question in review.questions],
        "doubts": review.doubts,
        "outsiders": _outsiders(review, tables, set(actors)),
        "window": asdict(review.window),
        "paragraphs": _paragraphs(tables, quotes) if review.window.unit == "paragraph" else [],
    }


def _paragraphs(tables: Tables, quotes: QuoteTable) -> list[int]:
    """The paragraph of each quote, in their order."""
    starts = {(quotes.document_places.get(row.doc_id, -1), row.start): row.paragraph for row in tables.sentences}
    return [starts.get((place, start), -1) for place, start, _ in quotes.places]


def _said(decision: Decision) -> dict[str, str]:
    row = asdict(decision)
    return {key: clean_text(value) for key, value in row.items() if value and isinstance(value, str) and key != "id"}


def _question(question: Question, spans: Mapping[tuple[str, int], Place], quotes: QuoteTable) -> dict[str, object]:
    found = [spans[place] for place in question.sentences if place in spans]
    places = [place for span in found if (place := quotes.place(*span)) is not None]
    return {
        "question": question.question,
        "phrase": clean_text(question.phrase),
        "actor": clean_text(question.actor_id),
        "reading": clean_text(question.reading),
        "other": optional_text(question.other_id),
        "other_reading": clean_text(question.other_reading),
        "stake": round(question.stake, 2),
        "mentions": question.mentions,
        "quotes": places,
    }


def _outsiders(review: Review, tables: Tables, actors: set[str]) -> list[dict[str, object]]:
    """The actors that a question asks about and no mention stands for yet, as the table of the world knows them."""
    rows = {actor.actor_id: actor for actor in tables.actors}
    entries = review.world.entries
    asked = {end for question in review.questions for end in (question.actor_id, question.other_id) if end} - actors
    found = []
    for actor_id in sorted(asked):
        if actor_id in entries:
            entry = entries[actor_id]
            found.append(Actor(entry.id, entry.name, str(entry.kind), entry.country, entry.sector, (), entry.parent))
        elif actor_id in rows:
            found.append(rows[actor_id])
    keys = ("name", "kind", "country", "sector", "parent")
    return [{"id": clean_text(row.actor_id)} | {key: optional_text(getattr(row, key)) for key in keys} for row in found]
