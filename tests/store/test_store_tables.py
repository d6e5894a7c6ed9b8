"""Tables go into Parquet and come back as they were; damage is told."""

import shutil
import tempfile
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import GraphFolderError
from graph.facade import ActorGraph
from graph.model import (
    Actor,
    Affiliation,
    CoMention,
    Document,
    Evidence,
    Extract,
    FoundMention,
    FoundPair,
    FoundRelation,
    Mention,
    Relation,
    Sentence,
    Tables,
)
from graph.store import data_frame, read_extracts, read_run, read_tables, write_extracts, write_tables
from graph.store.schema import COLUMNS
from graph.world import OwnActor

HOSTILE = "🙂 \x00 \x1f \r\n \u2028 \ufeff \U0010ffff ﷽ e\u0301 الموصل \"'\\"

texts = st.text(max_size=30) | st.just(HOSTILE)
optional_texts = st.none() | texts
days = st.none() | st.dates(date(1000, 1, 1)).map(date.isoformat)
counts = st.integers(0, 2**53)
shares = st.floats(0, 1)
optional_shares = st.none() | shares
text_lists = st.lists(texts, max_size=3).map(tuple)

documents = st.builds(
    Document,
    *(texts, texts, texts),
    published=days,
    publisher=optional_texts,
    url=optional_texts,
    path=optional_texts,
    language=optional_texts,
    story_id=texts,
    sha256=texts,
    status=st.sampled_from(["ok", "failed"]),
    problem=optional_texts,
)
sentences = st.builds(Sentence, texts, counts, counts, counts, counts)
mentions = st.builds(
    Mention, texts, counts, counts, counts, texts, texts, texts, optional_texts, optional_texts, shares, texts
)
actors = st.builds(
    Actor,
    *(texts, texts, texts, optional_texts, optional_texts, text_lists, optional_texts, text_lists),
    *(counts, counts, counts, days, days),
)
co_mentions = st.builds(
    CoMention,
    *(texts, texts, shares, counts, counts, counts),
    *(optional_shares, optional_shares, optional_shares, optional_shares, days, days),
)
evidence = st.builds(Evidence, texts, texts, texts, counts, counts, counts, optional_shares, texts)
relations = st.builds(
    Relation,
    *(texts, texts, texts, st.sampled_from([-1, 0, 1]), optional_texts, st.booleans(), st.booleans()),
    *(texts, counts, counts, counts, shares, optional_texts, days, days),
)
affiliations = st.builds(
    Affiliation,
    *(texts, texts, texts, texts, counts, optional_texts, optional_texts, optional_texts, days, days),
)
graphs = st.builds(
    Tables,
    *(st.lists(rows, max_size=3).map(tuple) for rows in (documents, sentences, mentions, actors, co_mentions)),
    *(st.lists(rows, max_size=3).map(tuple) for rows in (evidence, relations, affiliations)),
)
found_mentions = st.builds(
    FoundMention,
    *(counts, counts, counts, texts, texts, texts, texts, text_lists, optional_texts, optional_texts),
    *(st.none() | st.booleans(), texts, st.booleans()),
)
found_pairs = st.builds(FoundPair, counts, counts, counts, counts, shares, texts)
found_relations = st.builds(
    FoundRelation,
    *(
        counts,
        counts,
        counts,
        counts,
        counts,
        texts,
        optional_texts,
        counts,
        counts,
        st.booleans(),
        st.booleans(),
        shares,
    ),
    *(st.none() | counts, st.none() | counts, st.none() | counts, st.none() | counts),
)


@settings(max_examples=60)
@given(graphs)
def test_every_table_comes_back_as_it_was(tables: Tables) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_tables(Path(folder), tables)
        assert read_tables(Path(folder)) == tables


@settings(max_examples=40)
@given(
    st.lists(found_mentions, max_size=3).map(tuple),
    st.lists(found_mentions, max_size=2).map(tuple),
    st.lists(found_relations, max_size=2).map(tuple),
    st.lists(found_pairs, max_size=2).map(tuple),
)
def test_what_extraction_found_comes_back_as_it_was(one: Any, other: Any, said: Any, pairs: Any) -> None:
    told = (Sentence("a", 0, 0, 5, 0), Sentence("a", 1, 6, 9, 1))
    extracts = {("a", "1"): Extract("a", told, one), ("b", "2"): Extract("b", (), other, said, pairs)}
    documents = (
        Document("a", "", "x", sha256="1"),
        Document("b", "", "y", sha256="2"),
        Document("c", "", "", status="failed"),
    )
    with tempfile.TemporaryDirectory() as folder:
        write_tables(Path(folder), Tables(documents=documents, sentences=told))
        write_extracts(Path(folder), extracts.values())
        assert read_extracts(Path(folder)) == extracts


