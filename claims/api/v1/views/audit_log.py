"""Proofs for everybody: they tell hashes, and nothing of what was done."""

import base64

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from claims.api.v1.serializers.audit_log import (
    ConsistencySerializer,
    EntryPlaceSerializer,
    InclusionSerializer,
    SizesSerializer,
)
from claims.api.v1.views.base import NOT_FOUND, REFUSED
from claims.audit.checkpoints.selectors import consistency_between, inclusion_of
from claims.audit.models import AuditEntry
from claims.audit.sealing.selectors import newest_checkpoint
from claims.lib.errors import InvalidInput, NotFound


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


class InclusionView(APIView):
    """That an entry stands in the log that is signed."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="log_inclusion",
        parameters=[EntryPlaceSerializer],
        responses={200: InclusionSerializer, 400: REFUSED, 404: NOT_FOUND},
    )
    def get(self, request: Request) -> Response:
        given = EntryPlaceSerializer(data=request.query_params)
        given.is_valid(raise_exception=True)
        place = given.validated_data
        entry = AuditEntry.objects.filter(stream=place["history"], stream_seq=place["number"]).first()
        found = None if entry is None else inclusion_of(entry)
        if found is None:
            raise NotFound("No checkpoint covers such an entry. One that was just made is covered some seconds later.")
        return Response(
            {
                "index": found.log_index,
                "size": found.checkpoint.size,
                "leaf": _text(bytes(found.entry.leaf)),
                "hashes": [_text(each) for each in found.path],
                "checkpoint": found.checkpoint.note,
            }
        )


class ConsistencyView(APIView):
    """That the log of one size begins with the log of another."""

    permission_classes = [AllowAny]

    @extend_schema(
        operation_id="log_consistency",
        parameters=[SizesSerializer],
        responses={200: ConsistencySerializer, 400: REFUSED},
    )
    def get(self, request: Request) -> Response:
        given = SizesSerializer(data=request.query_params)
        given.is_valid(raise_exception=True)
        old, new = given.validated_data["old"], given.validated_data["new"]
        newest = newest_checkpoint()
        size = 0 if newest is None else newest.size
        if not old <= new <= size:
            raise InvalidInput(
                f"The log that is signed has {size} entries; ask for two sizes up to that, the smaller one as `old`.",
                code="no_such_size",
                found=size,
            )
        return Response({"old": old, "new": new, "hashes": [_text(each) for each in consistency_between(old, new)]})
