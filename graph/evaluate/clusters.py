"""Measures of identity: two partitions of the same items compared."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Indexes = NDArray[np.intp]


def f1(precision: float, recall: float) -> float:
    """The harmonic mean; 0 where both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Partitions:
    """Items in gold clusters and in found clusters; a cell is what a gold cluster shares with a found one."""

    gold: Indexes
    found: Indexes
    cell: Indexes

    @classmethod
    def of(cls, gold: Sequence[str], found: Sequence[str]) -> "Partitions":
        """From the names of each item's two clusters."""
        gold_index, found_index = (
            np.unique(np.array(names, dtype=object), return_inverse=True)[1] for names in (gold, found)
        )
        pairs = np.stack([gold_index, found_index], axis=1) if gold else np.empty((0, 2), dtype=np.intp)
        cell = np.unique(pairs, axis=0, return_inverse=True)[1].reshape(-1)
        return cls(gold_index, found_index, cell)

    def b_cubed(self, weights: Numbers) -> tuple[float, float]:
        """Precision and recall (Bagga and Baldwin 1998): the mean, over items, of the part of the item's found (gold)
        cluster that is in its gold (found) cluster.

        `weights` says how often each item counts; copies of an item are no company for each other.
        """
        if not weights.sum():
            return 0.0, 0.0
        shared = np.bincount(self.cell, weights)[self.cell] - weights + 1
        precision, recall = (
            float(np.average(shared / (np.bincount(side, weights)[side] - weights + 1), weights=weights))
            for side in (self.found, self.gold)
        )
        return precision, recall

    def lea(self, weights: Numbers) -> tuple[float, float]:
        """Precision and recall of links between items, clusters weighted by their size (Moosavi and Strube 2016).

        A cluster of one has a link to itself, which is found where it is a cluster of one on the other side as well.
        """
        return self._resolved(self.found, self.gold, weights), self._resolved(self.gold, self.found, weights)

    def _resolved(self, side: Indexes, other: Indexes, weights: Numbers) -> float:
        """The part of the links of one side that the other has too."""
        if not weights.sum():
            return 0.0
        sizes = np.bincount(side, weights)
        cluster_of_cell = np.zeros(self.cell.max() + 1, dtype=np.intp)
        cluster_of_cell[self.cell] = side
        shared = np.bincount(cluster_of_cell, _links(self.cell, weights), minlength=len(sizes))
        links = _links(side, weights)
        is_alone = np.bincount(other, weights > 0)[other] == 1
        alone = np.bincount(side, is_alone & (weights > 0), minlength=len(sizes)) > 0
        part = np.divide(shared, links, where=links > 0, out=alone.astype(float))
        return float((sizes * part).sum() / sizes.sum())


def _links(cluster: Indexes, weights: Numbers) -> Numbers:
    """How many links each cluster has between different items."""
    links: Numbers = (np.bincount(cluster, weights) ** 2 - np.bincount(cluster, weights**2)) / 2
    return links
