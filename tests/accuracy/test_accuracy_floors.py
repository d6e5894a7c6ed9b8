"""Floors on texts of our own (tests/gold), some points below what was measured when they were set.

They say that nothing got lost, not how good the product is on other people's news: see docs/accuracy.md.
"""

from pathlib import Path

import pytest

from graph.evaluate import evaluate

GOLD = Path(__file__).parents[1] / "gold"
FLOORS = {
    "general": {
        "names_f1": 0.82,
        "names_and_nominals_f1": 0.76,
        "actors_b3_end_to_end_f1": 0.84,
        "actors_lea_f1": 0.9,
        "co_mention_recall": 0.58,
        "related_f1": 0.34,
        "related_ap": 0.25,
        "signed_macro_f1": 0.4,
        "sign_right_when_decided": 0.75,
    },
    "regions": {
        "names_f1": 0.88,
        "names_and_nominals_f1": 0.8,
        "actors_b3_end_to_end_f1": 0.88,
        "actors_lea_f1": 0.88,
        "co_mention_recall": 0.6,
        "related_f1": 0.45,
        "related_ap": 0.33,
        "signed_macro_f1": 0.4,
        "sign_right_when_decided": 0.85,
    },
    "dispatches": {
        "names_f1": 0.88,
        "names_and_nominals_f1": 0.79,
        "actors_b3_end_to_end_f1": 0.88,
        "actors_lea_f1": 0.9,
        "co_mention_recall": 0.57,
        "related_f1": 0.35,
        "related_ap": 0.27,
        "signed_macro_f1": 0.33,
        "sign_right_when_decided": 0.85,
    },
}


@pytest.mark.parametrize("name", FLOORS)
def test_every_measure_is_above_its_floor(name: str) -> None:
    found = evaluate(GOLD / f"{name}.jsonl", "default").scores
    scores = {score.measure: score.value for score in found if score.publisher is None}
    below = {measure: scores[measure] for measure, floor in FLOORS[name].items() if scores[measure] < floor}
    assert below == {}


def test_every_gold_file_has_floors() -> None:
    assert {path.stem for path in GOLD.glob("*.jsonl")} == set(FLOORS)
