"""Walks documents through all stages into a graph folder."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import GraphFolderError, SourceError
from graph.model import Change, Decision, Document, Extract, Problem, Rule, Tables, Window
from graph.version import __version__

if TYPE_CHECKING:
    from graph.store import Staging
    from graph.world import World

Progress = Callable[[int, int], None]
Extracts = Mapping[tuple[str, str], Extract]
_LOG = "decisions.jsonl"


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build: the language model (`default` or the name of a spaCy pipeline) and what counts as together.

    `gazetteer` is a file of the user's own actors.
    """

    model: str = "default"
    window: Window = field(default_factory=Window)
    gazetteer: Path | None = None


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did: its manifest, and how many documents it read anew, knew already, and left out.

    `changes` says what each of the analyst's decisions in force did.
    """

    run: Mapping[str, Any]
    extracted: int
    reused: int
    left_out: int
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class _Ingredients:
    """All that a graph is made of: documents with what stands in them, the decisions, and how to count."""

    documents: Sequence[Document]
    extracts: Mapping[str, Extract]
    world: "World"
    decisions: Sequence[Decision]
    options: BuildOptions
    problems: Sequence[Problem]
    extractor: str
    gazetteer_sha256: str | None


def build_graph(
    sources: Sequence[str | Path],
    folder: Path,
    options: BuildOptions | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Reads the sources, finds, joins and links the actors, and writes the graph folder, whole or not at all.

    Documents that the folder already holds unchanged are not extracted again; documents that it holds and the sources
    no longer do are left out and counted.

    Raises:
        SourceError: a source is missing, or not one document can be read.
        ModelError: the language model is missing or altered.
        OutputError: the folder cannot be written.
        OptionError: an option has a value that is not allowed.
        DecisionError: a line of the log of decisions is damaged.
        WorldError: a row of the gazetteer is not well formed.
    """
    from graph.extract import fingerprint
    from graph.read import read_documents
    from graph.relate import check_window, settled, with_stories
    from graph.store import read_decisions, staged
    from graph.world import gazetteer_print, load_world

    options = options or BuildOptions()
    check_window(options.window)
    own = gazetteer_print(options.gazetteer) if options.gazetteer else None
    world = load_world(options.gazetteer)
    decisions = read_decisions(folder)
    problems: list[Problem] = []
    with staged(folder) as staging:
        documents = list(read_documents(sources, problems.append))
        _require_one_readable(documents)
        extractor = fingerprint(options.model, options.gazetteer)
        earlier = _earlier(folder, extractor)
        extracts, extracted = _extracts(documents, earlier, options, problems.append, progress)
        told = with_stories(_marked(documents, extracts, problems))
        options = replace(options, window=settled(options.window, told))
        parts = _Ingredients(told, extracts, world, decisions, options, problems, extractor, own)
        run, changes = _write(staging, folder, parts)
    left_out = {doc_id for doc_id, _ in earlier} - {document.doc_id for document in documents}
    return BuildResult(run, extracted, len(extracts) - extracted, len(left_out), changes)


def apply_decisions(folder: Path) -> BuildResult:
    """Makes the graph of a folder anew from what the folder itself holds, with the decisions as they now stand.

    No document is read; the result is, byte for byte, that of a build from unchanged sources.

    Raises:
        GraphFolderError: there is no graph in the folder, or it is damaged.
        OutputError: the folder cannot be written.
        DecisionError: a line of the log of decisions is damaged.
    """
    from graph.store import read_decisions, read_extracts, read_run, read_tables, read_world, staged

    run = read_run(folder)
    options = BuildOptions(run["options"]["model"], Window(**run["options"]["window"]))
    documents = read_tables(folder).documents
    extracts = {doc_id: extract for (doc_id, _), extract in read_extracts(folder).items()}
    known = {*_failures(documents).values()}
    told = [Problem(**problem) for problem in run["problems"]]
    problems = [p for p in told if p not in known and not p.where.startswith(f"{_LOG}:")]
    with staged(folder) as staging:
        parts = _Ingredients(
            documents,
            extracts,
            read_world(folder),
            read_decisions(folder),
            options,
            problems,
            run["extractor"],
            run.get("gazetteer_sha256"),
        )
        run, changes = _write(staging, folder, parts)
    return BuildResult(run, 0, len(extracts), 0, changes)


def _write(staging: "Staging", folder: Path, parts: _Ingredients) -> tuple[dict[str, Any], tuple[Change, ...]]:
    from graph.page import write_explorer
    from graph.store import write_extracts, write_own_actors, write_positions, write_tables

    changes: list[Change] = []
    tables, cut = _relate(parts, changes.append)
    run = _manifest(tables, parts, changes, cut, folder)
    write_tables(staging.path, tables)
    write_extracts(staging.path, parts.extracts.values())
    write_own_actors(staging.path, parts.world.own)
    extracts = tuple(parts.extracts.values())
    positions = write_explorer(tables, staging.path / "graph.html", run, extracts, parts.world, folder)
    write_positions(staging.path, positions)
    staging.write_run(run)
    return run, tuple(changes)


def _require_one_readable(documents: Sequence[Document]) -> None:
    if any(document.status == "ok" for document in documents):
        return
    first = documents[0]
    raise SourceError(
        f"{first.path}: {first.problem}; none of {len(documents)} documents can be read, nothing was built"
    )


def _earlier(folder: Path, extractor: str) -> Extracts:
    """What an earlier build of the folder found with the same extractor; nothing if that cannot be used."""
    from graph.store import read_extracts, read_run

    try:
        if read_run(folder).get("extractor") == extractor:
            return read_extracts(folder)
    except GraphFolderError:
        return {}
    return {}


