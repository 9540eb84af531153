"""Proofs out of the audit log. Hashes are base64, as in C2SP's own files."""

from typing import Any

from rest_framework import serializers


class EntryPlaceSerializer(serializers.Serializer[Any]):
    history = serializers.UUIDField(help_text="The history of one object: a review's page and proof name theirs.")
    number = serializers.IntegerField(min_value=1, max_value=2**31 - 1, help_text="The place in it, from 1.")


class InclusionSerializer(serializers.Serializer[Any]):
    index = serializers.IntegerField(help_text="The place in the whole log, from 0.")
    size = serializers.IntegerField(help_text="How many entries the checkpoint covers.")
    leaf = serializers.CharField(help_text="The leaf hash of the entry.")
    hashes = serializers.ListField(child=serializers.CharField(), help_text="From the leaf's neighbor up.")
    checkpoint = serializers.CharField(help_text="The signed note whose root they lead to.")


class SizesSerializer(serializers.Serializer[Any]):
    old = serializers.IntegerField(min_value=1, max_value=2**63 - 1)
    new = serializers.IntegerField(min_value=1, max_value=2**63 - 1)


class ConsistencySerializer(serializers.Serializer[Any]):
    old = serializers.IntegerField()
    new = serializers.IntegerField()
    hashes = serializers.ListField(
        child=serializers.CharField(), help_text="They show the log of `new` entries to begin with the one of `old`."
    )
