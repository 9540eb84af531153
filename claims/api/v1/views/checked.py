"""Was this checked before?"""

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from claims.api.v1.permissions import READERS
from claims.api.v1.serializers.checked import LookedUpSerializer, LookUpSerializer
from claims.api.v1.views.base import REFUSED
from claims.consistency.checked.models import CheckedClaim
from claims.consistency.checked.selectors import look_up, verdicts_on_record
from claims.consistency.meaning.loading import coverage_sentence


class AlreadyCheckedViewSet(GenericViewSet[CheckedClaim]):
    """Matching a text to claims with a published verdict. Nothing is kept of what is asked."""

    serializer_class = LookUpSerializer
    # What is sent is asked, not written; a text is too long and too private for an address.
    writers = READERS

    @extend_schema(request=LookUpSerializer, responses={200: LookedUpSerializer, 400: REFUSED})
    def create(self, request: Request) -> Response:
        """Look a text up among all published verdicts: at most ten, best first."""
        asked = LookUpSerializer(data=request.data)
        asked.is_valid(raise_exception=True)
        given: dict[str, Any] = dict(asked.validated_data)
        matches = look_up(given.pop("text"), **given)
        answer = {"verdicts": verdicts_on_record(), "note": coverage_sentence(), "matches": matches}
        return Response(LookedUpSerializer(answer).data)
