"""Documents and their snapshots."""

from rest_framework import serializers

from claims.api.v1.serializers.copies import CopySerializer
from claims.api.v1.serializers.fields import StrictSerializer
from claims.api.v1.serializers.sources import SourceNameSerializer
from claims.documents.models import Document, Snapshot
from claims.documents.vocabulary import MediaType


class SnapshotSummarySerializer(serializers.ModelSerializer[Snapshot]):
    sha256 = serializers.CharField(source="blob_id", help_text="Digest of the bytes as fetched.")

    class Meta:
        model = Snapshot
        fields = ["id", "sha256", "byte_size", "media_type", "encoding", "text_sha256", "parser", "created_at"]


class SnapshotSerializer(SnapshotSummarySerializer):
    """With its text; offsets into it count Unicode code points."""

    class Meta(SnapshotSummarySerializer.Meta):
        fields = [*SnapshotSummarySerializer.Meta.fields, "document", "text"]


class DocumentSerializer(serializers.ModelSerializer[Document]):
    source = SourceNameSerializer()  # type: ignore[assignment]
    snapshots = SnapshotSummarySerializer(many=True)
    copy = CopySerializer(allow_null=True, read_only=True, help_text="The report it prints; null where no other does.")

    class Meta:
        model = Document
        fields = [
            "id", "source", "title", "url", "published_at", "published_precision", "language", "created_at",
            "snapshots", "copy",
        ]  # fmt: skip


class DocumentSubmissionSerializer(StrictSerializer):
    """A document to add: its text, or as multipart its file."""

    source = serializers.IntegerField(min_value=1, help_text="The number of the source that published it.")  # type: ignore[assignment]
    text = serializers.CharField(required=False, allow_blank=True, trim_whitespace=False)
    file = serializers.FileField(required=False, allow_empty_file=True, help_text="Instead of text, as multipart.")
    media_type = serializers.ChoiceField(MediaType.choices, required=False, help_text="Told by the bytes if left out.")
    title = serializers.CharField(required=False, allow_blank=True, default="")
    url = serializers.CharField(required=False, allow_blank=True, default="")
    published = serializers.CharField(
        required=False, allow_null=True, default=None, help_text="An ISO day, or day and time with zone."
    )
    language = serializers.CharField(required=False, allow_blank=True, default="", help_text="Such as “en”.")
    reason = serializers.CharField(required=False, allow_blank=True, default="", help_text="For the audit log.")

    def validate(self, attrs: dict[str, object]) -> dict[str, object]:
        if ("text" in attrs) == ("file" in attrs):
            raise serializers.ValidationError("Send either a text or a file, and not both.")
        return attrs
