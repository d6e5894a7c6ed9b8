"""spaCy component `actor_names`: the names of a document, from its entities and from the table of the world.

Reads `doc.ents` (any model's; labels by `candidates.LABELS`) and `doc._.actor_matches`, sets `doc._.actor_phrases`.
Where both speak of the same words the table wins, unless the model saw a longer name around them: "George Washington"
is not the United States, "Bank of Syria" is not Syria.
"""

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Token

from graph.extract.acronyms import find_acronyms
from graph.extract.candidate import ORGANISATION, OTHER, PERSON, PLACE_LABEL, Candidate
from graph.extract.candidates import find_candidates
from graph.extract.datelines import cut_at_datelines, find_datelines, read_datelines
from graph.extract.family_names import family_name
from graph.extract.full_names import with_full_names
from graph.extract.heads import encoding_of, ensure_encoding
from graph.extract.legal_forms import with_legal_forms
from graph.extract.lexicon import words
from graph.extract.missed_names import find_missed
from graph.extract.no_actors import without_what_never_acts
from graph.extract.ordinary_words import without_ordinary_words
from graph.extract.phrase import PLACE, Phrase, ensure_phrases, overlaps, span_of, surface_of, text_of
from graph.extract.places import find_places
from graph.extract.precedence import outranks
from graph.model import Kind
from graph.names import fold_name, surname
from graph.world import Form, Match, Name, World, load_world

_FORM_ORDER = tuple(Form)
_FACTIONS = frozenset({"faction", "camp"})


class ActorNames:
    """Turns entities and matches into phrases that name actors or places, none overlapping another."""

    def __init__(self, world: World) -> None:
        ensure_phrases()
        ensure_encoding()
        self.world = world

    def __call__(self, doc: Doc) -> Doc:
        """The same document with `doc._.actor_phrases` set."""
        matches = list(without_ordinary_words(doc, doc._.actor_matches))
        lines = find_datelines(surface_of(doc).text)
        cut = cut_at_datelines(doc, lines, find_candidates(doc))
        candidates = [candidate for candidate in cut if not self._is_role_noun(doc, candidate)]
        winners = [candidate for candidate in candidates if outranks(doc, candidate, matches, self.world)]
        taken = [candidate.bounds(doc) for candidate in winners]
        whole = list(with_legal_forms(surface_of(doc), matches, self.world))
        phrases = [self._from_match(doc, match, end) for match, end in whole if not overlaps(match.start, end, taken)]
        taken += [(match.start, end) for match, end in whole]
        places = set() if encoding_of(doc) else find_places(doc, candidates)  # the encoder knows a place itself
        for candidate in candidates:
            start, end = candidate.bounds(doc)
            if candidate in winners or not overlaps(start, end, taken):
                phrases.append(_from_candidate(doc, candidate, places))
        phrases = [phrase for phrase in phrases if phrase.label != OTHER]
        phrases = list(read_datelines(lines, phrases, self.world))
        phrases += _surnames(doc, phrases)
        phrases = [_whole_faction(doc, phrase) for phrase in phrases]
        phrases = list(with_full_names(doc, list(without_what_never_acts(doc, phrases))))
        phrases += find_acronyms(surface_of(doc).text, phrases)
        phrases += find_missed(doc, phrases, candidates)
        doc._.actor_phrases = tuple(sorted(phrases, key=lambda phrase: (phrase.start, -phrase.end)))
        return doc

    def _is_role_noun(self, doc: Doc, candidate: Candidate) -> bool:
        """Whether the model took a role that begins a sentence for a name: "Fighters of the M23 left"."""
        if candidate.last - candidate.first > 1 or candidate.label != ORGANISATION:
            return False
        token = doc[candidate.first]
        return token.lower_ in self.world.roles.heads and token.text.istitle() and token.lower_.endswith("s")

    def _from_match(self, doc: Doc, match: Match, end: int) -> Phrase:
        # A capital is one, whoever else has a seat in it: "Brussels" is a place before it is the European Union.
        names = sorted(match.names, key=lambda name: (name.form is not Form.CAPITAL, _FORM_ORDER.index(name.form)))
        best = names[0]
        text = text_of(doc, match.start, match.end)
        if best.form is Form.PLACE:
            acts = None if best.country else False  # seas, regions and events lie in no country, and never act
            reason = "a place in the table of the world"
            return Phrase(match.start, match.end, PLACE, text, form=Form.PLACE, acts=acts, reason=reason)
        entry = self.world.entries[best.entry_id]
        form = _noun_form(doc, match, names) or best.form
        return Phrase(
            match.start,
            end,
            str(entry.kind),
            text,
            form=form,
            entries=tuple(dict.fromkeys(name.entry_id for name in names if name.form is not Form.PLACE)),
            role="people" if form is Form.PEOPLE else None,
            needs_context=_needs_context(names),
        )


