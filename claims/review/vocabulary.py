"""The words of internal review."""

from django.db.models import TextChoices


class VerdictState(TextChoices):
    DRAFT = "draft", "draft"
    SUBMITTED = "submitted", "submitted"
    RETURNED = "returned", "returned"
    APPROVED = "approved", "approved"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


class VerdictAction(TextChoices):
    START = "start", "start a verdict"
    SAVE = "save", "save the draft"
    SUBMIT = "submit", "submit for approval"
    RETURN = "return", "return to its author"
    REVISE = "revise", "revise"
    APPROVE = "approve", "approve"
    PUBLISH = "publish", "publish"
    WITHDRAW = "withdraw", "withdraw"
