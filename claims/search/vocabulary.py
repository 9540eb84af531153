"""What is searched, why something was found, and which pages can be kept as a view."""

from django.db.models import TextChoices


class SearchKind(TextChoices):
    CLAIM = "claim", "claims"
    DOCUMENT = "document", "documents"
    SUBJECT = "subject", "subjects"
    SOURCE = "source", "sources"
    VERDICT = "verdict", "verdicts"
    REVIEW = "review", "published reviews"


class Reason(TextChoices):
    SAME_WORDS = "same_words", "same words"
    SAME_MEANING = "same_meaning", "means the same"
    NEAR_MEANING = "near_meaning", "means something near"
    LIKE_NAME = "like_name", "a name like it"


class ViewPage(TextChoices):
    SEARCH = "search", "search"
    FINDINGS = "findings", "findings"
