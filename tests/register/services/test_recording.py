from dataclasses import replace
from typing import Any

import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.jobs.models import Job
from claims.lib.errors import Conflict, Duplicate, InvalidInput, NotAllowed
from claims.register.models import Claim, ClaimVersion
from claims.register.selectors import draft_of
from claims.register.services import record_claim, reject_claim, revise_claim
from claims.register.vocabulary import ClaimStatus
from tests.factories import (
    NOW,
    REASON,
    administrator,
    auditor,
    editor,
    fact_checker,
    machine,
    make_claim,
    make_content,
    make_document,
    make_figure,
    make_proposal,
    make_subject,
    snapshot_of,
)

pytestmark = pytest.mark.django_db

TEXT = "Ten died in Ganja. \U0001f600 Later the ministry said again: “ten died\nin Ganja”."


def record(quote: str = "Ten died in Ganja", **more: Any) -> Claim:
    fields: dict[str, Any] = {
        "draft": make_content(figure=make_figure(10, 10)),
        "actor": fact_checker(),
        "reason": REASON,
        "now": NOW,
        **more,
    }
    if "snapshot" not in fields:
        fields["snapshot"] = snapshot_of(make_document(TEXT))
    return record_claim(quote=quote, **fields)


class TestRecordClaim:
    def test_accepts_what_a_person_quotes(self) -> None:
        claim = record()
        assert (claim.status, claim.extractor, claim.decided_by) == (ClaimStatus.ACCEPTED, "", fact_checker())
        assert claim.current is not None
        assert (claim.current.start, claim.current.exact) == (0, "Ten died in Ganja")
        assert [act.entry.kind for act in history(claim.stream)] == ["claim.recorded"]

    def test_keeps_the_texts_own_white_space(self) -> None:
        claim = record("ten died in Ganja")
        assert claim.current is not None
        assert claim.current.exact == "ten died\nin Ganja"
        assert TEXT[claim.current.start : claim.current.end] == claim.current.exact

    def test_takes_the_occurrence_asked_for(self) -> None:
        claim = record("died", occurrence=2)
        assert claim.current is not None
        assert claim.current.start == TEXT.rindex("died")

    @pytest.mark.parametrize(("quote", "occurrence"), [("Eleven died", 1), ("died", 3), ("", 1), ("died", 0)])
    def test_refuses_a_quote_that_is_not_there(self, quote: str, occurrence: int) -> None:
        snapshot = snapshot_of(make_document(TEXT))
        before = AuditEntry.objects.count()
        with pytest.raises(InvalidInput) as refusal:
            record(quote, occurrence=occurrence, snapshot=snapshot)
        assert refusal.value.sentence.endswith(".")
        assert (Claim.objects.count(), AuditEntry.objects.count()) == (0, before)

    def test_refuses_a_second_record_of_the_same_claim_and_names_the_first(self) -> None:
        snapshot = snapshot_of(make_document(TEXT))
        first = record(snapshot=snapshot)
        with pytest.raises(Duplicate) as refusal:
            record("Ten died in Ganja.", snapshot=snapshot)
        assert refusal.value.details == {"claim": first.pk}

    @pytest.mark.parametrize("who", [auditor, administrator, machine])
    def test_refuses_everybody_else(self, who: Any) -> None:
        with pytest.raises(NotAllowed):
            record(actor=who())
        assert not Claim.objects.exists()


def revise(claim: Claim, *, expected_version: int = 1, actor: Any = None, **changes: Any) -> ClaimVersion:
    assert claim.current is not None
    return revise_claim(
        claim=claim,
        draft=replace(draft_of(claim.current), **changes),
        expected_version=expected_version,
        actor=actor or editor(),
        reason="misread",
        now=NOW,
    )


class TestReviseClaim:
    def test_adds_a_version_and_keeps_the_first(self) -> None:
        claim = make_claim()
        first = claim.current
        second = revise(claim, figure=make_figure(17, 17))
        claim.refresh_from_db()
        assert (second.number, second.author, claim.current) == (2, editor(), second)
        assert first is not None
        assert first.sha256 != second.sha256
        assert [version.figure.lower for version in claim.versions.order_by("number")] == [16, 17]
        assert claim.stream_seq == second.stream_seq

    def test_keeps_what_the_figure_is_part_of(self) -> None:
        whole = make_claim()
        document = whole.snapshot.document
        part = record_claim(
            snapshot=snapshot_of(document),
            quote="16 people",
            draft=make_content(figure=make_figure(3, 3, population="children")),
            part_of=whole,
            actor=fact_checker(),
            reason=REASON,
            now=NOW,
        )
        assert revise(part, figure=make_figure(4, 4, population="children")).figure.part_of == whole

    def test_leaves_a_proposal_proposed(self) -> None:
        claim = make_proposal()
        revise(claim, place="Barda")
        claim.refresh_from_db()
        assert claim.status == ClaimStatus.PROPOSED

    def test_makes_the_check_of_its_subject_due_when_it_is_accepted(self) -> None:
        subject = make_subject()
        claim = make_claim(subject=subject)
        before = Job.objects.filter(kind="check_subject").count()
        revise(claim, figure=make_figure(17, 17))
        assert Job.objects.filter(kind="check_subject", payload={"subject": subject.pk}).count() == before + 1

    def test_refuses_who_was_reading_an_older_version(self) -> None:
        claim = make_claim()
        revise(claim, place="Barda")
        claim.refresh_from_db()
        with pytest.raises(Conflict, match="version 2 now") as refusal:
            revise(claim, expected_version=1, place="Terter")
        assert refusal.value.code == "stale"
        assert claim.versions.count() == 2

    def test_refuses_a_change_of_nothing(self) -> None:
        claim = make_claim()
        with pytest.raises(InvalidInput) as refusal:
            revise(claim, check_worthiness=0.9)
        assert refusal.value.code == "unchanged"

    def test_refuses_a_rejected_claim(self) -> None:
        claim = make_claim()
        reject_claim(claim=claim, actor=editor(), reason="not said", now=NOW)
        with pytest.raises(Conflict, match="is rejected"):
            revise(claim, place="Barda")

    @pytest.mark.parametrize("who", [auditor, administrator, machine])
    def test_refuses_everybody_else(self, who: Any) -> None:
        claim = make_claim()
        with pytest.raises(NotAllowed):
            revise(claim, actor=who(), place="Barda")
        assert claim.versions.count() == 1
