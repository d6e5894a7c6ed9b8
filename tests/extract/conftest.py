"""Documents made by hand, so that few tests of extraction need a trained model."""

from collections.abc import Callable, Sequence

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.extract import load_pipeline
from graph.extract.gazetteer import make_gazetteer
from graph.extract.metonyms import make_metonyms
from graph.extract.names import make_names
from graph.extract.roles import make_roles

Parsed = Callable[..., Doc]
Annotated = Callable[..., Doc]

_BLANK = spacy.blank("en")


def _fields(written: str) -> tuple[str, str, str, int, str]:
    parts = written.split("|")
    word, pos, dep, head = parts[:4]
    return word, pos, dep, int(head), parts[4] if len(parts) > 4 else word.lower()


def _parsed(written: str, ents: Sequence[str] = ()) -> Doc:
    rows = [_fields(part.removeprefix("~")) for part in written.split()]
    glued = [part.startswith("~") for part in written.split()]
    words, pos, deps, heads, lemmas = (list(column) for column in zip(*rows, strict=True))
    return Doc(
        _BLANK.vocab,
        words=words,
        spaces=[not following for following in [*glued[1:], True]],
        pos=pos,
        deps=deps,
        heads=heads,
        lemmas=lemmas,
        ents=list(ents) or None,
    )


@pytest.fixture
def parsed() -> Parsed:
    """Makes a parsed document of `word|POS|dep|head[|lemma]` parts; `~` glues a part to the one before it.

    Heads count from 0. `ents` are IOB tags, one a word: `B-PERSON`, `I-PERSON`, `O`.
    """
    return _parsed


@pytest.fixture
def tagged() -> Callable[[str, str], Doc]:
    """Makes a document of `word|POS` parts in which every word hangs on the first; `[` begins and `]` ends an entity.

    The label of all entities is the second argument.
    """

    def make(written: str, label: str = "ORG") -> Doc:
        parts, ents, inside = [], [], False
        for i, part in enumerate(written.split()):
            glue = "~" if part.startswith("~") else ""
            bare = part.removeprefix("~")
            opens, bare = bare.startswith("["), bare.removeprefix("[")
            closes, bare = bare.endswith("]"), bare.removesuffix("]")
            word, pos = bare.split("|") if "|" in bare else (bare, "X")
            ents.append(f"B-{label}" if opens else f"I-{label}" if inside else "O")
            inside = (inside or opens) and not closes
            parts.append(f"{glue}{word}|{pos}|{'ROOT' if i == 0 else 'dep'}|0")
        return _parsed(" ".join(parts), ents)

    return make


@pytest.fixture(scope="session")
def steps() -> Callable[[Doc], Doc]:
    """Our four steps, one after the other, on a document made by hand."""
    made = [make(_BLANK, "step") for make in (make_gazetteer, make_names, make_roles, make_metonyms)]

    def annotate(doc: Doc) -> Doc:
        for step in made:
            doc = step(doc)
        return doc

    return annotate


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The real pipeline."""
    return load_pipeline()
