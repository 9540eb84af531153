"""Filters that refuse what they do not know: a misspelled filter must not answer with everything."""

from typing import TYPE_CHECKING, Any

import django_filters
from django import forms
from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework.request import Request

from claims.lib.errors import InvalidInput

if TYPE_CHECKING:
    # The framework's views read these classes from the settings while they are being imported.
    from rest_framework.views import APIView

PAGING = frozenset({"limit", "cursor"})
_LARGEST_ID = 2**63 - 1


class StrictFilterBackend(DjangoFilterBackend):  # type: ignore[misc]
    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: "APIView") -> QuerySet[Any]:
        filters = getattr(view, "filterset_class", None)
        known = set(filters.base_filters) if filters else set()
        unknown = sorted(set(request.query_params) - known - PAGING)
        if unknown:
            raise InvalidInput(
                f"There is no filter “{unknown[0]}” here.",
                code="unknown_filter",
                found=unknown,
                expected=sorted(known | PAGING),
            )
        filtered: QuerySet[Any] = super().filter_queryset(request, queryset, view)
        return filtered


@extend_schema_field(OpenApiTypes.INT)
class IdFilter(django_filters.Filter):  # type: ignore[misc]
    """The number of a record; one that is on no record finds nothing."""

    field_class = forms.IntegerField

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, min_value=1, max_value=_LARGEST_ID, **kwargs)
