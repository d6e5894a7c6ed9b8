"""Reads phrases without any document, one by one."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graph.model import Document, Extract, Problem

if TYPE_CHECKING:
    from spacy.language import Language

    from graph.resolve import PhraseReading


def read_phrases(phrases: Iterable[str], gazetteer: Path | None = None) -> Iterator["PhraseReading"]:
    """For every phrase, in order, the actor that it means by itself; what is unknown is None.

    `gazetteer` is a file of the user's own actors. The language model is loaded only for a phrase that needs it.

    Raises:
        ModelError: the language model is missing or altered.
        WorldError: a row of the gazetteer is not well formed.
    """
    from graph.resolve import PhraseReader
    from graph.world import load_world

    @cache
    def pipeline() -> "Language":
        from graph.extract import load_pipeline

        return load_pipeline(gazetteer=gazetteer)

    def found(phrase: str) -> Extract:
        from graph.extract import extract

        document = Document("phrase", "", phrase)
        return next(extract([document], pipeline(), _ignore), Extract(document.doc_id, (), ()))

    return map(PhraseReader(load_world(gazetteer), found).read, phrases)


def _ignore(problem: Problem) -> None:
    """A phrase that the pipeline cannot read is left out; there is nothing to keep."""