@settings(max_examples=25)
@given(st.lists(documents, max_size=3).map(tuple))
def test_the_data_frame_says_the_same(rows: tuple[Document, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_tables(Path(folder), Tables(documents=rows))
        frame = data_frame(Path(folder), "documents")
    assert frame.columns.tolist() == list(COLUMNS["documents"])
    for name in ("doc_id", "text", "problem"):
        assert [None if pd.isna(value) else value for value in frame[name]] == [getattr(row, name) for row in rows]
    shown = [None if pd.isna(day) else day.date().isoformat() for day in frame["published"]]
    assert shown == [row.published for row in rows]


def test_every_field_of_the_model_has_a_column_in_its_order() -> None:
    types = {"documents": Document, "sentences": Sentence, "mentions": Mention, "actors": Actor}
    types |= {"co_mentions": CoMention, "evidence": Evidence, "relations": Relation, "affiliations": Affiliation}
    types |= {"gazetteer": OwnActor}
    assert {table: [field.name for field in fields(kind)] for table, kind in types.items()} == {
        table: list(columns)
        for table, columns in COLUMNS.items()
        if not table.startswith("found_") and table != "positions"
    }
    assert list(COLUMNS["found_mentions"]) == ["doc_id", *(field.name for field in fields(FoundMention))]
    assert list(COLUMNS["found_pairs"]) == ["doc_id", *(field.name for field in fields(FoundPair))]
    assert list(COLUMNS["found_relations"]) == ["doc_id", *(field.name for field in fields(FoundRelation))]


def test_a_table_of_several_files_is_read_in_order(tmp_path: Path) -> None:
    write_tables(tmp_path, Tables(sentences=(Sentence("a", 0, 0, 1, 0),)))
    part = tmp_path / "tables" / "sentences" / "part-0.parquet"
    part.rename(part.with_name("part-1.parquet"))
    write_tables(tmp_path, Tables(sentences=(Sentence("b", 0, 0, 1, 0),)))
    assert [sentence.doc_id for sentence in read_tables(tmp_path).sentences] == ["b", "a"]


def test_equal_tables_give_equal_bytes(tmp_path: Path, net: ActorGraph) -> None:
    for name in ("one", "other"):
        write_tables(tmp_path / name, net.tables)
    for path in sorted((tmp_path / "one").rglob("*.parquet")):
        assert path.read_bytes() == (tmp_path / "other" / path.relative_to(tmp_path / "one")).read_bytes()


@pytest.fixture
def folder(tmp_path: Path, seeds_graph: Path) -> Path:
    """A copy of the graph of seeds/, to damage."""
    return Path(shutil.copytree(seeds_graph, tmp_path / "graph-out"))


def test_a_folder_without_a_graph_says_how_to_build_one(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(GraphFolderError, match=r"there is no graph in .*actor-graph build SOURCE -o"):
            read_run(folder)
        with pytest.raises(GraphFolderError, match=r"build the graph again: actor-graph build"):
            read_tables(folder)
        with pytest.raises(GraphFolderError, match=r"build the graph again"):
            data_frame(folder, "actors")


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", "null", '{"version": "1", "counts": 3, "options": {}, "problems": []}', "\x00\xff"]
)
def test_a_damaged_manifest_is_told(folder: Path, text: str) -> None:
    (folder / "run.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(GraphFolderError, match=r"run\.json .*build the graph again"):
        read_run(folder)


def test_a_missing_table_is_told(folder: Path) -> None:
    shutil.rmtree(folder / "tables" / "actors")
    with pytest.raises(GraphFolderError, match=r"no table 'actors'; build the graph again"):
        read_tables(folder)


@pytest.mark.parametrize("data", [b"", b"no parquet", b"PAR1" + bytes(40) + b"PAR1"])
def test_a_table_that_is_no_parquet_is_told(folder: Path, data: bytes) -> None:
    (folder / "tables" / "mentions" / "part-0.parquet").write_bytes(data)
    with pytest.raises(GraphFolderError, match=r"'mentions' in .* cannot be read .*build the graph again"):
        read_tables(folder)
    with pytest.raises(GraphFolderError, match=r"'mentions' in .* cannot be read; build the graph again"):
        data_frame(folder, "mentions")


@pytest.mark.parametrize("column", ["aliases", "first", "name", "mentions"])
def test_a_table_without_one_of_its_columns_is_told(folder: Path, column: str) -> None:
    path = folder / "tables" / "actors" / "part-0.parquet"
    pq.write_table(pq.read_table(path, partitioning=None).drop_columns([column]), path)
    with pytest.raises(GraphFolderError, match=f"'actors' in .* has no column {column}; build the graph again"):
        read_tables(folder)


def test_a_column_of_another_type_is_told(folder: Path) -> None:
    path = folder / "tables" / "actors" / "part-0.parquet"
    table = pq.read_table(path, partitioning=None)
    spoiled = pa.array(["many"] * table.num_rows)
    pq.write_table(table.set_column(table.column_names.index("mentions"), "mentions", spoiled), path)
    with pytest.raises(GraphFolderError, match=r"'actors' in .* cannot be read"):
        read_tables(folder)


def test_columns_that_were_added_later_are_passed_over(folder: Path, net: ActorGraph) -> None:
    path = folder / "tables" / "actors" / "part-0.parquet"
    table = pq.read_table(path, partitioning=None)
    pq.write_table(table.add_column(0, "new", table["name"]), path)
    assert read_tables(folder).actors == net.tables.actors
