"""What a comparison can find."""

from django.db.models import TextChoices


class FindingKind(TextChoices):
    DIVERGENT = "divergent", "divergent"
    REVISED = "revised", "revised"
    MISQUOTED = "misquoted", "misquoted"
    SELF_CONTRADICTORY = "self_contradictory", "self-contradictory"
    ECHO = "echo", "echo"
    CORROBORATED = "corroborated", "corroborated"
    PART_EXCEEDS_WHOLE = "part_exceeds_whole", "part exceeds whole"
    SUM_MISMATCH = "sum_mismatch", "sum does not match"
    COUNT_MISMATCH = "count_mismatch", "count does not match"
    DATE_CONFLICT = "date_conflict", "date conflict"
    DENIED = "denied", "denied"
    ALREADY_CHECKED = "already_checked", "already checked"


class FindingState(TextChoices):
    OPEN = "open", "open"
    ACKNOWLEDGED = "acknowledged", "acknowledged"
    DISMISSED = "dismissed", "dismissed"
    RESOLVED = "resolved", "resolved"


class Answer(TextChoices):
    """The three answers a checker may give; silence is none of them."""

    CONSISTENT = "consistent", "consistent"
    INCONSISTENT = "inconsistent", "inconsistent"
    NOT_COMPARABLE = "not_comparable", "not comparable"


class RuleName(TextChoices):
    ENVELOPE = "envelope", "envelope"
    LATEST_PER_ORIGIN = "latest_per_origin", "latest of each origin"
    CONSERVATIVE = "conservative", "conservative"
    SOURCE_PRIORITY = "source_priority", "source priority"
    PENDING = "pending", "pending"


class ReconciliationState(TextChoices):
    PROPOSED = "proposed", "proposed"
    ADOPTED = "adopted", "adopted"
    SUPERSEDED = "superseded", "superseded"


class RecheckScope(TextChoices):
    """Which subjects a re-check looks at."""

    EVERYTHING = "everything", "everything, by every checker"
    NEWER_CHECKERS = "newer_checkers", "only what newer checkers have not seen"


class RecheckState(TextChoices):
    RUNNING = "running", "running"
    STOPPED = "stopped", "stopped"
    DONE = "done", "done"
