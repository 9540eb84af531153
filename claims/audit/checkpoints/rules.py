"""When the log is signed, and which history tells by whom."""

import uuid
from datetime import datetime, timedelta

# The history of the log itself: its keys, first to last.
LOG_STREAM = uuid.UUID("0b6f2c1e-7d3a-4f57-9c55-61b1a6a2c9d4")
KEY_CREATED, KEY_ROTATED, EPOCH_BEGUN = "log.key_created", "log.key_rotated", "log.epoch_begun"
PAUSE = timedelta(seconds=10)


def is_due(*, size: int, signed_size: int, signed_at: datetime | None, now: datetime) -> bool:
    """Whether a log of `size` entries should be signed: it grew, and the last time is a moment ago."""
    return size > signed_size and (signed_at is None or now - signed_at >= PAUSE)


def next_epoch(origin: str) -> str:
    """ "example.org/log" is followed by "example.org/log/2", that by "example.org/log/3"."""
    base, _, number = origin.rpartition("/")
    return f"{base}/{int(number) + 1}" if base and number.isdigit() else f"{origin}/2"
