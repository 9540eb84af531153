"""What the database itself refuses, whatever the code says: to the application's role and to a superuser alike."""

from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from claims.review.models import Decision, RatingScale, Verdict
from claims.review.services import save_draft
from claims.review.vocabulary import VerdictState
from tests.connections import superuser_connection
from tests.people import NOON
from tests.verdicts import Desk, current, link_passage, make_verdict, rating

# Each is tried on a submitted verdict of two versions: the first by another author, the second by `author`.
DECIDE = """INSERT INTO claims_decision
    (verdict_id, version_id, version_author_id, action, actor_id, comment, seen_sha256, stream_seq, created_at)
    VALUES (%(verdict)s, %(version)s, {as_author}, '{action}', {by}, 'x', {seen}, 99, now())"""
FORGERIES = {
    "approval by the author": DECIDE.format(
        action="approve", by="%(author)s", as_author="%(author)s", seen="%(sha256)s"
    ),
    "approval by the author, with another named as author": DECIDE.format(
        action="approve", by="%(author)s", as_author="%(editor)s", seen="%(sha256)s"
    ),
    "approval by the author of an earlier version": DECIDE.format(
        action="approve", by="%(first_author)s", as_author="%(author)s", seen="%(sha256)s"
    ),
    "return by the author": DECIDE.format(action="return", by="%(author)s", as_author="%(author)s", seen="%(sha256)s"),
    "approval of a version that reads otherwise": DECIDE.format(
        action="approve", by="%(editor)s", as_author="%(author)s", seen="repeat('0', 64)"
    ),
    "approval of another verdict's version": DECIDE.format(
        action="approve", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s"
    ).replace("VALUES (%(verdict)s", "VALUES (%(other_verdict)s"),
    "state approved without approval": "UPDATE claims_verdict SET state = 'approved' WHERE id = %(verdict)s",
    "state published without approval": "UPDATE claims_verdict SET state = 'published' WHERE id = %(verdict)s",
    "a review of a version without approval": """INSERT INTO claims_publishedclaimreview
        (stream, stream_seq, created_at, slug, title, content, json_ld, sha256, published_by_id, verdict_version_id)
        VALUES (gen_random_uuid(), 1, now(), 'x', 'x', '{}', '{}', repeat('0', 64), %(editor)s, %(version)s)""",
    "another verdict's approved version as its own": """UPDATE claims_verdict SET current_id = %(approved)s,
        state = 'approved' WHERE id = %(verdict)s""",
    "evidence reworded": "UPDATE claims_evidence SET note = 'x'",
    "evidence moved": 'UPDATE claims_evidence SET start = start + 1, "end" = "end" + 1',
    "evidence deleted": "DELETE FROM claims_evidence",
    "a version that says something else": "UPDATE claims_verdictversion SET rationale = 'x' WHERE id = %(version)s",
    "a version by somebody else": "UPDATE claims_verdictversion SET author_id = %(editor)s WHERE id = %(version)s",
    "a version deleted": "DELETE FROM claims_verdictversion WHERE id = %(version)s",
    "a decision edited": "UPDATE claims_decision SET comment = 'x' WHERE verdict_id = %(verdict)s",
    "a decision deleted": "DELETE FROM claims_decision WHERE verdict_id = %(verdict)s",
    "a scale in use renamed": "UPDATE claims_ratingscale SET name = 'x' WHERE id = %(scale)s",
    "a step of a scale in use reworded": "UPDATE claims_rating SET label = 'x' WHERE id = %(rating)s",
    "a step of a scale in use revalued": "UPDATE claims_rating SET value = 6 WHERE id = %(rating)s",
    "a step added to a scale in use": """INSERT INTO claims_rating (slug, label, value, position, scale_id)
        VALUES ('x', 'x', 9, 9, %(scale)s)""",
    "a step of a scale in use deleted": "DELETE FROM claims_rating WHERE scale_id = %(scale)s AND slug = 'true'",
}


def written_by_two() -> dict[str, Any]:
    """The values that the forgeries name. No service lets a second author in yet, so the version goes in as SQL."""
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.DRAFT)
    first = current(verdict)
    with connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO claims_verdictversion (verdict_id, number, rating_id, rationale, author_id, evidence, sha256,
                 stream_seq, created_at)
               SELECT verdict_id, 2, rating_id, rationale, %s, evidence, repeat('2', 64), 2, created_at
                 FROM claims_verdictversion WHERE id = %s RETURNING id""",
            [desk.other_checker.id, first.pk],
        )
        (version,) = cursor.fetchone()
    Verdict.objects.filter(pk=verdict.pk).update(state=VerdictState.SUBMITTED, current=version)
    elsewhere = make_verdict(desk, VerdictState.APPROVED)
    approved = current(elsewhere).pk
    Verdict.objects.filter(pk=elsewhere.pk).update(state=VerdictState.DRAFT, current=None)
    return {
        "verdict": verdict.pk,
        "other_verdict": make_verdict(desk, VerdictState.SUBMITTED).pk,
        "version": version,
        "approved": approved,
        "author": desk.other_checker.id,
        "first_author": desk.checker.id,
        "editor": desk.editor.id,
        "sha256": "2" * 64,
        "rating": first.rating_id,
        "scale": first.rating.scale_id,
    }


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
    statement = DECIDE.format(action="approve", by="%(editor)s", as_author="%(author)s", seen="%(sha256)s")
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
