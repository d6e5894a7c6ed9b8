"""Every error that a caller can act on.

GraphError
├── SourceError (ValueError)       a document source cannot be read at all
├── OutputError (OSError)          the graph folder cannot be written
├── GraphFolderError (OSError)     a graph folder is missing, damaged or of another version
├── ModelError (OSError)           the language model is missing or altered
├── UnknownActorError (KeyError)   no actor has that name
├── AmbiguousActorError (KeyError) several actors have that name
├── DecisionError (ValueError)     a decision cannot stand, or a line of their log is damaged
├── WorldError (ValueError)        a row of the table of the world or of a user's gazetteer is not well formed
└── OptionError (ValueError)       an option has a value that is not allowed

A message says what is wrong, where, and how to mend it.
"""


class GraphError(Exception):
    """The root of all errors that this package raises on purpose."""

    def __str__(self) -> str:
        # KeyError would show the repr of its message.
        return str(self.args[0]) if self.args else ""


class SourceError(GraphError, ValueError):
    """A document source cannot be read at all."""


class OutputError(GraphError, OSError):
    """The graph folder cannot be written."""


class GraphFolderError(GraphError, OSError):
    """A graph folder is missing, damaged, or written by another version."""


class ModelError(GraphError, OSError):
    """The language model is missing, or its files are not the ones that were pinned."""


class UnknownActorError(GraphError, KeyError):
    """No actor has that id, name or alias."""


class AmbiguousActorError(GraphError, KeyError):
    """Several actors share that name; the message lists them."""


class DecisionError(GraphError, ValueError):
    """A decision contradicts another or has nothing to decide, or a line of the log of decisions is damaged."""


class WorldError(GraphError, ValueError):
    """A row of the table of the world, or of a user's own gazetteer, is not well formed."""


class OptionError(GraphError, ValueError):
    """An option has a value that is not allowed."""
