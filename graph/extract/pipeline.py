"""Puts our steps behind a spaCy pipeline, and reads documents with it."""

import gc
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from importlib import import_module
from importlib.metadata import version
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]

from graph.errors import ModelError
from graph.extract import pinned
from graph.extract.paragraphs import paragraph_starts
from graph.extract.phrase import Phrase, surface_of
from graph.extract.tuning import tune
from graph.model import Document, Extract, FoundMention, FoundPair, FoundRelation, Problem, Sentence
from graph.world import gazetteer_print

DEFAULT_MODEL, FAST_MODEL = "default", "fast"
STEPS = (
    *("actor_gazetteer", "actor_names", "actor_roles", "actor_metonyms"),
    *("actor_nominals", "actor_pronouns", "actor_relations", "actor_relatedness"),
)
_TABLE_STEPS = ("actor_gazetteer", "actor_names", "actor_roles")
_FACTORY_MODULES = (
    *("paragraphs", "fast_entities", "encoder", "gazetteer", "names", "roles", "metonyms"),
    *("nominals", "pronouns", "relations", "relatedness"),
)
_BATCH_DOCUMENTS, _BATCH_CHARACTERS = 128, 60_000
_PARSED_AT_ONCE = 4  # spaCy's parser cuts a batch in four, and the fewer texts side by side the longer each takes
# What numpy multiplies with. One thread for a process: our products are small, and threads wait for each other.
_MULTIPLIERS = ThreadpoolController().select(user_api="blas")
_KEPT_WORDS, _ZONE_BATCHES = 50_000, 32
_BREAKS = (ValueError, IndexError, KeyError, RecursionError, MemoryError)
_PIECE_CHARACTERS = 100_000
_SENTENCE_END = re.compile(r"[.!?]\W*\s")
_WORD_END = re.compile(r"\s+")

Report = Callable[[Problem], None]


def _load(model: str) -> Language:
    if model == FAST_MODEL:
        return tune(spacy.load(pinned.verified_path()))
    if model == DEFAULT_MODEL:
        nlp = tune(spacy.load(pinned.verified_path(), exclude=["ner"]))
        nlp.add_pipe("actor_encoder")
        return nlp
    try:
        return spacy.load(model)
    except (OSError, ValueError) as error:
        raise ModelError(
            f"the spaCy pipeline {model!r} cannot be loaded ({str(error).splitlines()[0]}); "
            "give the name of an installed pipeline or a path, or leave --model out"
        ) from error


def load_pipeline(model: str = DEFAULT_MODEL, gazetteer: Path | None = None) -> Language:
    """A spaCy pipeline with our steps behind it, loaded once for the process unless a gazetteer file is given.

    `default` finds names with our own encoder, `fast` with spaCy's small entity recogniser; anything else is the name
    or path of a pipeline with a tagger, a parser and an entity recogniser. The steps know the actors of the gazetteer
    besides those of the table of the world.

    Raises:
        ModelError: the pipeline is missing, altered, or lacks a component that our steps read.
        WorldError: a row of the gazetteer is not well formed.
    """
    return _assembled(model, str(gazetteer)) if gazetteer else _standing(model)


@cache
def _standing(model: str) -> Language:
    return _assembled(model, "")


def _assembled(model: str, gazetteer: str) -> Language:
    for module in _FACTORY_MODULES:  # a checkout that is not installed has no entry points
        import_module(f"graph.extract.{module}")
    nlp = _load(model)
    if "parser" not in nlp.pipe_names:
        raise ModelError(
            f"the spaCy pipeline {model!r} has no parser (it has {', '.join(nlp.pipe_names) or 'nothing'}); "
            "our steps read sentences and grammar: give a pipeline with a parser"
        )
    nlp.add_pipe("actor_paragraphs", first=True)
    for step in STEPS:
        nlp.add_pipe(step, config={"gazetteer": gazetteer} if step in _TABLE_STEPS else {})
    return nlp


