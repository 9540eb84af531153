"""Sources."""

from rest_framework import serializers

from claims.documents.models import Source


class SourceNameSerializer(serializers.ModelSerializer[Source]):
    class Meta:
        model = Source
        fields = ["id", "name"]


class SourceSerializer(serializers.ModelSerializer[Source]):
    class Meta:
        model = Source
        fields = ["id", "name", "kind", "aliases", "parent", "homepage", "is_confirmed", "created_at"]
