"""Verdicts inside the house, and published reviews for everybody."""

from typing import Any

from django.contrib.auth.models import User
from django.db.models import Prefetch
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.mixins import ListModelMixin
from rest_framework.permissions import AllowAny
from rest_framework.viewsets import GenericViewSet, ReadOnlyModelViewSet

from claims.api.v1.filters import VerdictFilter
from claims.api.v1.serializers.verdicts import CorrectionSerializer, PublishedReviewSerializer, VerdictSerializer
from claims.api.v1.views.base import NOT_FOUND, RecordViewSet
from claims.audit.selectors import acting_as
from claims.publication.models import Correction, PublishedClaimReview
from claims.publication.selectors import corrections, published_reviews
from claims.review.cross_checks import hidden_from
from claims.review.models import Decision, ReplyRequest, Verdict


class VerdictViewSet(RecordViewSet[Verdict]):
    """Judgements on claims, whatever their state, with who decided what.

    What you could still cross-check blind says neither what it is rated nor why, and nothing of its history.
    """

    queryset = Verdict.objects.select_related(
        "claim_version__claim", "current__rating__scale", "current__author"
    ).prefetch_related(
        Prefetch("decisions", Decision.objects.select_related("version", "actor", "rating__scale").order_by("pk")),
        Prefetch(
            "claim_version__claim__reply_requests",
            ReplyRequest.objects.prefetch_related("answers").order_by("asked_on", "pk"),
        ),
    )
    serializer_class = VerdictSerializer
    filterset_class = VerdictFilter

    def get_serializer_context(self) -> dict[str, Any]:
        user = self.request.user
        hidden = hidden_from(acting_as(user)) if isinstance(user, User) else Verdict.objects.none()
        return {**super().get_serializer_context(), "hidden": set(hidden.values_list("pk", flat=True))}


@extend_schema_view(retrieve=extend_schema(responses={404: NOT_FOUND}))
class PublishedReviewViewSet(ReadOnlyModelViewSet[PublishedClaimReview]):
    """What is published: open to everybody."""

    queryset = published_reviews()
    serializer_class = PublishedReviewSerializer
    permission_classes = [AllowAny]
    lookup_field = "slug"


class CorrectionViewSet(ListModelMixin, GenericViewSet[Correction]):
    """What was corrected, retracted and reinstated in public, newest first: open to everybody."""

    queryset = corrections()
    serializer_class = CorrectionSerializer
    permission_classes = [AllowAny]
