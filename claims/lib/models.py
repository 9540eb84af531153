"""Nothing here is a table: fields that every kind of record shares."""

import uuid

from django.db import models


class Streamed(models.Model):
    """A record with a history of its own in the audit log.

    `stream` names that history; `stream_seq` is the number of the entry that made the row what it is now, so that every
    row can be checked against the log.
    """

    stream = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    stream_seq = models.PositiveIntegerField(editable=False, default=0)
    created_at = models.DateTimeField(editable=False)

    class Meta:
        abstract = True
