"""Metonyms: a place name that acts is its state, one where something happens is a place."""

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from graph.datafile import read_rows
from graph.extract.lexicon import words
from graph.extract.metonym_clues import find_clues
from graph.extract.metonym_rules import read_by_rule
from graph.extract.metonyms import read_metonym

Parsed = Callable[..., Doc]

# Every sentence is parsed by hand; Moscow (or the first word in capitals) is what is read.
ACTING = {
    "subject": "Moscow|PROPN|nsubj|1 agreed|VERB|ROOT|1|agree",
    "between": "talks|NOUN|ROOT|0|talk between|ADP|prep|0 Moscow|PROPN|pobj|1 and|CCONJ|cc|2 Tehran|PROPN|conj|2",
    "second of a list": "talks|NOUN|ROOT|0|talk with|ADP|prep|0 Tehran|PROPN|pobj|1 and|CCONJ|cc|2 Moscow|PROPN|conj|2",
    "owner of an act": "Moscow|PROPN|poss|2 ~'s|PART|case|0 campaign|NOUN|nsubj|3 failed|VERB|ROOT|3|fail",
    "with": "they|PRON|nsubj|1 agreed|VERB|ROOT|1|agree with|ADP|prep|1 Moscow|PROPN|pobj|2",
    "by": "it|PRON|nsubjpass|2 was|AUX|auxpass|2 backed|VERB|ROOT|2|back by|ADP|agent|2 Moscow|PROPN|pobj|3",
    "support from": "support|NOUN|ROOT|0 from|ADP|prep|0 Moscow|PROPN|pobj|1",
    "gave to": "they|PRON|nsubj|1 gave|VERB|ROOT|1|give it|PRON|dobj|1 to|ADP|prep|1 Moscow|PROPN|pobj|3",
    "qualifies an act": "Moscow|PROPN|compound|1 policy|NOUN|nsubj|2 failed|VERB|ROOT|2|fail",
    "object of a verb of speech": "they|PRON|nsubj|1 accused|VERB|ROOT|1|accuse Moscow|PROPN|dobj|1",
    "backed": "Moscow|PROPN|npadvmod|2 ~-|PUNCT|punct|2 ~backed|VERB|amod|3|back militias|NOUN|nsubj|4 won|VERB|ROOT|4",
    "sanctioned": "Moscow|PROPN|nsubjpass|2 was|AUX|auxpass|2 accused|VERB|ROOT|2|accuse",
    "is an ally": "Moscow|PROPN|nsubj|1 is|AUX|ROOT|1|be an|DET|det|3 ally|NOUN|attr|1",
    "including": "allies|NOUN|ROOT|0|ally including|ADP|prep|0 Moscow|PROPN|pobj|1",
    "called on": "they|PRON|nsubj|1 called|VERB|ROOT|1|call on|ADP|prep|1 Moscow|PROPN|pobj|2",
    "a loss to": "a|DET|det|1 defeat|NOUN|ROOT|1 to|ADP|prep|1 Moscow|PROPN|pobj|2",
    "independence from": "independence|NOUN|ROOT|0 from|ADP|prep|0 Moscow|PROPN|pobj|1",
    "played for": "she|PRON|nsubj|1 played|VERB|ROOT|1|play for|ADP|prep|1 Moscow|PROPN|pobj|2",
    "the will of": "the|DET|det|1 will|NOUN|ROOT|1 of|ADP|prep|1 Moscow|PROPN|pobj|2",
}  # fmt: skip
HAPPENING = {
    "in": "a|DET|det|1 base|NOUN|ROOT|1 in|ADP|prep|1 Moscow|PROPN|pobj|2",
    "north of": "north|ADV|ROOT|0 of|ADP|prep|0 Moscow|PROPN|pobj|1",
    "another of a list": "bases|NOUN|ROOT|0|base in|ADP|prep|0 Rome|PROPN|pobj|1 or|CCONJ|cc|2 Moscow|PROPN|conj|2",
    "flew to": "they|PRON|nsubj|1 flew|VERB|ROOT|1|fly to|ADP|prep|1 Moscow|PROPN|pobj|2",
    "a visit to": "a|DET|det|1 visit|NOUN|ROOT|1 to|ADP|prep|1 Moscow|PROPN|pobj|2",
    "captured": "they|PRON|nsubj|1 captured|VERB|ROOT|1|capture Moscow|PROPN|dobj|1",
    "was captured": "Moscow|PROPN|nsubjpass|2 was|AUX|auxpass|2 captured|VERB|ROOT|2|capture",
    "lies": "Moscow|PROPN|nsubj|1 lies|VERB|ROOT|1|lie there|ADV|advmod|1",
    "is a city": "Moscow|PROPN|nsubj|1 is|AUX|ROOT|1|be a|DET|det|3 city|NOUN|attr|1",
    "owner of land": "Moscow|PROPN|poss|2 ~'s|PART|case|0 suburbs|NOUN|nsubj|3|suburb burned|VERB|ROOT|3|burn",
    "qualifies a thing": "Moscow|PROPN|compound|1 airport|NOUN|nsubj|2 closed|VERB|ROOT|2|close",
    "based": "Moscow|PROPN|npadvmod|2 ~-|PUNCT|punct|2 ~based|VERB|amod|3|base firm|NOUN|nsubj|4 won|VERB|ROOT|4",
    "dateline of an agency": "MOSCOW|PROPN|nsubj|4 (|PUNCT|punct|0 ~AFP|PROPN|dep|0 ~)|PUNCT|punct|0 spoke|VERB|ROOT|4",
    "dateline with a dash": "Moscow|PROPN|nsubj|2 —|PUNCT|punct|0 agreed|VERB|ROOT|2|agree",
    "a border with": "a|DET|det|1 border|NOUN|ROOT|1 with|ADP|prep|1 Moscow|PROPN|pobj|2",
    "alone": "Moscow|PROPN|ROOT|0",
    "behind a direction": "northern|ADJ|amod|1 Moscow|PROPN|nsubj|2 agreed|VERB|ROOT|2|agree",
    "behind its city": "ended|VERB|ROOT|0|end in|ADP|prep|0 Kursk|PROPN|pobj|1 ,|PUNCT|punct|2 Moscow|PROPN|appos|2",
    "a capital in apposition": "capital|NOUN|nsubj|3 ,|PUNCT|punct|0 Moscow|PROPN|appos|0 fell|VERB|ROOT|3|fall",
    "has a population": "Moscow|PROPN|nsubj|1 has|VERB|ROOT|1|have a|DET|det|3 population|NOUN|dobj|1",
    "lies between": "lies|VERB|ROOT|0|lie between|ADP|prep|0 Moscow|PROPN|pobj|1 and|CCONJ|cc|2 Kursk|PROPN|conj|2",
    "owner of nature": "Moscow|PROPN|poss|2 ~'s|PART|case|0 forests|NOUN|nsubj|3|forest burned|VERB|ROOT|3|burn",
}  # fmt: skip


