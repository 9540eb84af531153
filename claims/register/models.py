"""The claims themselves: who says what, in which exact words, about what, and with which figure."""

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GinIndex, GistIndex
from django.db import models
from django.db.models import F, Func, Q, Value

from claims.audit.models import Actor
from claims.documents.models import Snapshot, Source
from claims.lib.full_text import words_of
from claims.lib.models import Streamed
from claims.register.vocabulary import (
    AnchorState,
    ClaimKind,
    ClaimStatus,
    LinkState,
    Measure,
    Modality,
    Polarity,
    SubjectKind,
    SubjectScope,
    Voice,
)

# The days of a subject as a range that an index can search. A query has to say it in the same words to use the index.
SUBJECT_DAYS = Func(F("first_date"), F("last_date"), Value("[]"), function="daterange", output_field=DateRangeField())


class Subject(Streamed):
    """What claims are about: an incident, a period or total, an indicator.

    `date` is EDTF; `first_date` and `last_date` are the days it covers (null at an open end or without a date).
    `part_of` is the larger subject this one belongs to: a strike, the five strikes together, the war. `is_confirmed` is
    false while only a machine believes in it.
    """

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=SubjectKind)
    event_type = models.CharField(max_length=60, blank=True)
    date = models.CharField(max_length=40, blank=True)
    first_date = models.DateField(null=True, editable=False)
    last_date = models.DateField(null=True, editable=False)
    place = models.CharField(max_length=200, blank=True)
    part_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    is_confirmed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="subject_has_a_name"),
            models.CheckConstraint(condition=~Q(part_of=F("id")), name="subject_is_not_part_of_itself"),
        ]
        indexes = [
            # "What happened there around then?": the first question of matching.
            models.Index(fields=["first_date", "place"], name="subject_by_date_and_place"),
            # "Whose days touch these?", for spans of days.
            GistIndex(SUBJECT_DAYS, condition=Q(first_date__isnull=False), name="subject_by_days"),
            # "Which was over in these days?", for news that gives no day.
            models.Index(fields=["last_date"], name="subject_by_last_day"),
            GinIndex(fields=["name"], opclasses=["gin_trgm_ops"], name="subject_name_trigram"),
        ]

    def __str__(self) -> str:
        return self.name


class Claim(Streamed):
    """One assertion by one source in one snapshot. What it says stands in its versions; `current` is what counts.

    `extractor` is empty for a claim that a person recorded. `fingerprint` says the same proposal in the same words
    every time, so that a rejected one is not proposed again. `decision_reason` is why it was rejected (empty while it
    was not); `duplicate_of` the claim of the same document that says the same, where that was why.
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="claims")
    status = models.CharField(max_length=10, choices=ClaimStatus, default=ClaimStatus.PROPOSED)
    current = models.OneToOneField(
        "ClaimVersion", null=True, on_delete=models.PROTECT, related_name="current_of", editable=False
    )
    extractor = models.CharField(max_length=170, blank=True, editable=False)
    fingerprint = models.CharField(max_length=64, editable=False)
    decision_reason = models.TextField(blank=True)
    decided_by = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    duplicate_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="duplicates")

    class Meta:
        constraints = [
            # A proposal made twice, or again after its rejection, is the same claim.
            models.UniqueConstraint(fields=["snapshot", "fingerprint"], name="claim_proposed_once_per_snapshot"),
            models.CheckConstraint(
                condition=~Q(status=ClaimStatus.REJECTED) | ~Q(decision_reason=""), name="claim_rejected_with_a_reason"
            ),
            # A claim that counts is nobody's duplicate.
            models.CheckConstraint(
                condition=Q(duplicate_of__isnull=True) | Q(status=ClaimStatus.REJECTED),
                name="claim_duplicate_is_rejected",
            ),
            models.CheckConstraint(condition=~Q(duplicate_of=F("id")), name="claim_is_not_its_own_duplicate"),
        ]
        indexes = [
            # "What is waiting for a decision, newest first?"
            models.Index(fields=["status", "-id"], name="claim_by_status"),
        ]

    def __str__(self) -> str:
        return self.current.statement if self.current else f"claim {self.pk}"


class ClaimVersion(models.Model):
    """What a claim says, in one wording. Never changed: an edit is a new version.

    The anchor (`exact`, `prefix`, `suffix`, `start`, `end`) is code points into the snapshot's text. `date` is EDTF,
    empty where neither text nor publication date gives one. `origin` is the source the information comes from: the last
    voice of the attribution chain, or the document's own source. `check_worthiness` is in [0, 1]. `reasons` says which
    words gave which value: a list of {field, value, start, end, words}. `sha256` covers everything a verdict binds to.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20, choices=ClaimKind)
    statement = models.TextField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.TextField(blank=True)
    suffix = models.TextField(blank=True)
    anchor_state = models.CharField(max_length=10, choices=AnchorState, default=AnchorState.EXACT)
    voice = models.CharField(max_length=10, choices=Voice)
    polarity = models.CharField(max_length=10, choices=Polarity, default=Polarity.ASSERTS)
    modality = models.CharField(max_length=10, choices=Modality, default=Modality.STATED)
    date = models.CharField(max_length=40, blank=True)
    first_date = models.DateField(null=True, editable=False)
    last_date = models.DateField(null=True, editable=False)
    place = models.CharField(max_length=200, blank=True)
    subject_scope = models.CharField(max_length=10, choices=SubjectScope, default=SubjectScope.SINGLE)
    origin = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="originated_versions")
    check_worthiness = models.FloatField()
    reasons = models.JSONField(default=list)
    author = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    stream_seq = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "number"], name="claim_version_numbered_once"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claim_anchor_is_not_empty"),
            models.CheckConstraint(
                condition=Q(check_worthiness__gte=0, check_worthiness__lte=1), name="claim_worthiness_in_0_to_1"
            ),
        ]
        indexes = [
            # "What did this origin claim?", for independence and for the source's page.
            models.Index(fields=["origin", "first_date"], name="claim_by_origin"),
            # "Which claims concern these days?", for matching to subjects.
            models.Index(fields=["first_date", "place"], name="claim_by_date_and_place"),
            # "Which words did somebody look for?"
            GinIndex(fields=["statement"], opclasses=["gin_trgm_ops"], name="claim_statement_trigram"),
            # "Which claims hold these words?", in their statement or in the words they were made in.
            GinIndex(words_of("statement", "exact"), name="claim_words"),
        ]

    def __str__(self) -> str:
        return self.statement


