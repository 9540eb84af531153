"""Claims: read, and proposed."""

from django.db.models import Prefetch
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.proposing import submit_proposal
from claims.api.v1.filters import ClaimFilter
from claims.api.v1.requests import acting_person
from claims.api.v1.serializers.claims import ClaimProposalSerializer, ClaimSerializer
from claims.api.v1.serializers.meetings import MeetingSerializer
from claims.api.v1.views.base import NOT_FOUND, REFUSED, RecordViewSet
from claims.consistency.standings.selectors import what_a_version_meets
from claims.register.models import Attribution, Claim, SubjectLink
from claims.register.rules import WORKS_ON_CLAIMS


class ClaimViewSet(RecordViewSet[Claim]):
    """Every claim of every source, as it is worded now."""

    queryset = (
        Claim.objects.select_related("snapshot__document__source", "current__origin", "current__figure")
        .defer("snapshot__text")
        .prefetch_related(
            Prefetch("current__attributions", Attribution.objects.select_related("source")),
            Prefetch("subject_links", SubjectLink.objects.select_related("subject").order_by("pk")),
        )
    )
    serializer_class = ClaimSerializer
    filterset_class = ClaimFilter
    writers = WORKS_ON_CLAIMS

    @extend_schema(
        request=ClaimProposalSerializer,
        responses={201: ClaimSerializer, 200: ClaimSerializer, 400: REFUSED, 404: REFUSED},
    )
    def create(self, request: Request) -> Response:
        """Propose a claim by its exact words; a person decides on it. 200 with a claim that is known already."""
        proposal = ClaimProposalSerializer(data=request.data)
        proposal.is_valid(raise_exception=True)
        claim, is_new = submit_proposal(
            snapshot_id=proposal.validated_data["snapshot"],
            quote=proposal.validated_data["quote"],
            occurrence=proposal.validated_data["occurrence"],
            content=proposal.content(),
            actor=acting_person(request),
            now=timezone.now(),
        )
        shown = ClaimSerializer(self.get_queryset().get(pk=claim.pk))
        return Response(shown.data, status=status.HTTP_201_CREATED if is_new else status.HTTP_200_OK)

    @extend_schema(responses={200: MeetingSerializer, 404: NOT_FOUND}, filters=False)
    @action(detail=True, pagination_class=None, filterset_class=None)
    def meets(self, request: Request, pk: str) -> Response:
        """What the claim's figure meets on the subject it is about or may be about, accepted or not."""
        version = self.get_object().current
        assert version is not None
        return Response(MeetingSerializer(what_a_version_meets(version)).data)
