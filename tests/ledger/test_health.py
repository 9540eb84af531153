"""The health check against servers that run."""

import pytest
from django.test import Client


@pytest.mark.django_db
class TestHealthz:
    def test_says_that_database_and_broker_answer(self, client: Client) -> None:
        response = client.get("/healthz")
        assert response.status_code == 200
        assert response.json() == {"database": "ok", "broker": "ok"}
