import time

import pytest

from claims.documents.rules import decide_media_type
from claims.documents.vocabulary import MediaType
from claims.lib.errors import InvalidInput


class TestDecideMediaType:
    @pytest.mark.parametrize(
        ("declared", "filename", "data", "expected"),
        [
            (None, "", b"Sixteen people died.", MediaType.TEXT),
            ("", "report.TXT", b"<p>not a page</p>", MediaType.TEXT),
            (None, "page.html", b"words", MediaType.HTML),
            ("application/octet-stream", "page.htm", b"words", MediaType.HTML),
            ("text/html; charset=utf-8", "", b"words", MediaType.HTML),
            ("text/plain", "", b"<p>words</p>", MediaType.TEXT),
            ("text/plain", "page.html", b"<p>words</p>", MediaType.HTML),
            ("application/xhtml+xml", "", b"words", MediaType.HTML),
            (None, "", b"\xef\xbb\xbf\n<!-- saved --><?xml version='1.0'?><!DOCTYPE html><p>", MediaType.TEXT),
            (None, "", b"<?xml version='1.0'?>\n<!-- saved -->\n<!DOCTYPE html><p>", MediaType.HTML),
            (None, "", b"  <HTML lang=en>", MediaType.HTML),
            (None, "", b"<div><p>Sixteen</p></div>", MediaType.HTML),
            (None, "", b"<3 is not a tag", MediaType.TEXT),
        ],
    )
    def test_tells_by_declaration_ending_and_bytes(
        self, declared: str | None, filename: str, data: bytes, expected: MediaType
    ) -> None:
        assert decide_media_type(declared, filename, data).type == expected

    def test_reads_the_charset(self) -> None:
        assert decide_media_type('text/plain; charset="windows-1251"', "", b"x").charset == "windows-1251"

    @pytest.mark.parametrize(
        ("declared", "data", "words"),
        [
            (None, b"", "empty"),
            ("text/plain", b"%PDF-1.7 ...", "PDF"),
            ("text/html", b"\x89PNG\r\n\x1a\n...", "PNG"),
            (None, b"PK\x03\x04...", "ZIP"),
            (None, b"\xff\xd8\xff\xe0", "JPEG"),
            (None, b"{\\rtf1 words}", "RTF"),
            ("application/pdf", b"words", "application/pdf"),
            ("image/png", b"words", "image/png"),
        ],
    )
    def test_refuses_what_we_cannot_read_and_names_it(self, declared: str | None, data: bytes, words: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            decide_media_type(declared, "", data)
        assert words in refusal.value.sentence

    def test_is_quick_on_a_wall_of_comments(self) -> None:
        started = time.perf_counter()
        decide_media_type(None, "", b"<!---->" * 600)
        assert time.perf_counter() - started < 0.5
