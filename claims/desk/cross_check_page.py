"""Rating a verdict blind: the claim and the evidence are shown, and nothing that somebody concluded from them."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse

from claims.consistency.selectors import findings_of_claim
from claims.desk.forms.reviewing import CrossCheckForm
from claims.desk.pages import DeskForm, show
from claims.desk.presenters.chips import chips, said_by
from claims.review.gating import evidence_of_version
from claims.review.models import Verdict
from claims.review.vocabulary import VerdictState


def cross_check_page(
    request: HttpRequest, verdict: Verdict, bound: Mapping[str, DeskForm], status: int
) -> HttpResponse:
    """In the place of the verdict page, for whoever may still cross-check it."""
    version, claim = verdict.current, verdict.claim_version.claim
    assert version is not None
    form = bound.get("cross_check") or CrossCheckForm(scale=version.rating.scale_id, auto_id="cross-check-%s")
    is_open = verdict.state == VerdictState.SUBMITTED
    return show(
        request,
        "desk/cross_check.html",
        {
            "verdict": verdict,
            "claim": claim,
            "claim_version": verdict.claim_version,
            "chips": chips(verdict.claim_version),
            "said_by": said_by(verdict.claim_version),
            "rests_on": [(each, None) for each in evidence_of_version(version)] if is_open else [],
            "findings": list(findings_of_claim(claim, is_open_only=True)),
            "seen_sha256": version.sha256,
            "form": form,
            "is_open": is_open,
            "subtitle": verdict.claim_version.statement,
        },
        title="Cross-check",
        status=status,
    )
