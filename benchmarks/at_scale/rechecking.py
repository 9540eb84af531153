"""A full re-check as people start it: split into parts, whose jobs workers take in turn until none is left."""

import time
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group, User
from django.utils import timezone

from claims.audit.services import actor_for
from claims.audit.vocabulary import Role
from claims.consistency.rechecks.selectors import due_jobs, progress_of, running_recheck
from claims.consistency.rechecks.services import start_recheck
from claims.consistency.vocabulary import RecheckScope
from claims.tasks import do_job

_NOTHING_DUE_SECONDS = 0.2


def start() -> int:
    """Everything is due once this returns; the number of parts."""
    person, _ = User.objects.get_or_create(username="benchmark-editor", defaults={"is_staff": True})
    person.groups.add(Group.objects.get(name=Role.EDITOR))
    recheck = start_recheck(
        scope=RecheckScope.EVERYTHING, actor=actor_for(person), reason="To be sure.", now=timezone.now()
    )
    return recheck.parts.count()


def work() -> dict[str, Any]:
    """One worker, in a process of its own, until the re-check is done; memory is its peak in MB."""
    while (recheck := running_recheck()) is not None:
        # Of two workers at one job the second is sent away by the lease.
        if not any(do_job(job) for job in due_jobs(recheck)):
            if (given_up := progress_of(recheck, now=timezone.now()).failed) != ():
                raise SystemExit(f"{len(given_up)} parts failed five times; the last error stands in their jobs.")
            time.sleep(_NOTHING_DUE_SECONDS)
    return {"busy": time.process_time(), "megabytes": peak_megabytes()}


def peak_megabytes() -> float:
    """The most memory this process had at once, as Linux says. `ru_maxrss` would include its parent's."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0
