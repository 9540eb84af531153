"""The one-click link, as mail programs and people use it."""

import pytest
from django.core.mail import EmailMessage
from django.test import Client

from claims.digests.links import subscription_of, unsubscribe_address
from claims.digests.services import send_digest
from claims.lib.errors import NotFound
from tests.desk.visitor import text_of
from tests.digests.stage import MORNING, TODAY, found, subscribed
from tests.factories import make_subject

pytestmark = pytest.mark.django_db


def path_of(address: str) -> str:
    return "/" + address.split("/", 3)[3]


class TestUnsubscribe:
    def test_ends_the_digest_by_one_post_without_signing_in(self, mailoutbox: list[EmailMessage]) -> None:
        row = subscribed()
        found(make_subject())
        send_digest(subscription_id=row.pk, day=TODAY, now=MORNING)
        path = path_of(mailoutbox[0].extra_headers["List-Unsubscribe"].strip("<>"))
        strict = Client(enforce_csrf_checks=True)
        answer = strict.post(path, {"List-Unsubscribe": "One-Click"})
        assert (answer.status_code, "Messages are off" in text_of(answer)) == (200, True)
        row.refresh_from_db()
        assert not row.is_on

    def test_only_asks_when_the_address_is_opened(self) -> None:
        row = subscribed()
        page = Client().get(path_of(unsubscribe_address(row)))
        assert "End all messages?" in text_of(page)
        row.refresh_from_db()
        assert row.is_on

    def test_is_harmless_twice(self) -> None:
        path = path_of(unsubscribe_address(subscribed()))
        assert [Client().post(path).status_code for _ in range(2)] == [200, 200]

    @pytest.mark.parametrize("change", ["x", "."])
    def test_knows_no_link_that_was_changed(self, change: str) -> None:
        assert Client().post(path_of(unsubscribe_address(subscribed()))[:-1] + f"{change}/").status_code == 404


class TestSubscriptionOf:
    def test_says_what_to_do_with_a_link_that_is_none(self) -> None:
        with pytest.raises(NotFound, match="Copy the whole address"):
            subscription_of("nonsense")
