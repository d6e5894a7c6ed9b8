"""What one actor does to another, by verbs and by nouns that stand for an act."""

from collections.abc import Iterator

from spacy.tokens import Token

from graph.extract.clauses import after, doers, is_passive, is_verb, owners, particles, surface, undergoers
from graph.extract.parties import DASHES, Parties
from graph.extract.phrase import Phrase
from graph.extract.relation_lexicon import Frame, frames, hyphenated, stance_words
from graph.extract.stated import ADJUNCT, LIKELY, SURE, WEAK, Stated, state, state_mutual
from graph.model import SIGNS, Level

_BETWEEN = frozenset({"between", "among"})
_ABOUT_CLAUSE = frozenset({"in", "at", "during", "as", "under", "for", "through", "into"})
_WITH = frozenset({"with", "under", "despite", "without", "through"})


def read_verb(verb: Token, parties: Parties) -> Iterator[Stated]:
    """ "X attacked Y", "Y was attacked by X", "X lashed out at Y", "X severed ties with Y", "X and Y clashed"."""
    if not is_verb(verb):
        return
    lemma, beside = verb.lemma_.lower(), particles(verb)
    plain = (*frames("verb", lemma), *frames("reverse", lemma))
    own = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    is_phrasal = any(frame.particle in own for frame in plain)  # "gave in to" does not give
    beyond = _beyond(verb, parties)
    fitting = [frame for frame in plain if frame.particle in beside or not (frame.particle or is_phrasal)]
    for frame in (*frames("idiom", lemma), *fitting):
        noun = _object_of(verb, frame.noun) if frame.noun else None
        if frame.noun and noun is None:
            continue
        subjects, objects = (
            [phrase for phrase in found if phrase not in beyond]
            for found in (parties.of(_doers(verb, frame)), _verb_objects(verb, noun, frame, parties))
        )
        if subjects and objects:
            one, other = (objects, subjects) if frame.kind == "reverse" else (subjects, objects)
            yield from state(one, other, frame, verb, SURE)
        elif frame.is_mutual and not objects and len(mutual := subjects or parties.of(surface(verb))) > 1:
            yield from state_mutual(mutual, frame, verb, LIKELY)
        else:
            continue
        break
    for frame in frames("also", lemma):
        yield from state(parties.of(doers(verb)), _verb_objects(verb, None, frame, parties), frame, verb, LIKELY)


def _beyond(verb: Token, parties: Parties) -> set[Phrase | None]:
    """What a list puts behind a clause that belongs to one of its members: Y in "X, led by Z, and Y"."""
    if verb.dep_ not in {"acl", "relcl"}:
        return set()
    return {parties.named(token) for token in verb.head.conjuncts if token.i > verb.i}


def read_break(verb: Token, parties: Parties) -> Iterator[Stated]:
    """ "X halted aid to Y", "X ended its cooperation with Y": what spoke for the two is taken back."""
    for frame in frames("break", _lemma(verb)):
        for noun in verb.children:
            kept = _positive(noun) if noun.dep_ in {"dobj", "nsubjpass"} else None
            if kept is None:
                continue
            subjects = parties.of(doers(verb))
            objects = [phrase for phrase in _noun_parties(noun, kept, parties)[1] if phrase not in subjects]
            yield from state(subjects, objects, frame, verb, LIKELY)
            if kept.is_mutual and not objects:
                yield from state_mutual(subjects, frame, verb, LIKELY)
            return


def _positive(noun: Token) -> Frame | None:
    """What the noun says for two, if it does."""
    return next((f for f in frames("noun", hyphenated(noun.doc, noun.i)) if SIGNS[f.predicate] > 0), None)


def _doers(verb: Token, frame: Frame) -> list[Token]:
    """Who does it; in "opposed to X", "allied with X" the one who is."""
    found = doers(verb)
    if found or not is_passive(verb):
        return found
    if not frame.is_direct:
        return surface(verb)
    acts = [noun for noun in after(verb, frozenset({"in", "by"})) if frames("noun", noun.lemma_.lower())]
    return [owner for act in acts for owner in _agents(act)]  # "killed in an Israeli strike"


