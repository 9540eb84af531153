from dataclasses import replace

import pytest
from django.test.utils import CaptureQueriesContext

from claims.lib.hashing import digest_of
from claims.register.rules import RecordContext, version_record
from claims.register.selectors import (
    claims_of_document,
    claims_of_subject,
    claims_to_show,
    draft_of,
    waiting_claims,
    waiting_elsewhere,
)
from claims.register.services import accept_claim, reject_claim
from tests.factories import (
    NOW,
    editor,
    fact_checker,
    make_claim,
    make_document,
    make_draft,
    make_figure,
    make_proposal,
    make_subject,
    snapshot_of,
)

pytestmark = pytest.mark.django_db


class TestDraftOf:
    def test_gives_back_what_was_recorded(self) -> None:
        claim = make_claim(
            "A strike killed 16", claimant=["the ministry"], date="2020-10", figure=make_figure(16, None)
        )
        assert claim.current is not None
        expected = make_draft(
            claim.snapshot.text,
            "A strike killed 16",
            claimant=["the ministry"],
            date="2020-10",
            figure=make_figure(16, None),
        )
        assert draft_of(claim.current) == expected


def test_the_digest_of_a_version_can_be_recomputed_from_its_rows() -> None:
    version = make_claim(claimant=["an agency", "the ministry"]).current
    assert version is not None
    snapshot = version.claim.snapshot
    record = version_record(
        draft_of(version),
        RecordContext(
            claim=str(version.claim.stream),
            number=version.number,
            snapshot_sha256=snapshot.sha256,
            text_sha256=snapshot.text_sha256,
            exact=snapshot.text[version.start : version.end],
            origin=str(version.origin.stream),
            claimant_sources=[str(voice.source.stream) for voice in version.attributions.all()],
            part_of=None,
        ),
    )
    assert digest_of(record) == version.sha256
    assert digest_of({**record, "exact": "other"}) != version.sha256
    assert replace(draft_of(version)) == draft_of(version)


class TestClaimsToShow:
    def test_takes_the_same_number_of_queries_for_many(self, django_assert_num_queries: CaptureQueriesContext) -> None:
        for _ in range(5):
            make_claim(claimant=["the ministry"], subject=make_subject())
        with django_assert_num_queries(3):  # type: ignore[operator]
            for claim in claims_to_show():
                assert claim.current is not None
                str(claim.current.figure), str(claim.current.origin), str(claim.snapshot.document.source)
                [str(voice.source) for voice in claim.current.attributions.all()]
                [str(link.subject) for link in claim.subject_links.all()]


class TestClaimsOfDocument:
    def test_follows_the_text(self) -> None:
        document = make_document("First ten died. Then sixteen died.")
        later = make_proposal("sixteen died", document=document)
        earlier = make_proposal("ten died", document=document)
        assert list(claims_of_document(document)) == [earlier, later]


class TestClaimsOfSubject:
    def test_sees_accepted_claims_with_a_confirmed_link_only(self) -> None:
        subject = make_subject()
        seen = make_claim(subject=subject)
        make_claim()
        make_proposal()
        rejected = make_claim(subject=subject)
        reject_claim(claim=rejected, actor=editor(), reason="not said", now=NOW)
        assert list(claims_of_subject(subject)) == [seen]


class TestWaitingClaims:
    def test_puts_the_most_worth_checking_first(self) -> None:
        dull, hot = make_proposal(check_worthiness=0.2), make_proposal(check_worthiness=0.9)
        accept_claim(claim=make_proposal(), actor=editor(), reason="", now=NOW)
        assert list(waiting_claims()) == [hot, dull]


class TestWaitingElsewhere:
    def test_is_the_oldest_after_this_text_and_then_from_the_beginning(self) -> None:
        first, second, third = make_proposal(), make_proposal(), make_proposal()
        assert waiting_elsewhere(first.snapshot) == second
        assert waiting_elsewhere(second.snapshot) == third
        assert waiting_elsewhere(third.snapshot) == first
        reject_claim(claim=first, actor=fact_checker(), reason="no", now=NOW)
        assert waiting_elsewhere(third.snapshot) == second

    def test_is_nothing_where_all_is_decided(self) -> None:
        assert waiting_elsewhere(make_proposal().snapshot) is None

    def test_starts_with_the_oldest_from_a_text_without_claims(self) -> None:
        first, _ = make_proposal(), make_proposal()
        assert waiting_elsewhere(snapshot_of(make_document())) == first
