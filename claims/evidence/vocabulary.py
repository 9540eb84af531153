"""For or against."""

from django.db.models import TextChoices


class Stance(TextChoices):
    SUPPORTS = "supports", "supports"
    REFUTES = "refutes", "refutes"
    CONTEXT = "context", "context"


class Directness(TextChoices):
    """How near the evidence is to what happened."""

    PRIMARY = "primary", "primary"
    FIRST_HAND = "first_hand", "first-hand"
    SECOND_HAND = "second_hand", "second-hand"
    UNKNOWN = "unknown", "unknown"
