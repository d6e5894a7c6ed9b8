"""Storms, tickers, stock indexes and channels are no actors."""

import pytest
from spacy.language import Language


def names(nlp: Language, text: str) -> list[str]:
    return [phrase.name for phrase in nlp(text)._.actor_phrases if phrase.level == "name"]


@pytest.mark.parametrize(
    "text",
    [
        "She wrote on Facebook that it was late.",
        "In a Facebook post she denied it.",
        "He sent the letter via WhatsApp.",
        "On Telegram he denied it.",
        "The Dow Jones fell and the Nikkei 225 rose, but the FTSE 100 closed flat.",
        "Hurricane Irma hit the town. Irma killed ten men.",
        "The drug Vioxx was withdrawn. Vioxx had been sold for years.",
        "The ferry Gurita sank.",
    ],
)
def test_what_never_acts_is_no_mention(nlp: Language, text: str) -> None:
    assert names(nlp, text) == []


def test_a_channel_that_acts_is_an_actor(nlp: Language) -> None:
    assert names(nlp, "Facebook said that it would close the office.") == ["Facebook"]


def test_a_person_called_like_a_storm_stays(nlp: Language) -> None:
    assert "Irma Roe" in names(nlp, "Storm Irma hit the town. Irma Roe lost her house, she said.")


def test_a_ticker_names_nobody(nlp: Language) -> None:
    found = names(nlp, "Shares in Vodafone (LON:VOD) and Disney (NYSE: DIS) rose on Monday, and Apple ($AAPL) fell.")
    assert not {"VOD", "DIS", "NYSE", "LON", "AAPL"} & set(found)
    assert "Vodafone" in found
