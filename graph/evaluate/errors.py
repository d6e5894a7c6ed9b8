"""What went wrong, by kind and words, the most frequent first, each with a sentence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.evaluate.alignment import Aligned, Alignment, align
from graph.evaluate.gold import NAMES, NAMES_AND_NOMINALS, GoldDocument, GoldMention, Standing
from graph.evaluate.spans import core_of, overlap
from graph.model import Mention, Sentence, Tables


class ErrorKind(StrEnum):
    """What is wrong with a mention."""

    MISSED_NAME = "missed name"
    MISSED_NOMINAL = "missed nominal"
    SPURIOUS = "spurious"
    WRONG_SPAN = "wrong span"
    WRONG_MERGE = "wrong merge"
    WRONG_SPLIT = "wrong split"
    NOT_A_PLACE = "acts, read as a place"
    NOT_AN_ACTOR = "a place, read as an actor"
    UNDECIDED = "found, but undecided"


@dataclass(frozen=True, slots=True)
class GoldError:
    """Errors of one kind in the same words: how often, and the first place with its sentence.

    `gold` is what readers marked or which actor they meant, `found` what the product has instead.
    """

    kind: str
    count: int
    gold: str
    found: str
    doc_id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Error:
    kind: ErrorKind
    gold: str
    found: str
    start: int

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for errors that are counted together."""
        return self.kind, self.gold.casefold(), self.found.casefold()


def find_errors(documents: Sequence[GoldDocument], tables: Tables, most: int) -> list[GoldError]:
    """The most frequent errors over all documents."""
    sentences: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in tables.sentences:
        sentences[sentence.doc_id].append(sentence)
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for mention in tables.mentions:
        if mention.level != "pronoun":
            mentions[mention.doc_id].append(mention)
    errors = [(d, error) for d in documents for error in _of_document(d, mentions[d.doc_id])]
    errors += _of_identity(documents, mentions, {actor.actor_id: actor.name for actor in tables.actors})
    counts = Counter(error.key for _, error in errors)
    firsts: dict[tuple[str, ...], tuple[GoldDocument, _Error]] = {}
    for document, error in errors:
        firsts.setdefault(error.key, (document, error))
    found = []
    for key, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]:
        document, error = firsts[key]
        quote = _sentence(document.text, error.start, sentences[document.doc_id])
        found.append(GoldError(error.kind, count, error.gold, error.found, document.doc_id, quote))
    return found


def _sentence(text: str, start: int, sentences: Iterable[Sentence]) -> str:
    holding = next((s for s in sentences if s.start <= start < s.end), None)
    quote = text[holding.start : holding.end] if holding else text[max(0, start - 80) : start + 80]
    return " ".join(quote.split())


def _of_document(document: GoldDocument, mentions: Sequence[Mention]) -> Iterator[_Error]:
    """Errors of finding: what the measures of names and nominals count, with the reason where one is known."""
    text = document.text
    acting = [mention for mention in mentions if mention.actor_id is not None]
    alignment = align(document, acting, NAMES_AND_NOMINALS)
    met = {item.gold.id for item in alignment.aligned}
    for item in alignment.aligned:
        if item.standing is Standing.REQUIRED and _is_wrong_span(document, item):
            yield _Error(ErrorKind.WRONG_SPAN, _words(text, item.gold), _words(text, item.found), item.gold.start)
    for gold in document.mentions:
        if gold.standing(NAMES_AND_NOMINALS) is Standing.REQUIRED and gold.id not in met:
            yield _missed(text, gold, [mention for mention in mentions if mention.actor_id is None])
    for mention in alignment.spurious:
        touched = [m for m in document.mentions if overlap((m.start, m.end), (mention.start, mention.end)) > 0]
        is_place = any(m.type == "Location" for m in touched)
        kind = ErrorKind.NOT_AN_ACTOR if is_place else ErrorKind.SPURIOUS
        yield _Error(kind, _words(text, touched[0]) if touched else "", _words(text, mention), mention.start)


def _is_wrong_span(document: GoldDocument, item: Aligned) -> bool:
    gold = core_of(document.text, (item.gold.start, item.gold.end))
    found = core_of(document.text, (item.found.start, item.found.end))
    if item.is_first:
        return gold != found
    return not any(found == core_of(document.text, (m.start, m.end)) for m in document.mentions)


def _missed(text: str, gold: GoldMention, without_actor: Sequence[Mention]) -> _Error:
    same = [m for m in without_actor if _words(text, m) == _words(text, gold) and _touch(m, gold)]
    if same:
        kind = ErrorKind.NOT_A_PLACE if same[0].label in {"place", "state"} else ErrorKind.UNDECIDED
        return _Error(kind, _words(text, gold), "", gold.start)
    kind = ErrorKind.MISSED_NAME if gold.level == "NAM" else ErrorKind.MISSED_NOMINAL
    return _Error(kind, _words(text, gold), "", gold.start)


def _touch(one: Mention, other: GoldMention) -> bool:
    return overlap((one.start, one.end), (other.start, other.end)) > 0


def _words(text: str, mention: GoldMention | Mention) -> str:
    start, end = core_of(text, (mention.start, mention.end))
    return " ".join(text[start:end].split())


def _in_order(alignment: Alignment) -> list[Aligned]:
    return sorted(alignment.aligned, key=lambda item: item.gold.start)


def _of_identity(
    documents: Sequence[GoldDocument], mentions: dict[str, list[Mention]], names: dict[str, str]
) -> Iterator[tuple[GoldDocument, _Error]]:
    """Required names whose actor is mostly somebody else (a wrong merge), or that are apart from most of their own."""
    items = [
        (document, item)
        for document in documents
        for item in _in_order(align(document, [m for m in mentions[document.doc_id] if m.actor_id is not None], NAMES))
        if item.standing is Standing.REQUIRED and item.is_first and item.gold.actor
    ]
    of_found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    of_gold: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, item in items:
        of_found[str(item.found.actor_id)][str(item.gold.actor)] += 1
        of_gold[str(item.gold.actor)][str(item.found.actor_id)] += 1
    for document, item in items:
        actor, gold = str(item.found.actor_id), str(item.gold.actor)
        owner, home = of_found[actor].most_common(1)[0][0], of_gold[gold].most_common(1)[0][0]
        words = _words(document.text, item.found)
        if owner != gold:
            error = _Error(ErrorKind.WRONG_MERGE, f"{words}: {gold}", f"{names[actor]} ({owner})", item.gold.start)
            yield document, error
        elif home != actor:
            error = _Error(
                ErrorKind.WRONG_SPLIT, f"{words}: {gold}", f"{names[actor]}, not {names[home]}", item.gold.start
            )
            yield document, error
