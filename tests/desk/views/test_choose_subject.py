import pytest
from django.urls import reverse

from claims.register.models import Subject
from claims.register.selectors import confirmed_subject
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, fact_checker, make_claim, make_subject

pytestmark = pytest.mark.django_db
NEW = {"name": "Strike on Barda, 28 October 2020", "kind": "incident", "date": "2020-10-28", "place": "Barda"}


class TestChoose:
    def test_suggests_what_is_near_in_date_or_place(self) -> None:
        claim = make_claim()
        make_subject()
        make_subject("Flood in Lima", date="1998-02-01", place="Lima")
        page = text_of(sign_in(fact_checker()).get(reverse("desk:claim-subject", args=[claim.pk])))
        assert "Strike on Ganja, 17 October 2020" in page
        assert "Flood in Lima" not in page

    def test_finds_by_name(self) -> None:
        claim = make_claim()
        make_subject("Flood in Lima", date="1998-02-01", place="Lima")
        page = sign_in(fact_checker()).get(reverse("desk:claim-subject", args=[claim.pk]), {"q": "flood"})
        assert "Flood in Lima" in text_of(page)

    @pytest.mark.parametrize("words", ["\0", "%_\\", "غنجة", "🕯️" * 400])
    def test_answers_whatever_is_searched_for(self, words: str) -> None:
        address = reverse("desk:claim-subject", args=[make_claim().pk])
        assert sign_in(fact_checker()).get(address, {"q": words}).status_code == 200

    def test_adds_a_new_subject_and_confirms_it(self) -> None:
        claim = make_claim()
        sign_in(fact_checker()).post(reverse("desk:claim-subject", args=[claim.pk]), NEW)
        subject = confirmed_subject(claim)
        assert subject is not None
        assert (subject.name, subject.is_confirmed) == (NEW["name"], True)

    def test_refuses_an_impossible_date_and_keeps_what_was_typed(self) -> None:
        claim = make_claim()
        answer = sign_in(fact_checker()).post(
            reverse("desk:claim-subject", args=[claim.pk]), {**NEW, "date": "2020-02-31"}
        )
        assert answer.status_code == 400
        assert "There is no date “2020-02-31”" in text_of(answer)
        assert NEW["name"] in answer.content.decode()

    def test_refuses_an_auditor_and_adds_nothing(self) -> None:
        claim = make_claim()
        answer = sign_in(auditor()).post(reverse("desk:claim-subject", args=[claim.pk]), NEW)
        assert answer.status_code == 403
        assert "You cannot" in text_of(answer)
        assert not Subject.objects.filter(name=NEW["name"]).exists()
