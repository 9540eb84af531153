"""Correcting, retracting and the right of reply, on the desk."""

import pytest
from django.urls import reverse

from claims.audit.models import Actor
from claims.audit.vocabulary import Role
from claims.publication.selectors import is_retracted, published_reviews
from claims.review.models import CrossCheckRule, GateException, ReplyRequest, Verdict
from claims.review.vocabulary import VerdictState
from tests.desk.visitor import Answer, sign_in, text_of
from tests.factories import make_subject
from tests.people import make_person
from tests.verdicts import Desk, current, make_claim, make_correction, make_verdict, rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def decide(actor: Actor, verdict: Verdict, decision: str, comment: str = "") -> Answer:
    given = {"decision": decision, "comment": comment, "seen_sha256": current(verdict).sha256}
    return sign_in(actor).post(reverse("desk:verdict-decide", args=[verdict.pk]), given)


class TestCorrect:
    def test_starts_where_verdicts_are_written_with_the_words_as_published(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        client = sign_in(desk.checker)
        given = {"note": "One name twice.", "reason": "", "seen_sha256": current(verdict).sha256}
        page = client.post(reverse("desk:verdict-correct", args=[verdict.pk]), given, follow=True)
        assert "The public will read: “One name twice.”" in text_of(page)
        assert "Save draft" in text_of(page)

    def test_wants_a_note(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        given = {"note": "", "reason": "x", "seen_sha256": current(verdict).sha256}
        answer = sign_in(desk.checker).post(reverse("desk:verdict-correct", args=[verdict.pk]), given)
        assert answer.status_code == 400
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.PUBLISHED

    def test_is_compared_with_what_the_public_reads(self, desk: Desk) -> None:
        verdict = make_correction(desk)
        page = text_of(sign_in(desk.editor).get(reverse("desk:verdict", args=[verdict.pk])))
        assert "What changed since version 1, which the public reads" in page

    def test_can_be_dropped(self, desk: Desk) -> None:
        verdict = make_correction(desk)
        assert decide(desk.editor, verdict, "drop", "We were right.").status_code == 302
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.PUBLISHED

    def test_is_pointed_to_where_a_second_verdict_would_be_started(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        page = text_of(sign_in(desk.checker).get(reverse("desk:claim", args=[verdict.claim_version.claim_id])))
        assert "nobody starts a second verdict beside it" in page
        assert "Save draft" not in page


class TestRetract:
    def test_takes_two_editors(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        decide(desk.editor, verdict, "retract", "The list was forged.")
        assert decide(desk.editor, verdict, "confirm").status_code == 403
        waiting = text_of(sign_in(desk.other_editor).get(reverse("desk:approvals")))
        assert "Waiting for a second editor" in waiting
        page = text_of(sign_in(desk.other_editor).get(reverse("desk:verdict", args=[verdict.pk])))
        assert "“The list was forged.”" in page
        assert decide(desk.other_editor, verdict, "confirm").status_code == 302
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.RETRACTED
        assert is_retracted(published_reviews().get())

    def test_wants_a_reason_and_says_so_beside_its_own_field(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        answer = decide(desk.editor, verdict, "retract")
        assert answer.status_code == 400
        assert "without it you cannot propose to retract this verdict" in text_of(answer)


class TestReplies:
    def test_are_recorded_on_the_claim_desk_and_shown_beside_the_verdict(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        claim, client = verdict.claim_version.claim, sign_in(desk.checker)
        asked = {"asked_of": "The harbor master", "channel": "phone", "asked_on": "2026-03-01", "words": ""}
        client.post(reverse("desk:reply-ask", args=[claim.pk]), asked)
        request = ReplyRequest.objects.get()
        page = text_of(client.get(reverse("desk:claim", args=[claim.pk])))
        assert "The harbor master was asked by telephone on 1 Mar 2026" in page
        assert "nothing came back yet" in page
        came = {"outcome": "declined", "received_on": "2026-03-02", "words": ""}
        client.post(reverse("desk:reply-answer", args=[request.pk]), came)
        page = text_of(sign_in(desk.editor).get(reverse("desk:verdict", args=[verdict.pk])))
        assert "The harbor master was asked on 1 Mar 2026 and declined to answer (2 Mar 2026)." in page

    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ({"asked_on": "2099-01-01"}, "lies ahead"),
            ({"asked_of": " "}, "“Who was asked” is empty"),
        ],
    )
    def test_refuse_what_cannot_be_and_keep_the_words(self, desk: Desk, given: dict[str, str], sentence: str) -> None:
        claim = make_claim(desk)
        asked = {"asked_of": "X", "channel": "phone", "asked_on": "2026-03-01", "words": "On which count?", **given}
        answer = sign_in(desk.checker).post(reverse("desk:reply-ask", args=[claim.pk]), asked)
        assert answer.status_code == 400
        assert sentence in text_of(answer)
        assert "On which count?" in answer.content.decode()
        assert not ReplyRequest.objects.exists()

    def test_give_way_to_a_written_exception(self, desk: Desk) -> None:
        claim = make_claim(desk)
        given = {"condition": "right_of_reply", "words": "The paper closed in 2022."}
        sign_in(desk.checker).post(reverse("desk:gate-exception", args=[claim.pk]), given)
        assert GateException.objects.get().words == "The paper closed in 2022."


class TestGate:
    def test_says_what_is_missing_before_there_is_a_verdict(self, desk: Desk) -> None:
        claim = make_claim(desk)
        page = text_of(sign_in(desk.checker).get(reverse("desk:claim", args=[claim.pk])))
        assert "missing: The rationale is empty." in page
        assert "missing: The claimant was not asked for a reply." in page

    def test_answers_while_somebody_types(self, desk: Desk) -> None:
        claim, client = make_claim(desk), sign_in(desk.checker)
        address = reverse("desk:claim-gate", args=[claim.pk])
        assert "met: The rationale is written." in text_of(client.get(address, {"rationale": "1", "rating": ""}))
        CrossCheckRule.objects.create(
            rating=rating("false"), reason="x", set_by=desk.editor, created_at=claim.created_at, stream_seq=1
        )
        asked = {"rationale": "0", "rating": str(rating("false").pk)}
        assert "the rating “False” needs one" in text_of(client.get(address, asked))


class TestRules:
    def test_are_set_and_lifted_by_administrators(self) -> None:
        administrator = make_person(Role.ADMINISTRATOR)
        client = sign_in(administrator)
        subject = make_subject()
        client.post(reverse("desk:cross-check-rule-add"), {"subject": str(subject.pk), "reason": "Too many slips."})
        rule = CrossCheckRule.objects.get()
        page = text_of(client.get(reverse("desk:cross-check-rules")))
        assert f"Verdicts about {subject.name} and its parts" in page
        client.post(reverse("desk:cross-check-rule-lift", args=[rule.pk]), {"reason": "Enough."})
        assert "None. Every verdict may be cross-checked" in text_of(client.get(reverse("desk:cross-check-rules")))

    def test_are_refused_to_everybody_else(self, desk: Desk) -> None:
        client = sign_in(desk.editor)
        assert "Add the rule" not in text_of(client.get(reverse("desk:cross-check-rules")))
        given = {"rating": str(rating().pk), "reason": "x"}
        assert client.post(reverse("desk:cross-check-rule-add"), given).status_code == 403

    def test_refuse_a_subject_that_is_not_there(self) -> None:
        given = {"subject": "999999", "reason": "x"}
        answer = sign_in(make_person(Role.ADMINISTRATOR)).post(reverse("desk:cross-check-rule-add"), given)
        assert answer.status_code == 404
        assert "There is no subject with the number 999999." in text_of(answer)
