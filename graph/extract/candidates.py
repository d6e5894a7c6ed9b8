"""Names that a statistical model found, cleaned of what does not belong to a name."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from spacy.tokens import Doc, Span, Token

from graph.extract.candidate import LABELS, ORGANISATION, PERSON, PLACE_LABEL, Candidate
from graph.extract.family_names import join_given_names
from graph.extract.kinds import agree
from graph.extract.lexicon import words
from graph.extract.phrase import is_capitalised, surface_of
from graph.names import fold_name, is_legal_form

# The lists of nouns that make what begins with a title the name of something else than a person.
_HEADS = ("title_heads", "club_tails", "company_tails", "organisation_nouns", "place_nouns")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_MOST_WORDS = 12
_TITLE_LENGTHS = (4, 3, 2, 1)  # in tokens, the longest first
_HONOUR = "-ji"  # "Modi-ji"
_WEAPON = re.compile(r"[A-Z][A-Za-z]{0,3}-\d+\w*")  # F-16s, MiG-29, S-400


def is_headline(sentence: Span) -> bool:
    """Whether the sentence is written in title case or capitals, where a model trained on prose is no witness."""
    all_words = surface_of(sentence.doc).words[sentence.start : sentence.end]
    long_words = [word for word in all_words if len(word) > 3 and word.isalpha()]
    if len(long_words) < 4 or sum(word[0].isupper() for word in long_words) / len(long_words) <= 0.8:
        return False
    return not "".join(all_words).rstrip().endswith((".", "?", "!", '"', "”"))


def _is_dressing(token: Token) -> bool:
    return token.pos_ in {"DET", "PUNCT", "NUM", "PRON"} or token.is_space or token.text in {"’s", "'s", "’", "'", "-"}


def _trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    for i, word in enumerate(surface_of(doc).words[first:last], first):
        if word.isspace() and "\n" in word:
            last = i
            break
    while first < last and not doc[first].text[:1].isdigit() and (_is_dressing(doc[first]) or doc[first].pos_ == "ADP"):
        first += 1
    while first < last and _is_behind_name(doc[last - 1]):
        last -= 1
    return first, last


def _is_behind_name(token: Token) -> bool:
    """Whether a name ends before the word: a mark, "of", or the day ("Kenneth Starr Wednesday sent")."""
    if token.text[:1].isdigit():
        return False
    return _is_dressing(token) or token.lower_ in words("days") or (token.pos_ == "ADP" and token.text.islower())


@cache
def _title_beginnings() -> frozenset[str]:
    """With what the first word of a title may begin; asked first, since hardly a word does."""
    return frozenset(title[:length] for title in _titles() for length in range(1, len(title) + 1))


@cache
def _titles() -> frozenset[str]:
    return words("titles") | words("styles")


def title_length(doc: Doc, first: int, last: int) -> int:
    """How many tokens from `first` on are a person's title ("Lt. Gen."): 0 where none is."""
    surface = surface_of(doc)
    at = first
    while at < last and surface.words[at].lower() in _title_beginnings():
        ends = (at + length for length in _TITLE_LENGTHS if at + length <= last)
        end = next((end for end in ends if surface.between(at, end).lower() in _titles()), None)
        if end is None:
            break
        at = end
    return at - first


def _after_portfolio(doc: Doc, candidate: Candidate) -> Candidate:
    """A person without what he is minister for: "Lloyd Austin" of "Secretary of Defense Lloyd Austin"."""
    before = surface_of(doc).before(candidate.first, 2)
    if len(before) < 2 or before[1] not in ("of", "for") or before[0] not in words("portfolio_nouns"):
        return candidate
    first = candidate.first
    while candidate.last - first > 2 and surface_of(doc).words[first].lower() in words("portfolios"):
        first += 1
    return replace(candidate, first=first)


def _trim_title(doc: Doc, candidate: Candidate) -> Candidate:
    """The candidate without the titles before a person's name and the honours behind it."""
    candidate = _after_portfolio(doc, candidate) if candidate.label == PERSON else candidate
    length = title_length(doc, candidate.first, candidate.last)
    if 0 < length < candidate.last - candidate.first and not _is_of_organisation(doc, candidate, length):
        candidate = replace(candidate, first=candidate.first + length, label=PERSON)
    if candidate.label == PERSON and candidate.last - candidate.first > 1:
        if surface_of(doc).between(candidate.first, candidate.last).endswith(_HONOUR):
            return replace(candidate, last=candidate.last - 2)
        behind = surface_of(doc).words[candidate.last - 1]
        if behind.lower() in words("post_nominals") and behind[-1:].isupper() | behind.endswith("."):
            return replace(candidate, last=candidate.last - 1)
    return candidate


