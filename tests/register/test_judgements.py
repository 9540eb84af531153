import pytest

from claims.register.judgements import rejections_near, warnings_of
from claims.register.models import Claim, Subject
from claims.register.services import confirm_link, propose_link, reject_link, undo_link_decision
from tests.factories import (
    NOW,
    REASON,
    fact_checker,
    machine,
    make_document,
    make_figure,
    make_proposal,
    make_subject,
    second_fact_checker,
)

pytestmark = pytest.mark.django_db

TEXT = "A strike killed 16 people and hurt 52 others in Ganja. Later 3 people were arrested."


def reject(claim: Claim, subject: Subject) -> None:
    propose_link(claim=claim, subject=subject, score=0.8, why="", actor=machine(), now=NOW)
    reject_link(claim=claim, subject=subject, actor=second_fact_checker(), reason=REASON, now=NOW)


class TestRejectionsNear:
    def test_tells_of_a_claim_of_the_same_report(self) -> None:
        document, subject = make_document(TEXT), make_subject()
        killed = make_proposal("killed 16 people", document=document)
        hurt = make_proposal("hurt 52 others", document=document, statement="52 were hurt.")
        reject(killed, subject)
        (near,) = rejections_near([hurt.pk, killed.pk], [subject.pk])
        assert (near.claim_id, near.subject_id, near.is_same_report) == (hurt.pk, subject.pk, True)
        day = f"{NOW.day} {NOW:%B %Y}"
        assert near.sentence == (
            f"{second_fact_checker().name} rejected this subject for a claim of the same report on {day}."
        )

    def test_tells_of_the_same_words_in_another_report(self) -> None:
        subject, words = make_subject(), "Sixteen people were killed in Ganja."
        reject(make_proposal(words, statement=words), subject)
        again = make_proposal(words, statement=words)
        (near,) = rejections_near([again.pk], [subject.pk])
        assert not near.is_same_report
        assert "for the same words elsewhere" in near.sentence

    def test_tells_of_the_same_words_where_a_claim_of_the_report_was_rejected_before_and_after(self) -> None:
        document, subject, words = make_document(TEXT), make_subject(), "16 were killed."
        hurt = make_proposal("hurt 52 others", document=document, statement=words)
        reject(make_proposal("killed 16 people", document=document, statement="A strike killed 16."), subject)
        reject(make_proposal(words, statement=words), subject)
        reject(make_proposal("3 people were arrested", document=document, statement="3 were arrested."), subject)
        (near,) = rejections_near([hurt.pk], [subject.pk])
        assert not near.is_same_report

    def test_knows_nothing_of_other_subjects_or_other_words(self) -> None:
        subject = make_subject()
        reject(make_proposal(), subject)
        other = make_proposal(statement="Something else was said.")
        assert rejections_near([other.pk], [subject.pk]) == []
        assert rejections_near([other.pk], []) == []


class TestWarningsOf:
    def test_names_who_rejected_this_very_link(self) -> None:
        claim, subject = make_proposal(), make_subject()
        reject(claim, subject)
        (warning,) = warnings_of(claim, subject.pk)
        assert warning.startswith(f"{second_fact_checker().name} rejected this subject for this very claim on ")

    def test_names_another_subject_confirmed_for_the_same_sentence(self) -> None:
        document, subject, other = make_document(TEXT), make_subject(), make_subject("Strike on Barda")
        killed = make_proposal("killed 16 people", document=document)
        hurt = make_proposal("hurt 52 others", document=document, statement="52 were hurt.")
        arrested = make_proposal(
            "3 people were arrested", document=document, statement="3 were arrested.", figure=make_figure(3, 3)
        )
        confirm_link(claim=killed, subject=other, actor=fact_checker(), reason="", now=NOW)
        (warning,) = warnings_of(hurt, subject.pk)
        assert "confirmed Strike on Barda for another claim of the same sentence on" in warning
        assert warnings_of(hurt, other.pk) == []
        assert warnings_of(arrested, subject.pk) == []

    def test_are_gone_once_the_rejection_is_taken_back(self) -> None:
        claim, subject = make_proposal(), make_subject()
        reject(claim, subject)
        undo_link_decision(claim=claim, subject=subject, actor=fact_checker(), reason="", now=NOW)
        assert warnings_of(claim, subject.pk) == []
