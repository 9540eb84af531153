"""Into the database by COPY, thousands of claims a transaction; every constraint is checked at each commit."""

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TextIO

from django.contrib.auth.models import Group, User
from django.db import connection, transaction

from benchmarks.generated_ledger.blocks import Block, blocks_of
from benchmarks.generated_ledger.cast import cast_of
from benchmarks.generated_ledger.known import known_of
from benchmarks.generated_ledger.rows import Actors, Rows
from benchmarks.generated_ledger.shape import Shape
from benchmarks.generated_ledger.tables import COLUMNS, NUMBERED, copy_statement
from benchmarks.generated_ledger.truth import units_of
from claims.audit.services import actor_for, machine_actor
from claims.audit.vocabulary import Role
from claims.documents.models import Source
from claims.register.models import Subject

# Deferred foreign keys wait in memory until the commit.
_CLAIMS_PER_TRANSACTION = 20_000


class Generated(NamedTuple):
    claims: int
    subjects: int
    documents: int
    units: int


def generate_ledger(
    shape: Shape, *, truth: Path | None = None, say: Callable[[Generated], None] = lambda _: None
) -> Generated:
    """Fill an empty, migrated database with such a ledger; what is true of it goes to `truth`, a line a subject.

    `say` is told how far it is after every transaction. `SystemExit` with a sentence where the database is not empty:
    ids are counted from 1.
    """
    _ensure_empty()
    rows = Rows(_actors(), random.Random(f"{shape.seed} streams"))
    cast = cast_of(shape)
    for voice in cast.everybody():
        rows.source(voice)
    done = Generated(0, 0, 0, 0)
    with open(truth or os.devnull, "w", encoding="utf-8") as file:
        for block in blocks_of(shape, cast):
            done = _write(block, rows, done, say)
            done = done._replace(units=done.units + write_truth(file, block))
    _copy(rows)
    _settle()
    say(done)
    return done


def _write(block: Block, rows: Rows, done: Generated, say: Callable[[Generated], None]) -> Generated:
    for subject in block.subjects:
        rows.subject(subject)
        done = done._replace(subjects=done.subjects + 1)
    for report in block.reports():
        rows.report(report)
        done = done._replace(claims=done.claims + len(report.told), documents=done.documents + 1)
        if len(rows.lines["claims_claim"]) >= _CLAIMS_PER_TRANSACTION:
            _copy(rows)
            say(done)
    return done


def _copy(rows: Rows) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for table, lines in rows.take().items():
            if lines:
                with cursor.copy(copy_statement(table)) as copy:
                    copy.write("".join(lines))


def write_truth(file: TextIO, block: Block) -> int:
    """One line for each subject: what its claims are, and every unit to be found; the number of units."""
    count = 0
    for subject in block.subjects:
        told = block.told[subject.id]
        units = list(units_of(subject, told))
        count += len(units)
        record = {
            "subject": subject.id,
            "claims": [known_of(subject, said) for said in told],
            "units": [{"kind": unit.kind, "sides": unit.sides} for unit in units],
        }
        file.write(json.dumps(record, separators=(",", ":")) + "\n")
    return count


def _ensure_empty() -> None:
    if Source.objects.exists() or Subject.objects.exists():
        raise SystemExit("The database has sources or subjects in it. Name an empty one in DATABASE_URL.")


def _actors() -> Actors:
    person, _ = User.objects.get_or_create(username="generated-checker", defaults={"is_staff": True})
    person.groups.add(Group.objects.get(name=Role.FACT_CHECKER))
    return Actors(str(actor_for(person).id), str(machine_actor("extractor generated 1").id))


def _settle() -> None:
    """Sequences past the ids we chose, and statistics for the planner: COPY changes neither."""
    with connection.cursor() as cursor:
        for table in NUMBERED:
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))"  # noqa: S608
            )
        cursor.execute(f"VACUUM (ANALYZE) {', '.join(COLUMNS)}")
