import pytest
from django.urls import reverse
from django.utils import timezone

from claims.conversations.models import Comment, Notice
from claims.conversations.selectors import watch_of
from claims.review.vocabulary import VerdictState
from tests.conversations.stage import away, name, say, told
from tests.desk.visitor import sign_in, text_of
from tests.factories import (
    auditor,
    editor,
    fact_checker,
    make_claim,
    make_subject,
    nobody,
    second_fact_checker,
    user_of,
)
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


class TestSay:
    def test_shows_the_comment_and_says_who_is_told_and_who_stands_in(self) -> None:
        claim = make_claim()
        away(editor(), auditor(), first=timezone.now().date())
        address = reverse("desk:comment", args=["claim", claim.pk])
        words = {"text": f"{name(editor())}, who <b>counted</b>?"}
        answer = sign_in(fact_checker()).post(address, words, follow=True)
        page = text_of(answer)
        assert "Edith is told, and is away until" in page
        assert "; Aud is told as well." in page
        assert "who <b>counted</b>?" in page
        assert told(editor()) == told(auditor()) == ["mention"]

    def test_keeps_what_was_refused(self) -> None:
        claim = make_claim()
        say(claim, "Who counted?", fact_checker())
        address = reverse("desk:comment", args=["claim", claim.pk])
        answer = sign_in(fact_checker()).post(address, {"text": "Who counted?"})
        assert answer.status_code == 409
        assert "You said exactly this already" in text_of(answer)
        assert "Who counted?</textarea>" in answer.content.decode()

    @pytest.mark.parametrize("kind", ["subject", "figure"])
    def test_knows_no_other_things(self, kind: str) -> None:
        answer = sign_in(fact_checker()).post(reverse("desk:comment", args=[kind, make_subject().pk]), {"text": "No."})
        assert answer.status_code == 404

    def test_is_not_offered_to_whoever_has_no_role(self) -> None:
        claim = make_claim()
        page = text_of(sign_in(nobody()).get(reverse("desk:claim", args=[claim.pk])))
        assert "To comment takes a role" in page
        address = reverse("desk:comment", args=["claim", claim.pk])
        assert sign_in(nobody()).post(address, {"text": "Hello."}).status_code == 403

    def test_shows_who_is_away_before_anybody_mentions_them(self) -> None:
        away(editor(), auditor(), first=timezone.now().date())
        page = text_of(sign_in(fact_checker()).get(reverse("desk:claim", args=[make_claim().pk])))
        assert "@edith, Edith , away until" in page
        assert "Aud is told as well" in page


class TestWithdraw:
    def test_hides_the_words(self) -> None:
        claim = make_claim()
        comment = say(claim, "A mistake of mine.", fact_checker())
        sign_in(fact_checker()).post(reverse("desk:comment-withdraw", args=[comment.pk]))
        page = text_of(sign_in(editor()).get(reverse("desk:claim", args=[claim.pk])))
        assert "Withdrawn by its author" in page
        assert "A mistake of mine." not in page

    def test_of_another_is_refused_on_the_page(self) -> None:
        comment = say(make_claim(), "Mine.", fact_checker())
        answer = sign_in(second_fact_checker()).post(reverse("desk:comment-withdraw", args=[comment.pk]))
        assert (answer.status_code, "your own comments only" in text_of(answer)) == (403, True)
        assert Comment.objects.get().withdrawn_at is None


class TestWatch:
    def test_is_turned_on_and_off(self) -> None:
        subject = make_subject()
        client, address = sign_in(fact_checker()), reverse("desk:watch", args=["subject", subject.pk])
        for way, is_on in (("on", True), ("off", False)):
            client.post(address, {"watch": way})
            assert watch_of(subject, user_of(fact_checker())).is_on is is_on

    def test_says_why_an_author_watches(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        page = text_of(sign_in(desk.checker).get(reverse("desk:verdict", args=[verdict.pk])))
        assert "because you wrote it" in page


class TestNotices:
    def test_show_what_was_said_and_are_marked_as_read(self) -> None:
        claim = make_claim()
        say(claim, f"{name(editor())}, who counted?", fact_checker())
        client, address = sign_in(editor()), reverse("desk:notices")
        page = text_of(client.get(address))
        assert "Farah mentioned you" in page
        assert "who counted?" in page
        client.post(reverse("desk:notice-read", args=[Notice.objects.get().pk]))
        assert "Nothing new for you." in text_of(client.get(address))
        assert "Farah mentioned you" in text_of(client.get(address, {"all": "1"}))

    def test_are_counted_in_the_sidebar(self) -> None:
        claim = make_claim()
        for words in ("One", "Two", "Three"):
            say(claim, f"{words}, {name(editor())}.", fact_checker())
        page = text_of(sign_in(editor()).get(reverse("desk:document-add")))
        assert "For you 3" in page

    def test_quote_nothing_of_what_is_said_on_a_verdict(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        say(verdict, f"{name(second_fact_checker())}: is mostly false too hard?", desk.editor)
        page = text_of(sign_in(second_fact_checker()).get(reverse("desk:notices")))
        assert "mentioned you" in page
        assert "mostly false" not in page.lower()

    def test_are_all_marked_up_to_the_newest_shown(self) -> None:
        claim, client = make_claim(), sign_in(editor())
        say(claim, f"One, {name(editor())}.", fact_checker())
        seen = Notice.objects.get().pk
        say(claim, f"Two, {name(editor())}.", fact_checker())
        client.post(reverse("desk:notices-read"), {"last": seen})
        assert [notice.read_at is None for notice in Notice.objects.order_by("pk")] == [False, True]
        client.post(reverse("desk:notices-read"), {"last": "many"})
        assert Notice.objects.filter(read_at=None).count() == 1

    def test_of_somebody_else_are_not_marked(self) -> None:
        say(make_claim(), f"One, {name(editor())}.", fact_checker())
        sign_in(auditor()).post(reverse("desk:notice-read", args=[Notice.objects.get().pk]))
        assert Notice.objects.get().read_at is None