def reading(doc: Doc) -> bool:
    (token,) = (token for token in doc if token.lower_ == "moscow")
    return read_metonym(token, token, is_capital=True).acts


@pytest.mark.parametrize("written", ACTING.values(), ids=ACTING)
def test_a_capital_acts(parsed: Parsed, written: str) -> None:
    assert reading(parsed(written)) is True


@pytest.mark.parametrize("written", HAPPENING.values(), ids=HAPPENING)
def test_in_a_capital_something_happens(parsed: Parsed, written: str) -> None:
    assert reading(parsed(written)) is False


def test_what_comes_from_a_capital_is_not_yet_from_its_government(parsed: Parsed) -> None:
    doc = parsed("they|PRON|nsubj|1 demanded|VERB|ROOT|1|demand help|NOUN|dobj|1 from|ADP|prep|1 Moscow|PROPN|pobj|3")
    assert read_metonym(doc[4], doc[4], is_capital=False).acts
    assert not read_metonym(doc[4], doc[4], is_capital=True).acts


def test_every_reading_says_why(parsed: Parsed) -> None:
    doc = parsed(ACTING["subject"])
    assert read_metonym(doc[0], doc[0]).reason == "subject of agree"
    doc = parsed(HAPPENING["in"])
    assert read_metonym(doc[3], doc[3]).reason == "after base in"


def test_the_model_overrules_the_grammar_and_names_its_clues(parsed: Parsed) -> None:
    doc = parsed(HAPPENING["behind its city"])
    assert read_by_rule(doc[4], doc[4]).acts
    assert read_metonym(doc[4], doc[4]).reason == "after end in, behind Kursk and a comma"


