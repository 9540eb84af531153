"""What re-prints of one report come to once they are compared."""

import pytest

from claims.consistency.models import Finding
from claims.consistency.selectors import comparable_figures, figures_by_subject
from claims.consistency.services import check_subject
from claims.consistency.vocabulary import FindingKind
from claims.documents.services import remove_from_group
from claims.documents.vocabulary import SourceKind
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim, Subject
from claims.tasks import do_job
from tests.documents.copies import compare
from tests.documents.near_copies.reports import WIRE
from tests.factories import (
    NOW,
    REASON,
    fact_checker,
    machine,
    make_claim,
    make_document,
    make_figure,
    make_source,
    make_subject,
)

pytestmark = pytest.mark.django_db


def printed(subject: Subject, by: str, number: int, *, kind: str = SourceKind.OUTLET) -> Claim:
    text = WIRE.replace("killed 12 workers", f"killed {number} workers")
    document = make_document(f"{text}\n{by}", source=make_source(by, kind=kind), published="2024-05-07")
    return make_claim(
        f"killed {number} workers",
        document=document,
        subject=subject,
        figure=make_figure(number, number, verbatim=str(number)),
    )


def check(subject: Subject) -> None:
    check_subject(subject_id=subject.pk, actor=machine(), now=NOW)


@pytest.fixture
def subject() -> Subject:
    return make_subject()


def test_one_wire_printed_with_three_numbers_is_one_report_and_keeps_all_three(subject: Subject) -> None:
    claims = [printed(subject, by, number) for by, number in (("Gazette", 12), ("Herald", 10), ("Courier", 15))]
    wire = printed(subject, "Wire", 12, kind=SourceKind.AGENCY)
    compare(*(claim.snapshot.document for claim in (*claims, wire)))
    check(subject)
    assert figures_by_subject(subject).independence == (1, 1)
    assert sorted(row.lower for row in comparable_figures(subject) if row.lower) == [10, 12, 12, 15]
    (finding,) = Finding.objects.filter(kind=FindingKind.MISQUOTED)
    assert finding.sentence.startswith("Wire is given different figures for one thing")
    assert all(told in finding.sentence for told in ("10 killed (Herald", "15 killed (Courier"))
    assert not Finding.objects.filter(kind__in=[FindingKind.DIVERGENT, FindingKind.REVISED]).exists()


def test_a_document_taken_out_of_its_group_speaks_for_itself_again(subject: Subject) -> None:
    claims = [printed(subject, by, number) for by, number in (("Gazette", 12), ("Courier", 15))]
    compare(*(claim.snapshot.document for claim in claims))
    check(subject)
    Job.objects.update(state=JobState.DONE)
    remove_from_group(document=claims[1].snapshot.document, actor=fact_checker(), reason=REASON, now=NOW)
    for kind in ("check_documents", "check_subject"):
        for job in Job.objects.filter(kind=kind, state=JobState.QUEUED):
            assert do_job(job.pk)
    assert figures_by_subject(subject).independence == (2, 2)
    assert [f.kind for f in Finding.objects.exclude(state="resolved")] == [FindingKind.DIVERGENT]
