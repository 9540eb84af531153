"""My desk: what waits for me first, then what waits for anybody."""

from typing import Any

from django.http import HttpRequest

from claims.assignments.selectors import assigned_to
from claims.audit.models import Actor
from claims.audit.vocabulary import Role
from claims.conversations.selectors import notices_of
from claims.conversations.vocabulary import NoticeKind
from claims.conversations.wording import told
from claims.desk.pages import reader, roles_here, signed_in
from claims.desk.room import room
from claims.digests.rules import MAY_HAVE_ONE
from claims.review.cross_checks import to_cross_check
from claims.review.models import Verdict
from claims.review.older_evidence import approved_on_older_evidence
from claims.review.rules import TRANSITIONS
from claims.review.selectors import approval_queue_of, proposals_to_confirm, publication_queue
from claims.review.vocabulary import VerdictState

SHOWN = 6
_SENDS_BACK = {row.action for row in TRANSITIONS if row.target == VerdictState.RETURNED}
# What has a card of its own here.
_SHOWN_APART = (NoticeKind.RETURNED, NoticeKind.ASSIGNED)


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The first page of the admin. Some three dozen small queries, none of which counts a whole table."""
    roles = roles_here(request)
    mine = _mine(request)
    return {
        **context,
        "title": "My desk",
        "roles": sorted(role.label for role in roles),
        "may_have_digest": bool(roles & MAY_HAVE_ONE),
        **mine,
        "is_nothing_mine": not any(mine.values()),
        **room(),
    }


def _mine(request: HttpRequest) -> dict[str, Any]:
    """Each a list of at most `SHOWN`; all of them empty means that nothing waits for this person."""
    person, is_editor = reader(request), Role.EDITOR in roles_here(request)
    verdicts = _my_verdicts(person)
    notices = notices_of(signed_in(request), is_unread_only=True).exclude(kind__in=_SHOWN_APART)[:SHOWN]
    return {
        "returned": [verdict for verdict in verdicts if verdict.state == VerdictState.RETURNED],
        "assigned": list(assigned_to(person)[:SHOWN]),
        "notices": [told(notice) for notice in notices],
        "to_approve": list(approval_queue_of(person)[:SHOWN]) if is_editor else [],
        "to_publish": list(publication_queue()[:SHOWN]) if is_editor else [],
        "to_look_at": list(approved_on_older_evidence()[:SHOWN]) if is_editor else [],
        "to_confirm": list(proposals_to_confirm()[:SHOWN]) if is_editor else [],
        "to_cross_check": list(to_cross_check(person)[:SHOWN]) if Role.FACT_CHECKER in roles_here(request) else [],
        "drafts": [verdict for verdict in verdicts if verdict.state == VerdictState.DRAFT],
    }


def _my_verdicts(person: Actor) -> list[Verdict]:
    """My drafts and what came back to me, each with the last comment it came back with."""
    rows = (
        Verdict.objects.filter(state__in=[VerdictState.DRAFT, VerdictState.RETURNED], current__author=person)
        .select_related("current__rating", "claim_version__origin")
        .prefetch_related("decisions__actor")
        .order_by("-pk")[: 2 * SHOWN]
    )
    verdicts = list(rows)
    for verdict in verdicts:
        returns = [decision for decision in verdict.decisions.all() if decision.action in _SENDS_BACK]
        verdict.last_return = max(returns, key=lambda decision: decision.pk, default=None)  # type: ignore[attr-defined]
    return verdicts
