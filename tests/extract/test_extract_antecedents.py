"""Pronouns of groups and persons as the grammar reads them: whom each means, in sentences of invented news."""

import pytest
from spacy.language import Language

from graph.extract.antecedents import Antecedents
from graph.extract.pronouns import ActorPronouns
from graph.extract.quotations import find_speech
from graph.model import Level

NOBODY, OPEN = "nobody", "open"


def read(text: str, nlp: Language) -> list[tuple[str, str]]:
    """Every pronoun with the name it means, `open` where several fit or none, `nobody` where it means no actor."""
    doc = nlp(text)
    phrases = [phrase for phrase in doc._.actor_phrases if phrase.level is not Level.PRONOUN]
    return [
        (doc[i].text, NOBODY if meant is None else meant.phrase.name if meant.phrase else OPEN)
        for i, meant in Antecedents(doc, phrases, find_speech(doc, phrases)).read().items()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya said it had sent its police to Haiti.", [("it", "Kenya"), ("its", "Kenya")]),
        ("Poland asked NATO to reinforce its eastern flank.", [("its", "NATO")]),
        ("Chad closed the border because it feared the rebels.", [("it", "Chad")]),
        ("Hungary's plan to veto its own budget surprised Brussels.", [("its", "Hungary")]),
        ("The Houthis said they had fired on a ship.", [("they", "Houthis")]),
        ("Police in Nairobi said they had arrested the bomber.", [("they", "Police")]),
        ("Lafarge admitted that it had paid Islamic State.", [("it", "Lafarge")]),
        ("The Wagner Group left Bakhmut after it ran out of shells.", [("it", "Wagner Group")]),
        ("Ana Silva said her party would fight on.", [("her", "Ana Silva")]),
        ("Australia supports Iraq in its fight.", [("its", "Iraq")]),
        ("Mali and its allies met.", [("its", "Mali")]),
        ("Togo has given up the city that it took.", [("it", "Togo")]),
        ('Ana Silva left. "The court has ruled. The law is bad," she said.', [("she", "Ana Silva")]),
    ],
)
def test_the_nearest_subject_that_agrees_is_meant(text: str, expected: list[tuple[str, str]], nlp: Language) -> None:
    assert read(text, nlp) == expected


def test_a_sentence_that_begins_with_a_pronoun_is_about_the_subject_before_it(nlp: Language) -> None:
    assert read("Boko Haram attacked the village. It burned the school.", nlp) == [("It", "Boko Haram")]
    assert read("The storm hit Fiji. It broke the power lines.", nlp) == [("It", NOBODY)]


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that Serbia will not join NATO.",
        "It was reported that Serbia had joined NATO.",
        "Uganda denied it.",  # what was said, and not somebody
        "The law lost its force when Hungary left.",
    ],
)
def test_what_is_no_actor_is_left_out(text: str, nlp: Language) -> None:
    assert [meant for _, meant in read(text, nlp)] == [NOBODY]


def test_two_who_fit_leave_it_open(nlp: Language) -> None:
    assert read("Ghana and Togo said they would open the border.", nlp) == [("they", OPEN)]


def test_who_is_attacked_is_not_who_attacks(nlp: Language) -> None:
    assert ("it", "Israel") not in read("The town emptied when Israel bombed it.", nlp)
    assert ("itself", "Israel") in read("Israel said it would defend itself.", nlp)


def test_numbers_agree(nlp: Language) -> None:
    """Troops are "they"; of a state one says "it"."""
    assert read("Kenyan troops left the town after they had freed Chad's envoy.", nlp) == [("they", "Kenyan troops")]
    assert ("its", "Kenyan troops") not in read("Kenyan troops left for Chad with its envoy.", nlp)


def test_the_phrases_of_the_document_bear_the_antecedents(nlp: Language) -> None:
    doc = nlp("Peru recalled its ambassador. Its foreign minister called the vote a sham.")
    pronouns = [phrase for phrase in doc._.actor_phrases if phrase.level is Level.PRONOUN]
    assert [(phrase.name, phrase.antecedent, phrase.label) for phrase in pronouns] == [
        ("its", 0, "state"),
        ("Its", 0, "state"),
    ]
    assert pronouns[0].sureness > pronouns[1].sureness  # a new sentence may have changed the subject


def test_where_no_encoder_has_read_persons_are_told_by_the_grammar(nlp: Language) -> None:
    doc = nlp("Ana Silva said she would go on.")
    doc._.actor_phrases = tuple(phrase for phrase in doc._.actor_phrases if phrase.level is not Level.PRONOUN)
    doc._.actor_encoding = None
    (pronoun,) = [phrase for phrase in ActorPronouns()(doc)._.actor_phrases if phrase.level is Level.PRONOUN]
    assert (pronoun.name, pronoun.antecedent) == ("she", 0)
