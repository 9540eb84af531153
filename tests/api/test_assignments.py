"""Giving work to people by program."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from claims.assignments.models import Assignment
from claims.audit.models import AuditEntry
from tests.factories import fact_checker, make_claim

pytestmark = pytest.mark.django_db


def give(client: APIClient, *ids: int, **changes: Any) -> Any:
    body = {"kind": "claim", "ids": list(ids), "person": "farah", "reason": "by turns"}
    return client.post("/api/v1/assignments/", {**body, **changes}, format="json")


def test_gives_many_at_once_and_lists_them_by_person(writer: APIClient) -> None:
    fact_checker()
    claims = [make_claim(), make_claim()]
    answer = give(writer, *(claim.pk for claim in claims))
    assert (answer.status_code, answer.json()) == (200, {"changed_count": 2})
    mine = writer.get("/api/v1/assignments/?person=farah&kind=claim").json()["results"]
    assert {row["claim"] for row in mine} == {claim.pk for claim in claims}
    assert {row["person"] for row in mine} == {"Farah"}
    assert b"by turns" in bytes(AuditEntry.objects.filter(kind="assignment.given")[0].payload.body)
    assert writer.get("/api/v1/assignments/?kind=verdict").json()["results"] == []


def test_gives_back_with_null(writer: APIClient) -> None:
    fact_checker()
    claim = make_claim()
    give(writer, claim.pk)
    assert give(writer, claim.pk, person=None).json() == {"changed_count": 1}
    assert writer.get("/api/v1/assignments/").json()["results"] == []


def test_refuses_all_of_it_where_one_is_unknown(writer: APIClient) -> None:
    fact_checker()
    claim = make_claim()
    answer = give(writer, claim.pk, claim.pk + 900)
    assert answer.status_code == 404
    assert answer.json()["sentence"] == f"There is no claim {claim.pk + 900}. Nothing was assigned."
    assert not Assignment.objects.exists()


def test_refuses_a_person_without_an_account(writer: APIClient) -> None:
    answer = give(writer, make_claim().pk, person="nemo-nobody")
    assert answer.status_code == 404
    assert "There is no account “nemo-nobody”" in answer.json()["sentence"]