def _agents(act: Token) -> list[Token]:
    before = [child for child in act.children if child.dep_ in {"poss", "amod", "compound", "nmod"}]
    return before + list(after(act, frozenset({"by"})))


def _object_of(verb: Token, lemma: str) -> Token | None:
    objects = [child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}]
    return next((noun for noun in objects if hyphenated(noun.doc, noun.i) == lemma), None)


def _verb_objects(verb: Token, noun: Token | None, frame: Frame, parties: Parties) -> list[Phrase]:
    found: list[Phrase] = []
    is_about = frame.predicate in {"supports", "opposes"}
    if frame.is_direct and noun is None:
        is_fight = frame.predicate == "fights"
        # "bombed X, the first American air strikes": no strikes are struck
        undergoing = [word for word in undergoers(verb) if not (is_fight and frames("noun", _lemma(word)))]
        found += parties.of([*undergoing, *_helped(verb)], owned=frame.is_stance or is_fight)
    if "to" in frame.object:
        found += parties.of(child for child in verb.children if child.dep_ == "dative" and child.pos_ != "ADP")
    if noun is not None:
        found += parties.of(after(noun, frame.object), owned=is_about) or parties.of(after(noun, _BETWEEN))
    found += parties.of(after(verb, frame.object), owned=is_about)
    return list(dict.fromkeys(found))


def _helped(verb: Token) -> list[Token]:
    """Iraq in "helped Iraq fight", "demanded that Iraq stop": the subject of what follows."""
    lemma = verb.lemma_.lower()
    is_demand = lemma in stance_words("demand_that")
    if not is_demand and lemma not in stance_words("object_control"):
        return []
    clauses = [child for child in verb.children if child.dep_ in {"ccomp", "xcomp"}]
    return [
        subject
        for clause in clauses
        if is_demand or not any(child.dep_ == "mark" for child in clause.children)
        for subject in clause.children
        if subject.dep_ == "nsubj"
    ]


def read_noun(noun: Token, parties: Parties) -> Iterator[Stated]:
    """ "an attack by X on Y", "X's support for Y", "launched a strike against Y", "war between X and Y"."""
    is_noun = noun.pos_ in {"NOUN", "PROPN"} or noun.tag_ == "VBG"
    phrase = parties.named(noun)
    is_name = phrase is not None and (phrase.level == Level.NAME or phrase.role is not None)
    if not is_noun or is_name or _is_of_idiom(noun):
        return
    for frame in frames("noun", hyphenated(noun.doc, noun.i)):
        between = parties.of(word for word in _reaching(noun, _BETWEEN))
        if len(between) > 1:
            yield from state_mutual(between, frame, noun, SURE)
            return
        subjects, objects = _noun_parties(noun, frame, parties)
        confidence = LIKELY
        if not subjects:
            subjects, confidence = _borrowed_subjects(noun, frame, parties)
        elif not objects and _is_given(noun, frame):
            subjects, objects = _borrowed_subjects(noun, frame, parties)[0], subjects
        elif not objects:
            objects, confidence = _borrowed_objects(noun, frame, parties)
        if subjects and objects:
            yield from state(subjects, objects, frame, noun, confidence)
            return
        if frame.is_mutual and confidence >= LIKELY and len(subjects) > 1 and not objects:
            yield from state_mutual(subjects, frame, noun, confidence)
            return


def _is_of_idiom(noun: Token) -> bool:
    """Whether verb and noun together say something of their own: "cut aid" is no aid."""
    if frames("break", _lemma(noun.head)) and noun.dep_ in {"dobj", "nsubjpass"} and _positive(noun):
        return True
    return any(frame.noun == hyphenated(noun.doc, noun.i) for frame in frames("idiom", noun.head.lemma_.lower()))


def _noun_parties(noun: Token, frame: Frame, parties: Parties) -> tuple[list[Phrase], list[Phrase]]:
    """The parties that the noun itself names."""
    subjects: list[Phrase] = []
    objects: list[Phrase] = []
    for phrase in parties.qualifiers(noun):
        (objects if _is_against(noun, phrase) else subjects).append(phrase)
    of_subject, of_object = frame.subject | {"by"}, frame.object
    if "of" in of_subject and "of" in of_object:  # "in support of X", but "with the support of X"
        is_purpose = noun.dep_ == "pobj" and noun.head.lower_ == "in"
        of_subject, of_object = (
            (of_subject - {"of"}, of_object) if is_purpose or subjects else (of_subject, of_object - {"of"})
        )
    subjects += parties.of(_reaching(noun, frozenset(of_subject)))
    objects += parties.of(_reaching(noun, frozenset(of_object)), owned=frame.is_stance)
    return list(dict.fromkeys(subjects)), list(dict.fromkeys(objects))


