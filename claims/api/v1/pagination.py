"""Lists in pages that stay whole while rows are added."""

from rest_framework.pagination import CursorPagination


class NewestFirst(CursorPagination):
    """`next` and `previous` are addresses; `limit` rows a page. A cursor neither counts nor skips rows."""

    ordering = "-pk"
    page_size = 50
    page_size_query_param = "limit"
    max_page_size = 200
