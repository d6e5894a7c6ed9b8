"""Short literal texts through the real pipeline: what a reader would say that they name."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.phrases import read_phrases


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Syrian Democratic Forces (SDF) attacked. The SDF won.",
            {"Syrian Democratic Forces": "syrian-democratic-forces", "SDF": "syrian-democratic-forces"},
        ),
        (
            "Kata'ib Hezbollah attacked a base. Hezbollah denied it.",
            {"Kata'ib Hezbollah": "kataib-hezbollah", "Hezbollah": "hezbollah"},
        ),
        ("US-backed rebels left the town of Raqqa.", {"US": "USA", "Raqqa": None}),
        (
            "Islamic State in Iraq, say officials, is losing ground.",
            {"Islamic State": "islamic-state", "Iraq": None},
        ),
        ("George Washington crossed the river.", {"George Washington": "george-washington"}),
        (
            "Bashar al-Assad spoke. Assad's forces shelled the town.",
            {"Bashar al-Assad": "bashar-al-assad", "Assad's forces": "SYR-MIL", "Assad": "bashar-al-assad"},
        ),
        (
            "Syrian armed groups met Iraqi officials on Friday.",
            {"Syrian armed groups": "SYR-rebels", "Iraqi officials": "IRQ"},
        ),
        (
            "The Arakan National Party (ANP) won in Rakhine. The ANP rejected the vote.",
            {"Arakan National Party": "org-arakan-national-party", "ANP": "org-arakan-national-party", "Rakhine": None},
        ),
        (
            "Mumtaz Zahra Baloch spoke in Islamabad. Baloch left.",
            {"Mumtaz Zahra Baloch": "mumtaz-zahra-baloch", "Baloch": "mumtaz-zahra-baloch", "Islamabad": None},
        ),
        (
            "Issa Tchiroma beat Paul Biya. Baloch fighters left.",
            {"Issa Tchiroma": "issa-tchiroma", "Paul Biya": "paul-biya", "Baloch fighters": "baloch-forces"},
        ),
        ("Alan Pace spoke in Europe. Pace left.", {"Alan Pace": "alan-pace", "Europe": None, "Pace": "alan-pace"}),
        (
            "The Abe faction spoke. Shinzo Abe left.",
            {"Abe faction": "org-abe-faction", "Shinzo Abe": "shinzo-abe"},
        ),
        ("Narendra Modi spoke. Modi-ji left.", {"Narendra Modi": "narendra-modi", "Modi": "narendra-modi"}),
        (
            "Pakistan's Foreign Office spoke. American Airlines pilots left.",
            {"Pakistan": None, "Foreign Office": "PAK-foreign-ministry", "American Airlines": "american-airlines"},
        ),
        (
            "Kenya's Senate voted. The Senate impeached Rigathi Gachagua.",
            {"Kenya": "KEN", "Senate": "KEN-parliament", "Rigathi Gachagua": "rigathi-gachagua"},
        ),
        (
            "The Labor party of Australia won. Anthony Albanese spoke.",
            {"Labor party": "australian-labor-party", "Australia": None, "Anthony Albanese": "anthony-albanese"},
        ),
        (
            "Unmanned surface vessels (USV) left. Winter Storms Fern and Gianna hit the USVs of Norway.",
            {"Norway": None},
        ),
        (
            "The Pretoria and Nairobi agreements held. Pretoria accused Kenya.",
            {"Nairobi": None, "Pretoria": "ZAF", "Kenya": "KEN"},
        ),
        ("Michael Jordan retired. Jordan said so.", {"Michael Jordan": "michael-jordan", "Jordan": "michael-jordan"}),
    ],
)  # fmt: skip
def test_who_is_who(read_text: Callable[..., Any], text: str, expected: dict[str, str | None]) -> None:
    assert {mention.text: mention.actor_id for mention in read_text(text).mentions} == expected


def test_phrases_without_a_document() -> None:
    phrases = ["American warplanes", "Iraqi officials", "Daesh", "the Syrian people", "Moscow", "the weather"]
    readings = [(r.text, r.kind, r.country, r.sector, r.rule) for r in read_phrases(iter(phrases))]
    assert readings == [
        ("American warplanes", "military", "USA", "MIL", "role"),
        ("Iraqi officials", "state", "IRQ", "GOV", "role"),
        ("Daesh", "armed_group", "ISM", "REB", "alias"),
        ("the Syrian people", "population", "SYR", "CVL", "role"),
        ("Moscow", "state", "RUS", "GOV", "metonym"),
        ("the weather", None, None, None, None),
    ]
