"""Phrases by themselves: the lists in data/ say what each means by PLOVER, `?` where its manual leaves it open.

phrases.csv was written before the tables and rules were tuned; tuning looked at the errors of one half only, so that
the other half shows what generalises. phrases_fresh.csv was written when the rules stood; none was made for it.
"""

import csv
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.phrases import read_phrases
from graph.resolve import PhraseReading

DATA = Path(__file__).parent / "data"
Row = dict[str, str]


def rows(name: str) -> list[Row]:
    return list(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))


def is_tuned(row: Row) -> bool:
    return zlib.crc32(row["phrase"].encode()) % 2 == 0


LISTS: dict[str, list[Row]] = {
    "tuned half": [row for row in rows("phrases.csv") if is_tuned(row)],
    "unseen half": [row for row in rows("phrases.csv") if not is_tuned(row)],
    "fresh": rows("phrases_fresh.csv"),
}


def read(phrases: list[str]) -> list[PhraseReading]:
    return list(read_phrases(phrases))


def rates(pairs: list[tuple[str, str | None]]) -> tuple[float, float]:
    """Precision and recall of (expected, read) pairs; an empty expectation forbids any value."""
    judged = [(expected, found) for expected, found in pairs if expected != "?"]
    right = sum(bool(found) and expected == found for expected, found in judged)
    return right / sum(bool(found) for _, found in judged), right / sum(bool(expected) for expected, _ in judged)


@pytest.mark.parametrize("name", LISTS)
def test_country_and_sector_of_phrases(name: str) -> None:
    readings = read([row["phrase"] for row in LISTS[name]])
    reached = {
        field: rates([(row[field], getattr(found, field)) for row, found in zip(LISTS[name], readings, strict=True)])
        for field in ("country", "sector")
    }
    assert reached["country"] >= (0.97, 0.0), reached
    assert reached["country"][1] >= 0.93, reached
    assert reached["sector"] >= (0.95, 0.0), reached
    assert reached["sector"][1] >= 0.92, reached


def test_the_lists_are_large_enough_to_measure() -> None:
    phrases = [row["phrase"] for name in LISTS for row in LISTS[name]]
    assert len(phrases) >= 900
    assert all(len(LISTS[name]) >= 250 for name in LISTS)


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("Jordan", "JOR", "GOV"),
        ("Michael Jordan", None, None),
        ("Jordanian police", "JOR", "COP"),
        ("Chad", "TCD", "GOV"),
        ("Chad Smith", None, None),
        ("soldiers from Chad", "TCD", "MIL"),
        ("Georgia", "GEO", "GOV"),
        ("Georgia O'Keeffe", None, None),
        ("Georgia governor Brian Kemp", "USA", "GOV"),
        ("Turkey", "TUR", "GOV"),
        ("Washington", "USA", "GOV"),
        ("George Washington", None, None),
        ("Washington Post", "USA", "JRN"),
        ("Paris Hilton", None, None),
        ("New England", None, None),
        ("Northern Ireland", "GBR", "GOV"),
        ("Papua New Guinea", "PNG", "GOV"),
        ("Nigerien soldiers", "NER", "MIL"),
        ("Nigerian soldiers", "NGA", "MIL"),
        ("North Korean troops", "PRK", "MIL"),
        ("Birmingham police", None, "COP"),
        ("Islamic Republic of Iran", "IRN", "GOV"),
        ("Islamic State", "ISM", "REB"),
        ("Hezbollah", "LBN", "REB"),
        ("Kata'ib Hezbollah", "IRQ", "PRM"),
        ("WHO", "UNO", "MED"),
        ("who", None, None),
        ("us", None, None),
    ],
)
def test_homonyms_are_told_apart(phrase: str, country: str | None, sector: str | None) -> None:
    (found,) = read([phrase])
    assert (found.country, found.sector) == (country, sector)


@pytest.mark.parametrize(
    ("phrase", "country", "sector"),
    [
        ("pro-Russian separatists in Donetsk", "UKR", "REB"),
        ("US-backed forces", None, "MIL"),
        ("anti-Assad rebels", "SYR", "REB"),
        ("Russian-American businessman", "USA", "BUS"),
        ("British-Iranian dual nationals", None, "CVL"),
        ("the British and French governments", None, "GOV"),
        ("Israel and Hamas", None, None),
        ("US ambassador to Russia", "USA", "GOV"),
        ("ambassador to Russia", None, "GOV"),
        ("troops in Afghanistan", None, "MIL"),
        ("members of the Iranian parliament", "IRN", "LEG"),
        ("protesters against Maduro", None, "OPP"),
        ("american warplanes", "USA", "MIL"),
    ],
)
def test_whose_a_phrase_is_when_several_are_named(phrase: str, country: str | None, sector: str | None) -> None:
    (found,) = read([phrase])
    assert (found.country, found.sector) == (country, sector)


@pytest.fixture
def reading() -> Callable[[str], PhraseReading]:
    return lambda phrase: read([phrase])[0]


def test_the_actor_is_the_one_a_document_would_have(reading: Callable[[str], PhraseReading]) -> None:
    names = {phrase: reading(phrase).name for phrase in ("Iraqi officials", "Syrian farmers", "ISIS fighters")}
    assert names == {"Iraqi officials": "Iraq", "Syrian farmers": "Syrian farmers", "ISIS fighters": "Islamic State"}
    assert (reading("Mumbai police").name, reading("Mumbai police").kind) == (None, "government")
