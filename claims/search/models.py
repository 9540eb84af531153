"""Searches and lists that somebody keeps under a name."""

from django.db import models
from django.db.models import Q

from claims.audit.models import Actor
from claims.lib.models import Streamed
from claims.search.vocabulary import ViewPage


class SavedView(Streamed):
    """The query of one page's address under a name; empty for the page as it opens. `is_shared`: everybody sees it.

    A deleted view is gone; its name and query stay in the audit log.
    """

    owner = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="saved_views", db_index=False)
    name = models.CharField(max_length=80)
    page = models.CharField(max_length=10, choices=ViewPage)
    query = models.CharField(max_length=1000, blank=True)
    is_shared = models.BooleanField(default=False)

    class Meta:
        constraints = [
            # Also the index for "Which views are mine?"
            models.UniqueConstraint(fields=["owner", "name"], name="view_named_once_by_its_owner"),
            models.CheckConstraint(condition=~Q(name=""), name="view_has_a_name"),
        ]
        indexes = [
            # "Which views does everybody see?"
            models.Index(fields=["name"], condition=Q(is_shared=True), name="view_shared"),
        ]

    def __str__(self) -> str:
        return self.name
