"""The verdict page: what an editor decides on, and everything it rests on."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.audit.selectors import history
from claims.consistency.selectors import findings_of_claim
from claims.desk.assigned import assigned
from claims.desk.conversation import conversation
from claims.desk.forms.verdicts import CommentForm
from claims.desk.pages import DeskForm, page, reader, show
from claims.desk.presenters.changes import changes
from claims.desk.presenters.chips import chips, said_by
from claims.desk.presenters.hints import hint
from claims.desk.presenters.history import lines
from claims.publication.models import PublishedClaimReview
from claims.review.gate import stopped_by
from claims.review.gating import evidence_of_version, gate_of
from claims.review.models import Verdict, VerdictVersion
from claims.review.selectors import approval_queue, open_actions, publication_queue, version_before
from claims.review.vocabulary import VerdictAction

QUEUE_SHOWN = 100
_DECIDED_HERE = (VerdictAction.APPROVE, VerdictAction.RETURN, VerdictAction.PUBLISH, VerdictAction.WITHDRAW)


@page
def approvals(request: HttpRequest) -> HttpResponse:
    context = {
        "to_approve": list(approval_queue()[:QUEUE_SHOWN]),
        "to_publish": list(publication_queue()[:QUEUE_SHOWN]),
    }
    return show(request, "desk/approvals.html", context, title="To approve")


@page
def verdict(request: HttpRequest, pk: int) -> HttpResponse:
    return verdict_page(request, pk, {}, 200)


def verdict_page(request: HttpRequest, pk: int, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    """Always the version that is current now: a refused form keeps its comment and gets the new digest."""
    found = get_object_or_404(
        Verdict.objects.select_related(
            "current__rating__scale",
            "current__author",
            "claim_version__origin",
            "claim_version__figure",
            "claim_version__claim__snapshot__document__source",
        ).prefetch_related("claim_version__attributions"),
        pk=pk,
    )
    version = found.current
    assert version is not None
    before = version_before(version)
    gate = gate_of(found)
    findings = list(findings_of_claim(found.claim_version.claim, is_open_only=True))
    actions = [action for action in open_actions(found, reader(request)) if action in _DECIDED_HERE]
    return show(
        request,
        "desk/verdict.html",
        {
            "verdict": found,
            "version": version,
            "claim": found.claim_version.claim,
            "assigned": assigned(request, found, bound),
            "chips": chips(found.claim_version),
            "said_by": said_by(found.claim_version),
            "before": before,
            "changes": _changes(before, version),
            "rests_on": [
                (each, hint(found.claim_version.statement, each.evidence, each.stance))
                for each in evidence_of_version(version)
            ],
            "gate": gate,
            "stops": {action.value: stopped_by(gate, action) for action in actions},
            "actions": [action.value for action in actions],
            "findings": findings,
            "history": lines(history(found.stream)),
            **conversation(request, found, bound),
            "review": PublishedClaimReview.objects.filter(verdict_version__verdict=found).first(),
            "form": bound.get("decision") or CommentForm(auto_id="decision-%s"),
            "subtitle": found.claim_version.statement,
        },
        title="Verdict",
        status=status,
    )


def _changes(before: VerdictVersion | None, version: VerdictVersion) -> list[object]:
    return [] if before is None else [*changes(before.rationale, version.rationale)]
