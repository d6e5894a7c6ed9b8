"""The actors and their links as a networkx graph, with communities and positions."""

from graph.network.backbone import find_backbone, with_backbone
from graph.network.build import build_network
from graph.network.paths import find_path

__all__ = ["build_network", "find_backbone", "find_path", "with_backbone"]
