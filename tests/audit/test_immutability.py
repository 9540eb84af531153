"""What is history can be added to and never changed, whoever asks."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

import psycopg
import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from claims.audit.services import append
from tests.connections import superuser_connection
from tests.people import NOON, make_person

APPEND_ONLY = [
    "claims_auditentry",
    "claims_auditpayload",
    "claims_auditleaf",
    "claims_auditcheckpoint",
    "claims_blob",
    "claims_snapshot",
    "claims_claimversion",
    "claims_figure",
    "claims_attribution",
    "claims_verdictversion",
    "claims_decision",
    "claims_publishedclaimreview",
    "claims_correction",
    "claims_replyrequest",
    "claims_replyanswer",
    "claims_gateexception",
]
# What the service alone can write without a refusal by another trigger.
THE_LOG = ("claims_auditentry", "claims_auditpayload")
# Rows whose present state follows from acts in the log, or that are no record at all (queues, look-ups, links).
MUTABLE = {
    "claims_absence",
    "claims_actor",
    "claims_apitoken",
    "claims_assignment",
    "claims_auditpending",
    "claims_audittile",
    "claims_audittree",
    "claims_checkedclaim",
    "claims_checkedvector",
    "claims_claim",
    "claims_claimvector",
    "claims_comment",
    "claims_copydecision",
    "claims_copygroup",
    "claims_copymember",
    "claims_copynumber",
    "claims_copypair",
    "claims_copysketch",
    "claims_crosscheckrule",
    "claims_digestedfinding",
    "claims_digestsubscription",
    "claims_document",
    "claims_evidence",
    "claims_evidencelink",
    "claims_extractionrun",
    "claims_finding",
    "claims_findingclaim",
    "claims_job",
    "claims_notice",
    "claims_logverification",
    "claims_rating",
    "claims_ratingscale",
    "claims_recheck",
    "claims_recheckpart",
    "claims_reconciliation",
    "claims_repetition",
    "claims_reportprofile",
    "claims_savedview",
    "claims_source",
    "claims_standing",
    "claims_subject",
    "claims_subjectcheck",
    "claims_subjectlink",
    "claims_termcount",
    "claims_verdict",
    "claims_watch",
}

AUTHOR, SOMEBODY_ELSE = uuid.UUID(int=1), uuid.UUID(int=2)
SPECIAL: dict[tuple[str, str], Any] = {
    ("claims_claimversion", "start"): 0,
    ("claims_attribution", "position"): 0,
    ("claims_decision", "action"): "approve",
    ("claims_decision", "actor_id"): SOMEBODY_ELSE,
    ("claims_verdict", "state"): "published",
    ("claims_verdict", "current_id"): 1,
}


LOOKED_AT = {
    "claims_decision": ["claims_verdictversion"],
    "claims_publishedclaimreview": ["claims_verdictversion", "claims_decision", "claims_verdict"],
}


class Session(Protocol):
    def execute(self, query: Any, params: Any = None) -> Any: ...


def model_of(table: str) -> type[models.Model]:
    return next(model for model in apps.get_app_config("claims").get_models() if model._meta.db_table == table)


def sample(field: models.Field[Any, Any]) -> Any:
    """A value that the column takes; foreign keys are only checked at commit, which never comes."""
    if isinstance(field, models.ForeignKey):
        return sample(field.target_field)
    if isinstance(field, models.UUIDField):
        return AUTHOR
    if isinstance(field, models.BooleanField):
        return False
    if isinstance(field, models.IntegerField | models.FloatField | models.DecimalField):
        return 1
    if isinstance(field, models.DateTimeField):
        return NOON
    if isinstance(field, models.DateField):
        return NOON.date()
    if isinstance(field, models.JSONField):
        return "{}"
    return b"x" if isinstance(field, models.BinaryField) else "x"


def insert_row(session: Session, table: str) -> None:
    fields = [
        field
        for field in model_of(table)._meta.concrete_fields
        if not field.generated and (not field.null or (table, str(field.column)) in SPECIAL)
    ]
    values = [SPECIAL.get((table, str(field.column)), sample(field)) for field in fields]
    columns = ", ".join(f'"{field.column}"' for field in fields)
    session.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join(['%s'] * len(fields))})", values)


@contextmanager
def refused(error: type[Exception]) -> Iterator[None]:
    with pytest.raises(error, match="these rows are history and are never changed"):
        yield


def fill(session: Session, table: str) -> None:
    """A row to attack, and before it the rows that triggers look at."""
    for needed in [*LOOKED_AT.get(table, []), table]:
        insert_row(session, needed)


def try_to_change(session: Session, table: str, act: str) -> None:
    column = model_of(table)._meta.pk.column
    session.execute(f"UPDATE {table} SET {column} = {column}" if act == "UPDATE" else f"DELETE FROM {table}")


@pytest.mark.django_db
class TestHistory:
    def test_is_decided_for_every_table(self) -> None:
        tables = {model._meta.db_table for model in apps.get_app_config("claims").get_models()}
        assert tables <= {*APPEND_ONLY, *MUTABLE}, "a new table: is it history (append-only), or not?"

    @pytest.mark.parametrize("table", APPEND_ONLY)
    def test_keeps_its_trigger_under_every_replication_role(self, table: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT tgenabled FROM pg_trigger WHERE tgname = %s", [f"{table}_append_only"])
            assert cursor.fetchall() == [("A",)]

    @pytest.mark.parametrize("act", ["UPDATE", "DELETE"])
    @pytest.mark.parametrize("table", APPEND_ONLY)
    def test_is_never_changed(self, table: str, act: str) -> None:
        with connection.cursor() as cursor:
            if table in THE_LOG:
                append(stream=uuid.uuid4(), kind="a.b", body={}, actor=make_person(), reason="", now=NOON)
            else:
                fill(cursor, table)
            with refused(IntegrityError), transaction.atomic():
                try_to_change(cursor, table, act)
            # The rows with foreign keys into nowhere must be gone before somebody checks them.
            transaction.set_rollback(True)

    @pytest.mark.parametrize("act", ["UPDATE", "DELETE"])
    @pytest.mark.parametrize("table", [name for name in APPEND_ONLY if name not in THE_LOG])
    def test_is_never_changed_by_a_superuser_acting_as_a_replica(self, table: str, act: str) -> None:
        with superuser_connection() as session:
            session.execute("SET session_replication_role = replica")
            fill(session, table)
            with refused(psycopg.IntegrityError):
                try_to_change(session, table, act)


@pytest.mark.django_db(transaction=True)
class TestTheLog:
    @pytest.mark.parametrize("act", ["UPDATE", "DELETE"])
    @pytest.mark.parametrize("table", THE_LOG)
    def test_is_never_changed_by_a_superuser_acting_as_a_replica(self, table: str, act: str) -> None:
        with transaction.atomic():
            append(stream=uuid.uuid4(), kind="a.b", body={}, actor=make_person(), reason="", now=NOON)
        with superuser_connection() as session:
            session.execute("SET session_replication_role = replica")
            with refused(psycopg.IntegrityError):
                try_to_change(session, table, act)
