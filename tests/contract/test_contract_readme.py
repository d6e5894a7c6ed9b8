"""The README and the command say the same."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from graph.cli.verbs import app

ROOT = Path(__file__).parents[2]
SHARED = {"--graph", "--json"}


def options_of_commands() -> dict[str, list[tuple[str, ...]]]:
    """Every command with the spellings of each of its options; those of `decide` are the options of all its parts."""
    group = typer.main.get_command(app)
    return {
        name: [
            tuple(parameter.opts + parameter.secondary_opts)
            for part in getattr(command, "commands", {"": command}).values()
            for parameter in part.params
            if parameter.param_type_name == "option" and "--help" not in parameter.opts
        ]
        for name, command in group.commands.items()
    }


COMMANDS = options_of_commands()


@pytest.fixture(scope="module")
def readme() -> str:
    return (ROOT / "README.md").read_text(encoding="utf-8")


def row_of(readme: str, command: str) -> str:
    """The line of the table of commands that tells about one."""
    rows = [line for line in readme.splitlines() if re.match(rf"\| `actor-graph {re.escape(command)}[ `]", line)]
    assert len(rows) == 1, f"README.md must have one row for `actor-graph {command}`"
    return rows[0]


def tokens(text: str) -> set[str]:
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", text))


def uses(readme: str) -> Iterator[list[str]]:
    """Every use of the command that the README shows: in indented or fenced lines and in code inside a line."""
    shown = [line.removeprefix("    ").removeprefix("$ ") for line in readme.splitlines() if line[:2] in ("  ", "$ ")]
    for code in [*shown, *re.findall(r"`([^`\n]+)`", readme)]:
        if code.startswith("actor-graph "):
            yield shlex.split(code.partition(" #")[0])[1:]


def test_there_are_commands_and_options_to_document() -> None:
    assert {"build", "view", "actors", "why", "evidence", "path", "resolve", "export", "doctor"} <= set(COMMANDS)
    assert ("-o", "--output") in COMMANDS["build"]


def test_every_part_of_decide_is_documented(readme: str) -> None:
    parts = typer.main.get_command(app).commands["decide"].commands
    assert {"merge", "split", "never-merge", "rename", "retype", "ignore", "undo"} <= set(parts)
    for part in parts:
        assert re.search(rf"`{part}[ `]", row_of(readme, "decide")), part


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_of_a_command_is_documented_beside_it(readme: str, command: str) -> None:
    row = row_of(readme, command)
    spellings = {word for option in COMMANDS[command] if not SHARED & {*option} for word in option}
    assert spellings <= tokens(row)
    assert {*re.findall(r"--[a-z-]+", row)} - spellings <= SHARED


def test_the_options_that_verbs_share_are_documented_once(readme: str) -> None:
    prose = "\n".join(line for line in readme.splitlines() if not line.startswith("|"))
    assert {"-g", "--graph", "--json", "--version", "--help"} <= tokens(prose)


def test_the_readme_shows_only_commands_and_options_that_exist(readme: str) -> None:
    shown = list(uses(readme))
    assert {words[0] for words in shown} >= {"build", "why", "evidence"}
    for words in shown:
        if words[0].startswith("-"):
            assert words[0] in {"--version", "--help"}
            continue
        assert words[0] in COMMANDS, f"README.md shows `actor-graph {words[0]}`, which does not exist"
        known = {spelling for option in COMMANDS[words[0]] for spelling in option} | {"--help"}
        given = {word.partition("=")[0] for word in words if re.match(r"--?[a-z]", word)}
        assert given <= known, f"README.md shows {given - known} of `actor-graph {words[0]}`, which does not exist"


@pytest.mark.parametrize("name", ["docs/explorer.png", "notebooks/first_look.ipynb", "seeds/README.md"])
def test_what_the_readme_points_at_is_there(readme: str, name: str) -> None:
    assert f"({name})" in readme
    assert (ROOT / name).is_file()


def test_every_link_of_the_readme_leads_to_a_file(readme: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", readme) if "://" not in link]
    assert len(links) >= 3
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_exit_code_is_documented(readme: str) -> None:
    from graph.cli import main

    module = __import__(main.__module__, fromlist=["DONE"])
    sentence = next(line for line in readme.splitlines() if "Exit codes" in line).partition("Exit codes")[2]
    codes = {module.DONE, module.FAILED, module.USAGE, module.SOME_FAILED, module.INTERRUPTED}
    assert codes == {0, 1, 2, 3, 130} == {int(code) for code in re.findall(r"\b\d+\b", sentence)}
