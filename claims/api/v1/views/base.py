"""What every list and record has in common."""

from typing import Any, TypeVar

from django.db.models import Model
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view
from rest_framework.viewsets import ReadOnlyModelViewSet

from claims.api.v1.openapi import RefusalSerializer

M = TypeVar("M", bound=Model)

REFUSED = OpenApiResponse(RefusalSerializer, description="Refused; the sentence says why and what to do.")
NOT_FOUND = OpenApiResponse(RefusalSerializer, description="There is nothing at this address.")
DENIED: dict[int, Any] = {401: REFUSED, 403: REFUSED}


@extend_schema_view(retrieve=extend_schema(responses={404: NOT_FOUND}))
class RecordViewSet(ReadOnlyModelViewSet[M]):
    """Lists newest first, and single records by their number. Closed to everybody without a role (the default)."""

    lookup_value_regex = "[0-9]{1,19}"
