"""spaCy component `actor_nominals`: actors that are only described: "the regime", "the group", "government forces".

Two witnesses: definite noun groups whose head the table of the world knows as a role ("the army") or as what an actor
may be called once it has been named ("the group"), and the encoder's nominals where it has read the document. Whom
they mean is told by the document as a whole, not here.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from graph.extract.clauses import is_verb, surface
from graph.extract.encoder import NOMINALS
from graph.extract.lexicon import words
from graph.extract.phrase import Phrase, ensure_phrases, is_capitalised, overlaps, span_of, surface_of, text_of
from graph.model import Kind, Level
from graph.names import fold_name
from graph.world import Role, World, load_world

# Those who suffer a war are described without an article and with numbers.
_POPULACE = frozenset({"civilians", "citizens"})
_COUNTED = frozenset({"amod", "nummod"})
_PERSONAL = frozenset({"his", "her"})
_HIS_OWN = frozenset({"side", "lawyer", "lawyers", "attorney", "attorneys"})
_PARTS = frozenset({"dobj", "pobj", "prep", "agent", "dative", "conj", "attr", "oprd"})
_MAX_CLIMB = 8
_NESTED = 3  # so many phrases may begin before the head of the one that holds it
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})


class ActorNominals:
    """Adds described actors to `doc._.actor_phrases`, where no other phrase claims the words."""

    def __init__(self, world: World) -> None:
        ensure_phrases()
        self.world = world

    def __call__(self, doc: Doc) -> Doc:
        """The same document."""
        phrases: list[Phrase] = list(doc._.actor_phrases)
        taken = [(phrase.start, phrase.end) for phrase in phrases]
        spans = [*doc.spans.get(NOMINALS, ()), *self._described(doc)]
        for span in filter(len, map(_trimmed, spans)):
            if not overlaps(span.start_char, span.end_char, taken):
                phrases.append(self._phrase(doc, span))
                taken.append((span.start_char, span.end_char))
        ordered = sorted(phrases, key=lambda phrase: (phrase.start, -phrase.end))
        doc._.actor_phrases = tuple(_apart_from_subjects(doc, ordered) if doc.has_annotation("DEP") else ordered)
        return doc

    def _described(self, doc: Doc) -> Iterator[Span]:
        """Noun groups that begin definitely, or with whose they are, and end in a role or a word for a group."""
        all_words = surface_of(doc).words
        for chunk in doc.noun_chunks if doc.has_annotation("DEP") else ():
            if not _may_describe(all_words, chunk.start, chunk.end):
                continue
            if chunk.root.lower_ in _POPULACE and not any(map(_has_capital, chunk)):
                first = min([token.i for token in chunk.root.lefts if token.dep_ in _COUNTED], default=chunk.root.i)
                yield doc[first : chunk.root.i + 1]
                continue
            is_definite = chunk[0].lower_ in _DEFINITE
            is_owned = chunk[0].lower_ in words("owners") and chunk[0].dep_ == "poss"
            group = _trimmed(_without_sponsor(doc[chunk.start + (is_definite or is_owned) : chunk.root.i + 1]))
            is_told = is_definite or is_owned or _is_qualified(group)
            if is_told and len(group) and self._is_actor(group, is_definite=is_definite, is_owned=is_owned):
                yield group

    def _is_actor(self, group: Span, *, is_definite: bool, is_owned: bool) -> bool:
        """Whether the words, without what they begin with, say what an actor is."""
        doc = group.doc
        if group.end < len(doc) and doc[group.end].lower_ in {"of", "-"}:
            return False
        if group.root.ent_type_ or any(token.like_num for token in group):
            return False
        role = self._role(group)
        if any(map(_has_capital, group)) and not (role and fold_name(group.text) in self.world.roles.heads):
            return False  # a name that nobody knows; "the Foreign Secretary" is none
        if is_owned:
            is_of_person = doc[group.start - 1].lower_ in _PERSONAL
            return role is not None and _is_of_owner(role, group, is_of_person=is_of_person)
        return (role is not None and role.whose != "people") or (
            is_definite and bool(self.world.described_kinds(group.text))
        )

    def _role(self, group: Span) -> Role | None:
        reading = self.world.roles.read(fold_name(group.text).split())
        return reading.role if reading else None

    def _phrase(self, doc: Doc, span: Span) -> Phrase:
        role = self._role(span)
        text = text_of(doc, span.start_char, span.end_char)
        own = role.kind or (Kind.GOVERNMENT if role.whose == "same" else None) if role else None
        return Phrase(
            span.start_char,
            span.end_char,
            str(own or Kind.UNKNOWN),
            text,
            level=Level.NOMINAL,
            role=role.id if role else None,
            reason="described, not named",
        )


def _apart_from_subjects(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """The phrases; a description that something is done to is not who does it (principle B of Chomsky 1981).

    "HTS launched an offensive against the rebel groups": of these it is none. Cost: a few steps up the parse each.
    """
    starts = [phrase.start for phrase in phrases]
    for phrase in phrases:
        is_described = phrase.level == Level.NOMINAL and not phrase.affiliation
        words_beside = _subjects_beside(span_of(doc, phrase.start, phrase.end).root) if is_described else []
        ends = [bisect_right(starts, word.idx) for word in words_beside]
        near = [(p, word) for i, word in zip(ends, words_beside, strict=True) for p in phrases[max(0, i - _NESTED) : i]]
        doer = next((p for p, word in near if word.idx < p.end and p is not phrase), None)
        yield replace(phrase, apart=doer.start) if doer else phrase


def _subjects_beside(token: Token) -> list[Token]:
    """The understood subject of the verb on which the word hangs as another part; none for an owner or a subject."""
    for _ in range(_MAX_CLIMB):
        head = token.head
        if head.i == token.i or token.dep_ not in _PARTS:
            return []
        if is_verb(head):
            return surface(head)
        token = head
    return []


def _may_describe(all_words: Sequence[str], first: int, last: int) -> bool:
    """Whether a noun group can describe by the way it begins; asked first, since few do."""
    begins, ends = all_words[first].lower(), all_words[last - 1].lower()
    if begins in _DEFINITE or begins in words("owners") or begins in words("organ_modifiers") or ends in _POPULACE:
        return True
    return not begins.isalpha() or begins == "own" or "-" in all_words[first:last]


def _is_qualified(group: Span) -> bool:
    """Whether the words begin with whose forces or bodies they are: "police", "rebel fighters"; not the "State"."""
    return len(group) > 0 and group[0].lower_ in words("organ_modifiers") and group.text.lower() != "state"


def _is_of_owner(role: Role, group: Span, *, is_of_person: bool) -> bool:
    """Whether "its" or "their" says whose they are: its troops, its people; not its planes, not his father."""
    if group.root.lower_ in words("machine_nouns") or (is_of_person and group.root.lower_ in _HIS_OWN):
        return False
    is_body = role.whose in {"same", "organ"} or role.kind == Kind.ARMED_GROUP
    return is_body or (role.whose == "people" and not is_of_person)


def _trimmed(group: Span) -> Span:
    """The words without marks and "own" before them."""
    while len(group) and (group[0].is_punct or group[0].lower_ == "own"):
        group = group[1:]
    return group


def _without_sponsor(group: Span) -> Span:
    """The words behind "-backed" or "-linked", before which another actor is named."""
    last = max([i for i, token in enumerate(group) if token.lower_ in words("sponsor_suffixes")], default=-1)
    return group[last + 1 :]


def _has_capital(token: Token) -> bool:
    return is_capitalised(token) and not token.is_sent_start


@Language.factory("actor_nominals", requires=["doc._.actor_phrases"], assigns=["doc._.actor_phrases"])
def make_nominals(nlp: Language, name: str) -> ActorNominals:
    """The component with the project's own table of the world."""
    return ActorNominals(load_world())
