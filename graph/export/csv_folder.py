"""A folder of CSV tables that Excel opens as they are."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields
from io import StringIO
from typing import TYPE_CHECKING

from graph.export.csv_cells import Cells
from graph.export.scalars import joined_lists
from graph.export.written import Export
from graph.model import Actor, Affiliation, CoMention, Document, Mention, Relation, Tables

if TYPE_CHECKING:
    import networkx

_ACTORS = [field.name for field in fields(Actor)]
_FROM_NETWORK = ["community", "strength"]
_CO_MENTIONS = [field.name for field in fields(CoMention)]
_MENTIONS = [field.name for field in fields(Mention)]
_DOCUMENTS = [field.name for field in fields(Document) if field.name != "text"]
_RELATIONS = [field.name for field in fields(Relation)]
_AFFILIATIONS = [field.name for field in fields(Affiliation)]
_NAMES = ["name_a", "name_b"]
_SAID_BY = ["title", "publisher", "published", "url"]
_WHERE = ["doc_id", "sentence", "start", "end", "relatedness"]
_EVIDENCE = ["actor_a", "actor_b", *_NAMES, "text", *_SAID_BY, *_WHERE]


def csv_files(network: "networkx.Graph", tables: Tables) -> Export:
    """The tables as CSV in UTF-8 with its mark: all rows, also those of actors that the network leaves out."""
    cells = Cells()
    names = {actor.actor_id: actor.name for actor in tables.actors}
    co_mentions = (
        [*_values(pair, _CO_MENTIONS), names.get(pair.actor_a), names.get(pair.actor_b)]
        for pair in sorted(tables.co_mentions, key=_most_related_first)
    )
    files = {
        "actors.csv": _table([*_ACTORS, *_FROM_NETWORK], _actors(network, tables), cells),
        "co_mentions.csv": _table([*_CO_MENTIONS, *_NAMES], co_mentions, cells),
        "evidence.csv": _table(_EVIDENCE, _evidence(tables, names), cells),
        "relations.csv": _table(_RELATIONS, (_values(row, _RELATIONS) for row in tables.relations), cells),
        "affiliations.csv": _table(_AFFILIATIONS, (_values(r, _AFFILIATIONS) for r in tables.affiliations), cells),
        "mentions.csv": _table(_MENTIONS, (_values(row, _MENTIONS) for row in tables.mentions), cells),
        "documents.csv": _table(_DOCUMENTS, (_values(row, _DOCUMENTS) for row in tables.documents), cells),
    }
    told = [*cells.sentences(), *joined_lists(tables)]
    if tables.documents:
        told.append("the full texts of documents are not in CSV, only the evidence sentences")
    return Export(files, tuple(told))


def _most_related_first(pair: CoMention) -> tuple[float, float, str, str]:
    return -(pair.relatedness or 0.0), -pair.weight, pair.actor_a, pair.actor_b


def _actors(network: "networkx.Graph", tables: Tables) -> Iterator[list[object]]:
    for actor in tables.actors:
        data = network.nodes[actor.actor_id] if actor.actor_id in network else {}
        yield [*_values(actor, _ACTORS), *(data.get(name) for name in _FROM_NETWORK)]


def _evidence(tables: Tables, names: dict[str, str]) -> Iterator[list[object]]:
    documents = {document.doc_id: document for document in tables.documents}
    for row in tables.evidence:
        found = documents.get(row.doc_id)
        said = [found.text[row.start : row.end], *_values(found, _SAID_BY)] if found else [None] * (1 + len(_SAID_BY))
        pair = [row.actor_a, row.actor_b, names.get(row.actor_a), names.get(row.actor_b)]
        yield [*pair, *said, *_values(row, _WHERE)]


def _values(row: object, columns: Sequence[str]) -> list[object]:
    return [getattr(row, column) for column in columns]


def _table(columns: Sequence[str], rows: Iterable[list[object]], cells: Cells) -> bytes:
    stream = StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(columns)
    writer.writerows([cells.cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")
