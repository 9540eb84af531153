"""Sources, what they published, and its exact bytes."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Left, StrIndex

from claims.audit.models import Actor
from claims.documents.vocabulary import DatePrecision, MediaType, SourceKind
from claims.lib.full_text import words_of
from claims.lib.models import Streamed

# In code points; a longer first line is a paragraph.
LONGEST_HEADLINE = 160


class Source(Streamed):
    """A voice: an outlet, agency, institution, spokesperson, NGO, social account.

    `parent` is who it speaks for or belongs to (spokeswoman -> ministry); null means nobody on record. `aliases` are
    other names it goes by. `is_confirmed` is false for a voice that a machine found in a text and nobody has looked at.
    """

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=20, choices=SourceKind, default=SourceKind.UNKNOWN)
    aliases = ArrayField(models.CharField(max_length=300), default=list, blank=True)
    name_keys = ArrayField(
        models.CharField(max_length=300),
        default=list,
        editable=False,
        help_text="Folded forms of name and aliases, made by documents.rules.name_key; what look-ups compare.",
    )
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    homepage = models.URLField(max_length=1000, blank=True)
    is_confirmed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="source_has_a_name"),
            models.CheckConstraint(condition=~Q(parent=models.F("id")), name="source_is_not_its_own_parent"),
        ]
        indexes = [
            # "Which source goes by this name?", asked for every voice in every document.
            GinIndex(fields=["name_keys"], name="source_by_name_key"),
            # "Which source has a name like this, with a letter wrong?"
            GinIndex(fields=["name"], opclasses=["gin_trgm_ops"], name="source_name_trigram"),
        ]

    def __str__(self) -> str:
        return self.name


class Document(Streamed):
    """One published work. What it said stands in its snapshots.

    `published_at` is null where the document does not say; `published_precision` tells whether its time of day means
    anything. `published_date` is the day as the document gives it: at one in the night in Baku it is still the day
    before in UTC. `first_sha256` is the digest of the bytes it was first added with: the same bytes never make two
    documents.
    """

    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="documents")
    title = models.CharField(max_length=500, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_precision = models.CharField(max_length=10, choices=DatePrecision, default=DatePrecision.DAY)
    published_date = models.DateField(null=True, blank=True, editable=False)
    language = models.CharField(max_length=12, blank=True)
    first_sha256 = models.CharField(max_length=64, unique=True, editable=False)
    added_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            # "What came in lately?": the inbox.
            models.Index(fields=["-created_at"], name="document_newest"),
            # "What did this source publish, in order?"
            models.Index(fields=["source", "published_at"], name="document_by_source"),
            # "Whose title holds these words?"
            GinIndex(words_of("title"), name="document_title_words"),
        ]

    def __str__(self) -> str:
        return self.title or self.url or f"document {self.pk}"


class Blob(models.Model):
    """The bytes themselves, kept once for each content."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    data = models.BinaryField()

    def __str__(self) -> str:
        return self.sha256


class Snapshot(Streamed):
    """One fetch of one document: its bytes by digest and the readable text taken from them. Never changed.

    Anchors are code point offsets into `text`. `encoding` is null where the bytes are not text. `parser` names the code
    and version that made `text`, because a newer one may read the same bytes differently. `first_line_end` is where a
    first line short enough for a headline ends, counted from 1; 0 where there is none.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="snapshots")
    blob = models.ForeignKey(Blob, on_delete=models.PROTECT, related_name="+")
    byte_size = models.PositiveBigIntegerField()
    media_type = models.CharField(max_length=100, choices=MediaType)
    encoding = models.CharField(max_length=40, null=True)
    text = models.TextField()
    text_sha256 = models.CharField(max_length=64)
    # Stored, because comparing asks it for every claim and the text may have a million characters.
    first_line_end = models.GeneratedField(
        expression=StrIndex(Left(F("text"), LONGEST_HEADLINE), Value("\n")),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    parser = models.CharField(max_length=60)
    fetched_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="snapshot_has_text"),
        ]
        indexes = [
            # "The latest snapshot of this document."
            models.Index(fields=["document", "-id"], name="snapshot_latest"),
            # "Which texts hold these words?"
            GinIndex(words_of("text", is_long=True), name="snapshot_words"),
        ]

    def __str__(self) -> str:
        return f"{self.blob_id[:12]} of {self.document_id}"

    @property
    def sha256(self) -> str:
        """Digest of the bytes as fetched, 64 hexadecimal digits."""
        return self.blob_id
