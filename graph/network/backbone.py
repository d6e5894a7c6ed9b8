"""Which links carry a network: those heavier than what the strength of their ends lets one expect.

Two measures of a link by the weights around it. Both need no more than a sum for every actor; a link of a small actor
can be in the backbone where a heavier one of two large actors is not.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from graph.errors import OptionError
from graph.model import CoMention

if TYPE_CHECKING:
    import networkx as nx

Pair = tuple[str, str]
_DISPARITY = 0.05
_DEVIATIONS = 1.64  # one-sided, the same chance


def disparity_alphas(weights: Mapping[Pair, float]) -> dict[Pair, float]:
    """For every link the chance, 0..1, that it is so heavy if each end spread its strength at random; less is stronger.

    Of the two ends the one that speaks more for the link counts; of an actor with one link it says nothing (1).
    Serrano, Boguna and Vespignani (2009), "Extracting the multiscale backbone of complex weighted networks".
    """
    strength, degree = _sums(weights)
    return {
        pair: min((1 - weight / strength[end]) ** (degree[end] - 1) for end in pair) for pair, weight in weights.items()
    }


def noise_corrected(weights: Mapping[Pair, float]) -> dict[Pair, float]:
    """For every link how much it is heavier than expected at the least, below 1; above 0 it is in the backbone.

    The lift of the link over what the strengths of its ends predict, as -1 (never) to 1 (ever), less 1.64 of its
    standard deviations: the variance is that of a binomial whose share has a beta prior. Coscia and Neffke (2017),
    "Network backboning with noisy data".
    """
    strength, _ = _sums(weights)
    total = sum(strength.values())
    return {pair: _least_lift(weight, strength[pair[0]], strength[pair[1]], total) for pair, weight in weights.items()}


def _sums(weights: Mapping[Pair, float]) -> tuple[dict[str, float], dict[str, int]]:
    strength: defaultdict[str, float] = defaultdict(float)
    degree: defaultdict[str, int] = defaultdict(int)
    for pair, weight in weights.items():
        for end in pair:
            strength[end] += weight
            degree[end] += 1
    return strength, degree


def _least_lift(weight: float, one: float, other: float, total: float) -> float:
    product = one * other
    lift = total / product
    score = (lift * weight - 1) / (lift * weight + 1)
    mean = product / total**2
    variance = product * (total - one) * (total - other) / (total**4 * (total - 1))
    spread = mean * (1 - mean) / variance - 1  # of the beta prior with this mean and variance
    share = (mean * spread + weight) / (spread + total)
    slope = 2 * (lift + weight * (1 / product - total * (one + other) / product**2)) / (lift * weight + 1) ** 2
    return score - _DEVIATIONS * abs(slope) * math.sqrt(share * (1 - share) * total)


def with_backbone(links: Iterable[CoMention]) -> tuple[CoMention, ...]:
    """The links in their order, each with both measures by its `weight`."""
    given = tuple(links)
    weights = {(link.actor_a, link.actor_b): link.weight for link in given}
    alphas, lifts = disparity_alphas(weights), noise_corrected(weights)
    return tuple(
        replace(
            link,
            disparity_alpha=alphas[link.actor_a, link.actor_b],
            noise_corrected=lifts[link.actor_a, link.actor_b],
        )
        for link in given
    )


def find_backbone(network: "nx.Graph[str]", method: str = "disparity", limit: float | None = None) -> "nx.Graph[str]":
    """A copy of the network with its backbone links alone, and the actors that have one.

    `disparity` keeps links whose alpha is at most `limit` (0.05), `noise_corrected` those whose least lift is above
    `limit` (0). Links are weighed by their `weight` in this network.

    Raises:
        OptionError: there is no such method.
    """
    weights = {(a, b): float(weight) for a, b, weight in network.edges(data="weight")}
    if method == "disparity":
        most = _DISPARITY if limit is None else limit
        kept = [pair for pair, alpha in disparity_alphas(weights).items() if alpha <= most]
    elif method == "noise_corrected":
        kept = [pair for pair, lift in noise_corrected(weights).items() if lift > (limit or 0.0)]
    else:
        raise OptionError(f"there is no backbone {method!r}; choose disparity or noise_corrected")
    return network.edge_subgraph(kept).copy()
