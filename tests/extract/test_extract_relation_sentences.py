"""How much of what sentences say is found, and how much of what is found they say: on sentences from many regions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from graph.model import SIGNS

TABLE = Path(__file__).with_name("relation_sentences.txt")
Claim = tuple[str, str, str, frozenset[str]]
MUTUAL = {"allied_with", "meets", "fights", "opposes"}


def claims(written: str) -> Iterator[Claim]:
    for part in filter(None, map(str.strip, written.split(";"))):
        said, *marks = part.split(" / ")
        predicate = next(name for name in SIGNS if f" {name} " in said)
        subject, _, other = said.partition(f" {predicate} ")
        yield subject, predicate, other, frozenset(marks)


def part(name: str) -> list[tuple[str, list[Claim]]]:
    section = TABLE.read_text(encoding="utf-8").split(f"## {name}\n")[1].split("## ")[0]
    rows = (line.partition(" =>") for line in section.splitlines())
    return [(text, list(claims(written))) for text, _, written in rows]


def found_in(text: str, nlp: Language) -> list[Claim]:
    found = []
    for r in nlp(text)._.actor_relations:
        marks = {name for name, is_so in (("negated", r.negated), ("hedged", r.hedged)) if is_so}
        marks |= {f"by {text[r.claimer_start : r.claimer_end]}"} if r.claimer_start is not None else set()
        subject, other = text[r.subject_start : r.subject_end], text[r.object_start : r.object_end]
        found.append((subject, r.predicate, other, frozenset(marks)))
    return found


def is_same_name(one: str, other: str) -> bool:
    one, other = (name.lower().removeprefix("the ").replace("'s", "") for name in (one, other))
    return one in other or other in one


def agrees(found: Claim, said: Claim) -> bool:
    """Whether direction, sign and negation are right; what two do to each other has no direction."""
    if SIGNS[found[1]] != SIGNS[said[1]] or ("negated" in found[3]) != ("negated" in said[3]):
        return False
    is_so = is_same_name(found[0], said[0]) and is_same_name(found[2], said[2])
    is_mirrored = is_same_name(found[0], said[2]) and is_same_name(found[2], said[0])
    return is_so or (said[1] in {"allied_with", "meets"} and is_mirrored)


@pytest.mark.parametrize(
    ("name", "least_recall", "least_precision", "least_spoken"),
    [("tuned on", 0.9, 0.88, 0.9), ("unseen", 0.78, 0.8, 0.85)],
)
def test_direction_and_sign_are_right_on_sentences_from_many_regions(
    name: str, least_recall: float, least_precision: float, least_spoken: float, nlp: Language
) -> None:
    rows = [(said, found_in(text, nlp)) for text, said in part(name)]
    said = [any(agrees(found, claim) for found in all_found) for claims_, all_found in rows for claim in claims_]
    found = [any(agrees(claim, one) for one in claims_) for claims_, all_found in rows for claim in all_found]
    spoken = [bool(all_found) for claims_, all_found in rows if claims_]
    assert len(said) > 80
    assert sum(said) / len(said) >= least_recall
    assert sum(found) / len(found) >= least_precision
    assert sum(spoken) / len(spoken) >= least_spoken


def test_the_table_has_sentences_of_every_kind() -> None:
    all_claims = [claim for name in ("tuned on", "unseen") for _, said in part(name) for claim in said]
    assert {predicate for _, predicate, _, _ in all_claims} == set(SIGNS)
    assert sum("negated" in marks for *_, marks in all_claims) >= 8
    assert sum("hedged" in marks for *_, marks in all_claims) >= 10
    assert sum(any(mark.startswith("by ") for mark in marks) for *_, marks in all_claims) >= 10
