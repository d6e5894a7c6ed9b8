"""Small gold documents and what a product might find in them, for tests with values worked out by hand."""

from typing import Any

from graph.evaluate.gold import GoldDocument, documents_of
from graph.model import Mention, Sentence, Tables

Line = dict[str, Any]


def mention(text: str, words: str, actor: str | None, nth: int = 0, **more: Any) -> Line:
    """A gold mention of the nth place where the words stand."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    kind = more.pop("type", "Organisation")
    return {"start": start, "end": start + len(words), "type": kind, "level": "NAM", "actor": actor, **more}


def line(doc: str, text: str, mentions: list[Line], relations: list[Line] | None = None) -> Line:
    """A document of a gold file; mentions get their ids by their order."""
    rows = [{"id": number, "rollup": row["actor"], **row} for number, row in enumerate(mentions)]
    return {"doc": doc, "source": "Wire", "text": text, "mentions": rows, "relations": relations or []}


def gold(*lines: Line) -> list[GoldDocument]:
    return documents_of(lines)


def found(doc: str, text: str, words: str, actor: str | None, nth: int = 0) -> Mention:
    """A mention that a product found at the nth place where the words stand."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    label = "organisation" if actor else "place"
    return Mention(doc, 0, start, start + len(words), words, "name", label, actor, "name", 1.0)


def tables(texts: dict[str, str], mentions: list[Mention], **more: Any) -> Tables:
    """A graph of which each text is one sentence."""
    sentences = tuple(Sentence(doc, 0, 0, len(text), 0) for doc, text in texts.items())
    return Tables(sentences=sentences, mentions=tuple(mentions), **more)
