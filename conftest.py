"""Fixtures that every test and every doctest may use, and the option that rewrites the golden files."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from graph import ActorGraph

ROOT = Path(__file__).parent

# A busy machine makes single examples slow; the time of the whole suite is what is watched.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds the one way to change the golden files."""
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden files anew (tests/golden/README.md)"
    )


@pytest.fixture(scope="session")
def seeds_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph of seeds/, built once; read it, copy it, never write to it."""
    import graph

    folder = tmp_path_factory.mktemp("seeds") / "graph-out"
    graph.build(ROOT / "seeds", output=folder)
    return folder


@pytest.fixture(scope="session")
def net(seeds_graph: Path) -> "ActorGraph":
    """The graph of seeds/, opened."""
    import graph

    return graph.load(seeds_graph)


@pytest.fixture(autouse=True)
def _doctest_names(request: pytest.FixtureRequest) -> None:
    """What the examples of the facade speak of; other examples need no graph and wait for none."""
    if not isinstance(request.node, pytest.DoctestItem):
        return
    names: dict[str, Any] = request.getfixturevalue("doctest_namespace")
    if request.node.name.startswith("graph.facade"):
        import graph

        request.getfixturevalue("monkeypatch").chdir(ROOT)
        names |= {
            "graph": graph,
            "net": request.getfixturevalue("net"),
            "folder": request.getfixturevalue("tmp_path") / "graph-out",
        }
