import pytest
from django.urls import reverse

from claims.digests.models import DigestSubscription
from tests.desk.visitor import sign_in, text_of
from tests.digests.stage import somebody
from tests.factories import fact_checker

pytestmark = pytest.mark.django_db

DIGEST = reverse("desk:digest")


class TestDigest:
    def test_is_turned_on_and_off_by_one_button(self) -> None:
        client = sign_in(somebody())
        assert "It would go to ada@desk.example." in text_of(client.get(DIGEST))
        assert "The digest is on" in text_of(client.post(DIGEST, follow=True))
        assert DigestSubscription.objects.get().is_on
        client.post(DIGEST)
        assert not DigestSubscription.objects.get().is_on

    def test_says_what_is_missing(self) -> None:
        answer = sign_in(fact_checker()).post(DIGEST)
        assert answer.status_code == 400
        assert "Ask an administrator to add it under People." in text_of(answer)
