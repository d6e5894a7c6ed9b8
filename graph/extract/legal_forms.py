"""A company's legal form belongs to its name: "Rio Tinto PLC" where the table of the world says "Rio Tinto"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from graph.extract.phrase import Surface
from graph.model import Kind
from graph.names import is_legal_form
from graph.world import Match, World


def with_legal_forms(surface: Surface, matches: Iterable[Match], world: World) -> Iterator[tuple[Match, int]]:
    """The matches, each with the end of the name in the text; what is a legal form of the match before is none."""
    taken = 0
    for match in matches:
        if match.start < taken:  # "PLC" is no council here
            continue
        entry = world.entries.get(match.names[0].entry_id)
        is_company = entry is not None and entry.kind == Kind.ORGANISATION
        taken = _legal_end(surface, match.end) if is_company else match.end
        yield match, taken


def _legal_end(surface: Surface, end: int) -> int:
    """Where the legal forms behind `end` end, with the point of an abbreviation."""
    i = bisect_left(surface.offsets, end)
    if i and surface.text[end : end + 1] == "." and is_legal_form(surface.words[i - 1]):
        _, end = surface.bounds(i - 1, i)
    while i < len(surface.words):
        form = i + (surface.words[i] == "," and i + 1 < len(surface.words))
        if not is_legal_form(surface.words[form]):
            break
        _, end = surface.bounds(form, form + 1)
        i = form + 1
    return end
