"""Writes the page of a graph folder: the network, the tables, and what the analyst decided and has yet to decide."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.model import Document, Extract, Tables, Window
from graph.world import World

if TYPE_CHECKING:
    from graph.doubts import Doubt
    from graph.view import Question, Review

_MOST_QUESTIONS = 200


def write_explorer(
    tables: Tables, path: Path, run: Mapping[str, Any], extracts: Sequence[Extract], world: World, folder: Path
) -> dict[str, tuple[float, float]]:
    """Writes the page of a graph and returns where its actors stand; those that the folder knows stand where they did.

    `world` is the table of the build, with the user's gazetteer; the decisions are those of the folder.

    Raises:
        OutputError: the file cannot be written there.
        DecisionError: a line of the log of decisions is damaged.
    """
    from graph.network import build_network
    from graph.store import read_positions
    from graph.view import write_page

    network = build_network(tables.actors, tables.co_mentions, tables.relations, read_positions(folder))
    review = _review(tables, run, extracts, world, folder)
    write_page(network, tables, path, title=_title(tables.documents), notes=_notes(run), review=review)
    return {actor_id: (data["x"], data["y"]) for actor_id, data in network.nodes(data=True)}


def _review(
    tables: Tables, run: Mapping[str, Any], extracts: Sequence[Extract], world: World, folder: Path
) -> "Review":
    from graph.doubts import find_doubts, held_apart
    from graph.resolve import lines_in_force
    from graph.store import read_decisions, read_log
    from graph.view import Review

    decisions = read_decisions(folder)
    doubts = find_doubts(tables, extracts, world, held_apart(decisions, tables.actors))
    questions = [to_question(doubt) for doubt in doubts[:_MOST_QUESTIONS]]
    window = Window(**run["options"]["window"])
    in_force = frozenset(lines_in_force(decisions))
    return Review(read_log(folder), decisions, in_force, questions, len(doubts), extracts, window, world)


def to_question(doubt: "Doubt") -> "Question":
    """The doubt as the page asks it; its sentences are named by their place."""
    from graph.view import Question

    about = (doubt.question, doubt.phrase, doubt.actor_id, doubt.reading, doubt.other_id, doubt.other_reading)
    places = tuple((quote.doc_id, quote.sentence) for quote in doubt.sentences)
    return Question(*about, doubt.stake, doubt.mentions, places)


def _title(documents: Sequence[Document]) -> str:
    read = [document for document in documents if document.status == "ok"]
    return read[0].title if len(read) == 1 and read[0].title else f"Actors in {len(read):,} documents"


def _notes(run: Mapping[str, Any]) -> list[str]:
    counts = run["counts"]
    notes = []
    if counts["documents_failed"]:
        notes.append(f"Documents that could not be read: {counts['documents_failed']}; run.json says why.")
    if counts["mentions_undecided"]:
        notes.append(f"Mentions that could not be decided and stand for no actor: {counts['mentions_undecided']}.")
    if counts["mentions_ignored"]:
        notes.append(f"Mentions that the analyst's decisions ignore: {counts['mentions_ignored']}.")
    if counts["windows_cut"]:
        notes.append(f"Crowded {run['options']['window']['unit']}s that were not paired: {counts['windows_cut']}.")
    if counts["evidence_not_scored"]:
        notes.append(f"Passages whose relatedness no model could read: {counts['evidence_not_scored']}.")
    if counts["links_not_judged"]:
        notes.append(
            f"Too few stories ({counts['stories']}) to tell which of {counts['links_not_judged']} links are chance; "
            "their significance is left open."
        )
    return notes
