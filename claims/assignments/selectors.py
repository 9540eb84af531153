"""Whose something is, what is whose, and who there is to give work to."""

import uuid
from collections.abc import Collection
from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet

from claims.assignments.models import Assignment
from claims.assignments.rules import GETS_WORK
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.documents.models import Document
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus
from claims.review.models import Verdict
from claims.review.selectors import OPEN_STATES

Target = Claim | Document | Verdict

MODELS: dict[Assignable, type[Claim] | type[Document] | type[Verdict]] = {
    Assignable.CLAIM: Claim,
    Assignable.DOCUMENT: Document,
    Assignable.VERDICT: Verdict,
}
# What still asks for work. A document has no end of its own: it is given back.
_OPEN = (
    Q(claim__status__in=[ClaimStatus.PROPOSED, ClaimStatus.ACCEPTED])
    | Q(document__isnull=False)
    | Q(verdict__state__in=OPEN_STATES)
)


@dataclass(frozen=True, slots=True)
class Undoable:
    """What one person assigned in one go and can take back: how many objects are as it left them, and to whom."""

    act: uuid.UUID
    count: int
    person: Actor | None


def kind_of(target: Target) -> Assignable:
    return next(kind for kind, model in MODELS.items() if isinstance(target, model))


def targets(kind: Assignable, keys: Collection[int]) -> list[Target]:
    """The records of these numbers; what is on no record is left out."""
    return list(MODELS[kind]._default_manager.filter(pk__in=keys))


def assignment_of(target: Target) -> Assignment | None:
    """Whose it is now, with the people's names ready; None while it is nobody's."""
    return (
        Assignment.objects.filter(person__isnull=False, **{kind_of(target).value: target})
        .select_related("person", "assigned_by")
        .first()
    )


def people_by_target(kind: Assignable, keys: Collection[int]) -> dict[int, Actor]:
    """Whose each of these is, by its number; what is nobody's is left out."""
    rows = Assignment.objects.filter(person__isnull=False, **{f"{kind}__in": keys}).select_related("person")
    return {getattr(row, f"{kind}_id"): row.person for row in rows if row.person is not None}


def assigned_to(person: Actor, *, kind: Assignable | None = None, is_open_only: bool = True) -> QuerySet[Assignment]:
    """What is this person's, newest first, with what a line about each shows.

    `is_open_only` leaves out claims that were rejected or withdrawn, and verdicts that are published or withdrawn.
    """
    rows = Assignment.objects.filter(person=person)
    if is_open_only:
        rows = rows.filter(_OPEN)
    if kind is not None:
        rows = rows.filter(**{f"{kind}__isnull": False})
    return (
        rows.select_related(
            "assigned_by",
            "claim__current__origin",
            "claim__snapshot__document__source",
            "document__source",
            "verdict__current__rating",
            "verdict__claim_version",
        )
        .defer("claim__snapshot__text")
        .order_by("-assigned_at", "-pk")
    )


def people_to_assign() -> list[User]:
    """Everybody who can be given work, by name."""
    people = User.objects.filter(is_active=True, groups__name__in=[role.value for role in GETS_WORK])
    return list(people.distinct().order_by("first_name", "last_name", "username"))


def undoable_act(act: uuid.UUID, actor: Actor) -> Undoable | None:
    """What `actor` assigned under this number; None where they did not, or all of it was assigned anew since."""
    rows = Assignment.objects.filter(act=act, assigned_by=actor).select_related("person")
    first = rows.first()
    return None if first is None else Undoable(act, rows.count(), first.person)
