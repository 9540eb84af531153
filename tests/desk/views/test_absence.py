from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.conversations.models import Absence
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, editor, nobody, user_of

pytestmark = pytest.mark.django_db
TODAY = timezone.now().date()


def given(days: int = 5, deputy: object = "") -> dict[str, object]:
    last = TODAY + timedelta(days=days)
    return {"act": "leave", "first_day": TODAY.isoformat(), "last_day": last.isoformat(), "deputy": deputy}


class TestAbsence:
    def test_is_announced_changed_and_ended(self) -> None:
        client, address = sign_in(editor()), reverse("desk:absence")
        page = text_of(client.post(address, given(deputy=user_of(auditor()).pk), follow=True))
        assert "Aud is told as well." in page
        client.post(address, given(days=2))
        assert Absence.objects.get().deputy is None
        assert "Nobody stands in for you" in text_of(client.post(address, {"act": "back"}, follow=True))
        assert not Absence.objects.exists()

    def test_shows_what_was_refused_with_what_was_typed(self) -> None:
        answer = sign_in(editor()).post(reverse("desk:absence"), given(days=-1))
        assert (answer.status_code, "before the first" in text_of(answer)) == (400, True)
        assert f'value="{TODAY.isoformat()}"' in answer.content.decode()

    def test_takes_days_for_days_only(self) -> None:
        answer = sign_in(editor()).post(reverse("desk:absence"), given() | {"first_day": "soon"})
        assert "“First day away” is no day. Write it as 2026-03-04." in text_of(answer)

    def test_is_not_for_whoever_has_no_role(self) -> None:
        assert sign_in(nobody()).post(reverse("desk:absence"), given()).status_code == 403
