import pytest

from claims.lib.errors import InvalidInput
from claims.lib.web_addresses import ensure_web_address


class TestEnsureWebAddress:
    @pytest.mark.parametrize(
        "url",
        [
            "https://example.org",
            " http://example.org:8080/a?b=c&d=%22#e ",
            "https://az.example/xəbər/1",
            "HTTPS://example.org/(a)|b",
        ],
    )
    def test_takes_what_readers_can_follow(self, url: str) -> None:
        assert ensure_web_address(url) == url.strip()

    @pytest.mark.parametrize(
        "url",
        [
            "javascript:alert(1)",
            "JaVaScRiPt://example.org/%0aalert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>",
            "//example.org/",
            "example.org",
            "https://",
            "https://[::1",
            "https://example.org:99999/",
            "https://me:secret@example.org/",
            "https://example.org\\@other.example/",
            'https://example.org/"onmouseover="alert(1)',
            "https://example.org/<script>",
            "https://example.org/\x00",
            "https://example.org/" + "x" * 2000,
        ],
    )
    def test_refuses_everything_else_in_a_sentence(self, url: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            ensure_web_address(url)
        assert refusal.value.code == "invalid_url"
        assert refusal.value.sentence.endswith(".")
