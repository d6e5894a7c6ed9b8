"""Mentions made by hand from literal texts, so that few tests of resolution need a trained model."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from spacy.language import Language

from graph.extract import extract, load_pipeline
from graph.model import Actor, Document, Extract, FoundMention, Mention, Problem, Sentence
from graph.names import fold_name
from graph.resolve import resolve
from graph.world import Form, World, load_world

Spec = tuple[str, str] | tuple[str, str, Mapping[str, object]]


@dataclass(frozen=True)
class Outcome:
    """What resolution made of some documents, with short ways to ask."""

    mentions: tuple[Mention, ...]
    actors: tuple[Actor, ...]

    def ids(self) -> list[str | None]:
        return [mention.actor_id for mention in self.mentions]

    def rules(self) -> list[str | None]:
        return [mention.rule for mention in self.mentions]

    def actor(self, actor_id: str) -> Actor:
        (found,) = (actor for actor in self.actors if actor.actor_id == actor_id)
        return found


def make_mentions(text: str, specs: Sequence[Spec]) -> tuple[FoundMention, ...]:
    """Mentions in the order of the text; `specs` are (phrase, label) or (phrase, label, more fields).

    Entries come from the table of the world unless they are given; the sentence is counted by full stops.
    """
    world, at, made = load_world(), 0, []
    for phrase, label, *more in specs:
        start = text.index(phrase, at)
        at = start + (0 if more and "role" in more[0] else len(phrase))
        names = world.names.get(fold_name(phrase), ())
        mention = FoundMention(
            sentence=text.count(". ", 0, start),
            start=start,
            end=start + len(phrase),
            text=phrase,
            level="name",
            label=label,
            name=phrase,
            entries=tuple(dict.fromkeys(name.entry_id for name in names if name.form is not Form.PLACE)),
            needs_context=bool(names) and names[0].form is Form.CONTEXT,
        )
        made.append(replace(mention, **more[0]) if more else mention)
    return tuple(sorted(made, key=lambda mention: (mention.start, -mention.end)))


def resolve_all(documents: Sequence[Document], mentions: Mapping[str, Sequence[FoundMention]]) -> Outcome:
    extracts = [
        Extract(
            document.doc_id, (Sentence(document.doc_id, 0, 0, len(document.text), 0),), tuple(mentions[document.doc_id])
        )
        for document in documents
    ]
    return Outcome(*resolve({document.doc_id: document for document in documents}, extracts, load_world()))


@pytest.fixture
def resolved() -> Callable[..., Outcome]:
    """Resolves one text with mentions made by hand."""

    def run(text: str, *specs: Spec, published: str | None = None) -> Outcome:
        return resolve_all([Document("d", "", text, published=published)], {"d": make_mentions(text, specs)})

    return run


@pytest.fixture
def resolved_in_order() -> Callable[..., Outcome]:
    """Resolves several texts with mentions made by hand, (text, specs), read in the given order of their numbers."""

    def run(texts: Sequence[tuple[str, Sequence[Spec]]], order: Sequence[int]) -> Outcome:
        documents = [Document(f"d{number}", "", texts[number][0], story_id=f"s{number}") for number in order]
        return resolve_all(documents, {f"d{number}": make_mentions(*texts[number]) for number in order})

    return run


@pytest.fixture
def resolved_corpus(resolved_in_order: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """Resolves several texts, each with mentions made by hand: (text, specs)."""
    return lambda *texts: resolved_in_order(texts, range(len(texts)))


@pytest.fixture(scope="session")
def world() -> World:
    return load_world()


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The real pipeline."""
    return load_pipeline()


@pytest.fixture(scope="session")
def read_text(nlp: Language) -> Callable[..., Outcome]:
    """Resolves one text through the real pipeline."""

    def fail(problem: Problem) -> None:
        pytest.fail(str(problem))

    def run(text: str, published: str | None = None) -> Outcome:
        document = Document("d", "", text, published=published)
        return Outcome(*resolve({"d": document}, extract([document], nlp, fail), load_world()))

    return run


@pytest.fixture(scope="session")
def seed_text() -> str:
    return (Path(__file__).parents[2] / "seeds" / "000_636008c3ff6e1a1e.txt").read_text(encoding="utf-8")