def _is_of_organisation(doc: Doc, candidate: Candidate, length: int) -> bool:
    """Whether what reads as a title begins a longer name: "General Motors", "Chief of Defence Force", "PC World"."""
    all_words = surface_of(doc).words
    title, rest = all_words[candidate.first : candidate.first + length], all_words[candidate.first + length]
    tail = all_words[candidate.last - 1].lower().rstrip(".")
    if is_legal_form(all_words[candidate.last - 1]) or any(tail in words(heads) for heads in _HEADS):
        return candidate.label != PERSON or rest.lower() == tail
    if candidate.label == PERSON:
        return False
    return rest.lower() in words("title_heads") or rest.islower() or (len(title) == 1 and len(title[0]) == 2)


def _is_plausible(doc: Doc, candidate: Candidate) -> bool:
    named = surface_of(doc).words[candidate.first : candidate.last]
    if not 0 < len(named) <= _MOST_WORDS or not any(word[:1].isupper() for word in named):
        return False
    text = candidate.text(doc)
    if text.lower() in words("generic_names") or text.lower() in _titles():
        return False
    if candidate.label == PERSON:
        is_hyphened = len(named) > 2 and named[-2] == "-"  # Hwang Kyo-ahn
        return not any(word[:1].isdigit() for word in named) and (named[-1][:1].isupper() or is_hyphened)
    if (candidate.label == ORGANISATION and _WEAPON.fullmatch(text)) or not any(map(str.isalpha, named)):
        return False
    kinds = {"PROPN", "ADJ"} if candidate.label == PLACE_LABEL else {"PROPN"}  # "Somalilander"
    return any(doc[i].pos_ in kinds for i in range(candidate.first, candidate.last))


def _from_model(doc: Doc) -> Iterator[Candidate]:
    for entity in doc.ents:
        label = LABELS.get(entity.label_.upper())
        if label is None:
            continue
        first, last = _trim(doc, entity.start, entity.end)
        candidate = _trim_title(doc, Candidate(first, last, label))
        if _is_plausible(doc, candidate):
            yield _with_number(doc, candidate)


def _with_number(doc: Doc, candidate: Candidate) -> Candidate:
    """A unit has its number before it: "407th Air Expeditionary Group" is not the 408th."""
    before = candidate.first - 1
    is_unit = candidate.label == ORGANISATION and before >= 0 and _ORDINAL.fullmatch(surface_of(doc).words[before])
    return replace(candidate, first=before) if is_unit else candidate


def _name_run(doc: Doc, first: int) -> int:
    """The end of the run of capitalised words that begins at `first`, with al- and the like inside."""
    last = first
    i = first
    while i < len(doc) and i < first + 6:
        token = doc[i]
        if is_capitalised(token) and token.is_alpha and not token.is_stop:
            last = i + 1
        elif token.lower_ not in {"al", "el", "bin", "ibn", "abu", "von", "van", "de", "-", "ben", "ag", "ul"}:
            break
        i += 1
    return last


def _after_titles(doc: Doc, taken: set[int]) -> Iterator[Candidate]:
    """Persons that the model missed, known by the title before them: "President Erdogan", "Gen. Townsend"."""
    start = 0
    for i, word in enumerate(surface_of(doc).words):
        length = title_length(doc, i, min(i + 6, len(doc))) if i >= start and word[:1].isupper() else 0
        if not length:
            continue
        start = i + length
        if start < len(doc) and start not in taken:
            last = _name_run(doc, start)
            is_free = last > start and doc[start].pos_ == "PROPN" and not taken & set(range(start, last))
            if is_free and not _is_of_organisation(doc, Candidate(i, last, ORGANISATION), length):
                yield Candidate(start, last, PERSON)


def _headline_words(doc: Doc) -> set[int]:
    """The tokens of headlines; sentences are walked once, since asking a token for its sentence costs the document."""
    return {i for sentence in doc.sents if is_headline(sentence) for i in range(sentence.start, sentence.end)}


def find_candidates(doc: Doc) -> list[Candidate]:
    """The names that the model and the titles show, cleaned, in order; headlines count only for names met in prose."""
    found = join_given_names(doc, list(_from_model(doc)))
    headlines = _headline_words(doc)
    taken = headlines | {i for candidate in found for i in range(candidate.first, candidate.last)}
    found += _after_titles(doc, taken)
    found.sort(key=lambda candidate: (candidate.first, candidate.last))
    in_prose = {fold_name(candidate.text(doc)) for candidate in found if candidate.first not in headlines}
    kept = [c for c in found if c.first not in headlines or fold_name(c.text(doc)) in in_prose]
    return agree(doc, kept)
