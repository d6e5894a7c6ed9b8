"""Measures of a graph against gold documents, with values worked out by hand."""

from dataclasses import replace

import numpy as np
import pytest
from evaluate_samples import found, gold, line, mention, tables

from graph.evaluate.bootstrap import interval
from graph.evaluate.errors import find_errors
from graph.evaluate.measures import measures_of
from graph.evaluate.spans import core_of, match_spans
from graph.model import Actor, Evidence, Level, Mention, Relation, Tables

TEXT = "The Reds fought the Blues in Oz. The rebels and the Greens said Reds lost, Mr Brown's men won. The Blues sat."
MENTIONS = [
    mention(TEXT, "The Reds", "Reds"),
    mention(TEXT, "the Blues", "Blues"),
    mention(TEXT, "Oz", None, type="Location"),
    mention(TEXT, "The rebels", "Reds", level="NOM"),
    mention(TEXT, "the Greens", "Greens"),
    mention(TEXT, "Reds", "Reds", 1),
    mention(TEXT, "Mr Brown", "Brown", type="Person"),
    mention(TEXT, "The Blues", "Blues"),
]
DOCUMENTS = gold(
    line(
        "1",
        TEXT,
        MENTIONS,
        [{"type": "FightingAgainst", "s": 0, "t": 1, "conf": 1}, {"type": "Likes", "s": 4, "t": 5, "conf": 1}],
    )
)
FOUND = [
    found("1", TEXT, "Reds", "a"),
    found("1", TEXT, "Blues", "b"),
    found("1", TEXT, "Oz", "o"),
    found("1", TEXT, "Greens", "b"),
    found("1", TEXT, "Reds", "r", 1),
    found("1", TEXT, "Brown's men", "m"),
    found("1", TEXT, "Blues", "b", 1),
]
ACTORS = tuple(Actor(name, name.upper(), "organisation") for name in "abormx")


def graph(**more: object) -> Tables:
    return tables({"1": TEXT}, FOUND, actors=ACTORS, **more)


def scores(made: Tables) -> dict[str, float]:
    return {name: measure(np.ones(1)) for name, measure in measures_of(DOCUMENTS, made).items()}


def test_names_and_nominals() -> None:
    got = scores(graph())
    # Right: Reds and Blues twice, Greens. Wrong: Oz, "Brown's men". Missing: Brown, and the rebels among nominals.
    assert got["names_precision"] == pytest.approx(5 / 7)
    assert got["names_recall"] == pytest.approx(5 / 6)
    assert got["names_f1"] == pytest.approx(2 * 5 / (7 + 6))
    assert got["names_and_nominals_recall"] == pytest.approx(5 / 7)


def test_optional_mentions_neither_help_nor_cost() -> None:
    unsure = [row | {"conf": 0.4} if row["actor"] == "Greens" else row for row in MENTIONS]
    got = measures_of(gold(line("1", TEXT, unsure)), graph())
    assert got["names_precision"](np.ones(1)) == pytest.approx(4 / 6)
    assert got["names_recall"](np.ones(1)) == pytest.approx(4 / 5)


def test_actors_end_to_end() -> None:
    # Six names are matched, Oz is spurious. Gold: {Reds Reds} {Blues Blues} {Greens} {Brown}.
    # Found: {Reds} {Reds} {Blues Blues Greens} {Brown}.
    precision = (1 + 1 + 2 / 3 + 2 / 3 + 1 / 3 + 1) / 6 * (6 / 7)
    recall = (1 / 2 + 1 / 2 + 1 + 1 + 1 + 1) / 6 * (6 / 6)
    got = scores(graph())
    assert got["actors_b3_end_to_end_f1"] == pytest.approx(2 * precision * recall / (precision + recall))


def test_actors_rolled_up() -> None:
    parents = tuple(Actor(a.actor_id, a.name, a.kind, parent="a" if a.actor_id == "r" else None) for a in ACTORS)
    rolled = scores(tables({"1": TEXT}, FOUND, actors=parents))["actors_b3_rolled_up_f1"]
    precision, recall = (1 + 1 + 2 / 3 + 2 / 3 + 1 / 3 + 1) / 6 * (6 / 7), 1
    assert rolled == pytest.approx(2 * precision * recall / (precision + recall))


def evidence(a: str, b: str, relatedness: float) -> Evidence:
    return Evidence(a, b, "1", 0, 0, len(TEXT), relatedness)


