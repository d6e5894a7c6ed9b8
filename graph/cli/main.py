"""Runs the command and turns what went wrong into one line and an exit code."""

import os
import sys

from graph.cli.talk import say
from graph.errors import GraphError, OptionError

DONE, FAILED, USAGE, SOME_FAILED, INTERRUPTED = 0, 1, 2, 3, 130


def main() -> None:
    """The entry point of `actor-graph`.

    Exits with 0 done, 1 failed, 2 usage, 3 done but some documents failed, 130 interrupted.
    """
    from graph.cli.verbs import app

    # One thread for a process: two that share a core slow each other down. Set before numpy is imported.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    try:
        code = app(standalone_mode=False)
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
    sys.exit(code)
