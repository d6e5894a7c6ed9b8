"""The explorer: one self-contained page in which an analyst reads the graph. Only this package knows pyvis."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graph.model import Tables
from graph.view.review import Question, Review

if TYPE_CHECKING:
    import networkx

    from graph.view.explorer import ExplorerNetwork

__all__ = ["Question", "Review", "render_page", "write_page"]


def render_page(
    network: "networkx.Graph", tables: Tables, *, title: str, notes: Sequence[str] = (), review: Review | None = None
) -> str:
    """The explorer page as HTML: opens from disk, asks the network for nothing, the same bytes for the same input.

    The network's nodes are actor ids with the attributes of the actors and a position (`x`, `y`); its edges carry the
    measures of the co-mentions. The tables give the documents, sentences, mentions and evidence. `notes` are said under
    the counts, such as "2 documents could not be read". `review` is what the analyst decided and has yet to decide.

    Raises:
        OptionError: an actor of the network has no position.
    """
    return str(_explorer(network, tables, title, notes, review).generate_html())


def write_page(
    network: "networkx.Graph",
    tables: Tables,
    path: str | Path,
    *,
    title: str,
    notes: Sequence[str] = (),
    review: Review | None = None,
) -> None:
    """Write the page of `render_page` to a file: UTF-8, LF, whole or not at all.

    Raises:
        OptionError: an actor of the network has no position.
        OutputError: the file cannot be written there.
    """
    _explorer(network, tables, title, notes, review).write_html(Path(path))


def _explorer(
    network: "networkx.Graph", tables: Tables, title: str, notes: Sequence[str], review: Review | None
) -> "ExplorerNetwork":
    from graph.view.assembly import assemble

    return assemble(network, tables, title, notes, review)
