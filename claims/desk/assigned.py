"""Whose a record is, as its page shows it, and the form that gives it to somebody."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.http import HttpRequest

from claims.assignments.keeping import seen_as
from claims.assignments.models import Assignment
from claims.assignments.rules import GETS_WORK, HANDS_OUT_WORK
from claims.assignments.selectors import Target, assignment_of, kind_of
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.audit.services import actor_for
from claims.desk.forms.assignments import AssignForm
from claims.desk.pages import DeskForm, roles_here, signed_in


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignedPart:
    """`assignment` is None while it is nobody's; `form` is None for whoever may not assign."""

    kind: Assignable
    pk: int
    assignment: Assignment | None
    form: DeskForm | None
    is_mine: bool
    may_take: bool
    seen: str


def chosen_person(given: Mapping[str, Any], actor: Actor) -> Actor | None:
    """To whom a valid `AssignForm` of `actor` gives something; None for nobody."""
    if given["to"] == "nobody":
        return None
    return actor if given["to"] == "me" else actor_for(User.objects.get(pk=given["person"]))


def assigned(request: HttpRequest, target: Target, bound: Mapping[str, DeskForm]) -> AssignedPart:
    found, roles = assignment_of(target), roles_here(request)
    person = found.person if found else None
    is_mine = person is not None and person.user_id == signed_in(request).pk
    may_assign = bool(roles & HANDS_OUT_WORK)
    return AssignedPart(
        kind=kind_of(target),
        pk=target.pk,
        assignment=found,
        form=(bound.get("assign") or AssignForm(auto_id="assign-%s")) if may_assign else None,
        is_mine=is_mine,
        may_take=may_assign and bool(roles & GETS_WORK) and not is_mine,
        seen=seen_as(found),
    )