def _noun_form(doc: Doc, match: Match, names: list[Name]) -> Form | None:
    """ "Iraqi" is an adjective before a noun and a person by itself ("an Iraqi")."""
    forms = {name.form for name in names}
    if not {Form.ADJECTIVE, Form.PERSON} <= forms:
        return None
    token = span_of(doc, match.start, match.end)[-1]
    if token.dep_ in {"amod", "compound", "nmod", "npadvmod"} or token.pos_ == "ADJ":
        return Form.ADJECTIVE
    return Form.PERSON


def _needs_context(names: list[Name]) -> bool:
    """Whether the document must show another sign: a common word, or a plain name of two actors or of a place too."""
    if names[0].form is Form.CONTEXT:
        return True
    plain = {name.entry_id for name in names if name.form in (names[0].form, Form.PLACE)}
    return len(plain) > 1


def _from_candidate(doc: Doc, candidate: Candidate, places: set[str]) -> Phrase:
    start, end = candidate.bounds(doc)
    text = candidate.text(doc)
    if candidate.label == PLACE_LABEL:
        return Phrase(start, end, PLACE, text, reason="a place's name in the text")
    if fold_name(text) in places:
        return Phrase(start, end, PLACE, text, reason="a place by the words around it")
    if candidate.label == PERSON:
        return Phrase(start, end, str(Kind.PERSON), text)
    if candidate.label == ORGANISATION:
        return Phrase(start, end, str(Kind.ORGANISATION), text)
    return Phrase(start, end, OTHER, text)


def _surnames(doc: Doc, phrases: list[Phrase]) -> Iterator[Phrase]:
    """Surnames alone, of persons whose full name stands in the document, where nothing else has claimed the words."""
    full = [phrase for phrase in phrases if phrase.label == Kind.PERSON and len(fold_name(phrase.name).split()) > 1]
    families = {family_name(phrase.name) for phrase in full}
    surnames = {name for name in (*families, *(surname(phrase.name) for phrase in full)) if len(name) > 2}
    if not surnames:
        return
    taken = [(phrase.start, phrase.end) for phrase in phrases]
    surface = surface_of(doc)
    for i, word in enumerate(surface.words):
        if word[:1].isupper() and fold_name(word) in surnames:
            start, end = _with_article(doc[i]), surface.bounds(i, i + 1)[1]
            is_part = fold_name(word) in families and i > 0 and _is_other_name(doc[i - 1])
            if not is_part and not overlaps(start, end, taken):
                yield Phrase(start, end, str(Kind.PERSON), text_of(doc, start, end))


def _whole_faction(doc: Doc, phrase: Phrase) -> Phrase:
    """A faction bears its leader's name and is not he: "the Abe faction said"."""
    if phrase.label != Kind.PERSON:
        return phrase
    surface = surface_of(doc)
    _, last = surface.places(phrase.start, phrase.end)
    if last >= len(doc) or surface.words[last].lower() not in _FACTIONS:
        return phrase
    _, end = surface.bounds(last, last + 1)
    return Phrase(phrase.start, end, str(Kind.ORGANISATION), surface.text[phrase.start : end])


def _is_other_name(before: Token) -> bool:
    """Whether a family name behind the word is somebody else's: "Ju-min Park" beside Park Geun-hye."""
    return before.pos_ == "PROPN" and before.lower_ not in words("titles")


def _with_article(token: Token) -> int:
    """The start of the token, or of the al- before it."""
    i = token.i - 1
    if i >= 0 and token.doc[i].text in {"-", "‑", "‐"} and not token.doc[i].whitespace_:
        i -= 1
    is_article = i >= 0 and token.doc[i].lower_ in {"al", "el"}
    return int(token.doc[i].idx) if is_article else int(token.idx)


@Language.factory(
    "actor_names",
    requires=["doc.ents", "doc._.actor_matches"],
    assigns=["doc._.actor_phrases"],
    default_config={"gazetteer": ""},
)
def make_names(nlp: Language, name: str, gazetteer: str = "") -> ActorNames:
    """The component with the project's own table of the world, a user's gazetteer file over it if one is named."""
    return ActorNames(load_world(gazetteer))
