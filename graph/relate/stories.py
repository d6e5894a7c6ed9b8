"""Which documents tell one story: copies and near-copies, as wires re-print each other."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.model import Document
from graph.names import fold_tokens

_SHINGLE_WORDS = 4
_MIN_SHINGLES = 12
_PERMUTATIONS = 128
_CANDIDATE_JACCARD = 0.2
# Share of the shorter text's shingles that the longer one holds. Re-worded copies share above .6, other stories on one
# event below .1.
_COPY_CONTAINMENT = 0.4


def _shingles(text: str) -> frozenset[str]:
    words = [token.form for token in fold_tokens(text) if token.form[:1].isalnum()]
    return frozenset(" ".join(words[i : i + _SHINGLE_WORDS]) for i in range(len(words) - _SHINGLE_WORDS + 1))


def _is_copy(one: frozenset[str], other: frozenset[str]) -> bool:
    smaller = min(len(one), len(other))
    return smaller >= _MIN_SHINGLES and len(one & other) / smaller >= _COPY_CONTAINMENT


def with_stories(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents in their order, each with the `story_id` that copies share: the id of the story's first document.

    A document joins the earliest document that it copies, and only that one: copies of a copy meet through the original
    or not at all, so stories never chain. Candidates come from MinHash over word shingles (Broder 1997, "On the
    resemblance and containment of documents"), and are then compared exactly. Failed documents tell no story.
    """
    from datasketch import MinHash, MinHashLSH

    given = tuple(documents)
    told = sorted((d for d in given if d.status == "ok"), key=lambda d: (d.published or "9999", d.doc_id))
    index = MinHashLSH(threshold=_CANDIDATE_JACCARD, num_perm=_PERMUTATIONS)
    shingles: dict[str, frozenset[str]] = {}
    order: dict[str, int] = {}
    story: dict[str, str] = {}
    same_text: dict[str, str] = {}
    for number, document in enumerate(told):
        doc_id = document.doc_id
        found = _shingles(document.text)
        sketch = MinHash(num_perm=_PERMUTATIONS, hashfunc=_hash)
        sketch.update_batch([shingle.encode() for shingle in sorted(found)])
        copied = same_text.get(document.sha256) or _first_copied(found, index.query(sketch), shingles, order)
        story[doc_id] = copied or doc_id
        if copied is None:
            index.insert(doc_id, sketch)
            shingles[doc_id], order[doc_id] = found, number
            same_text.setdefault(document.sha256, doc_id)
    return tuple(replace(d, story_id=story[d.doc_id]) if d.status == "ok" else d for d in given)


def _first_copied(
    found: frozenset[str], candidates: Sequence[str], shingles: dict[str, frozenset[str]], order: dict[str, int]
) -> str | None:
    copied = [doc_id for doc_id in candidates if _is_copy(found, shingles[doc_id])]
    return min(copied, key=order.__getitem__) if copied else None


def _hash(shingle: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(shingle, digest_size=4).digest(), "little")
