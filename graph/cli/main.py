"""Runs the command and turns what went wrong into one line and an exit code."""

import io
import os
import sys
from typing import Any

from graph.cli.talk import say
from graph.errors import GraphError, OptionError

DONE, FAILED, USAGE, SOME_FAILED, INTERRUPTED = 0, 1, 2, 3, 130
_NAME = "actor-graph"


def main() -> None:
    """The entry point of `actor-graph`.

    Exit codes: 0 done, 1 failed, 2 usage, 3 done but some documents failed, 130 interrupted.
    """
    # Data is UTF-8 whatever the terminal: JSON lines are, and no name may stop a list half-way.
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    sys.exit(_code())


def _code() -> int:
    try:
        code = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        say("interrupted; what was there before is as it was")
        code = INTERRUPTED
    except OptionError as error:
        say(f"error: {error}")
        code = USAGE
    except GraphError as error:
        say(f"error: {error}")
        code = FAILED
    except BrokenPipeError:
        # The reader of our output has gone (`actor-graph actors | head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = DONE
    return code


def _run() -> int:
    """Runs the verb that the arguments name. Typer's own runner has exit codes of its own, so it is not asked."""
    import typer

    from graph.cli.verbs import app

    command = typer.main.get_command(app)
    try:
        with command.make_context(_NAME, sys.argv[1:]) as context:
            return command.invoke(context) or DONE
    except typer.Exit as done:
        return done.exit_code
    except typer.TyperException as error:
        _tell_usage(error)
        return USAGE


def _tell_usage(error: Any) -> None:
    message = error.format_message()
    if "\n" in message:  # no verb at all: the whole help
        sys.stderr.write(f"{message}\n")
        return
    context = getattr(error, "ctx", None)
    say(f"error: {message.rstrip('.')}; see {context.command_path if context else _NAME} --help")
