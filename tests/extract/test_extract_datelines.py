"""Datelines: their places only are places, their agency is one, and no name runs across their end."""

import pytest
from spacy.language import Language

from graph.extract.datelines import find_datelines


@pytest.mark.parametrize(
    ("text", "places", "agency"),
    [
        ("BAMAKO / OUAGADOUGOU (Reuters) - Talks", "BAMAKO / OUAGADOUGOU", "Reuters"),
        ("MOSCOW, May 3. /TASS/. Talks", "MOSCOW,", "TASS"),
        ("London - Talks began", "London", ""),
        ("Cagayan de Oro - Rescuers", "Cagayan de Oro", ""),
        ("ACCRA, Dec. 9 (Xinhua) -- The", "ACCRA,", "Xinhua"),
        ("ABERDEEN, Miss. (AP) - Police", "ABERDEEN, Miss.", "AP"),
        ("KIGALI/KINSHASA - Talks", "KIGALI/KINSHASA", ""),
        ("June 1 (Reuters) - Shares", "", "Reuters"),
    ],
)
def test_the_parts_of_a_dateline(text: str, places: str, agency: str) -> None:
    for offset, whole in ((0, text), (8, f"A title\n{text}")):
        (line,) = find_datelines(whole)
        assert line.start == offset
        assert whole[line.start : line.places] == places
        assert whole[line.agency : line.closed] == agency


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May - the prime minister - spoke",
        "Hamas (HMS) said so",
        "Hamas (the group) - said so",
        "The talks in London - Theresa May led them - failed",
        "A man left. London - Talks",
        "Well-known towns",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_datelines(text) == []


def phrases(nlp: Language, text: str) -> list[tuple[str, str, bool | None]]:
    return [(text[p.start : p.end], p.label, p.acts) for p in nlp(text)._.actor_phrases if p.level == "name"]


def test_a_name_ends_at_the_dash(nlp: Language) -> None:
    assert phrases(nlp, "London - Theresa May left.") == [("London", "place", False), ("Theresa May", "person", None)]
    assert phrases(nlp, "MOSCOW, May 3. /TASS/. It rained.") == [("MOSCOW", "place", False), ("TASS", "media", None)]


def test_the_position_tells_the_agency(nlp: Language) -> None:
    doc = nlp("ABERDEEN, Miss. (AP) - A man died.")
    agency = next(phrase for phrase in doc._.actor_phrases if phrase.name == "AP")
    assert (agency.entries, agency.needs_context) == (("associated-press",), False)
