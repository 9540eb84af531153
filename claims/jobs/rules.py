"""When failed work is tried again, and who may ask for that."""

from datetime import timedelta

from claims.audit.vocabulary import Role

_FIRST_PAUSE_SECONDS = 5
_LONGEST_PAUSE_SECONDS = 600
# Until work is tried that met a lock.
POSTPONED_SECONDS = 10

MAY_RETRY = frozenset({Role.EDITOR, Role.ADMINISTRATOR})


def pause_after(attempts: int) -> timedelta:
    """How long to wait after attempt number `attempts` (from 1) failed: 5 s, 10 s, 20 s … at most 10 min."""
    return timedelta(seconds=min(_FIRST_PAUSE_SECONDS * 2 ** (attempts - 1), _LONGEST_PAUSE_SECONDS))
