"""spaCy component `actor_gazetteer`: every place where the text holds a name of the table of the world.

Sets `doc._.actor_matches`, a tuple of `Match` in order of start, never overlapping.
"""

from spacy.language import Language
from spacy.tokens import Doc

from graph.extract.phrase import surface_of
from graph.world import Gazetteer, World, load_world


class ActorGazetteer:
    """Annotates a document with the names of a table of the world that it holds."""

    def __init__(self, world: World) -> None:
        if not Doc.has_extension("actor_matches"):
            Doc.set_extension("actor_matches", default=())
        self.gazetteer = Gazetteer(world.names)

    def __call__(self, doc: Doc) -> Doc:
        """The same document with `doc._.actor_matches` set."""
        doc._.actor_matches = self.gazetteer.match(surface_of(doc).text)
        return doc


@Language.factory("actor_gazetteer", assigns=["doc._.actor_matches"], default_config={"gazetteer": ""})
def make_gazetteer(nlp: Language, name: str, gazetteer: str = "") -> ActorGazetteer:
    """The component with the project's own table of the world, a user's gazetteer file over it if one is named."""
    return ActorGazetteer(load_world(gazetteer))
