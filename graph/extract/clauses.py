"""Who stands where in a clause: the understood subject, doer and undergoer of a verb, what follows a preposition.

Everything is read off the dependency tree of one sentence; a step goes one arc, and chains are cut after a few arcs.
Words come back, not phrases: `parties` says which actors they are.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from graph.extract.relation_lexicon import stance_words

QUALIFYING = frozenset({"compound", "amod", "nmod"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_PREPOSITIONS = frozenset({"prep", "agent", "dative"})
_BE = frozenset({"be", "get", "'s"})
_MAX_CLIMB = 8


def is_verb(token: Token) -> bool:
    """Whether the word heads a clause, as verbs do, and participles and gerunds that the tagger takes for nouns."""
    return token.pos_ in {"VERB", "AUX"}


def is_passive(verb: Token) -> bool:
    """Whether the understood subject undergoes: "was attacked", "forces backed by", "attacked, they fled"."""
    if verb.tag_ not in {"VBN", "VBD"}:
        return False
    deps = {child.dep_ for child in verb.children}
    if deps & {"auxpass", "nsubjpass"}:
        return True
    if "agent" in deps:
        return True
    if "nsubj" in deps or "aux" in deps:
        return False
    if verb.dep_ == "conj" and is_verb(verb.head):
        return is_passive(verb.head) and verb.tag_ == "VBN"
    return verb.tag_ == "VBN" and verb.dep_ in {"acl", "amod", "advcl"}


def surface(verb: Token, depth: int = 0) -> list[Token]:
    """The understood subject: its own, or the one that another clause lends it. Empty where it cannot be told."""
    own = _own_subjects(verb)
    if own or depth > _MAX_CLIMB or verb.head == verb:
        return own
    head, lender = verb.head, _LENDERS.get(verb.dep_)
    return lender(verb, head, depth + 1) if lender else []


def _own_subjects(verb: Token) -> list[Token]:
    """Its subjects, also one that the parser hangs on the auxiliary."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return own
    auxiliaries = [child for child in verb.children if child.dep_ == "aux"]
    return [child for auxiliary in auxiliaries for child in auxiliary.children if child.dep_ in SUBJECTS]


def _of_clause(verb: Token, head: Token, depth: int) -> list[Token]:
    return surface(head, depth) if is_verb(head) else _of_adjective(head, depth)


def _of_complement(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "agreed to support": who agreed; "urged X to attack", "called on X to attack": X."""
    if not is_verb(head):
        return _of_adjective(head, depth)
    if head.lemma_.lower() in stance_words("appeal"):
        return list(after(head, _TOWARDS)) or surface(head, depth)
    controllers = [c for c in head.children if c.dep_ in {"dobj", "dative"} and c.i < verb.i]
    if controllers and head.lemma_.lower() not in stance_words("subject_control"):
        return controllers
    return surface(head, depth)


def _of_adjective(word: Token, depth: int) -> list[Token]:
    """ "is ready to support", "the plan to attack": who is, whose plan."""
    if word.pos_ == "ADJ" and is_verb(word.head):
        return surface(word.head, depth)
    return owners(word, depth)


def _of_noun(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "forces fighting", "forces backed by": the noun; "a plan to attack": whose plan it is."""
    is_infinitive = any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children)
    return owners(head, depth) if is_infinitive else [head]


def _of_relative(verb: Token, head: Token, depth: int) -> list[Token]:
    return [head]


def _of_gerund(verb: Token, head: Token, depth: int) -> list[Token]:
    """ "accused X of backing": X; "by bombing": who did it; "its role in backing": whose role."""
    governor = head.head
    if not is_verb(governor):
        return owners(governor, depth)
    objects = [child for child in governor.children if child.dep_ == "dobj"]
    if objects and governor.lemma_.lower() in stance_words("object_control"):
        return objects
    return surface(governor, depth)


_LENDERS = {
    "conj": _of_clause,
    "advcl": _of_clause,
    "acomp": _of_clause,
    "dep": _of_clause,
    "xcomp": _of_complement,
    "ccomp": _of_complement,
    "acl": _of_noun,
    "amod": _of_noun,
    "relcl": _of_relative,
    "pcomp": _of_gerund,
}


def owners(noun: Token, depth: int = 0) -> list[Token]:
    """Whose the noun is: "Iran's plan", "U.S. efforts"; else who does what it is the object of ("launched a bid")."""
    own = [c for c in noun.children if c.dep_ == "poss" or (c.dep_ in QUALIFYING and c.text[:1].isupper())]
    if own or depth > _MAX_CLIMB:
        return own
    head = noun.head
    if noun.dep_ in {"dobj", "attr", "oprd"} and is_verb(head):
        return surface(head, depth + 1)
    if noun.dep_ == "pobj" and is_verb(head.head):
        objects = [child for child in head.head.children if child.dep_ == "dobj"]
        if objects and head.lower_ == "of":  # "deprived X of an excuse to bomb"
            return objects
        return surface(head.head, depth + 1)
    return []


def doers(verb: Token) -> list[Token]:
    """Who does it: the subject, or what follows "by" in the passive."""
    return list(after(verb, _BY)) if is_passive(verb) else surface(verb)


def undergoers(verb: Token, depth: int = 0) -> list[Token]:
    """To whom it is done: the object, the subject of the passive, or what a relative clause leaves out."""
    if is_passive(verb):
        return surface(verb)
    objects = [child for child in verb.children if child.dep_ in {"dobj", "dative"} and child.pos_ != "ADP"]
    if objects or depth > 2:
        return objects
    if verb.dep_ == "relcl" and _lacks_object(verb):
        return [verb.head]
    shared = [c for c in verb.children if c.dep_ == "conj" and is_verb(c) and not _has_subject(c)]
    return [token for other in shared for token in undergoers(other, depth + 1)]


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)


def _lacks_object(verb: Token) -> bool:
    """Whether the relative clause has a subject of its own that is no relative pronoun ("the group Iran supports")."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return bool(subjects) and all(child.tag_ not in RELATIVE_TAGS for child in subjects)


RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$"})
_BY = frozenset({"by"})
_TOWARDS = frozenset({"on", "upon", "to", "with", "for"})


def after(word: Token, prepositions: frozenset[str], depth: int = 0) -> Iterator[Token]:
    """What follows one of the prepositions that hang on the word, also in a row ("out against X", "along with X")."""
    for child in word.children:
        if child.dep_ in _PREPOSITIONS or (child.dep_ in {"advmod", "prt"} and child.pos_ == "ADP"):
            if child.lower_ in prepositions:
                yield from (below for below in child.children if below.dep_ in {"pobj", "pcomp"})
            elif depth < 1:
                yield from after(child, prepositions, depth + 1)


def particles(verb: Token) -> frozenset[str]:
    """The adverbs that belong to the verb: "out" in "lash out at"."""
    return frozenset(child.lower_ for child in verb.children if child.dep_ in {"prt", "advmod", "prep", "acomp"})
