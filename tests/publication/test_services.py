from typing import Any

import pytest
from django.db import IntegrityError, transaction

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Document
from claims.evidence.services import unlink_evidence
from claims.lib.errors import Conflict, NotAllowed
from claims.lib.hashing import digest_of
from claims.publication.json_ld import exact_text
from claims.publication.models import PublishedClaimReview
from claims.publication.selectors import published_of_claim, published_reviews, review_at
from claims.publication.services import publish_verdict
from claims.register.services import confirm_link, create_subject, reject_claim
from claims.register.vocabulary import SubjectKind
from claims.review.models import Verdict
from claims.review.services import approve_verdict, save_draft, submit_verdict
from claims.review.vocabulary import VerdictState
from tests.people import NOON
from tests.verdicts import HOUR, RATIONALE, Desk, current, make_claim, make_verdict, meet_gate, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def approved(desk: Desk) -> Verdict:
    return make_verdict(desk, VerdictState.APPROVED)


class TestPublishVerdict:
    def test_makes_the_verdict_public_and_logs_both_sides(self, desk: Desk, approved: Verdict) -> None:
        review = publish(desk, approved)
        approved.refresh_from_db()
        assert approved.state == VerdictState.PUBLISHED
        *_, act = history(approved.stream)
        assert act.entry.kind == "verdict.published"
        (own,) = history(review.stream)
        assert (own.entry.kind, review.stream_seq) == ("review.published", 1)
        assert own.body is not None
        assert own.body["body"]["sha256"] == review.sha256

    def test_takes_down_all_that_the_page_shows(self, desk: Desk, approved: Verdict) -> None:
        content: dict[str, Any] = publish(desk, approved).content
        document = approved.claim_version.claim.snapshot.document
        assert content["claim"]["exact"] == "Nine dockers were injured"
        assert content["claim"]["figure"] == "9 dockers injured"
        assert content["claimant"]["name"] == document.source.name
        assert content["document"]["published"] == "2021-05-04"
        assert content["document"]["sha256"] == document.first_sha256
        assert content["rationale"] == RATIONALE
        assert content["rating"] == {
            "label": "Mostly false",
            "value": 2,
            "best": 6,
            "worst": 1,
            "scale": "Six steps, True to False",
            "scale_version": 1,
        }
        (evidence,) = content["evidence"]
        assert (evidence["stance"], evidence["exact"], evidence["note"]) == (
            "refutes",
            "seven injured",
            "names everybody",
        )

    def test_names_roles_and_no_people(self, desk: Desk, approved: Verdict) -> None:
        review = publish(desk, approved)
        assert [(step["act"], step["by"]) for step in review.content["steps"]] == [
            ("drafted", "fact-checker"),
            ("submitted", "fact-checker"),
            ("approved", "editor"),
            ("published", "editor"),
        ]
        for person in (desk.checker, desk.editor, desk.other_editor):
            assert person.name not in str(review.content)
            assert str(person.id) not in str(review.content)

    def test_tells_that_an_editor_sent_it_back(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETURNED)
        by = {"actor": desk.checker, "reason": "", "now": NOON + 2 * HOUR}
        words = {"rating": current(verdict).rating, "rationale": "Shorter.", "seen_sha256": current(verdict).sha256}
        save_draft(verdict=verdict, **words, **by)  # type: ignore[arg-type]
        submit_verdict(verdict=verdict, seen_sha256=current(verdict).sha256, **by)  # type: ignore[arg-type]
        by["actor"] = desk.editor
        approve_verdict(verdict=verdict, seen_sha256=current(verdict).sha256, **by)  # type: ignore[arg-type]
        acts = [step["act"] for step in publish(desk, verdict).content["steps"]]
        assert acts[:3] == ["drafted", "submitted", "returned to its author"]
        assert acts[3:] == ["revised", "submitted", "approved", "published"]

    def test_digests_content_and_data_for_machines(self, desk: Desk, approved: Verdict) -> None:
        review = publish(desk, approved)
        review.refresh_from_db()
        assert review.sha256 == digest_of({"content": review.content, "json_ld": exact_text(review.json_ld)})

    def test_names_the_publisher_of_the_settings(self, desk: Desk, approved: Verdict, settings: Any) -> None:
        settings.SITE_URL = "https://ledger.example"
        settings.PUBLISHER_NAME, settings.PUBLISHER_URL = "The Desk", "https://desk.example"
        review = publish(desk, approved)
        assert review.json_ld["author"] == {
            "@type": "Organization",
            "name": "The Desk",
            "url": "https://desk.example",
        }
        assert review.json_ld["url"] == f"https://ledger.example/reviews/{review.slug}/"

    def test_is_out_of_reach_of_later_edits(self, desk: Desk, approved: Verdict) -> None:
        review = publish(desk, approved)
        before = review.content
        claim = approved.claim_version.claim
        unlink_evidence(link=claim.evidence_links.get(), actor=desk.checker, reason="x", now=NOON)
        Document.objects.update(title="Renamed")
        reject_claim(claim=claim, actor=desk.checker, reason="x", now=NOON)
        review.refresh_from_db()
        assert review.content == before

    def test_shows_what_others_said_and_counts_origins(self, desk: Desk) -> None:
        claim, other = make_claim(desk), make_claim(desk)
        subject = create_subject(
            name="The port fire",
            kind=SubjectKind.INCIDENT,
            is_confirmed=True,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        for each in (claim, other):
            confirm_link(claim=each, subject=subject, actor=desk.checker, reason="", now=NOON)
        review = publish(desk, make_verdict(desk, VerdictState.APPROVED, claim=claim))
        comparison = review.content["comparison"]
        assert (comparison["subject"], comparison["report_count"]) == ("The port fire", 2)
        (row,) = comparison["others"]
        assert (row["words"], row["document"]["source"]) == (
            "9 dockers injured",
            other.snapshot.document.source.name,
        )

    def test_has_no_comparison_where_there_is_nothing_to_compare(self, desk: Desk, approved: Verdict) -> None:
        assert publish(desk, approved).content["comparison"] is None

    @pytest.mark.parametrize(
        "state",
        [VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED, VerdictState.WITHDRAWN],
    )
    def test_refuses_what_is_not_approved(self, desk: Desk, state: VerdictState) -> None:
        verdict = make_verdict(desk, state)
        meet_gate(desk, verdict.claim_version.claim)
        entries = AuditEntry.objects.count()
        with pytest.raises(Conflict, match="only one that is approved can be published"):
            publish(desk, verdict)
        assert not PublishedClaimReview.objects.exists()
        assert AuditEntry.objects.count() == entries

    def test_twice_is_refused(self, desk: Desk, approved: Verdict) -> None:
        publish(desk, approved)
        with pytest.raises(Conflict, match="This verdict is published"):
            publish(desk, approved)
        assert PublishedClaimReview.objects.count() == 1

    def test_refuses_whoever_is_no_editor(self, desk: Desk, approved: Verdict) -> None:
        with pytest.raises(NotAllowed, match="takes the role editor"):
            publish_verdict(
                verdict=approved,
                seen_sha256=current(approved).sha256,
                actor=desk.other_checker,
                reason="",
                now=NOON + 3 * HOUR,
            )

    def test_refuses_a_version_that_was_not_seen(self, desk: Desk, approved: Verdict) -> None:
        with pytest.raises(Conflict, match="The verdict changed while you were reading"):
            publish_verdict(verdict=approved, seen_sha256="0" * 64, actor=desk.editor, reason="", now=NOON)

    def test_refuses_a_claim_that_was_rejected_after_approval(self, desk: Desk, approved: Verdict) -> None:
        reject_claim(claim=approved.claim_version.claim, actor=desk.checker, reason="x", now=NOON)
        with pytest.raises(Conflict, match="The claim is not accepted any more"):
            publish(desk, approved)

    def test_takes_what_was_approved_although_evidence_was_added_since(self, desk: Desk, approved: Verdict) -> None:
        claim = approved.claim_version.claim
        unlink_evidence(link=claim.evidence_links.get(), actor=desk.checker, reason="x", now=NOON)
        assert len(publish(desk, approved).content["evidence"]) == 1


class TestPublishedClaimReview:
    def test_cannot_be_edited(self, desk: Desk, approved: Verdict) -> None:
        publish(desk, approved)
        with pytest.raises(IntegrityError, match="history"), transaction.atomic():
            PublishedClaimReview.objects.update(title="x")

    def test_cannot_be_deleted(self, desk: Desk, approved: Verdict) -> None:
        review = publish(desk, approved)
        with pytest.raises(IntegrityError, match="history"), transaction.atomic():
            review.delete()


class TestSelectors:
    def test_find_a_review_by_list_address_and_claim(self, desk: Desk, approved: Verdict) -> None:
        review = publish(desk, approved)
        assert list(published_reviews()) == [review]
        assert review_at(review.slug) == review
        assert list(published_of_claim(approved.claim_version.claim)) == [review]

    def test_find_nothing_where_there_is_nothing(self, desk: Desk, approved: Verdict) -> None:
        assert review_at("nothing") is None
        assert not published_reviews().exists()


class TestPublicationGate:
    def test_names_everything_that_is_still_missing(self, desk: Desk, approved: Verdict) -> None:
        with pytest.raises(Conflict) as refusal:
            publish_verdict(
                verdict=approved, seen_sha256=current(approved).sha256, actor=desk.editor, reason="", now=NOON
            )
        assert refusal.value.details["sentences"] == [
            "Independent named origins: 1 of 2. Link evidence of another, or write why not.",
            "There is no evidence for the claim. Link some, or write where it was sought.",
            "The claimant was not asked for a reply. Ask and record it, or write why not.",
        ]

    def test_lets_the_public_read_what_came_back_and_why_something_is_missing(
        self, desk: Desk, approved: Verdict
    ) -> None:
        content = publish(desk, approved).content
        assert content["replies"] == [
            {
                "asked_of": "Harbor Post",
                "channel": "by e-mail",
                "asked": "2026-03-04",
                "outcome": "answered",
                "words": "We stand by our report.",
                "received": "2026-03-04",
            }
        ]
        assert [each["condition"] for each in content["exceptions"]] == [
            "two independent named origins",
            "evidence sought on both sides",
        ]
