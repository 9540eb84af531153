"""What a claim meets."""

from typing import Any

from rest_framework import serializers


class SideSerializer(serializers.Serializer[Any]):
    sentence = serializers.CharField()
    origins = serializers.IntegerField(help_text="Independent origins that last gave this figure.")
    claim = serializers.IntegerField(help_text="The claim of the first of them.")
    explained = serializers.CharField(allow_null=True, help_text="Why it is no contradiction; null where nothing says.")


class MeetingSerializer(serializers.Serializer[Any]):
    why_not = serializers.CharField(allow_null=True, help_text="Why the claim meets nothing; null where it could.")
    origins = serializers.IntegerField(help_text="Other independent origins it was compared with.")
    agreeing = serializers.IntegerField(help_text="Those whose figure can hold together with it.")
    contradicting = SideSerializer(many=True)
    untold = serializers.IntegerField(help_text="Origins that contradict it by figures too many to be listed.")
    own = serializers.CharField(allow_null=True, help_text="What the claim's own origin said before.")
