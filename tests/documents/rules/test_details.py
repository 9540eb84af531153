import pytest

from claims.documents.rules import ensure_language, ensure_title, ensure_url
from claims.lib.errors import InvalidInput


class TestEnsureUrl:
    @pytest.mark.parametrize("url", ["", "https://example.org/a?b=c", " http://example.org/ä "])
    def test_takes_an_address_or_none(self, url: str) -> None:
        assert ensure_url(url) == url.strip()

    @pytest.mark.parametrize(
        "url",
        [
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://example.org/",
            "example.org/a",
            "https://",
            "https://example.org:99999/",
            "https://[::1",
            "https://me:secret@example.org/",
            "https://example.org/\x00",
            "https://example.org/" + "a" * 2000,
        ],
    )
    def test_refuses_what_a_reader_cannot_follow(self, url: str) -> None:
        with pytest.raises(InvalidInput):
            ensure_url(url)


class TestEnsureTitle:
    def test_puts_it_on_one_line(self) -> None:
        assert ensure_title("  Two\n lines ") == "Two lines"

    @pytest.mark.parametrize("title", ["a" * 501, "NUL \x00", "half \ud800"])
    def test_refuses_what_cannot_be_kept(self, title: str) -> None:
        with pytest.raises(InvalidInput):
            ensure_title(title)


class TestEnsureLanguage:
    @pytest.mark.parametrize("language", ["", "en", "az", "sr-Latn", "pt-BR", "zh-Hant-TW"])
    def test_takes_codes(self, language: str) -> None:
        assert ensure_language(language) == language

    @pytest.mark.parametrize("language", ["English", "e", "en_US", "en-", "en;drop"])
    def test_refuses_names(self, language: str) -> None:
        with pytest.raises(InvalidInput):
            ensure_language(language)
