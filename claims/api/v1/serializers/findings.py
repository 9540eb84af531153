"""What comparing found."""

from rest_framework import serializers

from claims.consistency.models import Finding, FindingClaim


class FindingClaimSerializer(serializers.ModelSerializer[FindingClaim]):
    claim = serializers.IntegerField(source="version.claim_id")

    class Meta:
        model = FindingClaim
        fields = ["claim", "version"]


class FindingSerializer(serializers.ModelSerializer[Finding]):
    claims = FindingClaimSerializer(many=True, source="finding_claims", help_text="In the order of the sentence.")

    class Meta:
        model = Finding
        fields = [
            "id", "kind", "subject", "sentence", "severity", "state", "state_reason", "checker", "checker_version",
            "inputs_sha256", "claims", "created_at", "last_seen_at",
        ]  # fmt: skip
