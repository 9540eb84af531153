"""The words of the register, each with the label people see (DESIGN: claims, figures, subjects)."""

from django.db.models import TextChoices


class ClaimKind(TextChoices):
    FIGURE = "figure", "figure"
    EVENT = "event", "event"
    RESPONSIBILITY = "responsibility", "responsibility"
    DENIAL = "denial", "denial"
    CHARACTERIZATION = "characterization", "characterization"
    INTENT = "intent", "statement of intent"
    STATUS = "status", "status"
    EVENT_COUNT = "event_count", "count of events"
    QUOTATION = "quotation", "quotation only"


class Voice(TextChoices):
    OWN = "own", "the document's own voice"
    QUOTED = "quoted", "quoted or reported"


class Polarity(TextChoices):
    ASSERTS = "asserts", "asserts"
    DENIES = "denies", "denies"


class Modality(TextChoices):
    STATED = "stated", "stated"
    ALLEGED = "alleged", "alleged"
    PREDICTED = "predicted", "predicted"


class SubjectScope(TextChoices):
    SINGLE = "single", "one incident"
    TOTAL = "total", "several incidents together"


class ClaimStatus(TextChoices):
    """How far a claim has come.

    Withdrawn is a machine's proposal that a newer reading lacks and nobody worked on, and a record that was taken back.
    """

    PROPOSED = "proposed", "proposed"
    ACCEPTED = "accepted", "accepted"
    REJECTED = "rejected", "rejected"
    WITHDRAWN = "withdrawn", "withdrawn"


class AnchorState(TextChoices):
    EXACT = "exact", "exact"
    MOVED = "moved", "moved"
    AMBIGUOUS = "ambiguous", "ambiguous"
    ORPHANED = "orphaned", "orphaned"


class SubjectKind(TextChoices):
    INCIDENT = "incident", "incident"
    TOTAL = "total", "period or total"
    INDICATOR = "indicator", "indicator"


class LinkState(TextChoices):
    """How far a claim's link to a subject has come; a rejected link is remembered and not proposed again."""

    PROPOSED = "proposed", "proposed"
    CONFIRMED = "confirmed", "confirmed"
    REJECTED = "rejected", "rejected"


class Measure(TextChoices):
    KILLED = "killed", "killed"
    INJURED = "injured", "injured"
    MISSING = "missing", "missing"
    DETAINED = "detained", "detained"
    DISPLACED = "displaced", "displaced"
    RESCUED = "rescued", "rescued"
    DAMAGED = "damaged", "damaged"
    DESTROYED = "destroyed", "destroyed"
    DAMAGED_OR_DESTROYED = "damaged_or_destroyed", "damaged or destroyed"
    ATTACKS = "attacks", "attacks"
    MONEY = "money", "money"
    PERCENTAGE = "percentage", "percentage"
    OTHER = "other", "other"


class PlacePrecision(TextChoices):
    """How exactly a place says where, from the most exact; UCDP GED's `where_prec` codes 1, 2, 3, 4 and 6."""

    TOWN = "town", "town"
    NEAR_TOWN = "near_town", "near the town"
    DISTRICT = "district", "district"
    REGION = "region", "region"
    COUNTRY = "country", "country"
