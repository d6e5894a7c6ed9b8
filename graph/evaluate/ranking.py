"""Average precision of a ranking with ties."""

import numpy as np

from graph.evaluate.clusters import Numbers


def average_precision(scores: Numbers, relevant: Numbers, weights: Numbers, total: float) -> float:
    """The mean precision at every relevant item, those that are not in the ranking counting 0.

    Items of one score are in random order: the value is the one expected (McSherry and Najork 2008). `weights` are
    whole numbers that say how often each item stands in the ranking, `total` how many are relevant at all.
    """
    if not total:
        return 0.0
    expected = seen = seen_relevant = 0.0
    _, group = np.unique(-scores, return_inverse=True)
    for size, hits in zip(np.bincount(group, weights), np.bincount(group, weights * relevant), strict=True):
        ranks = np.arange(int(size))
        chance = hits / size if size else 0.0
        others = (hits - 1) / (size - 1) if size > 1 else 0.0
        expected += float((chance * (seen_relevant + 1 + ranks * others) / (seen + 1 + ranks)).sum())
        seen, seen_relevant = seen + size, seen_relevant + hits
    return expected / total
