import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.urls import reverse
from pytest_django import Settings

from ledger.web.sign_in import client_address

pytestmark = pytest.mark.django_db
RIGHT = "correct horse battery"


@pytest.fixture
def ada() -> User:
    return User.objects.create_user("ada", password=RIGHT, is_staff=True)


def sign_in(password: str, *, name: str = "ada", address: str = "198.51.100.7", **headers: str) -> HttpResponse:
    given = {"username": name, "password": password}
    response = Client(headers=headers).post(reverse("admin:login"), given, REMOTE_ADDR=address)
    assert isinstance(response, HttpResponse)
    return response


def guess(times: int, **more: str) -> HttpResponse:
    for number in range(times):
        response = sign_in(f"guess {number}", **more)
    return response


@pytest.mark.usefixtures("ada")
class TestSigningIn:
    def test_works_after_a_few_mistakes(self) -> None:
        guess(9)
        assert sign_in(RIGHT).status_code == 302

    def test_forgets_mistakes_after_it_worked(self) -> None:
        guess(9)
        sign_in(RIGHT)
        guess(9)
        assert sign_in(RIGHT).status_code == 302

    def test_is_refused_after_ten_guesses_even_with_the_right_password(self) -> None:
        assert guess(10).status_code == 429
        refused = sign_in(RIGHT)
        assert (refused.status_code, refused["Retry-After"]) == (429, "900")
        assert "Wait 15 minutes and try again" in refused.content.decode()

    def test_of_a_name_that_nobody_has_is_refused_alike(self) -> None:
        assert guess(10, name="nobody").status_code == 429

    def test_from_another_address_still_works(self) -> None:
        guess(10)
        assert sign_in(RIGHT, address="203.0.113.9").status_code == 302


class TestClientAddress:
    def test_ignores_what_a_client_says_about_itself(self) -> None:
        request = RequestFactory().get("/", headers={"x-forwarded-for": "203.0.113.9"}, REMOTE_ADDR="198.51.100.7")
        assert client_address(request) == "198.51.100.7"

    def test_believes_the_last_word_behind_a_proxy_of_ours(self, settings: Settings) -> None:
        settings.BEHIND_TLS_PROXY = True
        headers = {"x-forwarded-for": "192.0.2.1, 203.0.113.9"}
        assert client_address(RequestFactory().get("/", headers=headers, REMOTE_ADDR="10.0.0.2")) == "203.0.113.9"
