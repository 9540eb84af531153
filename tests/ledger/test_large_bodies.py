"""Sent with real sockets: only there does somebody hang up before the other side has finished."""

import json
import urllib.error
import urllib.request

import pytest
from pytest_django.live_server_helper import LiveServer

from ledger.web import large_bodies

pytestmark = pytest.mark.django_db(transaction=True)


def send(live_server: LiveServer, path: str, size: int, content_type: str) -> tuple[int, dict[str, str]]:
    request = urllib.request.Request(  # noqa: S310 - our own test server
        live_server.url + path,
        data=b"x" * size,
        headers={"Content-Type": content_type, "Accept": "application/json", "Cookie": f"ledger-csrf={'x' * 32}"},
    )
    try:
        urllib.request.urlopen(request, timeout=30)  # noqa: S310
    except urllib.error.HTTPError as answer:
        with answer:
            assert answer.status is not None  # noqa: PT017 - for the type checker
            return answer.status, json.loads(answer.read())
    raise AssertionError("It was taken.")


class TestLargeBody:
    @pytest.mark.parametrize("path", ["/admin/login/", "/api/v1/documents/"])
    def test_is_refused_in_a_sentence_that_arrives(self, live_server: LiveServer, path: str) -> None:
        status, answer = send(live_server, path, 20_000_000, "application/x-www-form-urlencoded")
        assert answer["sentence"]
        # Who is nobody may not even submit a small document.
        assert status == (413 if path == "/admin/login/" else 401)

    def test_beyond_every_limit_is_not_read_at_all(
        self, live_server: LiveServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(large_bodies, "LARGEST_BODY", 1000)
        status, answer = send(live_server, "/admin/login/", 1001, "multipart/form-data; boundary=b")
        assert (status, answer["code"]) == (413, "too_large")
        assert "up to 1000\xa0bytes" in answer["sentence"]
