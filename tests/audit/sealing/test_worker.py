"""The tick that beat sends, done by a real worker."""

import time
from typing import Any

import pytest
from celery import current_app
from django.conf import settings

from claims.audit.checkpoints.rules import LOG_STREAM
from claims.audit.models import AuditPending
from claims.audit.sealing.models import AuditCheckpoint
from tests.audit.logs import write_acts
from tests.worker import Worker


@pytest.mark.worker
@pytest.mark.usefixtures("signer_files")
def test_a_tick_seals_and_signs_what_waits_and_leaves_no_line_in_the_log(worker: Worker) -> None:
    write_acts(3)
    tick: dict[str, Any] = settings.CELERY_BEAT_SCHEDULE["seal-audit-log"]
    current_app.send_task(tick["task"], queue=tick["options"]["queue"])
    deadline = time.monotonic() + 60
    while not AuditCheckpoint.objects.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not AuditPending.objects.exclude(entry__stream=LOG_STREAM).exists()
    assert AuditCheckpoint.objects.get().size == 3
    assert tick["task"] not in worker.output().split("ready.")[1]
