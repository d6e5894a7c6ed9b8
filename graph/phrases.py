"""Reads phrases without any document, one by one."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.model import Document, Extract, Problem

if TYPE_CHECKING:
    from graph.resolve import PhraseReading


def read_phrases(phrases: Iterable[str]) -> Iterator["PhraseReading"]:
    """For every phrase, in order, the actor that it means by itself; what is unknown is None.

    Raises:
        ModelError: the language model is missing or altered.
    """
    from graph.resolve import PhraseReader
    from graph.world import load_world

    reader = PhraseReader(load_world(), _extract)
    return map(reader.read, phrases)


def _extract(phrase: str) -> Extract:
    """What stands in the phrase; the language model is loaded only for a phrase that needs it."""
    from graph.extract import extract, load_pipeline

    document = Document("phrase", "", phrase)
    return next(extract([document], load_pipeline(), _ignore), Extract(document.doc_id, (), ()))


def _ignore(problem: Problem) -> None:
    """A phrase that the pipeline cannot read is left out; there is nothing to keep."""
