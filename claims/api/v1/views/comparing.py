"""Subjects with their figures, and what comparing found."""

from django.db.models import Prefetch
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.v1.filters import FindingFilter, SubjectFilter
from claims.api.v1.pagination import InTheirOrder
from claims.api.v1.serializers.findings import FindingSerializer
from claims.api.v1.serializers.subjects import SubjectFiguresSerializer, SubjectSerializer
from claims.api.v1.views.base import NOT_FOUND, RecordViewSet
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.selectors import (
    coverage,
    figures_of_subject,
    reconciliations_of_subject,
    rows_of,
)
from claims.register.models import Subject

PAGING = [
    OpenApiParameter("cursor", str, description="The pagination cursor value."),
    OpenApiParameter("limit", int, description="Number of figures to return per page."),
]


class SubjectViewSet(RecordViewSet[Subject]):
    """What claims are about."""

    queryset = Subject.objects.all()
    serializer_class = SubjectSerializer
    filterset_class = SubjectFilter

    @extend_schema(responses={200: SubjectFiguresSerializer, 404: NOT_FOUND}, filters=False, parameters=PAGING)
    @action(detail=True, pagination_class=None, filterset_class=None)
    def figures(self, request: Request, pk: str) -> Response:
        """The figures on record about the subject, how many independent origins there are, and low, best and high.

        Figures come in pages, oldest first; all else concerns the whole subject and stands on every page.
        """
        subject = self.get_object()
        figures, last_check = figures_of_subject(subject), coverage(subject)
        page = InTheirOrder().page_of(figures.tellings, lambda telling: telling.claim.claim_id, request)
        answer = {
            "subject": subject,
            "reports": figures.independence.reports,
            "origins": figures.independence.origins,
            "next": page.next,
            "previous": page.previous,
            "figures": rows_of(page.rows),
            "reconciliations": reconciliations_of_subject(subject),
            "coverage": last_check.coverage if last_check else None,
            "checked_at": last_check.checked_at if last_check else None,
        }
        return Response(SubjectFiguresSerializer(answer).data)


class FindingViewSet(RecordViewSet[Finding]):
    """What comparing claims across sources found, each in one sentence."""

    queryset = Finding.objects.prefetch_related(
        Prefetch("finding_claims", FindingClaim.objects.select_related("version").order_by("position"))
    )
    serializer_class = FindingSerializer
    filterset_class = FindingFilter
