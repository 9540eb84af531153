from dataclasses import replace

import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Source
from claims.lib.errors import InvalidInput
from claims.register.drafts import VoiceDraft
from claims.register.models import Claim, ClaimVersion
from claims.register.selectors import draft_of
from claims.register.services import propose_claim, reject_claim, revise_claim
from claims.register.vocabulary import ClaimStatus
from tests.factories import (
    NOW,
    fact_checker,
    machine,
    make_document,
    make_draft,
    make_figure,
    make_source,
    snapshot_of,
)

pytestmark = pytest.mark.django_db

TEXT = "\U0001f600 On 17 October a strike killed sixteen people in Ganja, three of them children. Ten were hurt."
QUOTE = "a strike killed sixteen people"


def propose(quote: str = QUOTE, *, part_of: Claim | None = None, document=None, **content):  # type: ignore[no-untyped-def]
    document = document or make_document(TEXT)
    draft = make_draft(TEXT, quote, **content)
    return propose_claim(
        snapshot=snapshot_of(document), draft=draft, extractor="tests 1", part_of=part_of, actor=machine(), now=NOW
    )


class TestProposeClaim:
    def test_keeps_the_words_with_what_stands_around_them(self) -> None:
        claim, is_new = propose()
        version = claim.current
        assert is_new
        assert (claim.status, claim.extractor, version.number) == (ClaimStatus.PROPOSED, "tests 1", 1)
        assert (version.exact, version.prefix, version.suffix[:9]) == (QUOTE, "\U0001f600 On 17 October ", " in Ganja")
        assert (str(version.first_date), str(version.last_date)) == ("2020-10-17", "2020-10-17")
        assert (version.figure.measure, version.figure.lower) == ("killed", 16)

    def test_takes_the_documents_source_as_origin_where_it_speaks_itself(self) -> None:
        claim, _ = propose(document=make_document(TEXT, source="Gazette"))
        assert claim.current.origin == make_source("Gazette")

    def test_takes_the_last_voice_as_origin_and_notes_who_is_unknown(self) -> None:
        office = make_source("Prosecutor General's Office of Azerbaijan")
        claim, _ = propose(claimant=["Echo Radio", "Azerbaijan's Prosecutor General's Office"])
        chain = list(claim.current.attributions.all())
        assert claim.current.origin == office
        assert [(voice.position, voice.name) for voice in chain] == [
            (0, "Echo Radio"),
            (1, "Azerbaijan's Prosecutor General's Office"),
        ]
        assert not Source.objects.get(name="Echo Radio").is_confirmed

    def test_logs_the_record_its_digest_covers(self) -> None:
        claim, _ = propose()
        (act,) = history(claim.stream)
        assert act.entry.kind == "claim.proposed"
        assert act.body is not None
        assert act.body["body"]["exact"] == QUOTE
        assert (claim.stream_seq, claim.current.stream_seq) == (1, 1)

    def test_makes_a_part_of_an_earlier_claims_figure(self) -> None:
        document = make_document(TEXT)
        whole, _ = propose(document=document)
        part, _ = propose(
            "three of them children", document=document, part_of=whole, figure=make_figure(3, 3, population="children")
        )
        assert part.current.figure.part_of == whole

    def test_refuses_a_part_of_another_documents_figure(self) -> None:
        whole, _ = propose()
        with pytest.raises(InvalidInput, match="same document"):
            propose_claim(
                snapshot=snapshot_of(make_document("Three died.")),
                draft=make_draft("Three died.", "Three died"),
                extractor="tests 1",
                part_of=whole,
                actor=machine(),
                now=NOW,
            )


class TestProposeClaimAgain:
    def test_adds_nothing(self) -> None:
        document = make_document(TEXT)
        first, _ = propose(document=document)
        entries = AuditEntry.objects.count()
        again, is_new = propose(document=document, check_worthiness=0.9, statement="Worded otherwise.")
        assert (again, is_new) == (first, False)
        assert (Claim.objects.count(), ClaimVersion.objects.count()) == (1, 1)
        assert AuditEntry.objects.count() == entries

    def test_does_not_bring_back_what_was_rejected(self) -> None:
        document = make_document(TEXT)
        claim, _ = propose(document=document)
        reject_claim(claim=claim, actor=fact_checker(), reason="an example, not a claim", now=NOW)
        again, is_new = propose(document=document, check_worthiness=0.9)
        assert (again.status, again.decision_reason, is_new) == (
            ClaimStatus.REJECTED,
            "an example, not a claim",
            False,
        )

    def test_knows_what_a_person_worded_in_the_meantime(self) -> None:
        document = make_document(TEXT)
        claim, _ = propose(document=document)
        better = replace(draft_of(claim.current), figure=make_figure(16, None))
        revise_claim(claim=claim, draft=better, expected_version=1, actor=fact_checker(), reason="at least", now=NOW)
        again, is_new = propose(document=document, figure=make_figure(16, None))
        assert (again, is_new) == (claim, False)

    def test_proposes_other_figures_of_the_same_words(self) -> None:
        document = make_document(TEXT)
        _, first_is_new = propose(document=document)
        _, second_is_new = propose(document=document, figure=make_figure(0, 0, measure="injured"))
        assert (first_is_new, second_is_new) == (True, True)


class TestProposeClaimRefuses:
    @pytest.mark.parametrize(
        "changes",
        [
            {"end": 10_000},
            {"statement": " "},
            {"date": "2020-02-30"},
            {"figure": make_figure(17, 16)},
            {"claimant": (VoiceDraft(name="—"),)},
        ],
    )
    def test_what_cannot_be_kept_and_writes_nothing(self, changes: dict[str, object]) -> None:
        snapshot = snapshot_of(make_document(TEXT))
        before = (AuditEntry.objects.count(), Source.objects.count())
        with pytest.raises(InvalidInput):
            propose_claim(
                snapshot=snapshot,
                draft=replace(make_draft(TEXT, QUOTE), **changes),  # type: ignore[arg-type]
                extractor="tests 1",
                part_of=None,
                actor=machine(),
                now=NOW,
            )
        assert not Claim.objects.exists()
        assert (AuditEntry.objects.count(), Source.objects.count()) == before
