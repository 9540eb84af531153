import pytest
from django.urls import reverse

from claims.consistency.services import check_subject
from claims.desk.views import subject as subject_view
from tests.consistency.stage import check, told
from tests.desk.visitor import sign_in, text_of
from tests.factories import NOW, auditor, fact_checker, machine, make_claim, make_figure, make_subject

pytestmark = pytest.mark.django_db


class TestSubject:
    def test_folds_echoes_under_their_origin_and_frames_what_diverges(self) -> None:
        subject = make_subject()
        tellers = [("Trend", 21, ["Amnesty"]), ("Today", 21, ["Amnesty"]), ("Azernews", 16, [])]
        for source, number, claimant in tellers:
            make_claim(
                source=source,
                subject=subject,
                published="2021-01-14",
                claimant=claimant,
                statement=f"{number} people were killed, the page of {source} says about that night.",
                figure=make_figure(number, number, verbatim=str(number)),
            )
        check_subject(subject_id=subject.pk, actor=machine(), now=NOW)
        page = sign_in(auditor()).get(reverse("desk:subject", args=[subject.pk])).content.decode()
        assert "3 reports" in page
        assert "2 independent origins" in page
        assert page.count('<tr class="is-echo">') >= 1
        assert page.count('class="desk-diverges"') == 3

    def test_lists_the_worst_findings_and_says_how_many_more_there_are(self, monkeypatch: pytest.MonkeyPatch) -> None:
        subject = make_subject()
        for source, number in (("The Gazette", 16), ("Helping Hands", 21), ("The Courier", 30)):
            told(subject, source, number)
        check(subject)
        monkeypatch.setattr(subject_view, "FINDINGS_SHOWN", 2)
        answer = sign_in(auditor()).get(reverse("desk:subject", args=[subject.pk]))
        page = text_of(answer)
        assert "3 open findings" in page
        assert "1 finding more: all findings on this subject" in page
        assert (
            f"{reverse('desk:findings')}?subject={subject.pk}&amp;state=any&amp;severity=0" in answer.content.decode()
        )

    def test_says_plainly_that_nothing_is_known_yet(self) -> None:
        subject = make_subject()
        page = text_of(sign_in(fact_checker()).get(reverse("desk:subject", args=[subject.pk])))
        assert "No accepted figure has this as its confirmed subject yet." in page
        assert "Not checked across sources yet." in page

    def test_shows_the_whole_and_the_parts(self) -> None:
        whole = make_subject("Five strikes", kind="total", date="2020-10")
        part = make_subject(part_of=whole)
        client = sign_in(fact_checker())
        assert part.name in text_of(client.get(reverse("desk:subject", args=[whole.pk])))
        assert whole.name in text_of(client.get(reverse("desk:subject", args=[part.pk])))

    def test_shows_how_the_figures_moved_and_folds_the_other_rules(self) -> None:
        subject = make_subject()
        for source, number in (("The Gazette", 16), ("Helping Hands", 21), ("The Courier", 30)):
            told(subject, source, number)
            check(subject)
        page = text_of(sign_in(auditor()).get(reverse("desk:subject", args=[subject.pk])))
        assert "How it moved: 3 steps" in page
        assert "The same by envelope" in page
        assert "other rule" in page

    def test_keeps_figures_without_a_number_in_their_words(self) -> None:
        subject = make_subject()
        make_claim(
            subject=subject,
            statement="Dozens were killed.",
            figure=make_figure(None, None, verbatim="Dozens"),
        )
        page = text_of(sign_in(auditor()).get(reverse("desk:subject", args=[subject.pk])))
        assert "Dozens" in page
