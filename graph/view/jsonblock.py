"""JSON that may stand inside an HTML page: no character of it can end the block or start a tag."""

import base64
import json
import math
import zlib
from collections.abc import Callable

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def to_json_block(value: object) -> str:
    """Compact JSON for a `<script type="application/json">` block.

    Raises:
        ValueError: a number is not finite.
    """
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")).translate(_ESCAPES)


def to_packed_block(value: object) -> str:
    """The value as a JSON block that holds it deflated (zlib format) in base64; the same bytes for the same value.

    Raises:
        ValueError: a number is not finite.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    packed = base64.b64encode(zlib.compress(text.encode("utf-8"), 9)).decode("ascii")
    return to_json_block({"encoding": "deflate", "data": packed})


def clean_text(value: object) -> str:
    """The value as text that UTF-8 can hold: each lone surrogate becomes U+FFFD."""
    text = str(value)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
    return text


def optional_text(value: object) -> str | None:
    """Clean text, or None where the value is None or empty."""
    return None if value is None or value == "" else clean_text(value)


def rounded(digits: int) -> Callable[[object], float | None]:
    """A converter to a number with so many decimals; None where the value is absent or not finite."""

    def convert(value: object) -> float | None:
        if value is None:
            return None
        number = float(value)  # type: ignore[arg-type]  # any scalar: int, float or numpy
        return round(number, digits) if math.isfinite(number) else None

    return convert


def whole(value: object) -> int:
    """The value as a whole number; 0 where absent."""
    return 0 if value is None else int(value)  # type: ignore[call-overload]  # any scalar
