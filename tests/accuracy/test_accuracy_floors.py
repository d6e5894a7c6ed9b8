"""Floors on texts of our own (tests/gold), some points below what was measured when they were set.

They say that nothing got lost, not how good the product is on other people's news: see docs/accuracy.md.
"""

from pathlib import Path

import pytest

from graph.evaluate import evaluate

GOLD = Path(__file__).parents[1] / "gold"
FLOORS = {
    "general": {
        "names_f1": 0.88,
        "names_and_nominals_f1": 0.85,
        "actors_b3_end_to_end_f1": 0.9,
        "actors_lea_f1": 0.9,
        "co_mention_recall": 0.7,
        "related_f1": 0.5,
        "related_ap": 0.38,
        "signed_macro_f1": 0.5,
        "sign_right_when_decided": 0.85,
        "pronouns_f1": 0.52,
        "pronouns_precision": 0.6,
    },
    "regions": {
        "names_f1": 0.9,
        "names_and_nominals_f1": 0.85,
        "actors_b3_end_to_end_f1": 0.91,
        "actors_lea_f1": 0.9,
        "co_mention_recall": 0.65,
        "related_f1": 0.5,
        "related_ap": 0.43,
        "signed_macro_f1": 0.47,
        "sign_right_when_decided": 0.9,
        "pronouns_f1": 0.64,
        "pronouns_precision": 0.8,
    },
    "dispatches": {
        "names_f1": 0.91,
        "names_and_nominals_f1": 0.85,
        "actors_b3_end_to_end_f1": 0.91,
        "actors_lea_f1": 0.91,
        "co_mention_recall": 0.69,
        "related_f1": 0.53,
        "related_ap": 0.46,
        "signed_macro_f1": 0.46,
        "sign_right_when_decided": 0.9,
        "pronouns_f1": 0.7,
        "pronouns_precision": 0.85,
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
