"""The verbs by which an analyst decides who is who."""

import getpass
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.options import AsJson, Folder
from graph.cli.talk import say, write, write_rows
from graph.decide import Request
from graph.model import Change

decide = typer.Typer(
    help="Decide who is who: a line in the log, applied at once and by every build.", no_args_is_help=True
)

Actor = Annotated[str, typer.Argument(metavar="A", help="An actor by id, name or alias.")]
Why = Annotated[str, typer.Option("--why", help="The reason, kept in the log.")]
Who = Annotated[str, typer.Option("--who", help="Who decides; the name of the account unless given.")]
Later = Annotated[bool, typer.Option("--later", help="Only write the decision down; the next build applies it.")]
HERE = Path("graph-out")


def tell_changes(changes: Iterable[Change]) -> None:
    """What each decision changed, a line each; what no longer applies is told as a problem of the build."""
    for change in changes:
        if not change.problem:
            write(f"decision {change.decision.line}: {change.what} ({change.mentions} mentions)")


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container without accounts
        return ""


def _decide(folder: Path, request: Request, why: str, who: str, later: bool) -> None:
    from graph.decide import decide as write_down
    from graph.make import apply_decisions
    from graph.store import LOG, line_of

    decision = write_down(folder, request, who or _account(), why)
    write(line_of(decision))
    place = f"line {decision.line} of {folder / LOG}"
    if later:
        say(f"{place}; the next build applies it")
        return
    say(f"{place}; from now on every build applies it")
    result = apply_decisions(folder)
    for change in result.changes:
        if change.decision.line == decision.line:
            remedy = f"; {change.remedy}" if change.remedy else ""
            say(f"{change.problem}{remedy}" if change.problem else f"{change.what}: {change.mentions} mentions")


@decide.command()
def merge(  # noqa: PLR0913, PLR0917 (each is an option of the command)
    one: Actor,
    other: Annotated[str, typer.Argument(metavar="B", help="What becomes A: an actor, a phrase or DOC:START-END.")],
    folder: Folder = HERE,
    undecided: Annotated[
        bool, typer.Option("--undecided", help="B is a phrase: only its undecided mentions become A.")
    ] = False,
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """B is A: all its mentions become A, which keeps its id and name."""
    _decide(folder, Request("merge", (one, other), undecided=undecided), why, who, later)


@decide.command()
def split(  # noqa: PLR0913, PLR0917 (each is an option of the command)
    phrase: Annotated[str, typer.Argument(metavar="ALIAS", help="An alias, or one mention as DOC:START-END.")],
    folder: Folder = HERE,
    name: Annotated[str, typer.Option("--name", help="What the new actor is called; the alias unless given.")] = "",
    of: Annotated[str, typer.Option("--of", help="The actor to split, where several bear the alias.")] = "",
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """ALIAS is somebody else: its mentions become an actor of their own."""
    _decide(folder, Request("split", (phrase,), name, of), why, who, later)


@decide.command()
def never_merge(
    one: Actor,
    other: Annotated[str, typer.Argument(metavar="B", help="The other actor.")],
    folder: Folder = HERE,
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """A and B are two: no rule and no merge may join them."""
    _decide(folder, Request("never_merge", (one, other)), why, who, later)


@decide.command()
def rename(
    one: Actor,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called from now on.")],
    folder: Folder = HERE,
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """A is called NAME; its id stays."""
    _decide(folder, Request("rename", (one, name)), why, who, later)


@decide.command()
def retype(
    one: Actor,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="state, armed_group, person, organisation, ...")],
    folder: Folder = HERE,
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """A is of the kind KIND."""
    _decide(folder, Request("retype", (one, kind)), why, who, later)


@decide.command()
def ignore(
    one: Actor,
    folder: Folder = HERE,
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """A is no actor: its mentions stand for nobody and are counted."""
    _decide(folder, Request("ignore", (one,)), why, who, later)


@decide.command()
def undo(
    number: Annotated[str, typer.Argument(metavar="N", help="The line of the decision in the log, or its id.")],
    folder: Folder = HERE,
    why: Why = "",
    who: Who = "",
    later: Later = False,
) -> None:
    """Take back a decision by a new line; the line itself stays in the log."""
    _decide(folder, Request("undo", (number,)), why, who, later)


@decide.command("list")
def show(folder: Folder = HERE, as_json: AsJson = False) -> None:
    """List the decisions in order, and whether they stand."""
    from graph.decide import list_decisions

    rows = [asdict(entry) for entry in list_decisions(folder)]
    write_rows(rows, ("line", "id", "decision", "about", "who", "when", "why", "stands"), as_json=as_json)


def doubts(
    folder: Folder = HERE,
    most: Annotated[int, typer.Option("-n", "--most", help="How many to list.")] = 20,
    as_json: AsJson = False,
) -> None:
    """List the identities least sure, those with most of the graph at stake first, with the command that decides."""
    from graph.facade import load

    found = load(folder).find_doubts()
    if len(found) > most:
        say(f"the first {most} of {len(found)} doubts; -n {len(found)} lists all")
    if as_json:
        write_rows((asdict(doubt) for doubt in found[:most]), (), as_json=True)
        return
    for doubt in found[:most]:
        write(f"{doubt.stake:g}  {doubt.question}: {doubt.phrase} ({doubt.mentions} mentions)")
        write(f"    {doubt.reading}\n        {doubt.command}")
        write(f"    {doubt.other_reading}\n        {doubt.other_command}")
        for quote in doubt.sentences:
            write(f'    "{quote.text}" ({", ".join(filter(None, (quote.title or quote.doc_id, quote.published)))})')
