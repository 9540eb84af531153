"""Verdicts inside the house, and what was published of them."""

from django.conf import settings
from rest_framework import serializers

from claims.publication.models import PublishedClaimReview
from claims.publication.rules import proof_path_of
from claims.review.models import Decision, Rating, Verdict, VerdictVersion


class RatingSerializer(serializers.ModelSerializer[Rating]):
    scale = serializers.CharField(source="scale.slug")
    scale_version = serializers.IntegerField(source="scale.version")

    class Meta:
        model = Rating
        fields = ["scale", "scale_version", "slug", "label", "value"]


class VerdictVersionSerializer(serializers.ModelSerializer[VerdictVersion]):
    rating = RatingSerializer()
    author = serializers.CharField(source="author.name")

    class Meta:
        model = VerdictVersion
        fields = ["id", "number", "rating", "rationale", "author", "evidence", "sha256", "created_at"]


class DecisionSerializer(serializers.ModelSerializer[Decision]):
    version = serializers.IntegerField(source="version.number", help_text="The number of the version decided on.")
    actor = serializers.CharField(source="actor.name")

    class Meta:
        model = Decision
        fields = ["action", "version", "actor", "comment", "created_at"]


class VerdictSerializer(serializers.ModelSerializer[Verdict]):
    claim = serializers.IntegerField(source="claim_version.claim_id")
    current = VerdictVersionSerializer(allow_null=True)
    decisions = DecisionSerializer(many=True, help_text="Oldest first.")

    class Meta:
        model = Verdict
        fields = ["id", "claim", "claim_version", "state", "current", "decisions", "created_at"]


class PublishedReviewSerializer(serializers.ModelSerializer[PublishedClaimReview]):
    """`json_ld` is the schema.org ClaimReview; `sha256` covers it and `content`."""

    published_at = serializers.DateTimeField(source="created_at")
    proof_url = serializers.SerializerMethodField(
        help_text="A C2SP tlog-proof that the audit log knows this review; there some seconds after publication."
    )

    class Meta:
        model = PublishedClaimReview
        fields = ["slug", "title", "content", "json_ld", "sha256", "published_at", "proof_url"]

    def get_proof_url(self, review: PublishedClaimReview) -> str:
        return f"{settings.SITE_URL}{proof_path_of(review.slug)}"
