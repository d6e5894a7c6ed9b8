"""Pure functions on names: how a spelling is folded so that two spellings of one name meet.

Folding drops what writers vary (case, diacritics, apostrophes, hyphens, points in acronyms, al-/Al/el-) and keeps
word order and every letter, so that two different words never fold to one.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

APOSTROPHES = "'’‘ʻʼʾʿ`´"
PARAGRAPH = "¶"
_LETTER_RUN = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"  # accents may stand apart from their letter (NFD)

_TOKEN = re.compile(
    rf"\n\s*\n"  # a blank line: no name runs across it
    rf"|(?:[^\W\d_]\.){{2,}}(?:[^\W\d_](?!\w))?"  # U.S., P.K.K
    rf"|[^\W\d_]\.[^\W\d_](?!\w)"  # U.S
    rf"|(?<!\w)[{APOSTROPHES}][sS](?!\w)"  # the possessive of a tokenised text: Iraq 's
    rf"|{_LETTER_RUN}(?:[{APOSTROPHES}]{_LETTER_RUN})*"  # Da'esh, Iraq's
    rf"|[^\w\s]"
)
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_HYPHENS = "-‐‑–"
# Letters that Unicode does not decompose although writers drop their stroke or dot.
_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"})
# The Arabic article before a "sun letter" takes that letter: as-Sadr, ad-Din, el-Sisi.
_ARTICLES = frozenset({"al", "el", "as", "ad", "ar", "an", "at", "az", "ash", "ed", "er", "es", "ez", "ul", "ud"})
_WORD_GAP = re.compile(rf"[\s{re.escape(_HYPHENS)}]+")
_NUMBER = re.compile(r"(\d+(?:st|nd|rd|th))\s+", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_PLAIN = re.compile(r"[A-Za-z0-9 ]*")


class FoldedToken(NamedTuple):
    """A word or sign of a text: its folded form and where it stands in the text (half-open)."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The word without case, diacritics, apostrophes and points."""
    spelled = "".join(c for c in word if c not in APOSTROPHES)
    bare = "".join(c for c in unicodedata.normalize("NFKD", spelled) if c.isalnum() and c not in APOSTROPHES)
    return bare.casefold().translate(_STROKES)


def fold_tokens(text: str) -> list[FoldedToken]:
    """The words and signs of the text in order; hyphens only separate, a possessive 's stands alone as `'s`."""
    tokens: list[FoldedToken] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        form, length = _fold_match(match[0])
        stem_end = start + length
        if form in _ARTICLES:
            hyphen = text[stem_end : stem_end + 1]
            form = "al" if form in ("al", "el") or (hyphen and hyphen in _HYPHENS) else form
        if form:
            tokens.append(FoldedToken(form, start, stem_end))
        if stem_end < end:
            tokens.append(FoldedToken("'s", stem_end, end))
    return tokens


