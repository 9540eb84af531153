"""The commands that give and take tokens."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from claims.api.models import ApiToken
from claims.api.services import use_api_token
from claims.audit.vocabulary import Role
from tests.people import make_user

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command(*arguments, stdout=out, stderr=err)
    return out.getvalue().strip(), err.getvalue()


class TestCreateApiToken:
    def test_prints_the_token_alone_on_its_output(self) -> None:
        make_user(Role.FACT_CHECKER, username="leyla")
        text, advice = run("create_api_token", "leyla", "wire import")
        assert use_api_token(text=text, now=timezone.now()) == ApiToken.objects.get()
        assert "shown once" in advice

    def test_says_who_is_missing(self) -> None:
        with pytest.raises(CommandError, match="There is no account 'nobody'"):
            run("create_api_token", "nobody", "wire import")


class TestRevokeApiToken:
    def test_closes_the_token(self) -> None:
        make_user(Role.FACT_CHECKER, username="leyla")
        text, _ = run("create_api_token", "leyla", "wire import")
        run("revoke_api_token", ApiToken.objects.get().prefix)
        assert use_api_token(text=text, now=timezone.now()) is None

    def test_says_which_token_is_missing(self) -> None:
        with pytest.raises(CommandError, match="No token begins with 'cl_00000000'"):
            run("revoke_api_token", "cl_00000000")
