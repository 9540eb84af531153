"""The verdict page: what an editor decides on, and everything it rests on."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.audit.selectors import history
from claims.consistency.selectors import findings_of_claim
from claims.desk.assigned import assigned
from claims.desk.conversation import conversation
from claims.desk.cross_check_page import cross_check_page
from claims.desk.forms.reviewing import CorrectForm
from claims.desk.forms.verdicts import CommentForm
from claims.desk.pages import DeskForm, page, reader, show
from claims.desk.presenters.chips import chips, said_by
from claims.desk.presenters.hints import hint
from claims.desk.presenters.history import lines
from claims.desk.verdict_parts import differences_of, place_of, what_is_pending
from claims.publication.selectors import corrections_at, last_edition
from claims.review.cross_checks import cross_checks_of
from claims.review.gating import evidence_of_version, gate_of
from claims.review.models import Verdict
from claims.review.older_evidence import what_is_new
from claims.review.replies import reply_log, written_exceptions
from claims.review.rules import is_hidden
from claims.review.selectors import OPEN_STATES, actions_for, is_public, person_at
from claims.review.vocabulary import VerdictAction, VerdictState

_WRITES = {VerdictAction.SAVE, VerdictAction.REVISE}
# The buttons that share one comment.
_DECIDED_HERE = {
    VerdictAction.APPROVE,
    VerdictAction.RETURN,
    VerdictAction.PUBLISH,
    VerdictAction.WITHDRAW,
    VerdictAction.KEEP,
    VerdictAction.DROP,
    VerdictAction.CONFIRM,
    VerdictAction.DECLINE,
}


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
    version, claim, person = found.current, found.claim_version.claim, reader(request)
    assert version is not None
    standing, was_public = person_at(found, person), is_public(found)
    if is_hidden(state=VerdictState(found.state), person=standing):
        return cross_check_page(request, found, bound, status)
    news = what_is_new(found)
    # Keeping a verdict as it is answers something new.
    actions = {
        action for action in actions_for(found, standing, is_public=was_public) if action != VerdictAction.KEEP or news
    }
    is_correction = was_public and found.state in OPEN_STATES
    review = last_edition(found)
    return show(
        request,
        "desk/verdict.html",
        {
            "verdict": found,
            "version": version,
            "claim": claim,
            "assigned": assigned(request, found, bound),
            "chips": chips(found.claim_version),
            "said_by": said_by(found.claim_version),
            "differences": differences_of(found, version, is_correction=is_correction),
            "rests_on": [
                (each, hint(found.claim_version.statement, each.evidence, each.stance))
                for each in evidence_of_version(version)
            ],
            "gate": gate_of(found),
            "actions": [action.value for action in actions],
            "may_decide": bool(_DECIDED_HERE & actions),
            "may_write": bool(_WRITES & actions),
            "place": place_of(found, person),
            "cross_checks": cross_checks_of(version),
            "what_is_new": news,
            "findings": list(findings_of_claim(claim, is_open_only=True)),
            "replies": reply_log(claim),
            "exceptions": written_exceptions(claim),
            "history": lines(history(found.stream)),
            **conversation(request, found, bound),
            "review": review,
            "corrections": corrections_at(review.slug) if review else [],
            "form": bound.get("decision") or CommentForm(auto_id="decision-%s"),
            "correct_form": bound.get("correct") or CorrectForm(auto_id="correct-%s"),
            "retract_form": bound.get("retract") or CommentForm(auto_id="retract-%s"),
            "subtitle": found.claim_version.statement,
            **what_is_pending(found, is_correction=is_correction),
        },
        title="Verdict",
        status=status,
    )
