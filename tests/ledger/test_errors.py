"""Answers to what goes wrong outside any view."""

import pytest
from django.test import Client
from django.urls import reverse

TOO_MUCH = "x" * 2_700_000


@pytest.mark.django_db
class TestTooLargeForm:
    def test_is_told_the_limit_in_a_sentence(self, client: Client) -> None:
        response = client.post(reverse("admin:login"), {"username": TOO_MUCH}, headers={"accept": "text/html"})
        assert response.status_code == 413
        assert "a form may hold up to 2.5\xa0MB" in response.content.decode()

    def test_is_told_to_programs_in_json(self, client: Client) -> None:
        response = client.post(reverse("admin:login"), {"username": TOO_MUCH}, headers={"accept": "application/json"})
        assert response.status_code == 413
        assert response.json()["code"] == "too_large"


class TestRequestId:
    def test_comes_back_when_it_is_harmless(self, client: Client) -> None:
        assert client.get("/nowhere", headers={"x-request-id": "proxy-12345"})["X-Request-ID"] == "proxy-12345"

    def test_is_replaced_when_it_could_forge_a_log_line(self, client: Client) -> None:
        assert "\n" not in client.get("/nowhere", headers={"x-request-id": "a b<c>"})["X-Request-ID"]
        assert client.get("/nowhere", headers={"x-request-id": "a b<c>"})["X-Request-ID"] != "a b<c>"


class TestNotFound:
    def test_is_json_below_the_interface(self, client: Client) -> None:
        response = client.get("/api/v1/nothing/", headers={"accept": "text/html"})
        assert response.status_code == 404
        assert response.json()["code"] == "not_found"

    def test_is_a_page_elsewhere(self, client: Client) -> None:
        response = client.get("/nothing/")
        assert response.status_code == 404
        assert "There is nothing at this address" in response.content.decode()
