"""How a verification of the log ended."""

from django.db.models import TextChoices


class VerificationState(TextChoices):
    RUNNING = "running", "running"
    WHOLE = "whole", "everything agrees"
    DAMAGED = "damaged", "damaged"
