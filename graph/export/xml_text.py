"""What XML 1.0 can hold."""

import re

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

WHAT_IS_REMOVED = "control characters"


def xml_text(text: str) -> str:
    """The text without what makes an XML file unreadable: most controls, lone surrogates, U+FFFE and U+FFFF."""
    return _FORBIDDEN.sub("", text)
