"""The columns of every table, as the outside world relies on them. Columns may be added, never renamed or removed."""

from typing import Any

TEXT, COUNT, SHARE, FLAG, DAY, TEXTS = "string", "int64", "float64", "bool", "date32", "list<string>"

COLUMNS: dict[str, dict[str, str]] = {
    "documents": {
        "doc_id": TEXT,
        "title": TEXT,
        "text": TEXT,
        "published": DAY,
        "publisher": TEXT,
        "url": TEXT,
        "path": TEXT,
        "language": TEXT,
        "story_id": TEXT,
        "sha256": TEXT,
        "status": TEXT,
        "problem": TEXT,
    },
    "sentences": {"doc_id": TEXT, "sentence": COUNT, "start": COUNT, "end": COUNT, "paragraph": COUNT},
    "found_mentions": {
        "doc_id": TEXT,
        "sentence": COUNT,
        "start": COUNT,
        "end": COUNT,
        "text": TEXT,
        "level": TEXT,
        "label": TEXT,
        "name": TEXT,
        "entries": TEXTS,
        "role": TEXT,
        "affiliation": TEXT,
        "acts": FLAG,
        "reason": TEXT,
        "needs_context": FLAG,
    },
    "mentions": {
        "doc_id": TEXT,
        "sentence": COUNT,
        "start": COUNT,
        "end": COUNT,
        "text": TEXT,
        "level": TEXT,
        "label": TEXT,
        "actor_id": TEXT,
        "rule": TEXT,
        "confidence": SHARE,
        "why": TEXT,
    },
    "actors": {
        "actor_id": TEXT,
        "name": TEXT,
        "kind": TEXT,
        "country": TEXT,
        "sector": TEXT,
        "other_sectors": TEXTS,
        "parent": TEXT,
        "aliases": TEXTS,
        "mentions": COUNT,
        "documents": COUNT,
        "stories": COUNT,
        "first": DAY,
        "last": DAY,
    },
    "co_mentions": {
        "actor_a": TEXT,
        "actor_b": TEXT,
        "weight": SHARE,
        "sentences": COUNT,
        "documents": COUNT,
        "stories": COUNT,
        "npmi": SHARE,
        "g2": SHARE,
        "q_value": SHARE,
        "relatedness": SHARE,
        "first": DAY,
        "last": DAY,
    },
    "evidence": {
        "actor_a": TEXT,
        "actor_b": TEXT,
        "doc_id": TEXT,
        "sentence": COUNT,
        "start": COUNT,
        "end": COUNT,
        "relatedness": SHARE,
    },
    "relations": {
        "subject": TEXT,
        "object": TEXT,
        "predicate": TEXT,
        "sign": COUNT,
        "claimed_by": TEXT,
        "hedged": FLAG,
        "negated": FLAG,
        "doc_id": TEXT,
        "sentence": COUNT,
        "cue_start": COUNT,
        "cue_end": COUNT,
        "confidence": SHARE,
    },
}


def arrow_schema(table: str) -> Any:
    """The pyarrow schema of a table."""
    import pyarrow as pa

    types = {
        TEXT: pa.string(),
        COUNT: pa.int64(),
        SHARE: pa.float64(),
        FLAG: pa.bool_(),
        DAY: pa.date32(),
        TEXTS: pa.list_(pa.string()),
    }
    return pa.schema([(name, types[kind]) for name, kind in COLUMNS[table].items()])
