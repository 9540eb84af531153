"""A page that follows work going on only ever looks."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.services import stop_recheck
from tests.consistency.rechecks.stage import make_record, start
from tests.desk.at_browser import sit_down
from tests.factories import NOW, editor

pytestmark = pytest.mark.browser


def test_the_end_of_what_it_follows_does_not_send_a_refused_form_again(page: Page, live_server: LiveServer) -> None:
    make_record(2)
    sit_down(page, live_server, editor())
    page.goto(reverse("desk:rechecks"))
    page.get_by_label("Everything, by every checker").check()
    page.get_by_label("Reason").fill("At the same time as somebody else.")
    running = start()

    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text(f"Re-check {running.pk} is running since")).to_be_visible()
    stop_recheck(recheck=running, actor=editor(), reason="Enough.", now=NOW)

    expect(page.get_by_role("button", name="Start")).to_be_visible(timeout=15_000)
    expect(page.get_by_label("Reason")).to_have_value("")
    assert list(Recheck.objects.all()) == [running]
