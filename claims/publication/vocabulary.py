"""The words of publication."""

from django.db.models import TextChoices


class CorrectionKind(TextChoices):
    """What was put right in public."""

    CORRECTION = "correction", "correction"
    RETRACTION = "retraction", "retraction"
    REINSTATEMENT = "reinstatement", "reinstatement"
