"""All that the page reads and counts, as compact columns: actors, links, documents, quotes, mentions, relations.

Rows name each other by their place. Actors and links stand in the order of `ordered_actors` and `ordered_links`,
which is also the order of nodes and edges in the drawing. Every sentence is stored once.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graph.model import Document, Evidence, Kind, Tables
from graph.view.aliases import AliasTable, alias_table
from graph.view.jsonblock import clean_text, optional_text, rounded, whole
from graph.view.palette import load_palette
from graph.view.quotes import Named, QuoteTable, quote_table
from graph.view.relations import relation_columns
from graph.view.review import Review, found_names, never_actors, review_block
from graph.world import load_world

if TYPE_CHECKING:
    import networkx

PAYLOAD_VERSION = 2
Pair = tuple[str, str]
Attributes = Mapping[str, Any]

_share = rounded(2)

_ACTOR_COLUMNS: Mapping[str, Callable[[object], object]] = {
    "country": optional_text,
    "sector": optional_text,
    "mentions": whole,
    "documents": whole,
    "stories": whole,
    "first": optional_text,
    "last": optional_text,
    "community": rounded(0),
    "community_label": optional_text,
    "strength": rounded(2),
}
_LINK_COLUMNS: Mapping[str, Callable[[object], object]] = {
    "sentences": whole,
    "documents": whole,
    "stories": whole,
    "npmi": rounded(3),
    "g2": rounded(2),
    "q_value": rounded(6),
    "relatedness": rounded(3),
    "first": optional_text,
    "last": optional_text,
}


def ordered_actors(network: "networkx.Graph") -> list[str]:
    """The ids of the network's actors, strongest first, equal ones by id."""
    strength = network.nodes(data="strength", default=0.0)
    return [actor_id for actor_id, _ in sorted(strength, key=lambda item: (-float(item[1] or 0.0), str(item[0])))]


def ordered_links(network: "networkx.Graph") -> list[tuple[Pair, Attributes]]:
    """The network's links with their attributes, each as (smaller id, larger id), in that order."""
    links = {(min(a, b), max(a, b)): attributes for a, b, attributes in network.edges(data=True) if a != b}
    return sorted(links.items(), key=lambda item: item[0])


def build_payload(
    network: "networkx.Graph", tables: Tables, notes: Sequence[str] = (), review: Review | None = None
) -> dict[str, object]:
    """The data of the page as JSON-ready columns.

    A network may hold fewer actors and links than the tables: only what it holds is shown. Documents that failed are
    left out.
    """
    actors = ordered_actors(network)
    links = ordered_links(network)
    documents = [document for document in tables.documents if document.status == "ok"]
    shown = {pair for pair, _ in links}
    evidence = [row for row in tables.evidence if (row.actor_a, row.actor_b) in shown]
    review = review or Review()
    quotes = quote_table(tables, documents, evidence, actors, Named(found_names(review), never_actors(review)))
    aliases = alias_table(tables, actors)
    return {
        "version": PAYLOAD_VERSION,
        "notes": [clean_text(note) for note in notes],
        "kinds": [{"kind": kind.kind, "label": kind.label, "shape": kind.shape} for kind in load_palette().kinds],
        "countries": _country_names(network),
        "actors": _actor_columns(network, tables, actors, aliases),
        **_links(links, evidence, quotes),
        "documents": _document_columns(documents),
        "quotes": quotes.columns,
        "relations": relation_columns(tables, actors, quotes),
        "rules": aliases.rules,
        "reasons": aliases.reasons,
        "review": review_block(review, tables, actors, quotes),
    }


def _country_names(network: "networkx.Graph") -> dict[str, str]:
    """The names of the countries that the actors belong to, by their code."""
    states = load_world().entries
    codes = sorted({str(code) for _, code in network.nodes(data="country") if code})
    return {code: states[code].name for code in codes if code in states}


def _actor_columns(
    network: "networkx.Graph", tables: Tables, actors: Sequence[str], aliases: AliasTable
) -> dict[str, object]:
    names = {actor.actor_id: actor.name for actor in tables.actors}
    rows = [network.nodes[actor_id] for actor_id in actors]
    parents = [optional_text(row.get("parent")) for row in rows]
    columns: dict[str, object] = {
        key: [convert(row.get(key)) for row in rows] for key, convert in _ACTOR_COLUMNS.items()
    }
    columns["parent"] = parents
    columns["parent_name"] = [None if parent is None else clean_text(names.get(parent, parent)) for parent in parents]
    columns["aliases"] = aliases.rows
    columns["leads"] = _led(network, tables, actors)
    return columns


def _led(network: "networkx.Graph", tables: Tables, actors: Sequence[str]) -> list[int]:
    """For each actor the place of what it leads as a person, most documents first; -1 where it leads nothing shown."""
    place = {actor_id: index for index, actor_id in enumerate(actors)}
    kinds = dict(network.nodes(data="kind"))
    found = [-1] * len(actors)
    for row in sorted(tables.affiliations, key=lambda row: (row.documents, row.source == "text", row.of), reverse=True):
        if row.predicate != "leads" or row.actor_id not in place or row.of not in place:
            continue
        leader = place[row.actor_id]
        if kinds[row.actor_id] == Kind.PERSON and kinds[row.of] != Kind.PERSON and found[leader] < 0:
            found[leader] = place[row.of]
    return found


def _links(
    links: Sequence[tuple[Pair, Attributes]], evidence: Sequence[Evidence], quotes: QuoteTable
) -> dict[str, object]:
    """The measures of the links, and their evidence: quotes, how related each says the two are, and `signs` why."""
    columns: dict[str, object] = {
        key: [convert(attributes.get(key)) for _, attributes in links] for key, convert in _LINK_COLUMNS.items()
    }
    found: dict[Pair, dict[int, Evidence]] = {pair: {} for pair, _ in links}
    for row in evidence:
        place = quotes.place(row.doc_id, row.start, row.end)
        if place is not None:
            found[row.actor_a, row.actor_b][place] = row
    rows = [[row for _, row in sorted(found[pair].items())] for pair, _ in links]
    signs: dict[str, int] = {}
    columns["evidence"] = [sorted(found[pair]) for pair, _ in links]
    columns["evidence_relatedness"] = [[_share(row.relatedness) for row in each] for each in rows]
    columns["evidence_signs"] = [[_numbered(row.why, signs) for row in each] for each in rows]
    return {"links": columns, "signs": list(signs)}


def _numbered(why: str, signs: dict[str, int]) -> list[int]:
    """What speaks for a tie and against it ("+ agreed"), each by its number."""
    return [signs.setdefault(clean_text(part), len(signs)) for part in why.split("; ") if part]


def _document_columns(documents: Sequence[Document]) -> dict[str, object]:
    stories: dict[str, int] = {}
    for document in documents:
        stories.setdefault(document.story_id or f"document {document.doc_id}", len(stories))
    return {
        "id": [clean_text(document.doc_id) for document in documents],
        "title": [_document_title(document) for document in documents],
        "publisher": [optional_text(document.publisher) for document in documents],
        "date": [optional_text(document.published and document.published[:10]) for document in documents],
        "url": [optional_text(document.url) for document in documents],
        "story": [stories[document.story_id or f"document {document.doc_id}"] for document in documents],
    }


def _document_title(document: Document) -> str:
    return clean_text(document.title.strip() or document.path or document.url or document.doc_id)
