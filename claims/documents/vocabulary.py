"""The words of sources and documents."""

from django.db.models import TextChoices


class SourceKind(TextChoices):
    OUTLET = "outlet", "outlet"
    AGENCY = "agency", "news agency"
    INSTITUTION = "institution", "institution"
    SPOKESPERSON = "spokesperson", "spokesperson"
    PERSON = "person", "person"
    NGO = "ngo", "non-governmental organization"
    SOCIAL_ACCOUNT = "social_account", "social account"
    UNKNOWN = "unknown", "not yet known"


class DatePrecision(TextChoices):
    DAY = "day", "day"
    MINUTE = "minute", "minute"


class MediaType(TextChoices):
    TEXT = "text/plain", "plain text"
    HTML = "text/html", "HTML"


class CopyDecisionKind(TextChoices):
    ORIGIN = "origin", "origin of the report"
    REMOVAL = "removal", "not this report"
