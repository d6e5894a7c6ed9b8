"""Who wins where the model and the table of the world speak of the same words."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from graph.extract.candidate import ORGANISATION, PERSON, PLACE_LABEL, Candidate
from graph.extract.candidates import title_length
from graph.extract.heads import encoding_of
from graph.extract.lexicon import words
from graph.extract.phrase import is_capitalised, overlaps
from graph.model import Kind
from graph.names import fold_name, surname
from graph.world import Form, Match, World


def outranks(doc: Doc, candidate: Candidate, matches: Sequence[Match], world: World) -> bool:
    """Whether the model saw a longer name around what the table knows, or a person who bears the name of a state."""
    start, end = candidate.bounds(doc)
    inside = [match for match in matches if start < match.end and match.start < end]
    if not inside:
        return False
    if any(match.start <= start and end <= match.end for match in inside):
        return _is_namesake(doc, candidate, inside[0], world)
    if any(match.start < start or match.end > end for match in inside):
        return False
    return _is_longer_name(doc, candidate, inside, world)


def _is_longer_name(doc: Doc, candidate: Candidate, inside: Sequence[Match], world: World) -> bool:
    rest = _words_outside(doc, candidate, inside)
    kinds = {_kind(match, world) for match in inside}
    is_of_people = any(map(is_capitalised, rest)) and _are_communities(doc, inside, world)
    if candidate.label == PERSON and (is_of_people or kinds == {Kind.PERSON} or kinds <= {Kind.STATE, None}):
        # "Bakr al-Baghdadi" is a longer name than "Baghdadi", "George Washington" than "Washington".
        is_surname = encoding_of(doc) is not None and inside[0].start > candidate.bounds(doc)[0]  # "Samuel Slovák"
        is_untitled = title_length(doc, candidate.first, candidate.last) == 0
        return is_untitled and (is_of_people or is_surname or not _is_demonym(inside))
    if any(_is_plain_actor(match, world) for match in inside):
        return False  # "ISIS leader": the name that the table knows stands
    is_weak = all(match.names[0].form is Form.CONTEXT for match in inside)  # the short name of several
    if candidate.label == PERSON and is_weak:
        return any(map(is_capitalised, rest)) and title_length(doc, candidate.first, candidate.last) == 0
    if candidate.label == PLACE_LABEL and not _is_demonym(inside):
        return any(is_capitalised(token) and token.pos_ == "PROPN" for token in rest)
    is_read = candidate.label == ORGANISATION and (is_weak or encoding_of(doc) is not None)
    if is_read and any(map(is_capitalised, rest)) and not _is_role_phrase(rest, world):
        return True  # "Orlando Magic", "Chilean National Museum": the encoder tells a name's end
    # "Arakan National Party" is longer than "National Party", which is the short name of many.
    plain = [match for match in inside if match.names[0].form is not Form.CONTEXT]
    return candidate.label == ORGANISATION and _has_organisation_noun(_words_outside(doc, candidate, plain))


def _is_plain_actor(match: Match, world: World) -> bool:
    """Whether the table knows the name as an actor's own, not only beside other signs, and the actor is no state."""
    return match.names[0].form is not Form.CONTEXT and _kind(match, world) not in {Kind.STATE, None}


def _kind(match: Match, world: World) -> str | None:
    """The kind of what the table knows by this name; None for a place."""
    entry = world.entries.get(match.names[0].entry_id)
    return entry.kind if entry else None


def _is_demonym(inside: Sequence[Match]) -> bool:
    return any(match.names[0].form in (Form.PEOPLE, Form.ADJECTIVE) for match in inside)


def _is_namesake(doc: Doc, candidate: Candidate, match: Match, world: World) -> bool:
    """Whether a person bears the name of a state, town or company: "Jordan" after "Michael Jordan"."""
    if candidate.label != PERSON or _kind(match, world) == Kind.PERSON:
        return False
    if _is_plain_actor(match, world) and not _are_communities(doc, [match], world):
        return False
    name = fold_name(candidate.text(doc))
    return any(entity.label_ == "PERSON" and len(entity) > 1 and surname(entity.text) == name for entity in doc.ents)


def _are_communities(doc: Doc, inside: Sequence[Match], world: World) -> bool:
    """Whether the encoder sees a person where the table only knows communities: "Mumtaz Zahra Baloch"."""
    return encoding_of(doc) is not None and all(_kind(match, world) == Kind.COMMUNITY for match in inside)


def _words_outside(doc: Doc, candidate: Candidate, inside: Sequence[Match]) -> list[Token]:
    taken = [(match.start, match.end) for match in inside]
    return [
        token
        for token in candidate.span(doc)
        if token.is_alpha and not overlaps(token.idx, token.idx + len(token), taken)
    ]


def _is_role_phrase(rest: Sequence[Token], world: World) -> bool:
    """Whether what stands beside a state makes no name: "Iraqi Government", "Government of Iraq", "Iran-backed"."""
    beside = [fold_name(token.text) for token in rest]
    if not beside or beside[-1] in words("sponsor_suffixes") or beside[0] == "government":
        return True
    reading = world.roles.read(beside)
    return reading is not None and reading.role.whose in ("same", "organ")


def _has_organisation_noun(tokens: Sequence[Token]) -> bool:
    """Whether the words hold a noun that makes a name an organisation's ("Bank", "University", "Brigade")."""
    return any(is_capitalised(token) and token.lower_ in words("organisation_nouns") for token in tokens)
