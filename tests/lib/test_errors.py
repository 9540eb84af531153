"""Refusals."""

import pytest

from claims.lib.errors import Conflict, Duplicate, InvalidInput, LedgerError, NotAllowed, NotFound, Unavailable


class TestLedgerError:
    @pytest.mark.parametrize(
        ("kind", "code", "status"),
        [
            (LedgerError, "refused", 400),
            (InvalidInput, "invalid_input", 400),
            (NotAllowed, "not_allowed", 403),
            (NotFound, "not_found", 404),
            (Conflict, "conflict", 409),
            (Duplicate, "duplicate", 409),
            (Unavailable, "unavailable", 503),
        ],
    )
    def test_has_a_code_and_a_status(self, kind: type[LedgerError], code: str, status: int) -> None:
        refusal = kind("Why, and what to do.")
        assert (refusal.code, refusal.http_status, str(refusal)) == (code, status, "Why, and what to do.")

    def test_keeps_what_was_expected_and_found(self) -> None:
        assert Conflict("It moved.", code="stale", expected=1, found=2).details == {"expected": 1, "found": 2}

    def test_takes_a_code_of_its_own_without_changing_its_kind(self) -> None:
        assert Conflict("It moved.", code="stale").code == "stale"
        assert Conflict.code == "conflict"
