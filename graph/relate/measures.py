"""How far two actors are mentioned together beyond chance."""

import math
from collections.abc import Sequence


def npmi(together: int, one: int, other: int, total: int) -> float | None:
    """Normalised pointwise mutual information, -1 (never together) to 1 (never apart); None where it is undefined.

    Counts are stories: with both, with each, and all. Bouma (2009), "Normalized (pointwise) mutual information in
    collocation extraction".
    """
    if not 0 < together < total:
        return None
    return math.log(together * total / (one * other)) / -math.log(together / total)


def g2(together: int, one: int, other: int, total: int) -> float:
    """The log-likelihood ratio of the two-by-two table of stories, >= 0; higher is less likely by chance.

    Dunning (1993), "Accurate methods for the statistics of surprise and coincidence".
    """
    table = (together, one - together, other - together, total - one - other + together)
    rows = (one, total - one)
    columns = (other, total - other)
    expected = (rows[0] * columns[0], rows[0] * columns[1], rows[1] * columns[0], rows[1] * columns[1])
    value = 2 * sum(k * math.log(k * total / e) for k, e in zip(table, expected, strict=True) if k > 0 and e > 0)
    return max(value, 0.0)


def p_value(together: int, one: int, other: int, total: int) -> float:
    """The chance that two actors without any tie meet this often or more: one-sided, from G2.

    G2 is chi-squared with one degree of freedom, so its root is normal; it is negative where they meet less than by
    chance.
    """
    root = math.sqrt(g2(together, one, other, total))
    return math.erfc((root if together * total > one * other else -root) / math.sqrt(2)) / 2


def q_values(p_values: Sequence[float]) -> list[float]:
    """The p-values under false-discovery control, in the same order; each 0..1 and no less than its p-value.

    Benjamini and Hochberg (1995), "Controlling the false discovery rate".
    """
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    result = [0.0] * len(p_values)
    lowest = 1.0
    for rank in range(len(order), 0, -1):
        i = order[rank - 1]
        lowest = min(lowest, p_values[i] * (len(p_values) / rank))
        result[i] = lowest
    return result
