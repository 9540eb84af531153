"""How far a re-check is, as pages tell it."""

from typing import Any

from django.utils import timezone

from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.selectors import progress_of
from claims.desk.presenters.durations import pace, time_left


def progress_words(recheck: Recheck) -> dict[str, Any]:
    """What `desk/parts/recheck_progress.html` shows."""
    progress = progress_of(recheck, now=timezone.now())
    return {
        "recheck": recheck,
        "progress": progress,
        "pace": pace(progress.claims_per_second),
        "time_left": time_left(progress.seconds_left),
    }
