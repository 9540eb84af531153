"""Lists that show and never write: the base of every admin page of the ledger."""

from typing import TYPE_CHECKING, Any, TypeVar

from django.contrib import admin
from django.core.paginator import Paginator
from django.db.models import BinaryField, Model, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html
from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from django.contrib.admin import ModelAdmin
else:
    # The theme ships no types; to the type checker its class is the one it extends.
    from unfold.admin import ModelAdmin

M = TypeVar("M", bound=Model)

LONGEST_COUNT = 10_000


class CappedPaginator(Paginator[Any]):
    """Counts to `LONGEST_COUNT` and no further: no list reads a million rows to say how many there are."""

    @cached_property
    def count(self) -> int:
        rows = self.object_list
        return rows[:LONGEST_COUNT].count() if isinstance(rows, QuerySet) else len(rows)


class ReadOnlyAdmin(ModelAdmin[M]):
    """No add, no change, no delete, no bulk action; whoever has an account of the newsroom may look.

    Roles decide what people may do, on the desks and in the services; being staff is what lets them read.
    """

    actions = None
    list_per_page = 50
    show_full_result_count = False
    paginator = CappedPaginator
    list_filter_submit = True
    list_fullwidth = True
    compressed_fields = True

    @admin.display(description="record", ordering="pk")
    def record(self, row: M) -> str:
        """A first column for lists whose rows have no better name; it links to the record."""
        return f"#{row.pk}"

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return request.user.is_active and request.user.is_staff

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        """All that is on record, what no form would show included; raw bytes and what is excluded stay out."""
        if self.fields:
            return [str(name) for name in self.fields]
        left_out = self.exclude or ()
        return [
            field.name
            for field in self.opts.concrete_fields
            if not isinstance(field, BinaryField) and field.name not in left_out
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[str]:
        return [str(name) for name in self.get_fields(request, obj)]


def is_list(request: HttpRequest) -> bool:
    """Whether a page of many rows is asked for, and not one record."""
    return request.resolver_match is not None and (request.resolver_match.url_name or "").endswith("_changelist")


def desk_link(page: str, key: object, text: object) -> SafeString:
    """A link to a working page, `page` being its name in the desk's addresses."""
    return format_html('<a class="desk-link" href="{}">{}</a>', reverse(f"desk:{page}", args=[key]), str(text) or "—")


def shortened(text: str, length: int = 110) -> str:
    """Enough of `text` for a list."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
