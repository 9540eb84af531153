"""The tick that beat sends, done by a real worker."""

import time
from typing import Any

import pytest
from celery import current_app
from django.conf import settings

from claims.audit.models import AuditPending
from tests.audit.logs import write_acts
from tests.worker import Worker


@pytest.mark.worker
def test_a_tick_seals_what_waits_and_leaves_no_line_in_the_log(worker: Worker) -> None:
    write_acts(3)
    tick: dict[str, Any] = settings.CELERY_BEAT_SCHEDULE["seal-audit-log"]
    current_app.send_task(tick["task"], queue=tick["options"]["queue"])
    deadline = time.monotonic() + 60
    while AuditPending.objects.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not AuditPending.objects.exists()
    assert tick["task"] not in worker.output().split("ready.")[1]
