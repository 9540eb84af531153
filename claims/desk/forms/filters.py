"""What an address asks for, read by a form that refuses nothing."""

from collections.abc import Mapping
from typing import Any, TypeVar

from django import forms

Filters = TypeVar("Filters", bound=forms.Form)
_NOTHING: Mapping[str, Any] = {}


def read_filters(form: type[Filters], given: Mapping[str, Any], usual: Mapping[str, Any] = _NOTHING) -> Filters:
    """`usual` unless the address asks for other things; what makes no sense is as if it were not there."""
    filters = form({**usual, **given})
    if not filters.is_valid():
        filters = form({**usual, **{name: value for name, value in given.items() if name not in filters.errors}})
        filters.is_valid()
    return filters
