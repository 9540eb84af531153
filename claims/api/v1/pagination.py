"""Lists in pages that stay whole while rows are added."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rest_framework.exceptions import NotFound
from rest_framework.pagination import Cursor, CursorPagination
from rest_framework.request import Request


class NewestFirst(CursorPagination):
    """`next` and `previous` are addresses; `limit` rows a page. A cursor neither counts nor skips rows."""

    ordering = "-pk"
    page_size = 50
    page_size_query_param = "limit"
    max_page_size = 200


T = TypeVar("T")


class InTheirOrder(NewestFirst):
    """Pages of what is put in order anew for every request; `next` and `previous` as for every list.

    Each page begins behind the row that the last one ended with, known by a number of its own.
    """

    def page_of(self, rows: Sequence[T], number_of: Callable[[T], int], request: Request) -> "Page[T]":
        self.base_url = request.build_absolute_uri()
        size = self.get_page_size(request)
        start, stop = self._span([number_of(row) for row in rows], size or self.max_page_size, request)
        return Page(
            rows[start:stop],
            self._address(number_of(rows[stop - 1]), reverse=False) if stop < len(rows) else None,
            self._address(number_of(rows[start]), reverse=True) if start > 0 else None,
        )

    def _span(self, numbers: Sequence[int], size: int, request: Request) -> tuple[int, int]:
        cursor = self.decode_cursor(request)
        if cursor is None:
            return 0, size
        try:
            place = numbers.index(int(cursor.position or 0))
        except ValueError:
            raise NotFound(self.invalid_cursor_message) from None
        return (max(0, place - size), place) if cursor.reverse else (place + 1, place + 1 + size)

    def _address(self, number: int, *, reverse: bool) -> str:
        return self.encode_cursor(Cursor(offset=0, reverse=reverse, position=number))


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Some rows, and the addresses of the pages around them."""

    rows: Sequence[T]
    next: str | None
    previous: str | None