def test_the_model_leaves_a_certain_reading_alone(parsed: Parsed) -> None:
    doc = parsed(HAPPENING["captured"])
    assert read_by_rule(doc[2], doc[2]).is_certain
    assert read_metonym(doc[2], doc[2]) == read_by_rule(doc[2], doc[2])


def test_a_list_is_read_as_its_first_name(parsed: Parsed) -> None:
    doc = parsed(ACTING["between"])
    first, second = (find_clues(doc[i], doc[i], read_by_rule(doc[i], doc[i])) for i in (2, 4))
    assert first["after between"] == second["after between"] == "after talk between"


def test_every_weight_is_of_a_known_list_and_none_is_given_twice() -> None:
    rows = list(read_rows("graph.extract", "metonym_weights.csv"))
    clues = [row["clue"] for row in rows]
    assert clues == sorted(set(clues))
    assert all(abs(float(row["weight"])) < 5 for row in rows)
    for clue in clues:
        name = clue.partition("<")[2].rstrip(">")
        assert not name or name == "name" or words(name)


def test_a_ring_of_conjuncts_does_not_hang(parsed: Parsed) -> None:
    """A list as long as any text has, every name hanging on the one before it."""
    names = " ".join(f"Moscow|PROPN|conj|{i}" for i in range(40))
    doc = parsed(f"Moscow|PROPN|nsubj|0 {names}")
    assert isinstance(read_metonym(doc[40], doc[40]).acts, bool)


def states(nlp: Language, text: str) -> dict[str, bool | None]:
    return {phrase.name: phrase.acts for phrase in nlp(text)._.actor_phrases if phrase.label == "state"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow agreed to send advisers.", {"Moscow": True}),
        ("The troops left a base in Moscow on Monday.", {"Moscow": False}),
        (
            "The sharing alliance struck between Moscow, Baghdad, and Tehran surprised many.",
            {"Moscow": True, "Baghdad": True, "Tehran": True},
        ),
        ("Advisers help direct Baghdad's campaign against the group.", {"Baghdad": True}),
        ("The province north of Baghdad was quiet.", {"Baghdad": False}),
        ("BAGHDAD (Reuters) - A bomb killed ten people on Friday.", {"BAGHDAD": False}),
        ("MOSCOW, Oct 1 (Reuters) - A bomb killed ten people on Friday.", {"MOSCOW": False}),
        ("The Kremlin denied the report.", {"Kremlin": True}),
        ("Israel bombed Syria on Monday.", {"Israel": True, "Syria": False}),
        ("An Iraqi was killed in Baghdad.", {"Iraqi": False, "Baghdad": False}),
        ("The Sunni militants overran northern Iraq.", {"Iraq": False}),
        ("Bombs went off in Istanbul, Turkey.", {"Turkey": False}),
        ("Russia's Sergei Lavrov left the session.", {"Russia": True}),
        ("Armenia lost the war to Azerbaijan.", {"Armenia": True, "Azerbaijan": True}),
        ("He lost the support of Washington and then of Tehran.", {"Washington": True, "Tehran": True}),
    ],
)
def test_real_sentences(nlp: Language, text: str, expected: dict[str, bool]) -> None:
    assert states(nlp, text) == expected


@pytest.mark.parametrize(
    ("text", "name", "acts"),
    [
        ("American Bobby Finke won the race.", "American", False),
        ("Japan's Kei Nishikori lost in Paris.", "Japan", False),
        ("Russia's Sergei Lavrov rejected the plan.", "Russia", True),  # whom the table knows, and who speaks for it
        ("Vodafone's Italian arm lost money.", "Italian", False),
        ("U.S. stocks rose on Monday.", "U.S.", False),
        ("Turkish airstrikes killed ten men.", "Turkish", True),
        ("The plane left Addis Ababa bound for Nairobi.", "Addis Ababa", False),
        ("Trump departed the White House.", "White House", False),
    ],
)
def test_where_somebody_or_something_comes_from_does_not_act(text: str, name: str, acts: bool, nlp: Language) -> None:
    found = [phrase.acts for phrase in nlp(text)._.actor_phrases if phrase.name == name]
    assert found == [acts]


def test_a_south_american_is_not_of_the_united_states(nlp: Language) -> None:
    phrases = nlp("South American regulators met Latin American leaders.")._.actor_phrases
    assert [entry for phrase in phrases for entry in phrase.entries] == []
