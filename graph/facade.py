"""The Python face of the product: build a graph, load one, ask it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, fields
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.lookup import explain_alias, find_actor
from graph.model import Evidence, Relation, Tables, Window

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd

    from graph.doubts import Doubt

_NOTEBOOK_HEIGHT = 640
_QUOTE_COLUMNS = ["doc_id", "sentence", "text", "title", "publisher", "published", "url", "relatedness", "says"]


class ActorGraph:
    """A graph folder, opened. Tables are read when first asked for; only `to_html` and `decide` ever write.

    >>> net.evidence("Iran", "Badr Organization").columns.tolist()
    ['doc_id', 'sentence', 'text', 'title', 'publisher', 'published', 'url', 'relatedness', 'says']
    """

    def __init__(self, folder: str | Path) -> None:
        """Opens the folder.

        Raises:
            GraphFolderError: there is no graph in it, or it is damaged.
        """
        from graph.store import read_run

        self.folder = Path(folder)
        self.run: dict[str, Any] = read_run(self.folder)

    def __repr__(self) -> str:
        counts = self.run["counts"]
        return (
            f"<ActorGraph {str(self.folder)!r}: {counts['actors']} actors, {counts['co_mentions']} links, "
            f"{counts['documents']} documents>"
        )

    @cached_property
    def tables(self) -> Tables:
        """All tables as plain rows."""
        from graph.store import read_tables

        return read_tables(self.folder)

    def _frame(self, table: str) -> "pd.DataFrame":
        from graph.store import data_frame

        return data_frame(self.folder, table)

    @cached_property
    def documents(self) -> "pd.DataFrame":
        """One row a document, failed ones included."""
        return self._frame("documents")

    @cached_property
    def mentions(self) -> "pd.DataFrame":
        """One row a mention; `actor_id` is null where it is undecided or only a place."""
        return self._frame("mentions")

    @cached_property
    def actors(self) -> "pd.DataFrame":
        """One row an actor."""
        return self._frame("actors")

    @cached_property
    def co_mentions(self) -> "pd.DataFrame":
        """One row a pair of actors that are mentioned together, the most related first, then the heaviest."""
        order = ["relatedness", "weight", "actor_a", "actor_b"]
        frame = self._frame("co_mentions")
        return frame.sort_values(order, ascending=[False, False, True, True], ignore_index=True)

    @cached_property
    def relations(self) -> "pd.DataFrame":
        """One row a relation that a sentence states: who is or does what to whom, and who says so."""
        return self._frame("relations")

    @cached_property
    def affiliations(self) -> "pd.DataFrame":
        """One row a tie of a leader or member to a group or state, with its source and its dates."""
        return self._frame("affiliations")

    def evidence(self, one: str, other: str, *, why: bool = False) -> "pd.DataFrame":
        """The sentences that hold both actors, those first that relate them most; empty if there is none.

        Actors by id, name or alias. With `why` a column says in words what spoke for a tie (+) and against it (-).

        Raises:
            UnknownActorError, AmbiguousActorError: an actor cannot be told.
        """
        import pandas as pd

        columns = [*_QUOTE_COLUMNS, "why"] if why else _QUOTE_COLUMNS
        return pd.DataFrame(self.quotes(one, other, why=why), columns=columns)

    def quotes(self, one: str, other: str, *, why: bool = False) -> list[dict[str, Any]]:
        """The same sentences as plain rows, without pandas.

        Raises:
            UnknownActorError, AmbiguousActorError: an actor cannot be told.
        """
        first, second = sorted((self.find(one), self.find(other)))
        items = [e for e in self.tables.evidence if (e.actor_a, e.actor_b) == (first, second)]
        rows = [(self._quote(item), item.why) for item in sorted(items, key=self._most_related_first)]
        return [row | {"why": reasons} if why else row for row, reasons in rows]

    def _quote(self, item: Evidence) -> dict[str, Any]:
        document = self._documents[item.doc_id]
        text = document.text[item.start : item.end]
        where = (document.title, document.publisher, document.published, document.url)
        said = self._said[item.doc_id, item.sentence]
        pair = {item.actor_a, item.actor_b}
        says = "; ".join(self._in_words(row) for row in said if {row.subject, row.object} == pair)
        values = (item.doc_id, item.sentence, text, *where, item.relatedness, says)
        return dict(zip(_QUOTE_COLUMNS, values, strict=True))

    @cached_property
    def _said(self) -> defaultdict[tuple[str, int], list[Relation]]:
        """The relations by document and sentence."""
        said: defaultdict[tuple[str, int], list[Relation]] = defaultdict(list)
        for row in self.tables.relations:
            said[row.doc_id, row.sentence].append(row)
        return said

    def _in_words(self, row: Relation) -> str:
        """ "Iran supports Hezbollah (backing; denied, says Israel)"."""
        cue = self._documents[row.doc_id].text[row.cue_start : row.cue_end]
        stance = [word for word, is_so in (("denied", row.negated), ("possibly", row.hedged)) if is_so]
        stance += [f"says {self._names[row.claimed_by]}"] if row.claimed_by else []
        said = "; ".join([cue, ", ".join(stance)] if stance else [cue])
        return f"{self._names[row.subject]} {row.predicate.replace('_', ' ')} {self._names[row.object]} ({said})"

    @cached_property
    def _names(self) -> dict[str, str]:
        return {actor.actor_id: actor.name for actor in self.tables.actors}

    def _most_related_first(self, item: Evidence) -> tuple[float, int, str, int]:
        published = self._documents[item.doc_id].published
        age = -int(published.replace("-", "")) if published else 0  # of equal ones the newest first
        return -(item.relatedness or 0.0), age, item.doc_id, item.sentence

    @cached_property
    def _documents(self) -> dict[str, Any]:
        return {document.doc_id: document for document in self.tables.documents}

    def find(self, actor: str) -> str:
        """The id of the actor with this id, name or unambiguous alias.

        >>> net.find("Daesh")
        'islamic-state'

        Raises:
            UnknownActorError, AmbiguousActorError: the actor cannot be told.
        """
        return find_actor(self.tables.actors, actor).actor_id

    def why(self, alias: str) -> "pd.DataFrame":
        """Which actor the alias means, by which rule, how often: one row a reading.

        >>> net.why("Daesh")["rule"].tolist()
        ['alias']
        """
        import pandas as pd

        reasons = explain_alias(self.tables.actors, self.tables.mentions, alias)
        columns = ["alias", "actor_id", "name", "rule", "mentions", "confidence", "why"]
        return pd.DataFrame([{name: getattr(reason, name) for name in columns} for reason in reasons], columns=columns)

    def doubts(self) -> "pd.DataFrame":
        """The identities least sure, those first on which most of the graph hangs: both readings, their sentences, and
        the command that decides for each.

        >>> net.doubts()[["question", "phrase", "command", "other_command"]].shape[1]
        4
        """
        import pandas as pd

        from graph.doubts import Doubt

        return pd.DataFrame([asdict(doubt) for doubt in self.find_doubts()], columns=[f.name for f in fields(Doubt)])

    def find_doubts(self) -> "list[Doubt]":
        """The same doubts as plain rows, without pandas."""
        from graph.doubts import find_doubts, held_apart
        from graph.store import read_decisions, read_extracts, read_world

        apart = held_apart(read_decisions(self.folder), self.tables.actors)
        world = read_world(self.folder)
        return find_doubts(self.tables, read_extracts(self.folder).values(), world, apart)

    def decide(self, judgement: str, *about: str, who: str = "", why: str = "") -> "ActorGraph":
        """Writes a decision to the log of the folder, applies it, and returns the graph as it then is.

        `judgement` and what it is about are those of the command: `merge A B`, `split ALIAS`, `never_merge A B`,
        `rename A NAME`, `retype A KIND`, `ignore A`, `undo N`.

        >>> graph.build("seeds/dispatches.jsonl", output=folder).decide("rename", "Daesh", "IS").find("IS")
        'islamic-state'

        Raises:
            DecisionError: the decision contradicts another one or the graph.
            UnknownActorError, AmbiguousActorError: it cannot be told whom it is about.
        """
        from graph.decide import Request, decide
        from graph.make import apply_decisions

        decide(self.folder, Request(judgement, about), who, why)
        apply_decisions(self.folder)
        return ActorGraph(self.folder)

    def path(self, one: str, other: str) -> list[str]:
        """The ids of the actors from one to the other over the fewest links; empty where no way leads."""
        from graph.network import find_path

        return find_path(self._network, self.find(one), self.find(other)) or []

    @cached_property
    def _network(self) -> "nx.Graph[str]":
        from graph.network import build_network
        from graph.store import read_positions

        before = read_positions(self.folder)
        return build_network(self.tables.actors, self.tables.co_mentions, self.tables.relations, before)

    def to_networkx(self) -> "nx.Graph[str]":
        """A networkx graph, yours to change: nodes are actor ids, all attributes are scalars, unknown ones are absent.

        >>> net.to_networkx().nodes["islamic-state"]["kind"]
        'armed_group'
        """
        return self._network.copy()

    def backbone(self, method: str = "disparity", limit: float | None = None) -> "nx.Graph[str]":
        """The links that carry the network, with their actors, as a networkx graph.

        `disparity` keeps links of an alpha of at most `limit` (0.05), `noise_corrected` those whose least lift over
        what the strengths of their ends predict is above `limit` (0).

        >>> len(net.backbone(limit=0.2).edges) < len(net.to_networkx().edges)
        True

        Raises:
            OptionError: there is no such method.
        """
        from graph.network import find_backbone

        return find_backbone(self._network, method, limit)

    def to_html(self, path: str | Path) -> Path:
        """Writes the explorer page, one self-contained file, and returns where it is."""
        from graph.page import write_explorer
        from graph.store import read_extracts, read_world

        target, extracts = Path(path), tuple(read_extracts(self.folder).values())
        write_explorer(self.tables, target, self.run, extracts, read_world(self.folder), self.folder)
        return target

    def _repr_html_(self) -> str:
        """The explorer in a frame of its own, so that it neither changes the notebook nor is changed by it."""
        page = (self.folder / "graph.html").read_text(encoding="utf-8")
        style = f"width:100%;height:{_NOTEBOOK_HEIGHT}px;border:1px solid #d1d9e0;border-radius:6px"
        return (
            f'<iframe title="Actor graph" sandbox="allow-scripts allow-downloads allow-popups" style="{style}" '
            f'srcdoc="{escape(page)}"></iframe>'
        )


def build(
    source: str | Path | Sequence[str | Path],
    output: str | Path = "graph-out",
    *,
    model: str = "default",
    window: Window | None = None,
    gazetteer: str | Path | None = None,
) -> ActorGraph:
    """Reads documents, finds and links the actors, writes the graph folder, and returns it opened.

    `source` is a file, a folder, `-`, or several; `window` says what counts as mentioned together (a sentence by
    default); `gazetteer` is a file of your own actors, CSV or JSON lines. Documents that the folder already holds
    unchanged are not read again.

    >>> graph.build("seeds/000_636008c3ff6e1a1e.txt", output=folder).find("ISIS")
    'islamic-state'

    Raises:
        SourceError: a source is missing, or not one document can be read.
        ModelError: the language model is missing or altered.
        OutputError: the folder cannot be written.
        WorldError: a row of the gazetteer is not well formed.
    """
    from graph.make import BuildOptions, build_graph

    sources = [source] if isinstance(source, str | Path) else list(source)
    build_graph(sources, Path(output), BuildOptions(model, window or Window(), Path(gazetteer) if gazetteer else None))
    return ActorGraph(output)


def load(folder: str | Path) -> ActorGraph:
    """Opens a graph folder.

    Raises:
        GraphFolderError: there is no graph in it, or it is damaged.
    """
    return ActorGraph(folder)
