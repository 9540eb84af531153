"""One worker of a full re-check: its share of the subjects, through the service that jobs call."""

import time
from pathlib import Path
from typing import Any

from django.db.models import Count

from benchmarks.generated_ledger.shape import RECORDED_AT
from claims.audit.services import machine_actor
from claims.consistency.services import check_subject
from claims.register.models import Subject


def recheck(share: int, shares: int) -> dict[str, Any]:
    """Check every `shares`-th subject, the largest first; what that took. Memory is this process's peak in MB."""
    actor = machine_actor("consistency checker")
    sizes = Subject.objects.annotate(size=Count("claim_links")).order_by("-size", "pk").values_list("pk", "size")
    slowest = (0.0, 0)
    for subject_id, size in list(sizes)[share::shares]:
        started = time.monotonic()
        check_subject(subject_id=subject_id, actor=actor, now=RECORDED_AT)
        slowest = max(slowest, (time.monotonic() - started, size))
    return {
        "busy": time.process_time(),
        "megabytes": peak_megabytes(),
        "slowest_seconds": slowest[0],
        "slowest_claims": slowest[1],
    }


def peak_megabytes() -> float:
    """The most memory this process had at once, as Linux says. `ru_maxrss` would include its parent's."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0
