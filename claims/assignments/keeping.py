"""The rows behind an act of assigning, held still and then written with their entries in the log."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from claims.assignments.models import Assignment
from claims.assignments.selectors import Target, kind_of
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.audit.services import Act, append_all
from claims.jobs.services import enqueue_job


def held_rows(targets: Sequence[Target], *, actor: Actor, now: datetime, is_made: bool) -> list[Assignment]:
    """The row of each object, locked until the transaction ends; those that have none get one where `is_made`.

    Always in the order of kind and number: two acts on the same objects wait for each other, and neither for ever.
    """
    keys: dict[Assignable, set[int]] = {}
    for target in targets:
        keys.setdefault(kind_of(target), set()).add(target.pk)
    rows: list[Assignment] = []
    for kind in sorted(keys):
        if is_made:
            made = [
                Assignment(**{f"{kind}_id": key}, assigned_by=actor, assigned_at=now, act=uuid.uuid4(), created_at=now)
                for key in sorted(keys[kind])
            ]
            # What has a row keeps it, also where another transaction makes it at this moment.
            Assignment.objects.bulk_create(made, ignore_conflicts=True)
        held = Assignment.objects.select_for_update(of=("self",)).select_related("claim", "document", "verdict")
        rows += held.filter(**{f"{kind}__in": keys[kind]}).order_by(f"{kind}_id")
    return rows


def seen_as(row: Assignment | None) -> str:
    """What a page that shows it is stale by: the number of the act, empty while it is nobody's."""
    return str(row.act) if row is not None and row.person_id else ""


def write(
    changing: Sequence[tuple[Assignment, Actor | None]], *, actor: Actor, reason: str, now: datetime
) -> uuid.UUID:
    """Each row's new person, in the log and in the row; the number that all of them share from now on."""
    act = uuid.uuid4()
    entries = append_all([_told(row, person, reason) for row, person in changing], actor=actor, now=now)
    for (row, person), entry in zip(changing, entries, strict=True):
        row.before_id, row.person = row.person_id, person
        row.assigned_by, row.assigned_at, row.act = actor, now, act
        row.stream_seq = entry.stream_seq
    Assignment.objects.bulk_update(
        [row for row, _ in changing], ["before", "person", "assigned_by", "assigned_at", "act", "stream_seq"]
    )
    if any(person for _, person in changing):
        enqueue_job(kind="tell_of_assignment", key=f"tell_of_assignment:{act}", payload={"act": str(act)})
    return act


def _told(row: Assignment, person: Actor | None, reason: str) -> Act:
    target = row.claim or row.document or row.verdict
    assert target is not None
    return Act(
        stream=row.stream,
        kind="assignment.given" if person else "assignment.given_back",
        body={
            "kind": str(kind_of(target)),
            "object": str(target.stream),
            "from": str(row.person_id) if row.person_id else None,
            "to": str(person.pk) if person else None,
        },
        reason=reason,
    )
