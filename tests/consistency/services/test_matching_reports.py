"""Reports read and matched one after another: what the earlier ones say decides about the later."""

import pytest

from claims.consistency.profiles.models import EVERY_REPORT, TermCount
from claims.consistency.services import match_snapshot
from claims.documents.models import Snapshot
from claims.extraction.services import propose_claims, read_snapshot
from claims.register.models import Claim, Subject, SubjectLink
from claims.register.services import reject_link
from claims.register.vocabulary import LinkState
from tests.consistency.stage import checker
from tests.factories import NOW, REASON, fact_checker, machine, make_document, snapshot_of

pytestmark = pytest.mark.django_db

FIRST = (
    "Two people were shot and killed outside the Blue Heron bar on Elm Street in Chicago on Friday, police said. "
    "Lee Marsh, 22, and Ada Brook, 31, died at the scene at 10:45 p.m."
)
SAME = (
    "Lee Marsh, 22, and Ada Brook, 31, were the two people killed on Elm Street late on Friday. "
    "Three others were injured. Detectives were back at the Blue Heron, where shots were fired at 10:45 p.m."
)
OTHER = (
    "A man was shot and wounded during a quarrel over a parked car at Moon Lane in Chicago on Friday. "
    "Omar Reyes, 54, was taken to Mercy Hospital with a bullet in his left leg after neighbors called at 6:10 a.m. "
    "His brother-in-law Ben Cole, 19, ran off toward the railroad and was still at large, detectives added."
)


def read(text: str, published: str = "2021-03-05") -> Snapshot:
    snapshot = snapshot_of(make_document(text, published=published))
    reading = read_snapshot(snapshot.pk)
    propose_claims(
        snapshot=snapshot,
        proposals=reading.proposals,
        extractor_name=reading.extractor_name,
        extractor_version=reading.extractor_version,
        actor=machine(),
        now=NOW,
    )
    match_snapshot(snapshot_id=snapshot.pk, actor=checker(), now=NOW)
    return snapshot


def subjects_of(snapshot: Snapshot) -> set[str]:
    links = SubjectLink.objects.filter(claim__snapshot=snapshot, state=LinkState.PROPOSED)
    return set(links.values_list("subject__name", flat=True))


def a_ledger_of_a_thousand_reports() -> None:
    counts = {EVERY_REPORT: 1000, "chicago": 200, "friday": 250, "street": 400, "lane": 60, "bar": 50}
    TermCount.objects.bulk_create(TermCount(term=term, reports=reports) for term, reports in counts.items())


class TestMatchSnapshot:
    def test_tells_two_events_of_one_kind_day_and_city_apart(self) -> None:
        a_ledger_of_a_thousand_reports()
        first, other = read(FIRST), read(OTHER)
        assert subjects_of(first) == {"Shooting, Chicago, 5 March 2021"}
        assert subjects_of(other) == {"Shooting, Chicago, 5 March 2021 (Moon Lane)"}
        assert Subject.objects.count() == 2

    def test_finds_the_event_of_a_report_that_names_no_place(self) -> None:
        first, _, same = read(FIRST), read(OTHER), read(SAME, "2021-03-06")
        assert subjects_of(same) == subjects_of(first)
        why = SubjectLink.objects.filter(claim__snapshot=same)[0].why
        assert "both name Lee Marsh" in why
        assert "ages 22 and 31 in both" in why

    def test_a_rejection_for_one_claim_is_remembered_for_the_others_of_its_report(self) -> None:
        read(FIRST)
        same = read(SAME, "2021-03-06")
        link, *others = SubjectLink.objects.filter(claim__snapshot=same).order_by("pk")
        reject_link(claim=link.claim, subject=link.subject, actor=fact_checker(), reason=REASON, now=NOW)
        SubjectLink.objects.filter(pk__in=[other.pk for other in others]).delete()
        match_snapshot(snapshot_id=same.pk, actor=checker(), now=NOW)
        assert others
        for claim in Claim.objects.filter(pk__in=[other.claim_id for other in others]):
            for again in claim.subject_links.filter(subject=link.subject):
                assert again.score is not None
                assert again.score <= 0.75
                assert "rejected this subject for a claim of the same report" in again.why