def _extracts(
    documents: Sequence[Document],
    earlier: Extracts,
    options: BuildOptions,
    report: Callable[[Problem], None],
    progress: Progress | None,
) -> tuple[dict[str, Extract], int]:
    """What stands in every readable document, by id in order, and how many of them were read anew."""
    readable = [document for document in documents if document.status == "ok"]
    found = {d.doc_id: earlier[d.doc_id, d.sha256] for d in readable if (d.doc_id, d.sha256) in earlier}
    new = [document for document in readable if document.doc_id not in found]
    known = len(found)
    if new:
        from graph.extract import extract, load_pipeline

        for done, item in enumerate(extract(new, load_pipeline(options.model, options.gazetteer), report), start=1):
            found[item.doc_id] = item
            if progress:
                progress(done, len(new))
    return {doc_id: found[doc_id] for doc_id in sorted(found)}, len(found) - known


def _marked(
    documents: Sequence[Document], extracts: Mapping[str, Extract], problems: Sequence[Problem]
) -> list[Document]:
    """The documents in order of id; one that extraction could not read is failed with the reason."""
    reasons = {problem.where: problem.what for problem in problems}
    marked = []
    for document in sorted(documents, key=lambda document: document.doc_id):
        if document.status == "ok" and document.doc_id not in extracts:
            marked.append(replace(document, status="failed", problem=reasons.get(document.doc_id, "cannot be read")))
        else:
            marked.append(document)
    return marked


def _relate(parts: _Ingredients, report: Callable[[Change], None]) -> tuple[Tables, dict[str, int]]:
    """The tables, and the counts of what was cut or dropped on the way."""
    from graph.network import with_backbone
    from graph.relate import find_affiliations, find_co_mentions, find_relations, with_dates, with_relatedness
    from graph.resolve import resolve
    from graph.store import DuckEngine

    by_id = {document.doc_id: document for document in parts.documents}
    read = (sentence for extract in parts.extracts.values() for sentence in extract.sentences)
    sentences = tuple(with_dates(read, by_id))
    mentions, actors = resolve(by_id, parts.extracts.values(), parts.world, parts.decisions, report)
    window = parts.options.window
    found = find_co_mentions(parts.documents, sentences, mentions, actors, window, DuckEngine())
    found = with_relatedness(found, mentions, parts.extracts.values())
    links = with_backbone(found.links)
    said = find_relations(parts.documents, parts.extracts.values(), mentions, actors, parts.world, media=window.media)
    ties = find_affiliations(parts.documents, mentions, actors, said.rows, parts.world)
    tables = Tables(tuple(parts.documents), sentences, mentions, actors, links, found.evidence, said.rows, ties)
    return tables, {
        "windows_cut": found.cut_windows,
        "evidence_not_scored": sum(item.relatedness is None for item in found.evidence),
        "links_not_judged": sum(link.q_value is None for link in links),
        "relations_without_actor": said.without_actor,
        "relations_of_one_actor": said.of_one_actor,
        "relations_of_media": said.of_media,
    }


def _failures(documents: Sequence[Document]) -> dict[str, Problem]:
    return {d.doc_id: Problem(d.path or d.doc_id, d.problem or "") for d in documents if d.status == "failed"}


def _manifest(
    tables: Tables, parts: _Ingredients, changes: Sequence[Change], cut: Mapping[str, int], folder: Path
) -> dict[str, Any]:
    """What was built from what, without dates or paths of this machine, so that equal builds give equal bytes."""
    from graph.extract.encoder import NAME as ENCODER
    from graph.extract.pinned import MODEL, VERSION

    failed = _failures(tables.documents)
    besides = [problem for problem in parts.problems if problem.where not in failed]  # each document fails once
    stale = [Problem(f"{_LOG}:{c.decision.line}", c.problem, c.remedy) for c in changes if c.problem]
    decided = [mention for mention in tables.mentions if mention.rule == Rule.DECISION]
    ignored = sum(mention.actor_id is None for mention in decided)
    without_actor = [m for m in tables.mentions if m.actor_id is None and m.rule != Rule.DECISION]
    places = sum(mention.label in ("place", "state") for mention in without_actor)
    decisions = folder / _LOG
    return {
        "version": __version__,
        "extractor": parts.extractor,
        "model": f"{MODEL} {VERSION}, {ENCODER}" if parts.options.model == "default" else parts.options.model,
        "options": {"model": parts.options.model, "window": asdict(parts.options.window)},
        "gazetteer_sha256": parts.gazetteer_sha256,
        "counts": {
            "documents": len(tables.documents) - len(failed),
            "documents_failed": len(failed),
            "stories": len({d.story_id for d in tables.documents if d.status == "ok"}),
            "sentences": len(tables.sentences),
            "mentions": len(tables.mentions) - len(without_actor) - ignored,
            "mentions_only_places": places,
            "mentions_undecided": len(without_actor) - places,
            "mentions_ignored": ignored,
            "mentions_decided": len(decided),
            "gazetteer_actors": len(parts.world.own),
            "decisions": len(changes),
            "decisions_applied": len(changes) - len(stale),
            "actors": sum(actor.mentions > 0 for actor in tables.actors),
            "co_mentions": len(tables.co_mentions),
            "evidence": len(tables.evidence),
            "relations": len(tables.relations),
            "affiliations": len(tables.affiliations),
            **cut,
        },
        "problems": [asdict(problem) for problem in [*failed.values(), *besides, *stale]],
        "decisions_sha256": hashlib.sha256(decisions.read_bytes()).hexdigest() if decisions.is_file() else None,
    }
