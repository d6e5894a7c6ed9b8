"""Reads phrases without any document, one by one."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.model import Document, Problem

if TYPE_CHECKING:
    from graph.resolve.phrase import PhraseReading


def read_phrases(phrases: Iterable[str]) -> Iterator["PhraseReading"]:
    """For every phrase, in order, the actor that it means by itself; what is unknown is None.

    Raises:
        ModelError: the language model is missing or altered.
    """
    from graph.extract import extract, load_pipeline
    from graph.resolve import KnownPersons, resolve_phrase
    from graph.world import load_world

    world = load_world()
    persons = KnownPersons(world)
    documents = (Document(str(number), "", phrase) for number, phrase in enumerate(phrases))
    texts: dict[str, str] = {}

    def remembered() -> Iterator[Document]:
        for document in documents:
            texts[document.doc_id] = document.text
            yield document

    for found in extract(remembered(), load_pipeline(), _ignore):
        yield resolve_phrase(texts.pop(found.doc_id), found, world, persons)


def _ignore(problem: Problem) -> None:
    """A phrase that the pipeline cannot read is left out; there is nothing to keep."""
