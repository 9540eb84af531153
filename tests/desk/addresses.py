"""Every address of the desk, each with records that exist."""

from django.urls import reverse

from claims.consistency.models import Finding, Reconciliation
from claims.consistency.rechecks.services import start_recheck
from claims.consistency.vocabulary import RecheckScope
from claims.conversations.services import add_comment
from claims.desk.urls import urlpatterns
from claims.documents.models import CopyDecision, CopyGroup, CopyMember, Document
from claims.jobs.models import Job
from claims.register.models import Subject
from claims.review.models import Verdict
from claims.search.services import save_view
from claims.search.vocabulary import ViewPage
from claims.verification.services import ask_for_verification
from tests.factories import NOW, editor, make_subject
from tests.verdicts import Desk, link_passage, make_verdict

PAGES = [
    "document-add",
    "document",
    "copies-compare",
    "claim",
    "claim-edit",
    "claim-merge",
    "claim-split",
    "claim-subject",
    "absence",
    "chart",
    "notices",
    "digest",
    "findings",
    "subject",
    "search",
    "already-checked",
    "approvals",
    "verdict",
    "job-retry",
    "rechecks",
    "recheck",
    "log",
    "verification",
    "claim-gate",
    "cross-check-rules",
]


def addresses() -> dict[str, str]:
    """The address of every page and act, of records that exist."""
    desk, subject = Desk(), make_subject()
    verdict: Verdict = make_verdict(desk)
    claim = verdict.claim_version.claim
    link = link_passage(desk, claim)
    alone = ("document-add", "already-checked", "approvals", "digest", "findings", "rechecks", "log", "search")
    of_everybody = ("cross-check-rules", "cross-check-rule-add")
    of_the_reader = ("absence", "notices", "notices-read", "search-assign", "search-undo", "view-save")
    keys: dict[str, list[int | str]] = {name: [] for name in (*alone, *of_the_reader, *of_everybody)}
    recheck = start_recheck(scope=RecheckScope.EVERYTHING, actor=editor(), reason="To be sure.", now=NOW)
    keys |= {name: [recheck.pk] for name in ("recheck", "recheck-stop", "recheck-resume", "recheck-again")}
    keys |= {name: [claim.snapshot.document_id] for name in ("document", "document-record")}
    keys |= {name: [verdict.pk] for name in ("verdict", "verdict-decide", "verdict-cross-check")}
    keys |= {name: [claim.pk, subject.pk] for name in ("link-confirm", "link-reject", "link-undo")}
    here = claim.snapshot.document_id
    keys |= {"copies-origin": [here], "copies-remove": [here], "copies-compare": [here, here]}
    keys |= {"copies-undo": [here, _grouped(claim.snapshot.document)]}
    view = save_view(name="V", page=ViewPage.SEARCH, query="", is_shared=True, actor=editor(), reason="", now=NOW)
    keys |= {name: [view.pk] for name in ("view-change", "view-delete")}
    asked = ask_for_verification(actor=editor(), reason="To be sure.", now=NOW)
    keys |= {"verification": [asked.pk]}
    keys |= {"chart": ["open-findings"]}
    keys |= {"assign": ["claim", claim.pk]}
    keys |= {"subject": [subject.pk], "evidence-unlink": [link.pk], "job-retry": [Job.objects.earliest("pk").pk]}
    keys |= {"finding-decide": [_finding(subject)], "reconciliation-adopt": [_reconciliation(subject)]}
    said = add_comment(on=claim, text="Who counted?", actor=desk.checker, reason="", now=NOW)
    keys |= {"comment-withdraw": [said.pk], "notice-read": [1]}
    keys |= {name: ["claim", claim.pk] for name in ("comment", "watch")}
    return {
        str(pattern.name): reverse(f"desk:{pattern.name}", args=keys.get(str(pattern.name), [claim.pk]))
        for pattern in urlpatterns
    }


def _grouped(document: Document) -> int:
    """A decision on the group that the document is the only member of."""
    group = CopyGroup.objects.create(original=document, origin=document.source, created_at=document.created_at)
    CopyMember.objects.create(document=document, group=group, prints=document)
    return CopyDecision.objects.create(
        group=group, kind="origin", source=document.source, reason="x", decided_by=document.added_by,
        created_at=document.created_at,
    ).pk  # fmt: skip


def _finding(subject: Subject) -> int:
    return Finding.objects.create(
        kind="divergent", subject=subject, checker="c", checker_version="1", key="k", inputs_sha256="0",
        sentence="Two differ.", severity=0.5, last_seen_at=subject.created_at, created_at=subject.created_at,
    ).pk  # fmt: skip


def _reconciliation(subject: Subject) -> int:
    return Reconciliation.objects.create(
        subject=subject, measure="killed", population="people", rule="envelope", rule_version="1", low=1, best=1,
        high=1, report_count=1, origin_count=1, inputs_sha256="0", created_at=subject.created_at,
    ).pk  # fmt: skip
