"""Offices without a name beside them: who of the persons named in the document held them, by the table."""

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[..., Any]


def actors(outcome: Any, text: str) -> list[str | None]:
    return [mention.actor_id for mention in outcome.mentions if mention.text == text]


@pytest.mark.parametrize(
    ("text", "office", "wanted"),
    [
        ("Emmanuel Macron spoke. The French president left.", "French president", "emmanuel-macron"),
        ("Jens Stoltenberg spoke. The NATO chief left.", "NATO chief", "jens-stoltenberg"),
        ("Hassan Nasrallah spoke. The Hezbollah leader left.", "Hezbollah leader", "hassan-nasrallah"),
        ("The defence secretary left. Michael Fallon said so.", "defence secretary", "michael-fallon"),
        ("Angela Merkel spoke. The French president left.", "French president", None),
        ("Emmanuel Macron spoke. The former French president left.", "former French president", None),
        ("Emmanuel Macron met Xi Jinping. The president left.", "president", None),
        ("King Salman spoke. The Saudi president left.", "Saudi president", None),
        ("Boris Johnson met Sergei Lavrov. The foreign secretary left.", "foreign secretary", "boris-johnson"),
        ("Boris Johnson met Sergei Lavrov. The foreign minister left.", "foreign minister", "sergey-lavrov"),
        ("Michael Fallon met Ben Wallace. The defence secretary left.", "defence secretary", None),
        ("Nicolas Maduro spoke. The interim president of Venezuela left.", "interim president of Venezuela", None),
        ("The Armenian ambassador to Russia, Jan Roe, left.", "Armenian ambassador", "jan-roe"),
        ("Zarif met Lavrov in Moscow, the Iranian ambassador said.", "Iranian ambassador", None),
        ("Hassan Nasrallah spoke. The Hezbollah unit leader left.", "Hezbollah unit leader", None),
    ],
)
def test_an_office_is_the_one_person_named_who_held_it(
    read_text: Read, text: str, office: str, wanted: str | None
) -> None:
    assert actors(read_text(text), office) == [wanted]


def test_the_date_of_the_document_decides(read_text: Read) -> None:
    text = "Ash Carter met Jim Mattis. The U.S. defense secretary left."
    assert actors(read_text(text, published="2016-05-01"), "U.S. defense secretary") == ["ash-carter"]
    assert actors(read_text(text, published="2018-05-01"), "U.S. defense secretary") == ["jim-mattis"]


def test_a_mark_of_direction_does_not_part_a_title_from_its_name(read_text: Read) -> None:
    found = read_text("Iraqi Prime Minister\u200e Haider al-Abadi left. The Iraqi prime minister spoke.")
    assert actors(found, "Iraqi prime minister") == ["haider-al-abadi"]
