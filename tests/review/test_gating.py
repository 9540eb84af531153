import pytest

from claims.documents.models import Source
from claims.documents.services import record_source
from claims.documents.vocabulary import SourceKind
from claims.evidence.services import add_url, link_evidence, unlink_evidence
from claims.evidence.vocabulary import Directness, Stance
from claims.review.gate import GateItem
from claims.review.gating import evidence_of_version, gate_of
from claims.review.models import Verdict
from tests.people import NOON
from tests.verdicts import Desk, current, link_passage, make_claim, make_verdict

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def item(verdict: Verdict, name: str) -> GateItem:
    return next(each for each in gate_of(verdict) if each.name == name)


def test_counts_archived_evidence_and_no_bare_address(desk: Desk) -> None:
    claim = make_claim(desk)
    page = add_url(
        url="https://example.org",
        note="a list",
        directness=Directness.UNKNOWN,
        actor=desk.checker,
        reason="",
        now=NOON,
    )
    link_evidence(claim=claim, evidence=page, stance=Stance.SUPPORTS, actor=desk.checker, reason="", now=NOON)
    verdict = make_verdict(desk, claim=claim, has_evidence=False)
    assert not item(verdict, "archived_evidence").is_met
    assert item(verdict, "both_sides").sentence.startswith("There is no evidence against the claim")


def test_counts_a_spokesperson_as_the_body_spoken_for(desk: Desk) -> None:
    claim = make_claim(desk)
    first, second = link_passage(desk, claim), link_passage(desk, claim, Stance.SUPPORTS)
    verdict = make_verdict(desk, claim=claim, has_evidence=False)
    assert item(verdict, "two_origins").is_met
    body = record_source(name="A ministry", kind=SourceKind.INSTITUTION, actor=desk.checker, reason="", now=NOON)
    for link in (first, second):
        assert link.evidence.snapshot is not None
        Source.objects.filter(documents__snapshots=link.evidence.snapshot).update(parent=body)
    assert item(verdict, "two_origins").sentence.startswith("Independent named origins: 1 of 2.")


def test_notices_evidence_that_moved_since(desk: Desk) -> None:
    verdict = make_verdict(desk)
    assert item(verdict, "evidence_current").is_met
    unlink_evidence(
        link=verdict.claim_version.claim.evidence_links.get(), actor=desk.checker, reason="wrong port", now=NOON
    )
    assert not item(verdict, "evidence_current").is_met


def test_a_version_keeps_the_evidence_it_rests_on(desk: Desk) -> None:
    verdict = make_verdict(desk)
    link = verdict.claim_version.claim.evidence_links.get()
    unlink_evidence(link=link, actor=desk.checker, reason="wrong port", now=NOON)
    ((evidence, stance, note),) = evidence_of_version(current(verdict))
    assert (evidence, stance, note) == (link.evidence, Stance.REFUTES, "names everybody")
