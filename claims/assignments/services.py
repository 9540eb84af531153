"""Giving work to people, one object or many: one transaction, and an entry in the history of each assignment."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from claims.assignments.keeping import held_rows, seen_as, write
from claims.assignments.models import Assignment
from claims.assignments.rules import HANDS_OUT_WORK, ensure_gets_work, ensure_some
from claims.assignments.selectors import Target
from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.lib.errors import Conflict
from claims.lib.words import clean


@dataclass(frozen=True, slots=True)
class Assigned:
    """What one act changed: its number, by which it can be undone, and how many objects changed hands."""

    act: uuid.UUID
    count: int


def assign(
    *, targets: Sequence[Target], person: Actor, actor: Actor, reason: str, now: datetime, seen: str | None = None
) -> Assigned:
    """Make all of these `person`'s, whosever they were. What is theirs already stays as it is.

    `seen` is the `act` of the assignment that was on the page, empty where it was nobody's; None asks nothing.
    `Conflict` when somebody else was quicker.
    """
    ensure_role(roles_of(actor), HANDS_OUT_WORK, "assign work")
    ensure_gets_work(roles_of(person), person.name)
    return _give(targets, person, actor=actor, reason=reason, now=now, seen=seen)


def unassign(
    *, targets: Sequence[Target], actor: Actor, reason: str, now: datetime, seen: str | None = None
) -> Assigned:
    """Make all of these nobody's. What is nobody's already stays as it is; `seen` as for `assign`."""
    ensure_role(roles_of(actor), HANDS_OUT_WORK, "give work back")
    return _give(targets, None, actor=actor, reason=reason, now=now, seen=seen)


def undo_assignment(*, act: uuid.UUID, actor: Actor, reason: str, now: datetime) -> Assigned:
    """Give back to whoever had it before what the actor assigned under this number; what changed hands since stays.

    `Conflict` where nothing of it is left to undo. To undo that, the number it returns is undone.
    """
    ensure_role(roles_of(actor), HANDS_OUT_WORK, "undo an assignment")
    with transaction.atomic():
        rows = list(Assignment.objects.select_for_update().filter(act=act, assigned_by=actor).order_by("pk"))
        if not rows:
            raise Conflict(
                "There is nothing left to undo: each of these was assigned anew since, or somebody else assigned them.",
                code="nothing_to_undo",
            )
        undone = write([(row, row.before) for row in rows], actor=actor, reason=clean(reason, "The reason"), now=now)
    return Assigned(undone, len(rows))


def _give(
    targets: Sequence[Target],
    person: Actor | None,
    *,
    actor: Actor,
    reason: str,
    now: datetime,
    seen: str | None,
) -> Assigned:
    ensure_some(len(targets))
    reason = clean(reason, "The reason")
    with transaction.atomic():
        rows = held_rows(targets, actor=actor, now=now, is_made=person is not None)
        if seen is not None and any(seen_as(row) != seen for row in rows):
            raise Conflict(
                "Somebody else assigned this while you were looking. Nothing was changed; see whose it is now.",
                code="stale",
            )
        changing = [(row, person) for row in rows if row.person_id != (person.pk if person else None)]
        act = write(changing, actor=actor, reason=reason, now=now)
    return Assigned(act, len(changing))
