"""Who acts, and in what role."""

from django.db.models import TextChoices


class Role(TextChoices):
    """The groups people belong to; the value is the name of the Django group."""

    FACT_CHECKER = "fact-checker", "fact-checker"
    EDITOR = "editor", "editor"
    AUDITOR = "auditor", "auditor"
    ADMINISTRATOR = "administrator", "administrator"


class ActorKind(TextChoices):
    PERSON = "person", "person"
    MACHINE = "machine", "machine"
