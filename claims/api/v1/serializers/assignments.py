"""Who works on what."""

from rest_framework import serializers

from claims.api.v1.serializers.fields import StrictSerializer
from claims.assignments.models import Assignment
from claims.assignments.rules import MOST_AT_ONCE
from claims.assignments.vocabulary import Assignable


class AssignmentSerializer(serializers.ModelSerializer[Assignment]):
    """One of `claim`, `document` and `verdict` is set."""

    person = serializers.CharField(source="person.name", help_text="Whose it is now.")
    assigned_by = serializers.CharField(source="assigned_by.name")

    class Meta:
        model = Assignment
        fields = ["id", "claim", "document", "verdict", "person", "assigned_by", "assigned_at"]


class AssigningSerializer(StrictSerializer):
    kind = serializers.ChoiceField(choices=Assignable.choices)
    ids = serializers.ListField(
        child=serializers.IntegerField(min_value=1, max_value=2**63 - 1), min_length=1, max_length=MOST_AT_ONCE
    )
    person = serializers.CharField(allow_null=True, max_length=150, help_text="Name of an account; null gives it back.")
    reason = serializers.CharField(required=False, default="", allow_blank=True)


class AssignedSerializer(serializers.Serializer[object]):
    """`changed_count` leaves out what was this person's already."""

    changed_count = serializers.IntegerField()
