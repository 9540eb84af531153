"""Tokens: given out, used, taken back."""

from datetime import timedelta

import pytest

from claims.api.models import ApiToken
from claims.api.services import create_api_token, revoke_api_token, use_api_token
from claims.audit.models import AuditEntry
from claims.audit.services import machine_actor
from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput
from tests.people import NOON, make_user

pytestmark = pytest.mark.django_db


def make_token(name: str = "wire import") -> tuple[ApiToken, str]:
    return create_api_token(
        user=make_user(Role.FACT_CHECKER), name=name, actor=machine_actor("command line"), reason="new wire", now=NOON
    )


class TestCreateApiToken:
    def test_keeps_no_text_that_opens_anything(self) -> None:
        token, text = make_token()
        row = " ".join(str(value) for value in ApiToken.objects.filter(pk=token.pk).values_list()[0])
        assert text.startswith(f"{token.prefix}_")
        assert text.removeprefix(f"{token.prefix}_") not in row

    def test_is_logged_without_the_token(self) -> None:
        _, text = make_token()
        entry = AuditEntry.objects.get(kind="api_token.created")
        assert text.encode() not in bytes(entry.payload.body)
        assert b"new wire" in bytes(entry.payload.body)

    def test_makes_a_new_one_each_time(self) -> None:
        assert make_token()[1] != make_token()[1]

    @pytest.mark.parametrize("name", ["", "   ", "x" * 101, "wire\x00"])
    def test_refuses_a_name_that_is_none(self, name: str) -> None:
        with pytest.raises(InvalidInput):
            make_token(name)
        assert not ApiToken.objects.exists()


class TestUseApiToken:
    def test_finds_the_token_and_its_person(self) -> None:
        token, text = make_token()
        used = use_api_token(text=text, now=NOON)
        assert used is not None
        assert (used.pk, used.user) == (token.pk, token.user)

    def test_notes_its_use_once_a_minute(self) -> None:
        token, text = make_token()
        for seconds in (0, 59):
            use_api_token(text=text, now=NOON + timedelta(seconds=seconds))
            token.refresh_from_db()
            assert token.last_used_at == NOON
        use_api_token(text=text, now=NOON + timedelta(seconds=61))
        token.refresh_from_db()
        assert token.last_used_at == NOON + timedelta(seconds=61)

    @pytest.mark.parametrize("text", ["", "cl_", "cl_00000000_" + "x" * 43, "'; DROP TABLE", "ключ", "x" * 10_000])
    def test_knows_nobody_else(self, text: str) -> None:
        make_token()
        assert use_api_token(text=text, now=NOON) is None

    def test_takes_no_other_secret_behind_a_prefix_that_exists(self) -> None:
        token, _ = make_token()
        assert use_api_token(text=f"{token.prefix}_{'x' * 43}", now=NOON) is None

    def test_ends_with_the_account(self) -> None:
        token, text = make_token()
        token.user.is_active = False
        token.user.save()
        assert use_api_token(text=text, now=NOON) is None


class TestRevokeApiToken:
    def test_closes_it_and_is_logged(self) -> None:
        token, text = make_token()
        revoke_api_token(token=token, actor=machine_actor("command line"), reason="laptop lost", now=NOON)
        assert use_api_token(text=text, now=NOON) is None
        assert AuditEntry.objects.filter(kind="api_token.revoked", stream=token.stream, stream_seq=2).exists()

    def test_is_refused_the_second_time(self) -> None:
        token, _ = make_token()
        revoke_api_token(token=token, actor=machine_actor("command line"), reason="", now=NOON)
        with pytest.raises(Conflict, match="revoked on 2026-03-04 already"):
            revoke_api_token(token=token, actor=machine_actor("command line"), reason="", now=NOON)
