"""How what concerns somebody reaches them by e-mail."""

from django.db.models import TextChoices


class NoticeMail(TextChoices):
    NEVER = "never", "not by e-mail"
    DAILY = "daily", "in the morning, with the digest"
    AT_ONCE = "at_once", "at once"
