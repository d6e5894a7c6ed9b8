"""Cells that a spreadsheet shows as the text they are and never runs as a formula."""

import re
from dataclasses import dataclass

from graph.export.node_link import encodable
from graph.export.scalars import SEPARATOR, counted

_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)


@dataclass(slots=True)
class Cells:
    """Makes cells and counts what it changed."""

    guarded: int = 0
    cleaned: int = 0

    def cell(self, value: object) -> str:
        """The value as a cell: nothing for None, lists joined, and an apostrophe before what looks like a formula.

        A text with apostrophes before such a sign gets one more, so that taking one away gives every text back.
        """
        if value is None:
            return ""
        if isinstance(value, bool):
            return str(value).lower()
        text = SEPARATOR.join(map(str, value)) if isinstance(value, list | tuple) else str(value)
        whole = encodable(text)
        self.cleaned += whole != text
        if not _FORMULA.match(whole) or _NUMBER.fullmatch(whole) or isinstance(value, int | float):
            return whole
        self.guarded += 1
        return f"'{whole}"

    def sentences(self) -> list[str]:
        """What was changed, in sentences."""
        told = []
        if self.guarded:
            cells = counted(self.guarded, "cell", "cells")
            told.append(f"a leading apostrophe was put before {cells} that would run as a formula")
        if self.cleaned:
            told.append(f"lone surrogates were removed from {counted(self.cleaned, 'cell', 'cells')}")
        return told
