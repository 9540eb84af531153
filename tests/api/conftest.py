"""Clients of the API, and something for them to read."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from rest_framework.test import APIClient

from claims.api.services import create_api_token
from claims.assignments.models import Assignment
from claims.assignments.services import assign
from claims.audit.services import machine_actor
from claims.audit.vocabulary import Role
from claims.consistency.services import check_subject
from claims.jobs.models import Job
from claims.review.vocabulary import VerdictState
from tests import factories
from tests.people import NOON, make_user
from tests.verdicts import Desk, make_verdict, publish

ClientFor = Callable[..., APIClient]


@pytest.fixture(autouse=True)
def _no_requests_before() -> None:
    """What earlier tests asked for does not count against this one."""
    cache.clear()


@pytest.fixture
def client_for(db: None) -> ClientFor:
    """A client that comes with a token of somebody in these roles."""

    def make(*roles: Role) -> APIClient:
        _, text = create_api_token(
            user=make_user(*roles), name="tests", actor=machine_actor("command line"), reason="", now=NOON
        )
        client = APIClient()
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {text}")
        return client

    return make


@pytest.fixture
def reader(client_for: ClientFor) -> APIClient:
    return client_for(Role.AUDITOR)


@pytest.fixture
def writer(client_for: ClientFor) -> APIClient:
    return client_for(Role.FACT_CHECKER)


@pytest.fixture
def records(db: None) -> dict[str, str]:
    """One record of every kind, by the first part of its address: what to ask for."""
    subject = factories.make_subject()
    first = factories.make_claim(subject=subject, source="Gazette")
    factories.make_claim(
        subject=subject,
        source="Courier",
        statement="21 people were killed in Ganja.",
        figure=factories.make_figure(21, 21, verbatim="21"),
    )
    check_subject(subject_id=subject.pk, actor=factories.machine(), now=factories.NOW)
    desk = Desk()
    review = publish(desk, make_verdict(desk, VerdictState.APPROVED))
    given = Assignment.objects.get(
        act=assign(targets=[first], person=desk.checker, actor=desk.editor, reason="", now=NOON).act
    )
    finding = subject.findings.order_by("pk")[0]
    document = first.snapshot.document
    return {
        "sources": str(document.source_id),
        "documents": str(document.pk),
        "snapshots": str(first.snapshot_id),
        "claims": str(first.pk),
        "subjects": str(subject.pk),
        "findings": str(finding.pk),
        "verdicts": str(review.verdict_version.verdict_id),
        "assignments": str(given.pk),
        "jobs": str(Job.objects.order_by("pk")[0].pk),
        "reviews": review.slug,
    }
