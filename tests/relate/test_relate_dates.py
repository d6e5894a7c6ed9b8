"""Sentences have the days that they name, apart from the date of their document."""

import pytest

from graph.model import Document, Sentence
from graph.relate import with_dates

SAID = [
    ("The town was seized in June 2014, and retaken on Monday.", "2015-10-16", ("2014-06-01", "2015-10-12")),
    ("They have fought there since 2014, and met on Monday.", "2015-10-16", ("2014-01-01", None)),
    ("They met on Monday.", None, (None, None)),
    ("They met.", "2015-10-16", (None, None)),
]


@pytest.mark.parametrize(("text", "published", "days"), SAID)
def test_a_sentence_has_the_days_that_it_names(
    text: str, published: str | None, days: tuple[str | None, str | None]
) -> None:
    document = Document("d", "", text, published=published)
    (sentence,) = with_dates([Sentence("d", 0, 0, len(text), 0)], {"d": document})
    assert (sentence.said_from, sentence.said_to) == days