@lru_cache(maxsize=65536)
def _fold_match(word: str) -> tuple[str, int]:
    """The folded form of what `_TOKEN` matched, empty for a mark that only separates, and its length before a 's."""
    if word in _HYPHENS or word in APOSTROPHES:
        return "", len(word)
    if word.isspace():
        return PARAGRAPH, len(word)
    if word[0] in APOSTROPHES:
        return "'s", len(word)
    possessive = _POSSESSIVE.search(word) if len(word) > 2 else None
    stem = word[: possessive.start()] if possessive else word
    return fold_word(stem) or word, len(stem)


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The folded name, words separated by one blank: the key under which spellings of one name meet.

    >>> fold_name("Asa'ib Ahl al-Haq") == fold_name("Asaib Ahl Al Haq")
    True
    >>> fold_name("U.S.")
    'us'
    """
    if _PLAIN.fullmatch(name):  # most names, and what a million of them costs
        return " ".join("al" if word == "el" else word for word in name.lower().split())
    return " ".join(token.form for token in fold_tokens(name) if any(c.isalnum() for c in token.form))


def is_acronym(name: str) -> bool:
    """Whether the name is written in capitals throughout, like `ISIS`, `U.S.` or `PYD/YPG`."""
    letters = _LETTERS.findall(name)
    return len(letters) >= 2 and all(letter.isupper() for letter in letters) and " " not in name


def has_case_of(text: str, name: str) -> bool:
    """Whether the text is capitalised the way the name demands.

    An acronym must stand in capitals (from four letters on, `Isis` and `Nato` do as well); other words that the name
    capitalises must begin with a capital. Words that the name leaves small, and Arabic articles, may stand in any case.
    Of a name of three words or more the first capital is enough ("Syrian democratic forces").
    """
    letters = _LETTERS.findall(text)
    if is_acronym(name):
        if all(letter.isupper() for letter in letters):
            return True
        return len(letters) >= 4 and letters[0].isupper() and all(letter.islower() for letter in letters[1:])
    wanted = [word for word in _WORD_GAP.split(name) if _LETTERS.search(word)]
    given = [word for word in _WORD_GAP.split(text) if _LETTERS.search(word)]
    if len(wanted) != len(given):
        return text[:1].isupper()
    if len(wanted) > 2 and _first_letter(wanted[0]).isupper() and _first_letter(given[0]).isupper():
        return True
    pairs = zip(wanted, given, strict=True)
    return all(w.lower() in _ARTICLES or not _first_letter(w).isupper() or _first_letter(g).isupper() for w, g in pairs)


def _first_letter(word: str) -> str:
    found = _LETTERS.search(word)
    return found.group() if found else ""


_LINK_WORDS = frozenset({"of", "the", "and", "for", "in", "de", "du", "des", "la", "le", "al", "on", "to", "&"})


def initials(name: str) -> str:
    """The folded first letters of the name's capitalised words: `Syrian Democratic Forces` -> `sdf`."""
    words = [word for word in fold_name(name).split() if word not in _LINK_WORDS]
    return "".join(word[0] for word in words)


_LEGAL_FORMS = (
    *("Inc", "Incorporated", "Corp", "Corporation", "Co", "Company", "Ltd", "Limited", "LLC", "LLP", "LP", "Pty"),
    *("PLC", "Plc", "plc", "AG", "GmbH", "KGaA", "SA", "S.A", "SE", "SAE", "SpA", "S.p.A", "NV", "N.V", "BV", "B.V"),
    *("AB", "ASA", "A/S", "Oyj", "Oy", "KK", "Ltda", "Tbk", "Bhd", "OAO", "OJSC", "PJSC", "JSC"),
)
_LEGAL_TAIL = re.compile(rf"(?:,? (?:{'|'.join(map(re.escape, _LEGAL_FORMS))})\b\.?)+$")


def is_legal_form(word: str) -> bool:
    """Whether the word only says what kind of company bears the name before it: "Inc.", "PLC", "GmbH"."""
    return word.removesuffix(".") in _LEGAL_FORMS


def without_legal_form(name: str) -> str:
    """The name without what only says what kind of company bears it.

    >>> without_legal_form("Vodafone Group PLC")
    'Vodafone Group'
    >>> without_legal_form("Acme Co., Ltd.")
    'Acme'
    """
    return _LEGAL_TAIL.sub("", name) or name


def split_number(name: str) -> tuple[str, str]:
    """The ordinal that numbers a unit, in small letters, empty where there is none, and the rest of its name.

    >>> split_number("407th AEG")
    ('407th', 'AEG')
    >>> split_number("NATO")
    ('', 'NATO')
    """
    numbered = _NUMBER.match(name)
    return (numbered[1].lower(), name[numbered.end() :]) if numbered else ("", name)


def is_short_for(acronym: str, name: str) -> bool:
    """Whether the acronym's letters are the name's initials, or stand in the name in order from its first letter on.

    The second reading follows Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
    definitions in biomedical text".
    """
    short, folded = fold_name(acronym).replace(" ", ""), fold_name(name)
    if short == initials(name):
        return True
    if not folded or short[:1] != folded[0] or len(short) < 3:
        return False
    words = folded.split()
    letters = iter("".join(word[: max(1, len(word) // 2)] for word in words))
    return len(words) >= len(short) - 1 and all(letter in letters for letter in short)


def surname(name: str) -> str:
    """The folded last word of a person's name, without the article: `Qais al-Khazali` -> `khazali`."""
    words = [word for word in fold_name(name).split() if word not in {"al", "jr", "sr", "ii", "iii"}]
    return words[-1] if words else ""


def slug(name: str) -> str:
    """The folded name as an id: lower case, words joined by hyphens; never empty."""
    return re.sub(r"[^\w]+", "-", fold_name(name)).strip("-") or "x"
