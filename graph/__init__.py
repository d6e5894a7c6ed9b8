"""actor-graph: who is who and who is tied to whom in a pile of documents, with the sentences that say so.

>>> import graph
>>> net = graph.load("graph-out")  # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

from graph.errors import (
    AmbiguousActorError,
    DecisionError,
    GraphError,
    GraphFolderError,
    ModelError,
    OptionError,
    OutputError,
    SourceError,
    UnknownActorError,
    WorldError,
)
from graph.version import __version__

if TYPE_CHECKING:
    from graph.facade import ActorGraph, build, load

__all__ = [
    "ActorGraph",
    "AmbiguousActorError",
    "DecisionError",
    "GraphError",
    "GraphFolderError",
    "ModelError",
    "OptionError",
    "OutputError",
    "SourceError",
    "UnknownActorError",
    "WorldError",
    "__version__",
    "build",
    "load",
]

_LAZY = frozenset({"ActorGraph", "build", "load"})


def __getattr__(name: str) -> Any:
    """Loads the facade when it is first asked for, so that importing the package costs nothing."""
    if name in _LAZY:
        from graph import facade

        return getattr(facade, name)
    raise AttributeError(f"module 'graph' has no attribute {name!r}")
