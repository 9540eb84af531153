"""Subjects, and every figure about one of them."""

from typing import Any

from rest_framework import serializers

from claims.api.v1.serializers.fields import ExactNumber
from claims.consistency.models import Reconciliation
from claims.register.models import Subject


class SubjectSerializer(serializers.ModelSerializer[Subject]):
    class Meta:
        model = Subject
        fields = ["id", "name", "kind", "event_type", "date", "place", "part_of", "is_confirmed", "created_at"]


class PartySerializer(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    name = serializers.CharField()


class FigureRowSerializer(serializers.Serializer[Any]):
    """One figure in one document. `echo_of` is the version that said the same for the same origin before."""

    claim = serializers.IntegerField(source="version.claim_id")
    version = serializers.IntegerField(source="version.pk")
    measure = serializers.CharField()
    population = serializers.CharField()
    lower = ExactNumber(allow_null=True)
    upper = ExactNumber(allow_null=True)
    approximate = serializers.BooleanField()
    words = serializers.CharField()
    origin = PartySerializer()
    counted_as = PartySerializer(help_text="The source it counts as: a spokesperson is the body spoken for.")
    document = serializers.IntegerField(source="document_id")
    document_source = PartySerializer()
    published_at = serializers.DateTimeField(allow_null=True)
    is_echo = serializers.BooleanField()
    echo_of = serializers.IntegerField(allow_null=True)
    why_not_compared = serializers.CharField(source="why_not", allow_null=True)


class ReconciliationSerializer(serializers.ModelSerializer[Reconciliation]):
    """Low, best and high by a named rule; `origins` independent ones stand behind `reports`.

    `stale_at` is set on adopted figures once their rule says something else of what is on record.
    """

    low = ExactNumber(allow_null=True)
    best = ExactNumber(allow_null=True)
    high = ExactNumber(allow_null=True)
    reports = serializers.IntegerField(source="report_count")
    origins = serializers.IntegerField(source="origin_count")

    class Meta:
        model = Reconciliation
        fields = [
            "id", "measure", "population", "rule", "rule_version", "low", "best", "high", "reports", "origins",
            "inputs", "left_out", "state", "reason", "stale_at",
        ]  # fmt: skip


class SubjectFiguresSerializer(serializers.Serializer[Any]):
    """The figures about a subject, oldest first, and how far it was checked (null: not yet)."""

    subject = SubjectSerializer()
    reports = serializers.IntegerField(help_text="Documents that speak of it, a re-print counted once.")
    origins = serializers.IntegerField(help_text="Independent origins behind them.")
    next = serializers.URLField(allow_null=True, help_text="Where the later figures stand; null on the last page.")
    previous = serializers.URLField(allow_null=True, help_text="Where the earlier ones stand; null on the first page.")
    figures = FigureRowSerializer(many=True)
    reconciliations = ReconciliationSerializer(many=True)
    coverage = serializers.JSONField(allow_null=True)
    checked_at = serializers.DateTimeField(allow_null=True)
