"""Verdicts inside the house, and published reviews for everybody."""

from django.db.models import Prefetch
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework.permissions import AllowAny
from rest_framework.viewsets import ReadOnlyModelViewSet

from claims.api.v1.filters import VerdictFilter
from claims.api.v1.serializers.verdicts import PublishedReviewSerializer, VerdictSerializer
from claims.api.v1.views.base import NOT_FOUND, RecordViewSet
from claims.publication.models import PublishedClaimReview
from claims.publication.selectors import published_reviews
from claims.review.models import Decision, Verdict


class VerdictViewSet(RecordViewSet[Verdict]):
    """Judgements on claims, whatever their state, with who decided what."""

    queryset = Verdict.objects.select_related(
        "claim_version", "current__rating__scale", "current__author"
    ).prefetch_related(Prefetch("decisions", Decision.objects.select_related("version", "actor").order_by("pk")))
    serializer_class = VerdictSerializer
    filterset_class = VerdictFilter


@extend_schema_view(retrieve=extend_schema(responses={404: NOT_FOUND}))
class PublishedReviewViewSet(ReadOnlyModelViewSet[PublishedClaimReview]):
    """What is published: open to everybody."""

    queryset = published_reviews()
    serializer_class = PublishedReviewSerializer
    permission_classes = [AllowAny]
    lookup_field = "slug"