def _is_against(noun: Token, phrase: Phrase) -> bool:
    """Whether the name before the noun has "anti-" before it."""
    doc = noun.doc
    for token in doc[noun.left_edge.i : noun.i]:
        if token.idx == phrase.start and token.i >= 2:
            return doc[token.i - 1].text in DASHES and doc[token.i - 2].lower_ in {"anti", "counter"}
    return False


def _reaching(noun: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """What follows the prepositions of the noun, of its participle, and of the verb that carries it."""
    yield from after(noun, prepositions)
    for child in noun.children:
        if child.dep_ == "acl":
            yield from after(child, prepositions)
    carrier = _carrier(noun)
    if carrier is not None:
        yield from after(carrier, prepositions - {"of"})


def _carrier(noun: Token) -> Token | None:
    """The light verb of which the noun says what is done: "launched an attack", "the attack was launched"."""
    verb = noun.head
    if noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in stance_words("carry") | stance_words("receive"):
        return verb
    return None


def _is_given(noun: Token, frame: Frame) -> bool:
    """Whether the name before the noun is who gets it: "promised Somalia support"."""
    is_bare = all(child.dep_ != "poss" for child in noun.children) and any(c.dep_ == "compound" for c in noun.children)
    return (
        is_bare and frame.predicate == "supports" and noun.dep_ == "dobj" and _lemma(noun.head) in stance_words("give")
    )


def _lemma(word: Token) -> str:
    return str(word.lemma_.lower())


def _borrowed_subjects(noun: Token, frame: Frame, parties: Parties) -> tuple[list[Phrase], float]:
    """Who does it by the clause around: of the light verb, or of a clause with "in the fight against"."""
    carrier = _carrier(noun)
    if carrier is not None and carrier.lemma_.lower() in stance_words("carry"):
        return parties.of(doers(carrier)), LIKELY
    possessed = [child for child in noun.children if child.dep_ == "poss"]
    if possessed:
        return parties.of(possessed), ADJUNCT
    preposition = noun.head
    if noun.dep_ == "pobj" and preposition.lower_ in _ABOUT_CLAUSE:
        return _doing_in(preposition.head, noun, parties), ADJUNCT
    if noun.dep_ in {"attr", "dobj"} and is_verb(noun.head):
        return parties.of(surface(noun.head)), WEAK
    return [], WEAK


def _doing_in(governor: Token, noun: Token, parties: Parties) -> list[Phrase]:
    """Who is in the fight by what "in the fight" hangs on: who is helped in it, a party itself, or the subject."""
    helped = parties.of(parties.helped(governor, noun.i))
    if helped:
        return helped
    if is_verb(governor):
        return parties.of(surface(governor))
    if governor.dep_ == "pobj" and governor.head.lower_ == "against":
        return []
    return parties.of([governor]) or parties.of(owners(governor))


def _borrowed_objects(noun: Token, frame: Frame, parties: Parties) -> tuple[list[Phrase], float]:
    """Who undergoes it by the clause around: "received support from X", "with help from X"."""
    carrier = _carrier(noun)
    if carrier is not None and carrier.lemma_.lower() in stance_words("receive"):
        return parties.of(surface(carrier)), LIKELY
    if carrier is not None and frame.is_mutual and SIGNS[frame.predicate] >= 0:  # "supported the American action"
        return parties.of(doers(carrier)), LIKELY
    if noun.dep_ == "pobj" and is_verb(noun.head.head):
        governor = noun.head.head
        is_help = noun.head.lower_ in _WITH or (noun.head.lower_ == "by" and is_passive(governor))
        if is_help or governor.lemma_.lower() in stance_words("receive"):
            return parties.of(surface(governor)), ADJUNCT
    return [], WEAK
