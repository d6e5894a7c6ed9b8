"""The graph of seeds/ against text files that a person has read. README.md says how to update them."""

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from graph.facade import ActorGraph
from graph.model import Tables

HERE = Path(__file__).parent


def row(*cells: object) -> str:
    return " | ".join("-" if cell in (None, "") else " ".join(str(cell).split()) for cell in cells)


def actors(tables: Tables) -> Iterable[str]:
    for actor in tables.actors:
        names = "; ".join(sorted(actor.aliases))
        yield row(actor.actor_id, actor.name, actor.kind, actor.country, actor.sector, actor.parent, names)


def links(tables: Tables) -> Iterable[str]:
    for link in tables.co_mentions:
        yield row(link.actor_a, link.actor_b, link.sentences, link.documents, link.stories)


def undecided(tables: Tables) -> Iterable[str]:
    for mention in tables.mentions:
        if mention.actor_id is None and mention.label not in ("place", "state"):
            yield row(mention.doc_id, f"{mention.sentence:03}", mention.label, mention.text, mention.why)


@pytest.mark.parametrize("lines_of", [actors, links, undecided], ids=lambda lines_of: lines_of.__name__)
def test_the_graph_of_the_seeds_is_the_one_that_was_read(
    lines_of: Callable[[Tables], Iterable[str]], net: ActorGraph, request: pytest.FixtureRequest
) -> None:
    path = HERE / f"{lines_of.__name__}.txt"
    found = sorted(lines_of(net.tables))
    if request.config.getoption("--update-golden"):
        path.write_text("".join(f"{line}\n" for line in found), encoding="utf-8", newline="\n")
    expected = path.read_text(encoding="utf-8").splitlines()
    gone, new = sorted({*expected} - {*found}), sorted({*found} - {*expected})
    assert (gone, new) == ([], []), "read the difference; if it is meant, run pytest tests/golden --update-golden"
    assert found == expected
    assert len(expected) > 5


def test_the_golden_files_are_sorted_and_nothing_else_is_here() -> None:
    files = sorted(path for path in HERE.iterdir() if path.suffix == ".txt")
    assert [path.stem for path in files] == ["actors", "links", "undecided"]
    for path in files:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert lines == sorted(lines)
