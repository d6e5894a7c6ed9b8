"""The public data sets in the form that corpus.py reads: `doc`, `source`, `text`, and `mentions` with their offsets."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Row = dict[str, Any]

_REDOCRED_KINDS = {"PER": "Person", "ORG": "Organisation", "LOC": "Location"}
_PRONOUNS = re.compile(
    r"i|me|my|mine|we|us|our|ours|you|your|he|him|his|she|hers?|its?|they|them|theirs?|who"
    r"|(?:him|her|it|my)self|(?:them|our)selves",
    re.IGNORECASE,
)
_TIGHT_BEFORE = frozenset(".,;:!?)%'") | {"'s", "n't"}


def read_rows(path: Path) -> list[Row]:
    """The documents of JSON lines (*.jsonl), of a Re-DocRED file (*.json), or of the folder of re3d."""
    if path.is_dir():
        return list(_read_re3d(path))
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [_from_redocred(document) for document in json.loads(path.read_text(encoding="utf-8"))]


def _from_redocred(document: Mapping[str, Any]) -> Row:
    """A document of tokens as running text; every mention of every entity of `vertexSet`."""
    text = ""
    bounds: dict[tuple[int, int], tuple[int, int]] = {}
    for number, sentence in enumerate(document["sents"]):
        for i, token in enumerate(sentence):
            if text and token not in _TIGHT_BEFORE and not text.endswith("("):
                text += " "
            bounds[number, i] = (len(text), len(text) + len(token))
            text += token
    mentions = []
    for entity in document["vertexSet"]:
        for mention in entity:
            first, last = mention["pos"]
            start, end = bounds[mention["sent_id"], first][0], bounds[mention["sent_id"], last - 1][1]
            kind = _REDOCRED_KINDS.get(mention["type"], mention["type"])
            mentions.append({"start": start, "end": end, "type": kind, "level": "NAM"})
    return {"doc": document["title"], "source": "Re-DocRED", "text": text, "mentions": mentions}


def _lines(path: Path) -> Iterator[Row]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def _read_re3d(folder: Path) -> Iterator[Row]:
    for path in sorted(folder.glob("*/documents.json")):
        rows = {}
        for document in _lines(path):
            rows[str(document["_id"])] = {
                "doc": str(document["_id"]),
                "source": path.parent.name,
                "text": document["text"],
                "mentions": [],
            }
        for entity in _lines(path.with_name("entities.json")):
            row = rows[str(entity["documentId"])]
            start, end = int(entity["begin"]), int(entity["end"])
            mention = {"start": start, "end": end, "type": entity["type"], "conf": float(entity["confidence"])}
            row["mentions"].append(mention | {"level": level_of(row["text"], start, end)})
        yield from rows.values()


def level_of(text: str, start: int, end: int) -> str:
    """PRO, NAM or NOM: a span names if a word of it has a capital that is not there to begin the sentence."""
    words = text[start:end].split()
    if _PRONOUNS.fullmatch(text[start:end]):
        return "PRO"
    before = text[:start].rstrip(" “\"'‘(")
    begins = not before or before[-1] in '.!?:\n”"'
    named = any(
        any(character.isupper() for character in word[1:] if i == 0 and begins)
        or (word[:1].isupper() and not (i == 0 and begins))
        for i, word in enumerate(words)
    )
    return "NAM" if named else "NOM"
