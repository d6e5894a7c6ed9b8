"""Walks documents through all stages into a graph folder."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from graph.errors import GraphFolderError, SourceError
from graph.model import Document, Extract, Problem, Tables, Window
from graph.version import __version__

Progress = Callable[[int, int], None]
Extracts = Mapping[tuple[str, str], Extract]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build: the language model (`default` or the name of a spaCy pipeline) and what counts as together."""

    model: str = "default"
    window: Window = field(default_factory=Window)


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build did: its manifest, and how many documents it read anew, knew already, and left out."""

    run: Mapping[str, Any]
    extracted: int
    reused: int
    left_out: int


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
    """
    from graph.read import read_documents
    from graph.relate import check_window, with_stories
    from graph.store import staged, write_extracts, write_tables

    options = options or BuildOptions()
    check_window(options.window)
    problems: list[Problem] = []
    with staged(folder) as staging:
        documents = list(read_documents(sources, problems.append))
        _require_one_readable(documents)
        earlier = _earlier(folder, options.model)
        extracts, extracted = _extracts(documents, earlier, options.model, problems.append, progress)
        told = with_stories(_marked(documents, extracts, problems))
        tables, cut_windows = _relate(told, extracts, options.window)
        run = _manifest(tables, options, problems, cut_windows, folder)
        write_tables(staging.path, tables)
        write_extracts(staging.path, extracts.values())
        write_explorer(tables, staging.path / "graph.html", run)
        staging.write_run(run)
    left_out = {doc_id for doc_id, _ in earlier} - {document.doc_id for document in documents}
    return BuildResult(run, extracted, len(extracts) - extracted, len(left_out))


def _require_one_readable(documents: Sequence[Document]) -> None:
    if any(document.status == "ok" for document in documents):
        return
    first = documents[0]
    raise SourceError(
        f"{first.path}: {first.problem}; none of {len(documents)} documents can be read, nothing was built"
    )


def _earlier(folder: Path, model: str) -> Extracts:
    """What an earlier build of the folder found with the same extractor; nothing if that cannot be used."""
    from graph.extract import fingerprint
    from graph.store import read_extracts, read_run

    try:
        if read_run(folder).get("extractor") == fingerprint(model):
            return read_extracts(folder)
    except GraphFolderError:
        return {}
    return {}


def _extracts(
    documents: Sequence[Document],
    earlier: Extracts,
    model: str,
    report: Callable[[Problem], None],
    progress: Progress | None,
) -> tuple[dict[str, Extract], int]:
    """What stands in every readable document, by id in order, and how many of them were read anew."""
    readable = [document for document in documents if document.status == "ok"]
    found = {d.doc_id: earlier[d.doc_id, d.sha256] for d in readable if (d.doc_id, d.sha256) in earlier}
    new = [document for document in readable if document.doc_id not in found]
    if new:
        from graph.extract import extract, load_pipeline

        for done, item in enumerate(extract(new, load_pipeline(model), report), start=1):
            found[item.doc_id] = item
            if progress:
                progress(done, len(new))
    return {doc_id: found[doc_id] for doc_id in sorted(found)}, len(new)


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


def _relate(documents: Sequence[Document], extracts: Mapping[str, Extract], window: Window) -> tuple[Tables, int]:
    from graph.relate import find_co_mentions
    from graph.resolve import resolve
    from graph.store import DuckEngine
    from graph.world import load_world

    by_id = {document.doc_id: document for document in documents}
    sentences = tuple(sentence for extract in extracts.values() for sentence in extract.sentences)
    mentions, actors = resolve(by_id, extracts.values(), load_world())
    found = find_co_mentions(documents, sentences, mentions, actors, window, DuckEngine())
    tables = Tables(tuple(documents), sentences, mentions, actors, found.links, found.evidence)
    return tables, found.cut_windows


def write_explorer(tables: Tables, path: Path, run: Mapping[str, Any]) -> None:
    """Writes the page of a graph."""
    from graph.network import build_network
    from graph.view import write_page

    network = build_network(tables.actors, tables.co_mentions)
    write_page(network, tables, path, title=_title(tables.documents), notes=_notes(run))


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
    if counts["windows_cut"]:
        notes.append(f"Crowded {run['options']['window']['unit']}s that were not paired: {counts['windows_cut']}.")
    return notes


def _manifest(
    tables: Tables, options: BuildOptions, problems: Sequence[Problem], cut_windows: int, folder: Path
) -> dict[str, Any]:
    """What was built from what, without dates or paths of this machine, so that equal builds give equal bytes."""
    from graph.extract import fingerprint
    from graph.extract.pinned import MODEL, VERSION

    failed = [Problem(d.path or d.doc_id, d.problem or "") for d in tables.documents if d.status == "failed"]
    places = sum(mention.actor_id is None and mention.label in ("place", "state") for mention in tables.mentions)
    without_actor = sum(mention.actor_id is None for mention in tables.mentions)
    decisions = folder / "decisions.jsonl"
    return {
        "version": __version__,
        "extractor": fingerprint(options.model),
        "model": f"{MODEL} {VERSION}" if options.model == "default" else options.model,
        "options": asdict(options),
        "counts": {
            "documents": len(tables.documents) - len(failed),
            "documents_failed": len(failed),
            "stories": len({d.story_id for d in tables.documents if d.status == "ok"}),
            "sentences": len(tables.sentences),
            "mentions": len(tables.mentions) - without_actor,
            "mentions_only_places": places,
            "mentions_undecided": without_actor - places,
            "actors": sum(actor.mentions > 0 for actor in tables.actors),
            "co_mentions": len(tables.co_mentions),
            "evidence": len(tables.evidence),
            "relations": len(tables.relations),
            "windows_cut": cut_windows,
        },
        "problems": [asdict(problem) for problem in [*failed, *problems]],
        "decisions_sha256": hashlib.sha256(decisions.read_bytes()).hexdigest() if decisions.is_file() else None,
    }
