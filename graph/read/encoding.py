"""Bytes into text: UTF-8, UTF-16 by its mark, Windows-1252; what is no text is refused."""

import codecs
from dataclasses import dataclass

from graph.read.rows import RefusedError

_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive or office document",
    b"PK\x05\x06": "a zip archive",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ\x00": "an xz archive",
    b"7z\xbc\xaf\x27\x1c": "a 7z archive",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x7fELF": "a program",
    b"PAR1": "a Parquet table",
    b"SQLite format 3\x00": "an SQLite database",
}
_MARKUP = (b"<!doctype html", b"<html", b"<?xml")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_TEXT_CONTROLS = b"\t\n\r\f\v\b\x1b"
_LOOKED_AT = 65_536
_MAX_CONTROLS = 0.02

_AS_TEXT = "save it as plain text in UTF-8 (.txt)"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and what is worth saying about its encoding (None for plain UTF-8)."""

    text: str
    remark: str | None = None


def has_utf16_mark(data: bytes) -> bool:
    """Whether the bytes begin with the byte-order mark of UTF-16 (and not that of UTF-32, which goes on with zeros)."""
    return data.startswith(_UTF16_MARKS) and not data.startswith(codecs.BOM_UTF32_LE)


def refuse_binary(data: bytes) -> None:
    """Let text pass.

    Raises:
        RefusedError: the bytes are those of a PDF, an archive, an image, a web page or another thing that is no text.
    """
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise RefusedError(f"the file looks like {name}, not text", _AS_TEXT)
    head = data[:_LOOKED_AT]
    if head.removeprefix(codecs.BOM_UTF8).lstrip()[:16].lower().startswith(_MARKUP):
        raise RefusedError("the file looks like a web page or XML, not text", _AS_TEXT)
    if has_utf16_mark(data):
        return
    controls = sum(byte < 0x20 and byte not in _TEXT_CONTROLS for byte in head)
    if b"\x00" in data or controls > _MAX_CONTROLS * len(head):
        raise RefusedError("the file looks like binary data, not text", _AS_TEXT)


def decode(data: bytes) -> Decoded:
    """The text of `data`, without a byte-order mark.

    Raises:
        RefusedError: the bytes are neither UTF-8, UTF-16 with its mark, nor Windows-1252.
    """
    if has_utf16_mark(data):
        return _from_utf16(data)
    try:
        return Decoded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _from_bytes_not_utf8(data)


def _from_utf16(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-16"), "read as UTF-16")
    except UnicodeDecodeError as error:
        what = f"the file begins like UTF-16 but byte {error.start} is not UTF-16"
        raise RefusedError(what, "save it in UTF-8") from None


def _from_bytes_not_utf8(data: bytes) -> Decoded:
    """Windows-1252, unless most that is not ASCII is good UTF-8: then it is UTF-8 with damaged places."""
    patched = data.decode("utf-8-sig", errors="replace")
    damaged = patched.count("\ufffd")
    if sum(character > "\x7f" for character in patched) > 2 * damaged:
        return Decoded(patched, f"read as UTF-8; {damaged} damaged places were replaced by U+FFFD")
    try:
        return Decoded(data.decode("cp1252"), "read as Windows-1252, because it is not UTF-8")
    except UnicodeDecodeError as error:
        what = f"the encoding is not known: byte {error.start} is neither UTF-8 nor Windows-1252"
        raise RefusedError(what, "save it in UTF-8") from None
