"""The actors and their links as a networkx graph, with communities and positions."""

from graph.network.build import build_network
from graph.network.paths import find_path

__all__ = ["build_network", "find_path"]
