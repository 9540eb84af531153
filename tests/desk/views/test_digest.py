import pytest
from django.urls import reverse

from claims.audit.vocabulary import Role
from claims.digests.models import DigestSubscription
from tests.desk.visitor import sign_in, text_of
from tests.digests.stage import somebody
from tests.factories import fact_checker

pytestmark = pytest.mark.django_db

DIGEST = reverse("desk:digest")


class TestDigest:
    def test_is_chosen_and_given_up(self) -> None:
        client = sign_in(somebody())
        assert "It would go to ada@desk.example." in text_of(client.get(DIGEST))
        page = text_of(client.post(DIGEST, {"notices": "at_once", "findings": "on"}, follow=True))
        assert "Kept. It goes to ada@desk.example." in page
        row = DigestSubscription.objects.get()
        assert (row.is_on, row.notices) == (True, "at_once")
        assert "Nothing comes by e-mail" in text_of(client.post(DIGEST, {"notices": "never"}, follow=True))
        row.refresh_from_db()
        assert (row.is_on, row.notices) == (False, "never")

    def test_says_what_is_missing(self) -> None:
        answer = sign_in(fact_checker()).post(DIGEST, {"notices": "daily"})
        assert answer.status_code == 400
        assert "Ask an administrator to add it under People." in text_of(answer)

    def test_offers_findings_to_those_alone_who_decide_on_them(self) -> None:
        client = sign_in(somebody(Role.AUDITOR))
        assert "New findings every morning" not in text_of(client.get(DIGEST))
        assert client.post(DIGEST, {"notices": "never", "findings": "on"}).status_code == 403
        assert client.post(DIGEST, {"notices": "daily"}).status_code == 302
