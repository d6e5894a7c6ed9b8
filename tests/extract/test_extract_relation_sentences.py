"""How much of what sentences say is found, and how much of what is found they say: on sentences from many regions."""

import re
from collections.abc import Iterator, Mapping
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
    recall, precision, spoken = measured(part(name), nlp)
    assert recall >= least_recall
    assert precision >= least_precision
    assert spoken >= least_spoken


def measured(rows: list[tuple[str, list[Claim]]], nlp: Language) -> tuple[float, float, float]:
    """The share of what is said that is found, of what is found that is said, of sentences in which we speak."""
    read = [(said, found_in(text, nlp)) for text, said in rows]
    said = [any(agrees(found, claim) for found in all_found) for claims_, all_found in read for claim in claims_]
    found = [any(agrees(claim, one) for one in claims_) for claims_, all_found in read for claim in all_found]
    spoken = [bool(all_found) for claims_, all_found in read if claims_]
    assert len(said) > 80
    return sum(said) / len(said), sum(found) / len(found), sum(spoken) / len(spoken)


KNOWN_STATES = """
Ethiopia/Ethiopian Kenya/Kenyan Nigeria/Nigerian China/Chinese Japan/Japanese India/Indian Iran/Iranian Russia/Russian
Serbia/Serbian Ukraine/Ukrainian Turkey/Turkish Syria/Syrian Iraq/Iraqi Israel/Israeli Egypt/Egyptian Libya/Libyan
France/French Germany/German Colombia/Colombian Armenia/Armenian
"""
INVENTED_STATES = """
Gondor/Gondorian Rohan/Rohanese Zubrowka/Zubrowkan Freedonia/Freedonian Latveria/Latverian Genovia/Genovian
Syldavia/Syldavian Ruritania/Ruritanian Elbonia/Elbonian Qumar/Qumari Orsinia/Orsinian Sokovia/Sokovian
"""
STATES = dict(pair.split("/") for pair in KNOWN_STATES.split())
INVENTED = [pair.split("/") for pair in INVENTED_STATES.split()]


def test_states_that_no_table_knows_do_what_known_ones_do(nlp: Language) -> None:
    known = re.compile(rf"\b({'|'.join([*STATES, *STATES.values()])})\b")
    homes = {word: state for state, demonym in STATES.items() for word in (state, demonym)}
    rows = []
    for number, (text, said) in enumerate(part("tuned on") + part("unseen")):
        states = list(dict.fromkeys(homes[word] for word in known.findall(text)))
        if not states:
            continue
        stands_for = {state: INVENTED[(number + 5 * i) % len(INVENTED)] for i, state in enumerate(states)}

        def invent(words: str, stands_for: Mapping[str, list[str]] = stands_for) -> str:
            return known.sub(lambda m: stands_for[homes[m[1]]][m[1] not in STATES], words)

        rows.append((invent(text), [(invent(a), predicate, invent(b), marks) for a, predicate, b, marks in said]))
    assert len(rows) > 120
    recall, precision, spoken = measured(rows, nlp)
    assert recall >= 0.65
    assert precision >= 0.8
    assert spoken >= 0.7


def test_the_table_has_sentences_of_every_kind() -> None:
    all_claims = [claim for name in ("tuned on", "unseen") for _, said in part(name) for claim in said]
    assert {predicate for _, predicate, _, _ in all_claims} == set(SIGNS)
    assert sum("negated" in marks for *_, marks in all_claims) >= 8
    assert sum("hedged" in marks for *_, marks in all_claims) >= 10
    assert sum(any(mark.startswith("by ") for mark in marks) for *_, marks in all_claims) >= 10
