"""Kinds of work that only tests know: each leaves one entry in the log as its effect."""

import os
import signal
import time
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claims.audit.models import AuditEntry
from claims.audit.services import append, machine_actor
from claims.tasks import HANDLERS, Handler
from tests.people import NOON


def nothing(payload: Mapping[str, Any]) -> None:
    """No slow part."""


def leave_a_trace(payload: Mapping[str, Any], result: Any) -> None:
    append(
        stream=uuid.UUID(payload["stream"]),
        kind="test.done",
        body={"process": os.getpid()},
        actor=machine_actor("tester"),
        reason="",
        now=NOON,
    )


def be_slow_the_first_time(payload: Mapping[str, Any]) -> None:
    """Says by a file that it has begun, then takes as long as it is let; later attempts find the file."""
    begun = Path(payload["begun"])
    if not begun.exists():
        begun.touch()
        time.sleep(60)


def kill_the_process(payload: Mapping[str, Any]) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


KINDS = {
    "test.note": Handler(work=nothing, save=leave_a_trace),
    "test.slow_once": Handler(work=be_slow_the_first_time, save=leave_a_trace),
    "test.deadly": Handler(work=kill_the_process, save=leave_a_trace),
}
HANDLERS.update(KINDS)


def traces_of(payload: Mapping[str, Any]) -> int:
    """How often the effect of this work was written."""
    return AuditEntry.objects.filter(stream=uuid.UUID(payload["stream"])).count()
