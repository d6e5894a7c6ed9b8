"""Quotations: where they begin and end, and whose claim is what stands in them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from graph.extract.quotations import find_quotations


def read(text: str, nlp: Language) -> list[tuple[str, str, str, str | None]]:
    """Every relation of the text with who claims it."""
    return [
        (
            text[r.subject_start : r.subject_end],
            r.predicate,
            text[r.object_start : r.object_end],
            None if r.claimer_start is None else text[r.claimer_start : r.claimer_end],
        )
        for r in nlp(text)._.actor_relations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no marks", []),
        ('"A." B "C"', ['"A."', '"C"']),
        ("“A.” B “C”", ["“A.”", "“C”"]),
        ("“A.\n\n“B,” C", ["“A.\n\n", "“B,”"]),
        ('5" of rain', ['" of rain']),
        ("no ” opening", []),
    ],
)
def test_where_quotations_begin_and_end(text: str, expected: list[str]) -> None:
    assert [text[quotation.start : quotation.end] for quotation in find_quotations(text)] == expected


@given(st.text(alphabet='“”"ab .\n'))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = find_quotations(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(text[one.start] in '“"' and one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the speaker is told behind the speech
            '"Iran is arming the Houthis. Israel will strike Hezbollah again," Benjamin Netanyahu said on Sunday.',
            [
                ("Iran", "supports", "Houthis", "Benjamin Netanyahu"),
                ("Israel", "fights", "Hezbollah", "Benjamin Netanyahu"),
            ],
        ),
        (  # before it; what he says he does not do
            "Sergei Lavrov told reporters: “The United States supports Ukraine. NATO threatens Russia.”",
            [("United States", "supports", "Ukraine", "Sergei Lavrov"), ("NATO", "opposes", "Russia", "Sergei Lavrov")],
        ),
        (  # between two parts of it
            "“We are fighting the Islamic State,” said Haider al-Abadi. “Turkey has attacked Iraq.”",
            [("Turkey", "fights", "Iraq", "Haider al-Abadi")],
        ),
        (  # in the next paragraph
            "“Sudan arms the rebels. Chad knows it.\n\n“France supports Chad,” Idriss Deby told Ali.",
            [
                ("Sudan", "supports", "rebels", "Idriss Deby"),
                ("France", "supports", "Chad", "Idriss Deby"),
                ("Idriss Deby", "meets", "Ali", None),
            ],
        ),
        (  # nowhere
            'Turkey attacked Iraq. "Iran supports Syria. Russia fights ISIS."',
            [
                ("Turkey", "fights", "Iraq", None),
                ("Iran", "supports", "Syria", None),
                ("Russia", "fights", "ISIS", None),
            ],
        ),
        (  # words in marks are no speech
            'Russia condemned the "brutal attack" on Syria by Israel, Lavrov said. Iran attacked "Israel".',
            [
                ("Russia", "opposes", "Israel", "Lavrov"),
                ("Israel", "fights", "Syria", "Lavrov"),
                ("Iran", "fights", "Israel", None),
            ],
        ),
    ],
)  # fmt: skip
def test_what_stands_in_a_speech_is_a_claim_of_who_speaks(
    text: str, expected: list[tuple[str, str, str, str | None]], nlp: Language
) -> None:
    assert read(text, nlp) == expected


def test_a_paragraph_of_many_quotations_costs_no_square(nlp: Language) -> None:
    def cost(number: int) -> float:
        doc = nlp("“Iran attacked Israel.” " * number)
        began = time.process_time()
        assert len(nlp.get_pipe("actor_relations")(doc)._.actor_relations) > number / 2
        return time.process_time() - began

    assert cost(400) < 20 * max(cost(50), 0.01)
