"""spaCy component `actor_gazetteer`: every place where the text holds a name of the table of the world.

Sets `doc._.actor_matches`, a tuple of `Match` in order of start, never overlapping.
"""

from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.phrase import is_capitalised, surface_of, text_of
from graph.model import Kind
from graph.names import fold_name
from graph.world import Form, Gazetteer, Match, World, load_world

_ARTICLE = "The "


class ActorGazetteer:
    """Annotates a document with the names of a table of the world that it holds."""

    def __init__(self, world: World) -> None:
        if not Doc.has_extension("actor_matches"):
            Doc.set_extension("actor_matches", default=())
        self.world = world
        self.gazetteer = Gazetteer(world.names)

    def __call__(self, doc: Doc) -> Doc:
        """The same document with `doc._.actor_matches` set."""
        text = surface_of(doc).text
        matches = self.gazetteer.match(text)
        barred = {match.start for match in matches if self._is_article_of_longer_name(doc, match)}
        doc._.actor_matches = self.gazetteer.match(text, barred) if barred else matches
        return doc

    def _is_article_of_longer_name(self, doc: Doc, match: Match) -> bool:
        """Whether what reads as a newspaper begins a longer name: "The Guardian Council", "The Hindu party"."""
        name = text_of(doc, match.start, match.end)
        entry = self.world.entries.get(match.names[0].entry_id)
        if not name.startswith(_ARTICLE) or entry is None or entry.kind != Kind.MEDIA:
            return False
        _, last = surface_of(doc).places(match.start, match.end)
        if last >= len(doc) or not doc[last - 1].whitespace_:
            return False
        if is_capitalised(doc[last]):
            return True
        rest = self.world.names.get(fold_name(name.removeprefix(_ARTICLE)), ())
        return doc[last].pos_ in {"NOUN", "ADJ"} and any(known.form is Form.ADJECTIVE for known in rest)


@Language.factory("actor_gazetteer", assigns=["doc._.actor_matches"], default_config={"gazetteer": ""})
def make_gazetteer(nlp: Language, name: str, gazetteer: str = "") -> ActorGazetteer:
    """The component with the project's own table of the world, a user's gazetteer file over it if one is named."""
    return ActorGazetteer(load_world(gazetteer))
