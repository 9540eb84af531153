"""What can be done with re-checks."""

from claims.consistency.rechecks.services.parts import check_part, close_part, keep_going
from claims.consistency.rechecks.services.steering import (
    resume_recheck,
    retry_failed_parts,
    start_recheck,
    stop_recheck,
)

__all__ = [
    "check_part",
    "close_part",
    "keep_going",
    "resume_recheck",
    "retry_failed_parts",
    "start_recheck",
    "stop_recheck",
]
