"""One name, one kind: what the words around a name anywhere in the document show."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from graph.extract.candidates import find_candidates

Tagged = Callable[..., Doc]
Parsed = Callable[..., Doc]


def labels(doc: Doc) -> list[str]:
    return [candidate.label for candidate in find_candidates(doc)]


@pytest.mark.parametrize(
    "name", ["Pfizer|PROPN Inc.|PROPN", "Pfizer|PROPN Energy|PROPN", "Royal|PROPN Pfizer|PROPN AG|PROPN"]
)
def test_the_first_word_and_the_head_of_a_company_are_the_company(tagged: Tagged, name: str) -> None:
    full, alone = tagged(f"[{name}] said|VERB"), tagged("[Pfizer|PROPN] rose|VERB", "PERSON")
    assert labels(Doc.from_docs([full, alone])) == ["ORG", "ORG"]


def test_a_body_called_after_a_person_makes_no_company_of_him(tagged: Tagged) -> None:
    full, alone = tagged("[Roe|PROPN Foundation|PROPN] said|VERB"), tagged("[Roe|PROPN] rose|VERB", "PERSON")
    assert labels(Doc.from_docs([full, alone])) == ["ORG", "PERSON"]


def test_a_legal_tail_makes_a_company_of_a_person(tagged: Tagged) -> None:
    assert labels(tagged("[Northfield|PROPN Utd|PROPN] won|VERB", "PERSON")) == ["ORG"]
    assert labels(tagged("[Jane|PROPN Energy|PROPN] won|VERB", "PERSON")) == ["PERSON"]


def test_a_surname_stays_the_persons(tagged: Tagged) -> None:
    company = tagged("[Ford|PROPN Ltd|PROPN] said|VERB")
    alone = tagged("[Ford|PROPN] rose|VERB", "PERSON")
    full = tagged("[John|PROPN Ford|PROPN] spoke|VERB", "PERSON")
    titled = tagged("Mr|PROPN [Ford|PROPN] spoke|VERB", "PERSON")
    assert labels(Doc.from_docs([company, alone, full])) == ["ORG", "PERSON", "PERSON"]
    assert labels(Doc.from_docs([company, titled, alone])) == ["ORG", "PERSON", "PERSON"]


@pytest.mark.parametrize(
    "sign",
    [
        "German|ADJ|amod|2 carmaker|NOUN|compound|2 Nordau|PROPN|nsubj|3 rose|VERB|ROOT|3",
        "Nordau|PROPN|nsubj|5 (|PUNCT|punct|0 ~NYSE|PROPN|appos|0 ~:|PUNCT|punct|0 NRD)|PROPN|dep|0 rose|VERB|ROOT|5",
        "Nordau|PROPN|compound|1 shares|NOUN|nsubj|2 rose|VERB|ROOT|2",
        "shares|NOUN|nsubj|3 in|ADP|prep|0 Nordau|PROPN|pobj|1 rose|VERB|ROOT|3",
        "Nordau|PROPN|poss|3 ~'s|PART|case|0 chief|ADJ|amod|3 executive|NOUN|nsubj|4 left|VERB|ROOT|4",
        "Nordau|PROPN|nsubj|6 ~,|PUNCT|punct|0 the|DET|det|4 telecoms|NOUN|compound|4 group|NOUN|appos|0"
        " ~,|PUNCT|punct|0 bid|VERB|ROOT|6",
    ],
)
def test_a_sign_of_a_company_holds_in_the_whole_document(parsed: Parsed, tagged: Tagged, sign: str) -> None:
    tags = ["B-PERSON" if part.startswith("Nordau") else "O" for part in sign.split()]
    alone = tagged("[Nordau|PROPN] fell|VERB", "PERSON")
    assert labels(Doc.from_docs([parsed(sign, tags), alone])) == ["ORG", "ORG"]


@pytest.mark.parametrize(
    "written",
    [
        "the|DET|det|1 company|NOUN|nsubj|4 Nordau|PROPN|nsubj|3 founded|VERB|relcl|1 grew|VERB|ROOT|4",
        "the|DET|det|1 company|NOUN|nsubj|3 Nordau|PROPN|appos|1 founded|VERB|ROOT|3",
        "Nordau|PROPN|nsubj|1 shares|VERB|ROOT|1 views|NOUN|dobj|1",
        "shares|NOUN|nsubj|5 in|ADP|prep|0 Nordau|PROPN|poss|4 ~'s|PART|case|2 firm|NOUN|pobj|1 rose|VERB|ROOT|5",
        "Nordau|PROPN|poss|2 ~'s|PART|case|0 spokesman|NOUN|nsubj|3 left|VERB|ROOT|3",
    ],
)
def test_what_persons_do_as_well_is_no_sign(parsed: Parsed, written: str) -> None:
    tags = ["B-PERSON" if part.startswith("Nordau") else "O" for part in written.split()]
    assert labels(parsed(written, tags)) == ["PERSON"]


def test_a_short_word_in_capitals_is_no_person(tagged: Tagged) -> None:
    assert labels(tagged("[TNT|PROPN] rose|VERB", "PERSON")) == ["ORG"]
    assert labels(tagged("SAYS|VERB [DARWISH|PROPN] rose|VERB", "PERSON")) == ["PERSON"]
    assert labels(tagged("SAYS|VERB [OMAR|PROPN] rose|VERB", "PERSON")) == ["PERSON"]


def test_shares_in_a_town_make_no_company_of_it(tagged: Tagged, parsed: Parsed) -> None:
    sign = "shares|NOUN|nsubj|3 in|ADP|prep|0 Norham|PROPN|pobj|1 rose|VERB|ROOT|3"
    tags = ["O", "O", "B-GPE", "O"]
    assert labels(parsed(sign, tags)) == ["PLACE"]
    assert labels(Doc.from_docs([parsed(sign, tags), tagged("[Norham|PROPN] said|VERB")])) == ["ORG", "ORG"]
