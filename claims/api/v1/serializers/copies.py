"""Which report a document prints."""

from rest_framework import serializers

from claims.api.v1.serializers.sources import SourceNameSerializer
from claims.documents.models import CopyGroup, CopyMember


class PrintingSerializer(serializers.ModelSerializer[CopyMember]):
    """A document of a group: what it prints and with which figures."""

    source = SourceNameSerializer(source="document.source")  # type: ignore[assignment]
    prints = serializers.IntegerField(source="prints_id", help_text="The document whose text it has, or itself.")
    share = serializers.FloatField(allow_null=True, help_text="Of its own words, 0 to 1; null where not compared.")
    figures = serializers.ListField(
        child=serializers.ListField(child=serializers.CharField(), min_length=2, max_length=2),
        help_text="Numbers that differ: [there, here].",
    )

    class Meta:
        model = CopyMember
        fields = ["document", "source", "prints", "share", "figures"]


class CopyGroupSerializer(serializers.ModelSerializer[CopyGroup]):
    """One report with all that print it; `origin` is the source it counts as."""

    origin = SourceNameSerializer()
    printings = PrintingSerializer(source="members", many=True)

    class Meta:
        model = CopyGroup
        fields = ["id", "original", "origin", "printings"]


class CopySerializer(serializers.ModelSerializer[CopyMember]):
    prints = serializers.IntegerField(source="prints_id", help_text="The document whose text it has, or itself.")
    share = serializers.FloatField(allow_null=True, help_text="Of its own words, 0 to 1; null where not compared.")
    group = CopyGroupSerializer()

    class Meta:
        model = CopyMember
        fields = ["prints", "share", "group"]
