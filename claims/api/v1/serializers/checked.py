"""Asking whether something was checked before, and the answer."""

from typing import Any

from rest_framework import serializers

from claims.api.v1.serializers.fields import StrictSerializer
from claims.consistency.checked.matching import Match
from claims.consistency.checked.selectors import LONGEST_TEXT
from claims.consistency.checked.telling import verdict_in_words


class LookUpSerializer(StrictSerializer):
    text = serializers.CharField(max_length=LONGEST_TEXT, help_text="The claim as it was said.")
    claimant = serializers.CharField(
        max_length=300, required=False, allow_blank=True, default="", help_text="Who says it."
    )
    date = serializers.CharField(
        max_length=40, required=False, allow_blank=True, default="", help_text="When it was said, EDTF."
    )


class VerdictMatchSerializer(serializers.Serializer[Match]):
    """A claim with a published verdict, and how alike it is."""

    claim = serializers.CharField(source="checked.text")
    claimant = serializers.CharField(source="checked.claimant")
    date = serializers.CharField(source="checked.date", help_text="EDTF, empty where nobody knows.")
    rating = serializers.CharField(source="checked.rating")
    publisher = serializers.CharField(source="checked.publisher", help_text="Empty for a verdict of ours.")
    url = serializers.CharField(source="checked.url", help_text="Of the verdict; a path of this site for ours.")
    verdict = serializers.SerializerMethodField(help_text="All of it in a sentence.")
    score = serializers.FloatField(help_text="0 to 1: how likely both say the same.")
    is_hit = serializers.BooleanField(help_text="Whether to call the text already checked.")
    difference = serializers.SerializerMethodField(
        help_text="What keeps it from being the same claim: another figure or day. Empty where nothing does."
    )
    passage = serializers.CharField(help_text="The sentence of a long text that was matched; empty for the whole.")
    why = serializers.CharField()

    def get_verdict(self, match: Match) -> str:
        return f"{verdict_in_words(match.checked)}."

    def get_difference(self, match: Match) -> str:
        return "" if match.differs is None else match.differs.sentence


class LookedUpSerializer(serializers.Serializer[Any]):
    """What a text was compared with, and the verdicts that come nearest, best first."""

    verdicts = serializers.IntegerField(help_text="Published verdicts on record, of all newsrooms.")
    note = serializers.CharField(help_text="How far texts were compared; empty where by words and by meaning.")
    matches = VerdictMatchSerializer(many=True)
