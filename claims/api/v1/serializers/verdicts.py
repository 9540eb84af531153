"""Verdicts inside the house, and what was published of them."""

from typing import Any

from django.conf import settings
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.publication.models import Correction, PublishedClaimReview
from claims.publication.rules import proof_path_of
from claims.publication.selectors import TAKEN_BACK
from claims.publication.shown import json_ld_now
from claims.review.models import Decision, Rating, ReplyAnswer, ReplyRequest, Verdict, VerdictVersion


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
    rating = RatingSerializer(allow_null=True, help_text="What a cross-checker gave; null for every other act.")

    class Meta:
        model = Decision
        fields = ["action", "version", "actor", "comment", "rating", "created_at"]


class ReplyAnswerSerializer(serializers.ModelSerializer[ReplyAnswer]):
    class Meta:
        model = ReplyAnswer
        fields = ["outcome", "received_on", "words"]


class ReplySerializer(serializers.ModelSerializer[ReplyRequest]):
    answers = ReplyAnswerSerializer(many=True, help_text="Oldest first; the last one counts.")

    class Meta:
        model = ReplyRequest
        fields = ["asked_of", "channel", "asked_on", "words", "answers"]


class VerdictSerializer(serializers.ModelSerializer[Verdict]):
    claim = serializers.IntegerField(source="claim_version.claim_id")
    current = VerdictVersionSerializer(allow_null=True)
    decisions = DecisionSerializer(many=True, help_text="Oldest first.")
    replies = ReplySerializer(
        many=True, source="claim_version.claim.reply_requests", help_text="Who was asked about the claim."
    )
    is_hidden = serializers.SerializerMethodField(
        help_text="You could cross-check it blind: `current` is null and `decisions` is empty until you have."
    )

    class Meta:
        model = Verdict
        fields = ["id", "claim", "claim_version", "state", "is_hidden", "current", "decisions", "replies", "created_at"]

    def get_is_hidden(self, verdict: Verdict) -> bool:
        return verdict.pk in self.context["hidden"]

    def to_representation(self, verdict: Verdict) -> dict[str, Any]:
        shown = super().to_representation(verdict)
        return {**shown, "current": None, "decisions": []} if shown["is_hidden"] else shown


class CorrectionSerializer(serializers.ModelSerializer[Correction]):
    """What was put right in public; `edition` is the one it made, or is about."""

    slug = serializers.CharField(source="review.slug")
    edition = serializers.IntegerField(source="review.edition")
    title = serializers.CharField(source="review.title")

    class Meta:
        model = Correction
        fields = ["kind", "slug", "edition", "title", "note", "created_at"]


class PublishedReviewSerializer(serializers.ModelSerializer[PublishedClaimReview]):
    """The last edition at its address. `sha256` covers `content` and the schema.org ClaimReview as they were published;
    of a retracted review `json_ld` has no rating any more, and says why."""

    published_at = serializers.DateTimeField(source="created_at")
    proof_url = serializers.SerializerMethodField(
        help_text="A C2SP tlog-proof that the audit log knows this review; there some seconds after publication."
    )
    is_retracted = serializers.SerializerMethodField()
    json_ld = serializers.SerializerMethodField()

    class Meta:
        model = PublishedClaimReview
        fields = [
            "slug",
            "edition",
            "title",
            "is_retracted",
            "content",
            "json_ld",
            "sha256",
            "published_at",
            "proof_url",
        ]

    def get_is_retracted(self, review: PublishedClaimReview) -> bool:
        return review.verdict_version.verdict.state in TAKEN_BACK

    @extend_schema_field({"type": "object", "additionalProperties": {}})
    def get_json_ld(self, review: PublishedClaimReview) -> dict[str, Any]:
        return json_ld_now(review)

    def get_proof_url(self, review: PublishedClaimReview) -> str:
        return f"{settings.SITE_URL}{proof_path_of(review.slug)}"
