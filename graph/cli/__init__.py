"""The command line: the same verbs as the Python face. Data goes to standard output, talk to standard error."""

from graph.cli.main import main

__all__ = ["main"]
