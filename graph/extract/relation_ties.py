"""What one actor is to another, by nouns, adjectives and participles that describe it, and by prepositions."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graph.extract.clauses import PLURAL_TAGS, after, is_verb, owners, surface, undergoers
from graph.extract.parties import DASHES, Parties
from graph.extract.phrase import Phrase
from graph.extract.relation_lexicon import frames, hyphenated
from graph.extract.stated import LIKELY, SURE, WEAK, Stated, state, state_mutual


def read_relative(noun: Token, parties: Parties) -> Iterator[Stated]:
    """ "X, an ally of Y", "Y's rival X", "X is a member of Y", "Y leader X"."""
    lemma = hyphenated(noun.doc, noun.i)
    for frame in (*frames("relative", lemma), *frames("ward", lemma)):
        whose = list(dict.fromkeys([*_before_title(noun, parties), *parties.of(after(noun, frame.object))]))
        who = _entities(noun, parties, whose)
        one, other = (whose, who) if frame.kind == "ward" else (who, whose)
        if who and whose:
            yield from state(one, other, frame, noun, SURE)
            return
        if frame.is_mutual and len(who) > 1 and noun.tag_ in PLURAL_TAGS:
            yield from state_mutual(who, frame, noun, LIKELY)
            return


def _before_title(noun: Token, parties: Parties) -> Iterator[Phrase]:
    """Whose before the noun; in "Iraqi President Fuad Masum" the parser may hang it on the name."""
    possessed = [child for child in noun.children if child.dep_ == "poss"]
    own = parties.of(possessed) if possessed else list(parties.qualifiers(noun))  # "its Lebanese ally" is not Lebanon's
    if not own and noun.i >= 2 and noun.doc[noun.i - 1].text == "-":
        own = list(parties.qualifiers(noun.doc[noun.i - 2]))
    yield from own
    if not own and noun.dep_ in {"compound", "amod", "nmod"}:
        yield from (p for p in parties.qualifiers(noun.head) if p.end <= noun.idx)


def _entities(noun: Token, parties: Parties, whose: Sequence[Phrase]) -> list[Phrase]:
    """Who is called so: the name beside the noun, or the subject of "is"."""
    head = noun.head
    found: list[Phrase] = []
    if noun.dep_ == "appos" or (noun.dep_ in {"compound", "amod", "nmod"} and head.i > noun.i):
        # a list puts others beside who bears one title: "President Biden and Prime Minister Netanyahu"
        found = parties.of([head]) if noun.tag_ in PLURAL_TAGS else parties.alone(head)
    elif noun.dep_ in {"attr", "oprd"} and is_verb(head):
        found = parties.of(surface(head)) if noun.dep_ == "attr" else parties.of(undergoers(head))
    elif noun.dep_ == "pobj" and head.lower_ == "as" and is_verb(head.head):
        found = parties.of(undergoers(head.head) or surface(head.head))
    found += parties.of(child for child in noun.children if child.dep_ == "appos")
    return [phrase for phrase in dict.fromkeys(found) if phrase not in whose]


def read_adjective(word: Token, parties: Parties) -> Iterator[Stated]:
    """ "forces loyal to X", "X is hostile to Y"."""
    if word.pos_ not in {"ADJ", "VERB"}:
        return
    for frame in frames("adjective", word.lemma_.lower()):
        objects = parties.of(after(word, frame.object))
        if not objects:
            continue
        head = word.head
        if word.dep_ in {"acomp", "conj", "oprd", "xcomp"} and is_verb(head):
            subjects = parties.of(surface(head))
        else:
            subjects = parties.of([head])
        yield from state(subjects, objects, frame, word, SURE)
        return


def read_suffix(word: Token, parties: Parties) -> Iterator[Stated]:
    """ "Iran-backed militias": the name before the hyphen, and whom the participle qualifies."""
    doc, i = word.doc, word.i
    if i < 2 or doc[i - 1].text not in DASHES or doc[i - 1].whitespace_:
        return
    sponsor = parties.named(doc[i - 2])
    if sponsor is None or sponsor.end != doc[i - 2].idx + len(doc[i - 2]):
        return
    for frame in frames("suffix", word.lower_):
        yield from state([sponsor], parties.of([word.head]), frame, word, SURE)
        return


def read_beside(word: Token, parties: Parties) -> Iterator[Stated]:
    """ "fight alongside X", "forces deployed against X": the preposition says it by itself."""
    if word.pos_ not in {"ADP", "ADV", "SCONJ"}:
        return
    head = word.head
    lemma = head.lemma_.lower()
    if any(word.lower_ in frame.object for frame in (*frames("noun", lemma), *frames("verb", lemma))):
        return  # the governor has it, and who does it
    for frame in frames("beside", word.lower_):
        objects = parties.of((child for child in word.children if child.dep_ == "pobj"), owned=True)
        subjects = parties.of(surface(head)) if is_verb(head) else parties.of([head]) or parties.of(owners(head))
        yield from state(subjects, objects, frame, word, WEAK)
        return
