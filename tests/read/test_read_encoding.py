import codecs

import pytest

from graph.read.encoding import decode, refuse_binary
from graph.read.rows import RefusedError


def test_utf8_with_and_without_mark() -> None:
    assert decode("Mosul – é".encode()).text == "Mosul – é"
    assert decode(codecs.BOM_UTF8 + "é".encode()).text == "é"
    assert decode("é".encode()).remark is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_mark(encoding: str) -> None:
    decoded = decode("\ufeffBaiji – الموصل".encode(encoding))
    assert decoded.text == "Baiji – الموصل"
    assert decoded.remark == "read as UTF-16"


def test_windows_1252_is_told_apart() -> None:
    decoded = decode("“Daesh” – café".encode("cp1252"))
    assert decoded.text == "“Daesh” – café"
    assert "Windows-1252" in (decoded.remark or "")


def test_utf8_with_one_damaged_place_stays_utf8() -> None:
    decoded = decode("“Daesh” said".encode() + b"\xff")
    assert decoded.text == "“Daesh” said\ufffd"
    assert "1 damaged" in (decoded.remark or "")


@pytest.mark.parametrize("data", [b"caf\x81\x8d", b"\xff\xfe\x00\xd8", b"\xfe\xffa"])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(RefusedError, match="save it in UTF-8"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 text", "a PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x1f\x8brest", "gzip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"GIF89a", "GIF"),
        (b"text\x00text", "binary"),
        (b"\x01\x02\x03\x04 word", "binary"),
        (b"\xff\xfe\x00\x00a\x00\x00\x00", "binary"),
        (b"  <!DOCTYPE html><p>", "web page"),
    ],
)
def test_files_of_other_kinds_are_refused(data: bytes, what: str) -> None:
    with pytest.raises(RefusedError, match=what):
        refuse_binary(data)


def test_ordinary_controls_pass() -> None:
    refuse_binary(b"one\ttwo\r\n\x0cthree\n" + b"word " * 100 + b"\x07")
    refuse_binary("\ufefftext".encode("utf-16-le"))
