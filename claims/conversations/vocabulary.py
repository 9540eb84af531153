"""What people are told of, and what they can keep an eye on."""

from django.db.models import TextChoices


class NoticeKind(TextChoices):
    MENTION = "mention", "mention"
    COMMENT = "comment", "comment"
    RETURNED = "returned", "returned to you"
    ASSIGNED = "assigned", "assigned to you"
    APPROVED = "approved", "approved"
    PUBLISHED = "published", "published"
    FINDING = "finding", "new finding"


class Topic(TextChoices):
    """The value is the field of `Watch` as well."""

    CLAIM = "claim", "claim"
    VERDICT = "verdict", "verdict"
    SUBJECT = "subject", "subject"
