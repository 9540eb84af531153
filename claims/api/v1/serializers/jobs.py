"""Background work."""

from rest_framework import serializers

from claims.jobs.models import Job


class JobSerializer(serializers.ModelSerializer[Job]):
    class Meta:
        model = Job
        fields = [
            "id", "kind", "key", "state", "attempts", "max_attempts", "last_error", "next_at", "lease_until",
            "created_at", "finished_at",
        ]  # fmt: skip
