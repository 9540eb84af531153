"""What can be somebody's to work on."""

from django.db.models import TextChoices


class Assignable(TextChoices):
    CLAIM = "claim", "claim"
    DOCUMENT = "document", "document"
    VERDICT = "verdict", "verdict"
