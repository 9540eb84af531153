from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Snapshot
from claims.extraction.models import ExtractionRun
from claims.extraction.proposals import Proposal, ProposedVoice
from claims.extraction.services import propose_claims, read_snapshot, report_of
from claims.jobs.models import Job
from claims.lib.errors import NotFound
from claims.register.models import Claim
from claims.register.services import reject_claim
from claims.register.vocabulary import ClaimStatus
from tests.extraction.proposals import TEXT, figure, proposal
from tests.factories import NOW, fact_checker, machine, make_document, make_source, snapshot_of

pytestmark = pytest.mark.django_db

PROPOSALS = [
    proposal("sixteen people were killed", kind="figure", figure=figure(16)),
    proposal("three of them children", kind="figure", figure=figure(3, "children"), part_of=0),
    proposal(
        "ten were hurt",
        kind="figure",
        figure=figure(10, measure="injured"),
        voice="quoted",
        claimant=(ProposedVoice(name="The Coast Ministry", cue="said", start=0, end=3),),
    ),
]


@pytest.fixture
def snapshot() -> Snapshot:
    return snapshot_of(make_document(TEXT))


def propose(snapshot: Snapshot, proposals: Sequence[Proposal] = PROPOSALS, version: str = "1") -> ExtractionRun:
    return propose_claims(
        snapshot=snapshot,
        proposals=proposals,
        extractor_name="tests",
        extractor_version=version,
        actor=machine(),
        now=NOW,
    )


class TestProposeClaims:
    def test_puts_every_proposal_on_record(self, snapshot: Snapshot) -> None:
        run = propose(snapshot)
        claims = list(Claim.objects.order_by("pk"))
        assert (run.proposed_count, run.known_count) == (3, 0)
        assert [str(claim.current.exact) for claim in claims if claim.current] == [each.exact for each in PROPOSALS]
        assert {claim.extractor for claim in claims} == {"tests 1"}

    def test_maps_parts_to_the_claims_made_of_their_wholes(self, snapshot: Snapshot) -> None:
        propose(snapshot)
        whole, part, _ = Claim.objects.order_by("pk")
        assert part.current is not None
        assert part.current.figure.part_of == whole

    def test_logs_the_reading_and_makes_the_matching_due(self, snapshot: Snapshot) -> None:
        propose(snapshot)
        act = list(history(snapshot.stream))[-1]
        assert act.entry.kind == "snapshot.read"
        assert act.body is not None
        assert act.body["body"]["proposed_count"] == 3
        assert Job.objects.get(kind="match_snapshot").payload == {"snapshot": snapshot.pk}

    def test_changes_nothing_a_second_time(self, snapshot: Snapshot) -> None:
        first = propose(snapshot)
        before = (AuditEntry.objects.count(), Job.objects.count())
        assert propose(snapshot) == first
        assert Claim.objects.count() == 3
        assert (AuditEntry.objects.count(), Job.objects.count()) == before

    def test_adds_only_what_is_new_to_a_newer_version(self, snapshot: Snapshot) -> None:
        propose(snapshot)
        better = [*(replace(each, check_worthiness=0.3) for each in PROPOSALS), proposal("the ministry said")]
        run = propose(snapshot, better, version="2")
        assert (run.proposed_count, run.known_count) == (4, 3)
        assert Claim.objects.count() == 4
        assert Job.objects.filter(kind="match_snapshot").count() == 2

    def test_does_not_bring_back_what_was_rejected(self, snapshot: Snapshot) -> None:
        propose(snapshot)
        rejected = Claim.objects.order_by("pk")[0]
        reject_claim(claim=rejected, actor=fact_checker(), reason="a rumor", now=NOW)
        propose(snapshot, version="2")
        rejected.refresh_from_db()
        assert (rejected.status, rejected.decision_reason) == (ClaimStatus.REJECTED, "a rumor")
        assert Claim.objects.count() == 3

    def test_leaves_out_what_cannot_be_kept_and_counts_it(self, snapshot: Snapshot) -> None:
        broken = [
            proposal("sixteen people were killed", date="2020-02-30"),
            proposal("three of them children", kind="figure", figure=figure(3, "children"), part_of=0),
            proposal("ten were hurt", claimant=(ProposedVoice(name="—", cue=None, start=0, end=1),)),
        ]
        run = propose(snapshot, broken)
        act = list(history(snapshot.stream))[-1]
        assert act.body is not None
        assert act.body["body"]["refused_count"] == 2
        assert (run.proposed_count, run.known_count, Claim.objects.count()) == (3, 0, 1)

    def test_takes_a_text_without_claims(self, snapshot: Snapshot) -> None:
        assert propose(snapshot, []).proposed_count == 0
        assert Job.objects.filter(kind="match_snapshot").exists()


class TestReportOf:
    def test_tells_the_day_as_the_document_gives_it(self) -> None:
        document = make_document(TEXT, title="Toll", source=make_source("Gazette"), published="2020-10-17T01:30+04:00")
        document.refresh_from_db()
        report = report_of(snapshot_of(document))
        assert (report.title, str(report.published), report.source) == ("Toll", "2020-10-17", "Gazette")

    def test_says_none_where_the_document_does_not_say(self) -> None:
        report = report_of(snapshot_of(make_document(TEXT, published=None)))
        assert (report.title, report.published) == (None, None)


class TestReadSnapshot:
    def test_reads_without_writing(self, snapshot: Snapshot) -> None:
        reading = read_snapshot(snapshot.pk)
        assert reading.extractor_name
        assert any(each.figure is not None for each in reading.proposals)
        assert not Claim.objects.exists()

    def test_refuses_a_snapshot_that_is_not_there(self) -> None:
        with pytest.raises(NotFound):
            read_snapshot(0)

    def test_reads_a_whole_article_that_the_register_can_keep(self, shared: Path) -> None:
        text = (shared / "seeds" / "azernews-2022-10-11.txt").read_text(encoding="utf-8")
        snapshot = snapshot_of(make_document(text, source="Azernews", published="2022-10-11T14:24+04:00"))
        reading = read_snapshot(snapshot.pk)
        propose(snapshot, reading.proposals)
        act = list(history(snapshot.stream))[-1]
        assert act.body is not None
        assert act.body["body"]["refused_count"] == 0
        assert Claim.objects.count() == len(reading.proposals)
