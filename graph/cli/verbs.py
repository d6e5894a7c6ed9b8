"""The verbs of the command line."""

import itertools
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.decide import decide, doubts, tell_changes
from graph.cli.evaluate import evaluate
from graph.cli.options import AsJson, Folder, Gazetteer
from graph.cli.talk import progress, say, write, write_rows
from graph.errors import OptionError
from graph.version import __version__

app = typer.Typer(
    name="actor-graph",
    help="Reads documents, finds the actors, joins their names, links them with evidence, renders one offline page.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

app.add_typer(decide, name="decide")
app.command()(doubts)
app.command()(evaluate)


def _version(wanted: bool) -> None:
    if wanted:
        write(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Takes the options that come before a verb."""


@app.command()
def build(  # noqa: PLR0913, PLR0917 (each is an option of the command)
    sources: Annotated[list[str], typer.Argument(help="Files, folders, or - for standard input.", metavar="SOURCE...")],
    output: Annotated[Path, typer.Option("-o", "--output", help="The graph folder to write.")] = Path("graph-out"),
    model: Annotated[
        str, typer.Option(help="The language model: default, fast, or the name or path of a spaCy pipeline.")
    ] = "default",
    window: Annotated[str, typer.Option(help="Together means in one: sentence, paragraph or document.")] = "sentence",
    count: Annotated[
        str,
        typer.Option(
            help="The weight of a link: sentences, documents or stories; by itself stories where documents say who "
            "published them, else sentences."
        ),
    ] = "",
    max_actors: Annotated[int, typer.Option(help="A window with more actors is not paired; it is counted.")] = 50,
    media: Annotated[
        bool, typer.Option("--media/--no-media", help="Count media as parties to what they report.")
    ] = False,
    gazetteer: Gazetteer = None,
) -> int:
    """Read documents and write the graph folder with its page."""
    from graph.make import BuildOptions, build_graph
    from graph.model import Window

    options = BuildOptions(model, Window(window, max_actors, media, count), gazetteer)
    with progress("reading documents") as advance:
        result = build_graph(sources, output, options, advance)
    counts = result.run["counts"]
    _tell_problems(result.run["problems"])
    say(f"read {result.extracted} documents, knew {result.reused} already, left out {result.left_out} that are gone")
    write(
        f"{counts['documents']} documents ({counts['stories']} stories), {counts['actors']} actors, "
        f"{counts['co_mentions']} links with {counts['evidence']} sentences as evidence"
    )
    write(
        f"{counts['mentions']} mentions have an actor, {counts['mentions_only_places']} are only places, "
        f"{counts['mentions_undecided']} undecided; {counts['documents_failed']} documents failed, "
        f"{counts['windows_cut']} crowded {window}s not paired"
    )
    if result.changes:
        write(
            f"{counts['decisions_applied']} of {counts['decisions']} decisions applied, "
            f"{counts['mentions_decided']} mentions are as decided"
        )
        tell_changes(result.changes)
    write(f"page: {output / 'graph.html'}")
    return 3 if counts["documents_failed"] else 0


def _tell_problems(problems: list[dict[str, str]], most: int = 20) -> None:
    for problem in problems[:most]:
        remedy = f"; {problem['remedy']}" if problem["remedy"] else ""
        say(f"{problem['where']}: {problem['what']}{remedy}")
    if len(problems) > most:
        say(f"... and {len(problems) - most} more; run.json in the graph folder lists all")


@app.command()
def view(
    folder: Folder = Path("graph-out"),
    open_page: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the page of a graph again, and say where it is."""
    from graph.facade import load

    page = load(folder).to_html(folder / "graph.html")
    write(str(page))
    if open_page:
        typer.launch(page.resolve().as_uri())


@app.command()
def actors(
    folder: Folder = Path("graph-out"),
    kind: Annotated[str | None, typer.Option(help="Only actors of this kind.")] = None,
    as_json: AsJson = False,
) -> None:
    """List the actors, the most mentioned first."""
    from graph.facade import load
    from graph.model import Kind

    if kind is not None and kind not in tuple(Kind):
        raise OptionError(f"there is no kind {kind!r}; choose one of {', '.join(Kind)}")
    found = [actor for actor in load(folder).tables.actors if actor.mentions and kind in (None, actor.kind)]
    rows = [asdict(actor) for actor in sorted(found, key=lambda actor: (-actor.mentions, actor.actor_id))]
    write_rows(rows, ("actor_id", "name", "kind", "country", "mentions", "documents", "aliases"), as_json=as_json)


@app.command()
def why(
    alias: Annotated[str, typer.Argument(help="A name or alias met in the documents.")],
    folder: Folder = Path("graph-out"),
    as_json: AsJson = False,
) -> None:
    """Say which actor an alias means, and by which rule."""
    from graph.facade import load
    from graph.lookup import explain_alias

    tables = load(folder).tables
    reasons = explain_alias(tables.actors, tables.mentions, alias)
    columns = ("alias", "name", "actor_id", "rule", "mentions", "confidence", "why")
    write_rows([asdict(reason) for reason in reasons], columns, as_json=as_json)


@app.command()
def evidence(
    one: Annotated[str, typer.Argument(metavar="A", help="An actor by id, name or alias.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other actor.")],
    folder: Folder = Path("graph-out"),
    reasons: Annotated[
        bool, typer.Option("--why", help="Say what in each sentence speaks for a tie (+) or not (-).")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Print the sentences that hold both actors, those first that relate them most."""
    from graph.facade import load

    rows = load(folder).quotes(one, other, why=reasons)
    if not rows:
        say(f"{one} and {other} are not mentioned together")
    if as_json:
        write_rows(rows, (), as_json=True)
        return
    for row in rows:
        source = ", ".join(str(row[key]) for key in ("publisher", "published", "title", "url") if row[key])
        said = "not judged" if row["relatedness"] is None else f"related {row['relatedness']:.2f}"
        write(f"{' '.join(row['text'].split())}\n    {said} - {source or row['doc_id']}")
        if row["says"]:
            write(f"    {row['says']}")
        if row.get("why"):
            write(f"    {row['why']}")


@app.command()
def path(
    one: Annotated[str, typer.Argument(metavar="A", help="An actor by id, name or alias.")],
    other: Annotated[str, typer.Argument(metavar="B", help="The other actor.")],
    folder: Folder = Path("graph-out"),
    as_json: AsJson = False,
) -> None:
    """Show how two actors are tied through others, with a sentence for each step."""
    from graph.facade import load

    net = load(folder)
    names = {actor.actor_id: actor.name for actor in net.tables.actors}
    way = net.path(one, other)
    if not way:
        say(f"no chain of links leads from {one} to {other}")
    steps = [
        {"from": a, "from_name": names[a], "to": b, "to_name": names[b], **net.quotes(a, b)[0]}
        for a, b in itertools.pairwise(way)
    ]
    write_rows(steps, ("from_name", "to_name", "text", "publisher", "published"), as_json=as_json)


@app.command()
def resolve(gazetteer: Gazetteer = None, as_json: AsJson = False) -> None:
    """Read phrases from standard input, one a line, and print the actor that each means by itself."""
    from graph.phrases import read_phrases

    rows = (
        asdict(reading) for reading in read_phrases((line.strip() for line in sys.stdin if line.strip()), gazetteer)
    )
    write_rows(rows if as_json else list(rows), ("text", "name", "kind", "country", "sector", "rule"), as_json=as_json)


@app.command()
def export(
    format: Annotated[str, typer.Argument(help="graphml, gexf, json or csv.")],  # noqa: A002 (its public name)
    output: Annotated[Path, typer.Option("-o", "--output", help="The file to write; for csv a folder.")],
    folder: Folder = Path("graph-out"),
) -> None:
    """Write the graph for another program, and say what its format cannot hold."""
    from graph.export import export as write_export
    from graph.facade import load

    net = load(folder)
    for sentence in write_export(net.to_networkx(), net.tables, format, output):
        say(sentence)
    write(str(output))


@app.command()
def doctor(as_json: AsJson = False) -> int:
    """Say what is installed, whether the language model is the one we pinned, and how to mend what is missing."""
    from graph.doctor import examine

    findings = examine()
    write_rows([asdict(finding) for finding in findings], ("part", "found", "state", "repair"), as_json=as_json)
    return 0 if all(finding.state != "bad" for finding in findings) else 1
