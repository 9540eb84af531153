import time

import pytest

from claims.documents.parsers.plain import LARGEST_TEXT, read_text
from claims.lib.errors import InvalidInput


class TestReadText:
    def test_makes_line_ends_one_kind_and_changes_nothing_else(self) -> None:
        text = "One\r\nTwo\rThree\n\n  Four\u00a0e\u0301 “five” \t"
        assert read_text(text.encode(), "").text == "One\nTwo\nThree\n\n  Four\u00a0e\u0301 “five” \t"

    def test_counts_offsets_in_code_points(self) -> None:
        text = read_text("\U0001f600 Sixteen died".encode(), "").text
        assert text[2:9] == "Sixteen"

    @pytest.mark.parametrize("data", [b" ", b"\n\t\r\n", b"\xef\xbb\xbf ", "\u3000\u00a0\u200b".encode()])
    def test_refuses_white_space_alone(self, data: bytes) -> None:
        with pytest.raises(InvalidInput) as refusal:
            read_text(data, "")
        assert refusal.value.code == "no_words"

    def test_takes_a_text_at_the_limit(self) -> None:
        assert len(read_text(b"a" * LARGEST_TEXT, "").text) == LARGEST_TEXT

    def test_refuses_20_mb_at_once_and_names_the_limit(self) -> None:
        data = b"Sixteen people died. " * 1_000_000
        started = time.perf_counter()
        with pytest.raises(InvalidInput, match=r"21\.0 MB; one document may have 1 MB"):
            read_text(data, "")
        assert time.perf_counter() - started < 0.5
