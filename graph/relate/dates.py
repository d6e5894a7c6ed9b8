"""The dates that sentences say, seen from the date of their document."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.model import Document, Sentence
from graph.said_dates import read_all_said


def with_dates(sentences: Iterable[Sentence], documents: Mapping[str, Document]) -> Iterator[Sentence]:
    """The sentences with the days that they name; a mention or a link has those of the sentence that it stands in."""
    for sentence in sentences:
        document = documents[sentence.doc_id]
        said = read_all_said(document.text[sentence.start : sentence.end], document.published)
        yield replace(sentence, said_from=said[0] if said else None, said_to=said[1] if said else None)
