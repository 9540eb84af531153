"""A newer version of an extractor reads what is on record: it adds and takes back, and leaves alone what people did."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Snapshot
from claims.evidence.services import add_passage, link_evidence
from claims.evidence.vocabulary import Directness, Stance
from claims.extraction.models import ExtractionRun
from claims.extraction.proposals import Proposal
from claims.extraction.services import propose_claims, reread_snapshot
from claims.jobs.models import Job
from claims.register.models import Claim
from claims.register.selectors import draft_of
from claims.register.services import accept_claim, confirm_link, reject_claim, revise_claim
from claims.register.vocabulary import ClaimStatus
from tests.extraction.proposals import TEXT, figure, proposal
from tests.factories import NOW, fact_checker, machine, make_document, make_subject, snapshot_of

pytestmark = pytest.mark.django_db

KILLED = proposal("sixteen people were killed", kind="figure", figure=figure(16))
HURT = proposal("ten were hurt", kind="figure", figure=figure(10, measure="injured"))
SEVENTEEN = replace(KILLED, figure=figure(17))
# The same claim, a word more at its beginning, a day found for it.
CUT_ELSEWHERE = replace(KILLED, start=KILLED.start - 9, exact=TEXT[KILLED.start - 9 : KILLED.end], date="2020-10")


@pytest.fixture
def snapshot() -> Snapshot:
    return snapshot_of(make_document(TEXT))


def read(snapshot: Snapshot, version: str, *proposals: Proposal, name: str = "tests") -> ExtractionRun:
    return propose_claims(
        snapshot=snapshot,
        proposals=proposals,
        extractor_name=name,
        extractor_version=version,
        actor=machine(),
        now=NOW,
    )


def statuses() -> list[tuple[str, str]]:
    return [(claim.current.exact, claim.status) for claim in Claim.objects.order_by("pk") if claim.current]


def the_claim() -> Claim:
    return Claim.objects.order_by("pk")[0]


def accept(claim: Claim) -> None:
    accept_claim(claim=claim, actor=fact_checker(), reason="", now=NOW)


def reject(claim: Claim) -> None:
    reject_claim(claim=claim, actor=fact_checker(), reason="a rumor", now=NOW)


def revise(claim: Claim) -> None:
    assert claim.current is not None
    draft = replace(draft_of(claim.current), statement="Sixteen died.")
    revise_claim(claim=claim, draft=draft, expected_version=1, actor=fact_checker(), reason="shorter", now=NOW)


def link(claim: Claim) -> None:
    confirm_link(claim=claim, subject=make_subject(), actor=fact_checker(), reason="", now=NOW)


class TestWhatNobodyWorkedOn:
    def test_stays_one_proposal_when_it_is_read_again(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED, HURT)
        run = read(snapshot, "2", KILLED, HURT)
        assert (run.known_count, run.withdrawn_count) == (2, 0)
        assert {status for _, status in statuses()} == {ClaimStatus.PROPOSED}

    def test_gives_way_to_another_figure_in_the_same_words(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED)
        run = read(snapshot, "2", SEVENTEEN)
        assert (run.proposed_count, run.known_count, run.withdrawn_count) == (1, 0, 1)
        assert statuses() == [(KILLED.exact, ClaimStatus.WITHDRAWN), (KILLED.exact, ClaimStatus.PROPOSED)]

    def test_gives_way_to_the_same_figure_cut_elsewhere(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED)
        read(snapshot, "2", CUT_ELSEWHERE)
        assert statuses() == [(KILLED.exact, ClaimStatus.WITHDRAWN), (CUT_ELSEWHERE.exact, ClaimStatus.PROPOSED)]

    def test_is_withdrawn_with_an_entry_that_says_why(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED, HURT)
        read(snapshot, "2", HURT)
        *_, act = history(the_claim().stream)
        assert act.entry.kind == "claim.withdrawn"
        assert act.body is not None
        assert act.body["reason"] == "tests 2 no longer reads this in the text."

    def test_waits_again_when_a_later_version_reads_it_again(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED)
        read(snapshot, "2")
        run = read(snapshot, "3", KILLED)
        assert run.known_count == 1
        assert statuses() == [(KILLED.exact, ClaimStatus.PROPOSED)]
        assert [act.entry.kind for act in history(the_claim().stream)][-1] == "claim.proposed_again"

    def test_stays_when_another_extractor_reads_something_else(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED)
        run = read(snapshot, "1", HURT, name="tests of another kind")
        assert run.withdrawn_count == 0
        assert {status for _, status in statuses()} == {ClaimStatus.PROPOSED}

    def test_stays_withdrawn_when_the_same_version_is_run_again(self, snapshot: Snapshot) -> None:
        read(snapshot, "1", KILLED)
        read(snapshot, "2")
        before = AuditEntry.objects.count()
        read(snapshot, "2")
        assert AuditEntry.objects.count() == before


@pytest.mark.parametrize("act", [accept, reject, revise, link])
@pytest.mark.parametrize(
    "again", [(), (KILLED,), (CUT_ELSEWHERE,), (HURT,)], ids=["nothing", "the same", "cut elsewhere", "another claim"]
)
def test_what_a_person_did_stays_and_is_not_asked_again(
    snapshot: Snapshot, act: Callable[[Claim], None], again: Sequence[Proposal]
) -> None:
    read(snapshot, "1", KILLED)
    act(the_claim())
    before = Claim.objects.values().get()
    run = read(snapshot, "2", *again)
    assert Claim.objects.values().get(pk=before["id"]) == before
    assert run.withdrawn_count == 0
    assert Claim.objects.count() == 1 + (HURT in again)


@pytest.mark.parametrize("act", [accept, reject])
def test_another_figure_in_words_that_were_decided_on_is_a_new_proposal(
    snapshot: Snapshot, act: Callable[[Claim], None]
) -> None:
    read(snapshot, "1", KILLED)
    act(the_claim())
    read(snapshot, "2", SEVENTEEN)
    assert [status for _, status in statuses()][1:] == [ClaimStatus.PROPOSED]


def test_a_proposal_with_evidence_stays(snapshot: Snapshot) -> None:
    read(snapshot, "1", KILLED)
    desk: dict[str, Any] = {"actor": fact_checker(), "reason": "", "now": NOW}
    evidence = add_passage(snapshot=snapshot, quote="Later ten", directness=Directness.FIRST_HAND, **desk)
    link_evidence(claim=the_claim(), evidence=evidence, stance=Stance.CONTEXT, **desk)
    read(snapshot, "2")
    assert the_claim().status == ClaimStatus.PROPOSED


def test_two_claims_of_one_gist_are_told_apart_by_their_places(snapshot: Snapshot) -> None:
    other = replace(KILLED, start=HURT.start, end=HURT.end, exact=HURT.exact)
    read(snapshot, "1", KILLED)
    accept(the_claim())
    read(snapshot, "2", CUT_ELSEWHERE, other)
    assert statuses() == [(KILLED.exact, ClaimStatus.ACCEPTED), (HURT.exact, ClaimStatus.PROPOSED)]


class TestRereadSnapshot:
    def test_is_due_once_for_a_version_that_has_not_read_it(self, snapshot: Snapshot) -> None:
        assert reread_snapshot(snapshot_id=snapshot.pk)
        assert reread_snapshot(snapshot_id=snapshot.pk)
        assert Job.objects.filter(kind="extract_snapshot", key__contains=f":{snapshot.pk}:").count() == 1

    def test_is_not_due_where_the_present_version_read_it(self, snapshot: Snapshot) -> None:
        reread_snapshot(snapshot_id=snapshot.pk)
        *_, name, version = Job.objects.get(kind="extract_snapshot", key__contains=f":{snapshot.pk}:").key.split(":")
        read(snapshot, version, name=name)
        assert not reread_snapshot(snapshot_id=snapshot.pk)
