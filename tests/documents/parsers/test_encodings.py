import codecs
import os

import pytest

from claims.documents.parsers.encodings import decode
from claims.lib.errors import InvalidInput

RUSSIAN = "В результате удара по Гяндже погибли 13 человек, сообщила прокуратура. " * 3  # noqa: RUF001
FRENCH = "L’attaque a tué seize personnes à Gandja, selon le ministère. Une école a été détruite. "


class TestDecode:
    @pytest.mark.parametrize(
        ("data", "declared", "text", "encoding"),
        [
            (FRENCH.encode(), "", FRENCH, "utf-8"),
            (codecs.BOM_UTF8 + FRENCH.encode(), "", FRENCH, "utf-8"),
            (FRENCH.encode("utf-16"), "", FRENCH, "utf-16"),
            (FRENCH.encode("utf-32"), "", FRENCH, "utf-32"),
            (codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), "latin-1", FRENCH, "utf-16"),
            (RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN, "cp1251"),
            (RUSSIAN.encode("koi8-r"), "koi8-r", RUSSIAN, "koi8-r"),
            (FRENCH.encode("cp1252"), "iso-8859-1", FRENCH, "cp1252"),
            ("死者16人".encode("iso2022_jp"), "iso-2022-jp", "死者16人", "iso2022-jp"),
            (b"plain", "us-ascii", "plain", "cp1252"),
        ],
    )
    def test_reads_by_mark_then_by_declaration(self, data: bytes, declared: str, text: str, encoding: str) -> None:
        assert decode(data, declared) == (text, encoding)

    def test_believes_utf_8_more_than_a_declaration_of_something_else(self) -> None:
        assert decode(FRENCH.encode(), "iso-8859-1") == (FRENCH, "utf-8")

    @pytest.mark.parametrize(
        ("text", "codec"),
        [
            (RUSSIAN, "cp1251"),
            (RUSSIAN, "koi8-r"),
            (FRENCH, "cp1252"),
            ("Bei dem Angriff wurden sechzehn Menschen getötet, sagte das Außenministerium.", "cp1252"),
            ("W ataku zginęło szesnaście osób, w tym pięcioro dzieci. Żołnierze byli również ranni.", "cp1250"),
            ("Saldırıda beşi çocuk on altı kişi öldü, bakanlık açıkladı.", "cp1254"),  # noqa: RUF001
        ],
    )
    def test_tells_undeclared_encodings_by_their_words(self, text: str, codec: str) -> None:
        assert decode(text.encode(codec)).text == text

    @pytest.mark.parametrize(
        ("data", "declared"),
        [
            (FRENCH.encode("cp1252"), "utf-8"),
            (b"words", "rot13"),
            (b"words", "zlib_codec"),
            (b"words", "unicode_escape"),
            (b"words", "klingon"),
            (b"words", "a\x00b"),
            (codecs.BOM_UTF8 + b"caf\xe9", ""),
            (codecs.BOM_UTF16_LE + b"odd", ""),
        ],
    )
    def test_refuses_a_wrong_declaration_and_says_what_to_do(self, data: bytes, declared: str) -> None:
        with pytest.raises(InvalidInput, match="UTF-8") as refusal:
            decode(data, declared)
        assert refusal.value.code == "wrong_encoding"

    @pytest.mark.parametrize("declared", ["", "utf-8"])
    def test_refuses_nul(self, declared: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            decode(b"Sixteen\x00people", declared)
        assert refusal.value.code == "not_text"

    @pytest.mark.parametrize(
        "data", [bytes(range(1, 32)) * 9, b"\x01\x02words", os.urandom(4000).replace(b"\x00", b"")]
    )
    def test_refuses_binary_data(self, data: bytes) -> None:
        with pytest.raises(InvalidInput):
            decode(data)

    def test_keeps_what_looks_odd_but_is_the_sources(self) -> None:
        odd = "decomposed e\u0301, no-break\u00a0space, soft\u00adhyphen, \U0001f600, form\ffeed"
        assert decode(odd.encode()).text == odd
