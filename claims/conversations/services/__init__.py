"""Saying something, watching, being away, and telling people what happened."""

from claims.conversations.services.absences import come_back, go_away
from claims.conversations.services.commenting import add_comment, withdraw_comment
from claims.conversations.services.reading import mark_all_read, mark_mailed, mark_read
from claims.conversations.services.telling import tell_of_assignment, tell_of_decision, tell_of_findings
from claims.conversations.services.watching import set_watch

__all__ = [
    "add_comment",
    "come_back",
    "go_away",
    "mark_all_read",
    "mark_mailed",
    "mark_read",
    "set_watch",
    "tell_of_assignment",
    "tell_of_decision",
    "tell_of_findings",
    "withdraw_comment",
]
