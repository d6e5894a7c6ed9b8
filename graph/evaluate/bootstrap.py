"""How far a score could be off because other documents might have been drawn."""

from collections.abc import Sequence

import numpy as np

from graph.evaluate.clusters import Numbers
from graph.evaluate.measures import Measure

_SEED = 20240229
SAMPLES = 1000


def interval(measure: Measure, members: Sequence[int], documents: int, samples: int = SAMPLES) -> tuple[float, float]:
    """The middle 95 % of the measure over samples of the member documents with replacement (Efron 1979)."""
    if len(members) < 2 or not samples:
        return float("nan"), float("nan")
    rng = np.random.default_rng(_SEED)
    drawn = rng.multinomial(len(members), np.full(len(members), 1 / len(members)), size=samples)
    values = []
    for sample in drawn:
        weights: Numbers = np.zeros(documents)
        weights[list(members)] = sample
        values.append(measure(weights))
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
