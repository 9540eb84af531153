"""When failed work is tried again."""

import pytest

from claims.jobs.rules import pause_after


class TestPauseAfter:
    @pytest.mark.parametrize(
        ("attempts", "seconds"), [(1, 5), (2, 10), (3, 20), (7, 320), (8, 600), (9, 600), (32767, 600)]
    )
    def test_doubles_up_to_ten_minutes(self, attempts: int, seconds: int) -> None:
        assert pause_after(attempts).total_seconds() == seconds
