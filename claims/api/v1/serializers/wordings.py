"""A claim held against evidence, both in words."""

from typing import Any

from rest_framework import serializers

from claims.consistency.vocabulary import Answer
from claims.consistency.wordings.holding import Holding

# Code points. Comparing takes time in proportion, and a request should take none to speak of.
LONGEST_CLAIM = 2_000
LONGEST_EVIDENCE = 20_000


class WordingsSerializer(serializers.Serializer[Any]):
    claim = serializers.CharField(
        max_length=LONGEST_CLAIM, allow_blank=True, trim_whitespace=False, help_text="A sentence or two, in English."
    )
    evidence = serializers.CharField(
        max_length=LONGEST_EVIDENCE, allow_blank=True, trim_whitespace=False, help_text="What it is held against."
    )


class WordsSerializer(serializers.Serializer[Any]):
    start = serializers.IntegerField(help_text="In Unicode code points of the text as it was sent.")
    end = serializers.IntegerField(help_text="Exclusive.")
    exact = serializers.CharField()


class MatchSerializer(serializers.Serializer[Any]):
    """A number or day of the claim and the one of the evidence that speaks of the same."""

    claim = WordsSerializer()
    evidence = WordsSerializer()
    holding = serializers.ChoiceField(
        choices=[(holding.value, holding.value) for holding in Holding],
        help_text="Whether this part of the claim holds by the evidence, fails, or is left open.",
    )


class WordingComparisonSerializer(serializers.Serializer[Any]):
    answer = serializers.ChoiceField(choices=Answer.choices)
    why = serializers.CharField(help_text="One sentence for people.")
    matches = MatchSerializer(many=True, help_text="In the order of the claim.")
