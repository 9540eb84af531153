"""What waits for an editor, and for a second fact-checker."""

from django.http import HttpRequest, HttpResponse

from claims.audit.vocabulary import Role
from claims.desk.pages import page, reader, roles_here, show
from claims.desk.verdict_parts import QUEUE_SHOWN, queue_of
from claims.review.cross_checks import hidden_from, to_cross_check
from claims.review.older_evidence import approved_on_older_evidence
from claims.review.selectors import approval_queue, proposals_to_confirm, publication_queue


@page
def approvals(request: HttpRequest) -> HttpResponse:
    person, roles = reader(request), roles_here(request)
    mine = queue_of(person) if Role.EDITOR in roles else []
    return show(
        request,
        "desk/approvals.html",
        {
            "to_approve": list(approval_queue()[:QUEUE_SHOWN]),
            "first": mine[0] if mine else None,
            "mine_count": len(mine),
            "hidden": set(hidden_from(person).values_list("pk", flat=True)),
            "to_publish": list(publication_queue()[:QUEUE_SHOWN]),
            "to_confirm": list(proposals_to_confirm()[:QUEUE_SHOWN]),
            "to_look_at": list(approved_on_older_evidence()[:QUEUE_SHOWN]),
            "to_cross_check": list(to_cross_check(person)[:QUEUE_SHOWN]),
            "may_cross_check": Role.FACT_CHECKER in roles,
        },
        title="To approve",
    )