def _pieces(text: str) -> list[tuple[int, str]]:
    """The text in stretches of whole paragraphs that the parser can hold, each with its offset."""
    if len(text) <= _PIECE_CHARACTERS:
        return [(0, text)]
    cuts = [0]
    for start in paragraph_starts(text)[1:]:
        if start - cuts[-1] > _PIECE_CHARACTERS // 2:
            cuts.append(start)
    cuts = [
        begin
        for cut, following in zip(cuts, [*cuts[1:], len(text)], strict=True)
        for begin in _cuts_inside(text, cut, following)
    ]
    return [(begin, text[begin:end]) for begin, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def _cuts_inside(text: str, begin: int, end: int) -> Iterator[int]:
    """Where to cut a paragraph that is too long: after a sentence, else between words, else anywhere."""
    yield begin
    while end - begin > _PIECE_CHARACTERS:
        window = text[begin : begin + _PIECE_CHARACTERS]
        ends = [match.end() for match in _SENTENCE_END.finditer(window)] or [
            match.end() for match in _WORD_END.finditer(window)
        ]
        begin += ends[-1] if ends else _PIECE_CHARACTERS
        yield begin


def _found(phrase: Phrase, sentence: int, offset: int, text: str) -> FoundMention:
    return FoundMention(
        sentence=sentence,
        start=phrase.start + offset,
        end=phrase.end + offset,
        text=text,
        level=str(phrase.level),
        label=phrase.label,
        name=phrase.name,
        entries=phrase.entries,
        role=phrase.role,
        affiliation=phrase.affiliation,
        acts=phrase.acts,
        reason=phrase.reason,
        needs_context=phrase.needs_context,
        antecedent=None if phrase.antecedent is None else phrase.antecedent + offset,
        sureness=phrase.sureness,
        apart=None if phrase.apart is None else phrase.apart + offset,
    )


def _read_doc(doc: Doc, doc_id: str, offset: int, first_sentence: int) -> Extract:
    whole = surface_of(doc).text
    starts = paragraph_starts(whole)
    sentences: list[Sentence] = []
    mentions: list[FoundMention] = []
    paragraph = 0
    phrases = list(doc._.actor_phrases)
    numbers: dict[int, int] = {}
    for place, span in enumerate(doc.sents):
        start, end = span.start_char, span.end_char
        text = whole[start:end]
        end -= len(text) - len(text.rstrip())
        start += len(text) - len(text.lstrip())
        if start >= end:
            continue
        while paragraph + 1 < len(starts) and starts[paragraph + 1] <= start:
            paragraph += 1
        numbers[place] = number = first_sentence + len(sentences)
        sentences.append(Sentence(doc_id, number, start + offset, end + offset, paragraph))
        while phrases and phrases[0].start < end:
            phrase = phrases.pop(0)
            if phrase.start >= start and phrase.end <= end:
                mentions.append(_found(phrase, number, offset, whole[phrase.start : phrase.end]))
    relations = (relation.moved(numbers[relation.sentence], offset) for relation in doc._.actor_relations)
    pairs = (pair.moved(offset) for pair in doc._.actor_pairs)
    return Extract(doc_id, tuple(sentences), tuple(mentions), tuple(relations), tuple(pairs))


def _joined(doc_id: str, pieces: Iterable[tuple[int, Doc]]) -> Extract:
    """What stands in the pieces of a document, each with its offset."""
    sentences: list[Sentence] = []
    mentions: list[FoundMention] = []
    relations: list[FoundRelation] = []
    pairs: list[FoundPair] = []
    paragraphs = 0
    for offset, doc in pieces:
        found = _read_doc(doc, doc_id, offset, len(sentences))
        sentences += [replace(s, paragraph=s.paragraph + paragraphs) for s in found.sentences]
        mentions += found.mentions
        relations += found.relations
        pairs += found.pairs
        paragraphs = sentences[-1].paragraph + 1 if sentences else 0
    return Extract(doc_id, tuple(sentences), tuple(mentions), tuple(relations), tuple(pairs))


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    characters = 0
    for document in documents:
        batch.append(document)
        characters += len(document.text)
        if characters >= _BATCH_CHARACTERS or len(batch) == _BATCH_DOCUMENTS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _read_batch(nlp: Language, batch: Sequence[Document]) -> list[Extract]:
    """What stands in every document; the models read the texts side by side, at less than half the cost."""
    cut = [_pieces(document.text) for document in batch]
    texts = [text for pieces in cut for _, text in pieces]
    at_once = max(1, _PARSED_AT_ONCE * _BATCH_CHARACTERS * len(texts) // max(1, sum(map(len, texts))))
    docs = nlp.pipe(texts, batch_size=at_once)
    with _MULTIPLIERS.limit(limits=1):
        return [
            _joined(document.doc_id, ((offset, next(docs)) for offset, _ in pieces))
            for document, pieces in zip(batch, cut, strict=True)
        ]


def extract(documents: Iterable[Document], nlp: Language, report: Report) -> Iterator[Extract]:
    """The sentences and mentions of every document, in order; a document that breaks a step is reported and left out.

    Memory stays flat: common words, met in the first documents, are kept, since meeting a word anew costs time; once
    there are enough of them, what later documents bring is forgotten after some batches.
    """
    batches = _batches(documents)
    with _spared_garbage():
        while len(nlp.vocab) < _KEPT_WORDS and (batch := next(batches, None)):
            yield from _read_safely(nlp, batch, report)
        while waiting := list(islice(batches, _ZONE_BATCHES)):
            with nlp.memory_zone():
                for batch in waiting:
                    yield from _read_safely(nlp, batch, report)


@contextmanager
def _spared_garbage() -> Iterator[None]:
    """What the process holds by now, the table of the world above all, is not searched for garbage again and again."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _read_safely(nlp: Language, batch: Sequence[Document], report: Report) -> Iterable[Extract]:
    try:
        return _read_batch(nlp, batch)
    except _BREAKS:
        return _read_apart(nlp, batch, report)


def _read_apart(nlp: Language, batch: Sequence[Document], report: Report) -> Iterator[Extract]:
    """The documents one by one, to find the one that breaks a step."""
    for document in batch:
        try:
            yield from _read_batch(nlp, [document])
        except _BREAKS as error:
            report(Problem(document.doc_id, f"cannot be read by the pipeline: {error!r}", "see the text near it"))


def fingerprint(model: str = DEFAULT_MODEL, gazetteer: Path | None = None) -> str:
    """What extraction depends on: the model, our code, the table of the world and the user's gazetteer file.

    Equal prints find equal mentions.
    """
    own = gazetteer_print(gazetteer) if gazetteer else ""
    total = hashlib.sha256(f"{version('spacy')} {_model_print(model)} {own}".encode())
    package = Path(__file__).parents[1]
    files = [
        package / "names.py",
        package / "said_dates.py",
        *(package / "extract").glob("*.*"),
        *(package / "world").glob("*.*"),
    ]
    for path in sorted(files):
        total.update(path.name.encode())
        total.update(path.read_bytes())
    return total.hexdigest()[:16]


def _model_print(model: str) -> str:
    if model in (DEFAULT_MODEL, FAST_MODEL):
        return f"{model} {pinned.MODEL} {pinned.VERSION} {pinned.check_model().digest}"
    meta = load_pipeline(model).meta
    return f"{model} {meta.get('lang')}_{meta.get('name')} {meta.get('version')}"
