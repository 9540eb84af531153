"""What the database itself refuses, whatever the code says: to the application's role and to a superuser alike."""

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from claims.review.models import Decision, RatingScale, Verdict
from claims.review.services import save_draft
from claims.review.vocabulary import VerdictState
from tests.connections import superuser_connection
from tests.people import NOON
from tests.review.forgeries import FORGERIES, decide, written_by_two
from tests.verdicts import Desk, current, link_passage, make_verdict, rating


@pytest.mark.django_db
@pytest.mark.parametrize("forgery", FORGERIES)
def test_refuses_to_the_application(forgery: str) -> None:
    values = written_by_two()
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(FORGERIES[forgery], values)


@pytest.mark.django_db(transaction=True)
def test_refuses_every_forgery_to_a_superuser_too() -> None:
    values = written_by_two()
    let_through = []
    with superuser_connection() as superuser:
        assert superuser.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone() == (True,)
        for name, statement in FORGERIES.items():
            try:
                with superuser.transaction():
                    superuser.execute(statement, values)
            except psycopg.IntegrityError:
                continue
            let_through.append(name)
    assert let_through == []


@pytest.mark.django_db(transaction=True)
def test_refuses_forgeries_where_replication_switches_triggers_off() -> None:
    values = written_by_two()
    let_through = []
    with superuser_connection() as superuser:
        superuser.execute("SET session_replication_role = replica")
        for name, statement in FORGERIES.items():
            try:
                with superuser.transaction():
                    superuser.execute(statement, values)
            except psycopg.IntegrityError:
                continue
            let_through.append(name)
    assert let_through == []


@pytest.mark.django_db
def test_lets_the_same_approval_through_for_an_editor_who_wrote_nothing() -> None:
    values = written_by_two()
    statement = decide(action="approve", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s")
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
    assert Decision.objects.filter(version=values["version"], action="approve").exists()


@pytest.mark.django_db
def test_refuses_to_approve_one_version_twice() -> None:
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.APPROVED)
    version = current(verdict)
    with pytest.raises(IntegrityError, match="version_approved_once"), transaction.atomic():
        Decision.objects.create(
            verdict=verdict,
            version=version,
            version_author=version.author,
            action="approve",
            actor=desk.other_editor,
            seen_sha256=version.sha256,
            stream_seq=99,
            created_at=NOON,
        )


@pytest.mark.django_db
def test_refuses_a_second_open_verdict_on_one_wording() -> None:
    verdict = make_verdict(Desk())
    with pytest.raises(IntegrityError, match="one_open_verdict_per_claim_version"), transaction.atomic():
        Verdict.objects.create(claim_version=verdict.claim_version, created_at=NOON)


@pytest.mark.django_db
def test_refuses_a_return_without_a_word() -> None:
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    version = current(verdict)
    with pytest.raises(IntegrityError, match="decision_with_its_comment"), transaction.atomic():
        Decision.objects.create(
            verdict=verdict,
            version=version,
            version_author=version.author,
            action="return",
            actor=desk.editor,
            seen_sha256=version.sha256,
            stream_seq=99,
            created_at=NOON,
        )


@pytest.mark.django_db
def test_an_approval_does_not_carry_over_to_a_later_version() -> None:
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.APPROVED)
    first = current(verdict)
    Verdict.objects.filter(pk=verdict.pk).update(state=VerdictState.DRAFT)
    link_passage(desk, verdict.claim_version.claim)
    save_draft(
        verdict=verdict,
        rating=rating("true"),
        rationale="Something else.",
        seen_sha256=first.sha256,
        actor=desk.checker,
        reason="",
        now=NOON,
    )
    with pytest.raises(IntegrityError, match="never approved"), transaction.atomic():
        Verdict.objects.filter(pk=verdict.pk).update(state=VerdictState.APPROVED)


@pytest.mark.django_db
def test_lets_an_unused_scale_be_corrected() -> None:
    make_verdict(Desk())
    assert RatingScale.objects.filter(slug="averitec").update(name="AVeriTeC, four labels") == 1


@pytest.mark.django_db(transaction=True)
def test_refuses_an_authors_approval_even_with_the_triggers_switched_off() -> None:
    values = written_by_two()
    with superuser_connection() as superuser:
        superuser.execute("ALTER TABLE claims_decision DISABLE TRIGGER ALL")
        with pytest.raises(psycopg.errors.CheckViolation, match="decision_takes_two_persons"):
            superuser.execute(FORGERIES["approval by the author"], values)
