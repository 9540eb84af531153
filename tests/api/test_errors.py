"""What a program is told when something goes wrong, and what it is not."""

from typing import Any

import pytest
import structlog
from django.core.cache import caches
from django.db import DataError, IntegrityError
from rest_framework.test import APIClient
from rest_framework.throttling import SimpleRateThrottle

from claims.api.v1.errors import answer
from claims.api.v1.views.documents import DocumentViewSet
from claims.documents.models import Source
from claims.lib.errors import Conflict
from tests import factories

pytestmark = pytest.mark.django_db


class TestAnswer:
    def test_hands_a_refusal_on_with_its_status(self) -> None:
        response = answer(Conflict("It moved.", code="stale", expected=1, found=2), {})
        assert response is not None
        assert response.status_code == 409
        assert response.data == {"code": "stale", "sentence": "It moved.", "details": {"expected": 1, "found": 2}}

    @pytest.mark.parametrize("kind", [IntegrityError, DataError])
    def test_tells_nothing_of_the_row_that_the_database_refused(self, kind: type[Exception]) -> None:
        with structlog.contextvars.bound_contextvars(request_id="abcdef0123456789"):
            response = answer(kind("constraint “x”\nDETAIL: Failing row contains (7, secret)."), {})
        assert response is not None
        assert response.status_code == 409
        assert "secret" not in str(response.data)
        assert response.data["details"] == {"request_id": "abcdef0123456789"}

    def test_leaves_bugs_to_the_page_for_bugs(self) -> None:
        assert answer(ZeroDivisionError(), {}) is None


class TestARealConstraint:
    def test_leaks_no_row_through_the_whole_stack(self, writer: APIClient, monkeypatch: pytest.MonkeyPatch) -> None:
        def break_a_rule(self: Any, request: Any) -> None:
            factories.make_source("Very secret name")
            Source.objects.update(name="")

        monkeypatch.setattr(DocumentViewSet, "create", break_a_rule)
        response = writer.post("/api/v1/documents/", {}, format="json")
        assert (response.status_code, response.json()["code"]) == (409, "refused_by_database")
        assert response.json()["details"]["request_id"] == response["X-Request-ID"]
        assert "source_has_a_name" not in response.content.decode()


class TestThrottling:
    @pytest.fixture
    def narrow(self, monkeypatch: pytest.MonkeyPatch) -> None:
        rates = {"anon": "2/min", "user": "5/min", "write": "3/min"}
        monkeypatch.setattr(SimpleRateThrottle, "THROTTLE_RATES", rates)

    def test_stops_an_address(self, narrow: None) -> None:
        statuses = [APIClient().get("/api/v1/reviews/").status_code for _ in range(3)]
        assert statuses == [200, 200, 429]

    def test_is_not_dodged_by_a_header(self, narrow: None) -> None:
        statuses = [
            APIClient().get("/api/v1/reviews/", headers={"X-Forwarded-For": f"10.0.0.{number}"}).status_code
            for number in range(3)
        ]
        assert statuses == [200, 200, 429]

    def test_says_when_to_come_back(self, narrow: None, reader: APIClient) -> None:
        answers = [reader.get("/api/v1/sources/") for _ in range(6)]
        assert [each.status_code for each in answers] == [200] * 5 + [429]
        assert 0 < int(answers[-1]["Retry-After"]) <= 60
        assert answers[-1].json()["code"] == "throttled"

    def test_counts_what_is_written_apart(self, narrow: None, writer: APIClient) -> None:
        statuses = [writer.post("/api/v1/documents/", {}, format="json").status_code for _ in range(4)]
        assert statuses == [400, 400, 400, 429]
        assert writer.get("/api/v1/sources/").status_code == 200

    def test_lets_everybody_in_while_the_cache_is_down(
        self, reader: APIClient, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        down = {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
        settings.CACHES = {**settings.CACHES, "down": down}
        monkeypatch.setattr(SimpleRateThrottle, "cache", caches["down"])
        assert reader.get("/api/v1/sources/").status_code == 200
