"""The claim desk: everything about one claim, and the verdict on it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from claims.consistency.checked.selectors import earlier_verdicts
from claims.consistency.selectors import findings_of_claim
from claims.desk.assigned import assigned
from claims.desk.claim_parts import context_of, suggested_documents, what_it_would_meet, what_others_say
from claims.desk.conversation import conversation
from claims.desk.document_rows import rows
from claims.desk.finding_rows import finding_rows
from claims.desk.forms.evidence import AddressForm, PassageForm
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm, page, reader, show
from claims.desk.presenters.chips import said_by
from claims.desk.presenters.hints import Hint, hint
from claims.desk.reconciled import reconciled
from claims.desk.verdict_card import replies_card, verdict_card
from claims.evidence.models import EvidenceLink
from claims.evidence.selectors import evidence_by_stance, unlinked_of_claim
from claims.evidence.vocabulary import Stance
from claims.register.models import Claim
from claims.register.selectors import claims_to_show
from claims.review.selectors import verdicts_of_claim


@page
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    return claim_page(request, pk, {}, 200)


def claim_page(request: HttpRequest, pk: int, bound: Mapping[str, DeskForm], status: int) -> HttpResponse:
    """`bound`: a form that was refused, under its key."""
    found = get_object_or_404(claims_to_show().select_related("current__figure__part_of__current"), pk=pk)
    version = found.current
    assert version is not None
    row = rows([found], bound)[0]
    subject = row.subject.subject if row.subject else None
    verdicts = list(verdicts_of_claim(found))
    findings = finding_rows(findings_of_claim(found), bound)
    others = what_others_say(found, subject)
    return show(
        request,
        "desk/claim.html",
        {
            "claim": found,
            "version": version,
            "row": row,
            "assigned": assigned(request, found, bound),
            "context": context_of(version, found.snapshot.text),
            "document": found.snapshot.document,
            "subject": subject,
            "said_by": said_by(version),
            **others,
            "meeting": what_it_would_meet(found),
            "reconciled": reconciled(others["reconciliations"], {}, bound),
            "findings": findings,
            "earlier_verdicts": [match for match in earlier_verdicts(found) if match.is_alike],
            "minor_count": sum(row.is_minor for row in findings),
            **_evidence(found, bound),
            "documents": suggested_documents(subject),
            **verdict_card(found, verdicts, reader(request), bound),
            **replies_card(found, version, bound),
            **conversation(request, found, bound),
            "refused": list(bound.values()),
            "at": "claim",
            "here": found.pk,
            "subtitle": version.statement,
        },
        title="Claim",
        status=status,
    )


def _evidence(found: Claim, bound: Mapping[str, DeskForm]) -> dict[str, Any]:
    version = found.current
    assert version is not None

    def shown(link: EvidenceLink) -> tuple[EvidenceLink, DeskForm, Hint | None]:
        key = f"unlink-evidence-{link.pk}"
        said = hint(version.statement, link.evidence, Stance(link.stance))
        return link, bound.get(key) or ReasonForm(auto_id=f"{key}-%s"), said

    return {
        "evidence": [(stance, [shown(link) for link in links]) for stance, links in evidence_by_stance(found).items()],
        "unlinked": list(unlinked_of_claim(found)[:10]),
        "passage_form": bound.get("passage") or PassageForm(auto_id="passage-%s"),
        "address_form": bound.get("address") or AddressForm(auto_id="address-%s"),
    }
