"""The measures against values by hand and against scipy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from graph.relate.measures import g2, npmi, p_value, q_values


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """Windows with both, with each, and all; every cell may be empty but no margin is."""
    both, only_one, only_other = draw(st.integers(0, 50)), draw(st.integers(0, 50)), draw(st.integers(0, 50))
    neither = draw(st.integers(0, 500))
    one, other = both + only_one, both + only_other
    total = both + only_one + only_other + neither
    if not (0 < one < total and 0 < other < total):
        both, one, other, total = 1, 2, 3, 10
    return both, one, other, total


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((10, 10, 10, 100), 1.0), ((1, 10, 10, 100), 0.0), ((25, 50, 50, 100), 0.0), ((1, 50, 50, 10_000), 0.150515)],
)
def test_npmi_of_always_together_and_of_chance(counts: tuple[int, int, int, int], expected: float) -> None:
    assert npmi(*counts) == pytest.approx(expected, abs=1e-6)


def test_npmi_of_less_than_chance_is_negative() -> None:
    value = npmi(1, 60, 60, 100)
    assert value is not None
    assert -1 < value < -0.5


@pytest.mark.parametrize("counts", [(0, 3, 4, 10), (10, 10, 10, 10)])
def test_npmi_is_undefined_for_never_and_for_everywhere(counts: tuple[int, int, int, int]) -> None:
    assert npmi(*counts) is None


@given(tables())
def test_npmi_stays_between_its_bounds(counts: tuple[int, int, int, int]) -> None:
    value = npmi(*counts)
    assert value is None or -1 - 1e-9 <= value <= 1 + 1e-9


@given(tables())
def test_g2_and_its_p_value_are_those_of_scipy(counts: tuple[int, int, int, int]) -> None:
    both, one, other, total = counts
    table = [[both, one - both], [other - both, total - one - other + both]]
    expected = stats.chi2_contingency(table, correction=False, lambda_="log-likelihood")
    assert g2(*counts) == pytest.approx(expected.statistic, rel=1e-6, abs=1e-6)
    half = expected.pvalue / 2  # ours asks for more than chance, theirs for other than chance
    wanted = half if both * total > one * other else 1 - half
    assert p_value(*counts) == pytest.approx(wanted, rel=1e-6, abs=1e-9)


def test_g2_of_a_pair_that_is_everywhere_is_zero() -> None:
    assert g2(10, 10, 10, 10) == 0.0
    assert g2(3, 10, 3, 10) == 0.0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40))
def test_q_values_are_those_of_scipy(p_values: list[float]) -> None:
    expected = stats.false_discovery_control(p_values, method="bh")
    found = q_values(p_values)
    assert found == pytest.approx(list(expected), abs=1e-12)
    assert all(p <= q <= 1 for p, q in zip(p_values, found, strict=True))


def test_no_p_values_give_no_q_values() -> None:
    assert q_values([]) == []
