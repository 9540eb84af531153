"""Who reaches which page, and that nothing happens by opening an address."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.audit.models import Actor
from claims.consistency.models import Finding, Reconciliation
from claims.consistency.rechecks.services import start_recheck
from claims.consistency.vocabulary import RecheckScope
from claims.desk.urls import urlpatterns
from claims.documents.models import CopyDecision, CopyGroup, CopyMember, Document
from claims.jobs.models import Job
from claims.register.models import Subject
from claims.review.models import Verdict
from tests.desk.visitor import sign_in, text_of
from tests.factories import NOW, auditor, editor, make_subject, nobody
from tests.verdicts import Desk, link_passage, make_verdict

pytestmark = pytest.mark.django_db

PAGES = [
    "document-add",
    "document",
    "copies-compare",
    "claim",
    "claim-edit",
    "claim-subject",
    "digest",
    "findings",
    "subject",
    "already-checked",
    "approvals",
    "verdict",
    "job-retry",
    "rechecks",
    "recheck",
]
ACTS = [str(pattern.name) for pattern in urlpatterns if pattern.name not in PAGES]


@pytest.fixture
def addresses() -> dict[str, str]:
    """The address of every page and act, of records that exist."""
    desk, subject = Desk(), make_subject()
    verdict: Verdict = make_verdict(desk)
    claim = verdict.claim_version.claim
    link = link_passage(desk, claim)
    alone = ("document-add", "already-checked", "approvals", "digest", "findings", "rechecks")
    keys: dict[str, list[int]] = {name: [] for name in alone}
    recheck = start_recheck(scope=RecheckScope.EVERYTHING, actor=editor(), reason="To be sure.", now=NOW)
    keys |= {name: [recheck.pk] for name in ("recheck", "recheck-stop", "recheck-resume", "recheck-again")}
    keys |= {name: [claim.snapshot.document_id] for name in ("document", "document-record")}
    keys |= {name: [verdict.pk] for name in ("verdict", "verdict-decide")}
    keys |= {name: [claim.pk, subject.pk] for name in ("link-confirm", "link-reject", "link-undo")}
    here = claim.snapshot.document_id
    keys |= {"copies-origin": [here], "copies-remove": [here], "copies-compare": [here, here]}
    keys |= {"copies-undo": [here, _grouped(claim.snapshot.document)]}
    keys |= {"subject": [subject.pk], "evidence-unlink": [link.pk], "job-retry": [Job.objects.earliest("pk").pk]}
    keys |= {"finding-decide": [_finding(subject)], "reconciliation-adopt": [_reconciliation(subject)]}
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


def test_every_address_is_a_page_or_an_act() -> None:
    assert {str(pattern.name) for pattern in urlpatterns} == {*PAGES, *ACTS}


@pytest.mark.parametrize("name", PAGES)
class TestPages:
    def test_open_for_whoever_reads(self, addresses: dict[str, str], name: str) -> None:
        assert sign_in(auditor()).get(addresses[name]).status_code == 200

    def test_send_a_stranger_to_sign_in(self, addresses: dict[str, str], name: str) -> None:
        answer = Client().get(addresses[name])
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))


@pytest.mark.parametrize("name", ACTS)
class TestActs:
    def test_are_never_done_by_opening_an_address(self, addresses: dict[str, str], name: str) -> None:
        assert sign_in(auditor()).get(addresses[name]).status_code == 405

    def test_send_a_stranger_to_sign_in(self, addresses: dict[str, str], name: str) -> None:
        answer = Client().post(addresses[name])
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))

    def test_refuse_a_form_from_another_site(self, addresses: dict[str, str], name: str) -> None:
        client = Client(enforce_csrf_checks=True)
        user = auditor().user
        assert user is not None
        client.force_login(user)
        assert client.post(addresses[name]).status_code == 403


# What each act needs to get past its form, so that the role alone decides.
_GIVEN = {
    "claim-reject": {"at": "claim", "reason": "Because."},
    "claim-accept": {"at": "claim"},
    "link-confirm": {"at": "claim"},
    "link-reject": {"at": "claim", "reason": "Because."},
    "copies-origin": {"source": "Wire", "source_kind": "agency", "reason": "Because."},
    "copies-remove": {"reason": "Because."},
    "copies-undo": {"reason": "Because."},
    "evidence-unlink": {"reason": "Because."},
    "finding-decide": {"at": "subject", "here": "1", "decision": "acknowledge"},
    "reconciliation-adopt": {"at": "subject", "here": "1", "reason": "Because."},
    "rechecks": {"scope": "everything", "reason": "Because."},
    "recheck-stop": {"reason": "Because."},
    "recheck-resume": {"reason": "Because."},
    "recheck-again": {"reason": "Because."},
}


@pytest.mark.parametrize("name", sorted(_GIVEN))
@pytest.mark.parametrize("who", [nobody, auditor])
def test_acts_refuse_whoever_has_no_role_for_them(
    addresses: dict[str, str], name: str, who: Callable[[], Actor]
) -> None:
    here = str(Subject.objects.get().pk)
    given = {**_GIVEN[name], **({"here": here} if "here" in _GIVEN[name] else {})}
    answer = sign_in(who()).post(addresses[name], given)
    assert answer.status_code == 403
    assert "that takes the role" in text_of(answer)
