"""Who reaches which page, and that nothing happens by opening an address."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from claims.audit.models import Actor
from claims.desk.urls import urlpatterns
from claims.register.models import Subject
from tests.desk.addresses import PAGES, addresses
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, nobody

pytestmark = pytest.mark.django_db

ACTS = [str(pattern.name) for pattern in urlpatterns if pattern.name not in PAGES]


@pytest.fixture(name="addresses")
def addresses_of_records() -> dict[str, str]:
    return addresses()


def test_every_address_is_a_page_or_an_act() -> None:
    assert {str(pattern.name) for pattern in urlpatterns} == {*PAGES, *ACTS}


@pytest.mark.parametrize("name", PAGES)
class TestPages:
    def test_open_for_whoever_reads(self, addresses: dict[str, str], name: str) -> None:
        assert sign_in(auditor()).get(addresses[name]).status_code == 200

    def test_send_a_stranger_to_sign_in(self, addresses: dict[str, str], name: str) -> None:
        answer = Client().get(addresses[name])
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))


@pytest.mark.parametrize("name", ACTS)
class TestActs:
    def test_are_never_done_by_opening_an_address(self, addresses: dict[str, str], name: str) -> None:
        assert sign_in(auditor()).get(addresses[name]).status_code == 405

    def test_send_a_stranger_to_sign_in(self, addresses: dict[str, str], name: str) -> None:
        answer = Client().post(addresses[name])
        assert answer.status_code == 302
        assert answer["Location"].startswith(reverse("admin:login"))

    def test_refuse_a_form_from_another_site(self, addresses: dict[str, str], name: str) -> None:
        client = Client(enforce_csrf_checks=True)
        user = auditor().user
        assert user is not None
        client.force_login(user)
        assert client.post(addresses[name]).status_code == 403


# What each act needs to get past its form, so that the role alone decides.
_GIVEN = {
    "assign": {"to": "me"},
    "claim-reject": {"at": "claim", "reason": "Because."},
    "claim-accept": {"at": "claim"},
    "claim-undo": {"at": "claim", "seq": "1"},
    "link-confirm": {"at": "claim"},
    "link-reject": {"at": "claim", "reason": "Because."},
    "copies-origin": {"source": "Wire", "source_kind": "agency", "reason": "Because."},
    "copies-remove": {"reason": "Because."},
    "copies-undo": {"reason": "Because."},
    "evidence-unlink": {"reason": "Because."},
    "finding-decide": {"at": "subject", "here": "1", "decision": "acknowledge"},
    "reconciliation-adopt": {"at": "subject", "here": "1", "reason": "Because."},
    "rechecks": {"scope": "everything", "reason": "Because."},
    "recheck-stop": {"reason": "Because."},
    "recheck-resume": {"reason": "Because."},
    "recheck-again": {"reason": "Because."},
}


@pytest.mark.parametrize("name", sorted(_GIVEN))
@pytest.mark.parametrize("who", [nobody, auditor])
def test_acts_refuse_whoever_has_no_role_for_them(
    addresses: dict[str, str], name: str, who: Callable[[], Actor]
) -> None:
    here = str(Subject.objects.get().pk)
    given = {**_GIVEN[name], **({"here": here} if "here" in _GIVEN[name] else {})}
    answer = sign_in(who()).post(addresses[name], given)
    assert answer.status_code == 403
    assert "that takes the role" in text_of(answer)
