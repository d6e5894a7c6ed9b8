"""`python -m graph` is the command."""

from graph.cli import main

main()