def relation(a: str, b: str, sign: int, **more: bool) -> Relation:
    hedged, negated = more.get("hedged", False), more.get("negated", False)
    return Relation(a, b, "fights", sign, None, hedged, negated, "1", 0, 0, 1, 0.8)


def test_links_and_their_signs() -> None:
    # a-b is Reds-Blues, which gold has; b-r is Blues-Reds once more; a-r is one gold actor twice; o is nobody.
    made = graph(
        evidence=(evidence("a", "b", 0.6), evidence("a", "r", 0.9), evidence("a", "o", 0.2), evidence("b", "m", 0.1)),
        relations=(relation("b", "a", -1), relation("a", "b", 1, negated=True)),
    )
    got = scores(made)
    assert got["co_mention_recall"] == pytest.approx(1 / 2)  # Reds-Greens is missing, for b is mostly the Blues
    assert got["related_precision"] == pytest.approx(1 / 2)
    assert got["related_recall"] == pytest.approx(1 / 2)
    assert got["related_ap"] == pytest.approx((1 / 2) / 2)
    assert got["sign_right_when_decided"] == 1
    assert got["signed_macro_f1"] == pytest.approx((1 + 0) / 2)


def test_pronouns_of_which_readers_say_whom_they_mean() -> None:
    text = "The Reds said they won. They, it and its Blues sat."
    rows = [mention(text, "Reds", "Reds"), mention(text, "Blues", "Blues")]
    rows += [mention(text, pronoun, "Reds", level="PRO") for pronoun in ("they", "They", "its")]
    names = [found("1", text, "Reds", "a"), found("1", text, "Blues", "b")]
    pronouns = [("they", "a"), ("They", "b"), ("it", "b"), ("its", None)]  # readers said nothing of "it"
    said = [replace(found("1", text, words, actor), level=Level.PRONOUN) for words, actor in pronouns]
    got = measures_of(gold(line("1", text, rows)), tables({"1": text}, [*names, *said], actors=ACTORS))
    assert got["pronouns_precision"](np.ones(1)) == pytest.approx(1 / 2)
    assert got["pronouns_recall"](np.ones(1)) == pytest.approx(1 / 3)
    assert got["names_f1"](np.ones(1)) == 1


def test_sentences_add_up_to_a_related_pair() -> None:
    twice = (evidence("a", "b", 0.3), Evidence("a", "b", "1", 1, 0, 1, 0.3))
    assert scores(graph(evidence=twice))["related_recall"] == pytest.approx(1 / 2)  # 1 - .7 x .7 = .51
    assert scores(graph(evidence=twice[:1]))["related_recall"] == 0


def test_dressing_does_not_count() -> None:
    for text, core in [
        ("the Iraqi Prime Minister al-Abadi’s", "al-Abadi"),
        ("U.S. Secretary of State Kerry", "Kerry"),
        ("“The Reds,”", "Reds"),
        ("the", "the"),
    ]:
        start, end = core_of(text, (0, len(text)))
        assert text[start:end] == core


def test_spans_that_agree_best_are_matched_first() -> None:
    assert match_spans([(0, 10), (5, 10)], [(5, 10), (0, 3)]) == [(1, 0), (0, 1)]


def test_errors_are_told_by_kind_with_their_sentence() -> None:
    undecided = Mention("1", 0, 33, 43, "The rebels", "nominal", "armed_group", None, None, 0.0)
    made = tables({"1": TEXT}, [*FOUND, undecided], actors=ACTORS)
    told = {(error.kind, error.gold, error.found) for error in find_errors(DOCUMENTS, made, 20)}
    assert told == {
        ("a place, read as an actor", "Oz", "Oz"),
        ("found, but undecided", "rebels", ""),
        ("wrong span", "Brown", "Brown's men"),
        ("wrong merge", "Greens: Greens", "B (Blues)"),
        ("wrong split", "Reds: Reds", "R, not A"),
    }
    assert {error.sentence for error in find_errors(DOCUMENTS, made, 20)} == {TEXT}
    assert len(find_errors(DOCUMENTS, made, 2)) == 2


def test_an_interval_holds_the_value_and_is_the_same_each_time() -> None:
    right = np.array([1.0, 0.0] * 20)

    def mean(weights: np.ndarray) -> float:
        return float(weights @ right / weights.sum())

    low, high = interval(mean, range(40), 40)
    assert 0.3 < low < 0.5 < high < 0.7
    assert interval(mean, range(40), 40) == (low, high)
    assert interval(mean, range(0, 40, 2), 40) == (1, 1)
