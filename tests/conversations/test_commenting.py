import pytest
from django.db import IntegrityError, transaction

from claims.audit.models import AuditEntry
from claims.conversations.models import Comment, Notice
from claims.conversations.services import set_watch, withdraw_comment
from claims.lib.errors import Duplicate, InvalidInput, NotAllowed
from tests.conversations.stage import away, name, say, told
from tests.factories import NOW, auditor, editor, fact_checker, make_claim, nobody, second_fact_checker, user_of
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


class TestAddComment:
    def test_keeps_the_words_and_logs_them(self) -> None:
        comment = say(make_claim(), "  Who counted?\r\nAnd when?  ", fact_checker())
        assert comment.text == "Who counted?\nAnd when?"
        assert [e.kind for e in AuditEntry.objects.filter(stream=comment.stream)] == ["comment.added"]

    def test_refuses_whoever_has_no_role_and_leaves_nothing(self) -> None:
        with pytest.raises(NotAllowed):
            say(make_claim(), "Hello.", nobody())
        assert not Comment.objects.exists()

    def test_refuses_the_same_words_twice_in_a_row(self) -> None:
        claim = make_claim()
        say(claim, "Who counted?", fact_checker())
        with pytest.raises(Duplicate):
            say(claim, "Who counted?", fact_checker())
        say(claim, "Who counted?", editor())
        assert Comment.objects.count() == 2


class TestMentions:
    def test_tell_whoever_is_named_once(self) -> None:
        say(make_claim(), f"{name(editor())} and {name(editor()).upper()}: look.", fact_checker())
        assert told(editor()) == ["mention"]

    def test_never_tell_who_wrote_them(self) -> None:
        say(make_claim(), f"Note to {name(fact_checker())}.", fact_checker())
        assert told(fact_checker()) == []

    def test_pass_by_an_account_that_is_switched_off(self) -> None:
        user = user_of(editor())
        user.is_active = False
        user.save()
        say(make_claim(), f"{name(editor())}?", fact_checker())
        assert not Notice.objects.exists()

    def test_count_before_watching(self) -> None:
        claim = make_claim()
        set_watch(person=user_of(editor()), target=claim, is_on=True)
        say(claim, f"{name(editor())}?", fact_checker())
        assert told(editor()) == ["mention"]

    def test_tell_the_deputy_of_somebody_who_is_away(self) -> None:
        away(editor(), auditor())
        say(make_claim(), f"{name(editor())}?", fact_checker())
        assert (told(editor()), told(auditor())) == (["mention"], ["mention"])
        assert Notice.objects.get(user=user_of(auditor())).instead_of == user_of(editor())

    def test_tell_no_deputy_of_their_own_words(self) -> None:
        away(editor(), auditor())
        say(make_claim(), f"{name(editor())}?", auditor())
        assert told(auditor()) == []


class TestWatchers:
    def test_are_told_of_a_comment(self) -> None:
        claim = make_claim()
        set_watch(person=user_of(auditor()), target=claim, is_on=True)
        say(claim, "Who counted?", fact_checker())
        assert told(auditor()) == ["comment"]

    def test_are_whoever_commented_before_until_they_say_no(self) -> None:
        claim = make_claim()
        say(claim, "Who counted?", fact_checker())
        say(claim, "The ministry.", editor())
        set_watch(person=user_of(fact_checker()), target=claim, is_on=False)
        say(claim, "In October.", editor())
        assert told(fact_checker()) == ["comment"]

    def test_are_the_authors_of_a_verdict_on_the_claim(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        say(verdict, "Which list?", desk.editor)
        say(verdict.claim_version.claim, "Which day?", desk.editor)
        assert told(desk.checker) == ["comment", "comment"]

    def test_of_the_claim_are_told_of_comments_on_its_verdict_and_of_no_other_claim(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        set_watch(person=user_of(auditor()), target=verdict.claim_version.claim, is_on=True)
        say(verdict, "Which list?", desk.editor)
        say(make_claim(), "Another matter.", desk.editor)
        assert told(auditor()) == ["comment"]

    def test_who_are_away_send_no_deputy(self) -> None:
        claim = make_claim()
        set_watch(person=user_of(editor()), target=claim, is_on=True)
        away(editor(), auditor())
        say(claim, "Who counted?", fact_checker())
        assert (told(editor()), told(auditor())) == (["comment"], [])


class TestWithdrawComment:
    def test_keeps_the_words_on_record(self) -> None:
        comment = say(make_claim(), "Wrong.", fact_checker())
        withdraw_comment(comment=comment, actor=fact_checker(), reason="", now=NOW)
        comment.refresh_from_db()
        assert (comment.withdrawn_at, comment.text) == (NOW, "Wrong.")
        assert AuditEntry.objects.filter(stream=comment.stream).count() == comment.stream_seq == 2

    def test_is_for_its_author_alone_and_once(self) -> None:
        comment = say(make_claim(), "Wrong.", fact_checker())
        with pytest.raises(NotAllowed, match="your own"):
            withdraw_comment(comment=comment, actor=second_fact_checker(), reason="", now=NOW)
        withdraw_comment(comment=comment, actor=fact_checker(), reason="", now=NOW)
        with pytest.raises(InvalidInput, match="before"):
            withdraw_comment(comment=comment, actor=fact_checker(), reason="", now=NOW)


class TestTheDatabase:
    def test_refuses_other_words_and_to_forget_them(self) -> None:
        rows = Comment.objects.filter(pk=say(make_claim(), "Who counted?", fact_checker()).pk)
        for change in (lambda: rows.update(text="Nobody."), rows.delete):
            with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
                change()
