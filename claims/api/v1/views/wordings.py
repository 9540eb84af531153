"""Holding a claim against evidence, both in words; nothing is written."""

from dataclasses import asdict

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import ViewSet

from claims.api.v1.permissions import READERS
from claims.api.v1.serializers.wordings import WordingComparisonSerializer, WordingsSerializer
from claims.api.v1.views.base import DENIED, REFUSED
from claims.consistency.wordings.comparing import compare_wordings


class WordingsViewSet(ViewSet):
    """Any two texts, on record or not."""

    writers = READERS

    @extend_schema(
        operation_id="compare",
        request=WordingsSerializer,
        responses={200: WordingComparisonSerializer, 400: REFUSED, **DENIED},
    )
    def create(self, request: Request) -> Response:
        """Whether the claim holds if the evidence is right, and which words say so. A hint, never a judgement."""
        given = WordingsSerializer(data=request.data)
        given.is_valid(raise_exception=True)
        comparison = compare_wordings(given.validated_data["claim"], given.validated_data["evidence"])
        return Response(WordingComparisonSerializer(asdict(comparison)).data)