class Figure(models.Model):
    """The number of a claim version with its meaning. Empty is not zero: a null bound is open or unknown.

    `lower` and `upper` are in `unit` (empty: a count); both null means a vague word, kept in `verbatim`. `part_of` is
    the claim whose figure includes this one ("7 civilians, 3 of them women"); null where the text names no whole.
    """

    version = models.OneToOneField(ClaimVersion, primary_key=True, on_delete=models.PROTECT, related_name="figure")
    measure = models.CharField(max_length=40, choices=Measure)
    population = models.CharField(max_length=60)
    lower = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    upper = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    approximate = models.BooleanField(default=False)
    unit = models.CharField(max_length=40, blank=True)
    verbatim = models.CharField(max_length=300)
    part_of = models.ForeignKey(Claim, null=True, blank=True, on_delete=models.PROTECT, related_name="figure_parts")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(lower__isnull=True) | Q(upper__isnull=True) | Q(lower__lte=F("upper")),
                name="figure_lower_not_above_upper",
            ),
        ]
        indexes = [
            # "Every figure of this measure and population", the comparable ones.
            models.Index(fields=["measure", "population"], name="figure_by_measure"),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.population} [{self.lower}, {self.upper}]"


class Attribution(models.Model):
    """One voice in the chain of who says it; position 0 is the outermost, the last is the claimant.

    A version in the document's own voice has none. `name` is how the text names the voice; `cue` the word that shows it
    (empty where it is implied).
    """

    version = models.ForeignKey(ClaimVersion, on_delete=models.PROTECT, related_name="attributions")
    position = models.PositiveSmallIntegerField()
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="attributions")
    name = models.CharField(max_length=300)
    cue = models.CharField(max_length=100, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["version", "position"], name="attribution_one_voice_per_place"),
        ]

    def __str__(self) -> str:
        return self.name


class SubjectLink(models.Model):
    """What a claim is about: proposed by a machine or a person, confirmed or rejected by a person.

    A rejected link stays, so that it is not proposed again. `score` is the machine's in [0, 1], null where a person
    made the link; `why` says in a sentence what spoke for it.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="subject_links")
    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="claim_links")
    state = models.CharField(max_length=10, choices=LinkState, default=LinkState.PROPOSED)
    score = models.FloatField(null=True, blank=True)
    why = models.TextField(blank=True)
    decided_by = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "subject"], name="claim_linked_once_to_a_subject"),
            # A claim is about one thing; the larger subjects follow from part_of.
            models.UniqueConstraint(
                fields=["claim"], condition=Q(state=LinkState.CONFIRMED), name="claim_has_one_confirmed_subject"
            ),
            models.CheckConstraint(
                condition=Q(state=LinkState.PROPOSED) | Q(decided_by__isnull=False), name="link_decided_by_somebody"
            ),
        ]
        indexes = [
            # "Every claim about this subject."
            models.Index(fields=["subject", "state"], name="link_by_subject"),
        ]

    def __str__(self) -> str:
        return f"claim {self.claim_id} about subject {self.subject_id}: {self.state}"
