"""What an owner of the database can do behind the log's back, with every trigger off."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

LOG = ("claims_auditentry", "claims_auditpayload", "claims_auditleaf", "claims_audittile", "claims_audittree",
       "claims_auditcheckpoint")  # fmt: skip
RECORDS = ("claims_verdict", "claims_verdictversion", "claims_decision", "claims_publishedclaimreview", "claims_claim",
           "claims_claimversion")  # fmt: skip


@contextmanager
def triggers_off() -> Iterator[None]:
    """As the owner; a superuser can do no more to rows."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in (*LOG, *RECORDS):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        for table in (*LOG, *RECORDS):
            cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def do(*statements: str) -> None:
    with triggers_off(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
            assert cursor.rowcount != 0, f"changed nothing: {statement}"
