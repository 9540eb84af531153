"""Verdicts and the two-person rule. The database enforces it too: see the triggers in the migrations."""

from claims.review.models.cross_checks import CrossCheckRule
from claims.review.models.replies import GateException, ReplyAnswer, ReplyRequest
from claims.review.models.scales import Rating, RatingScale
from claims.review.models.verdicts import Decision, Verdict, VerdictVersion

__all__ = [
    "CrossCheckRule",
    "Decision",
    "GateException",
    "Rating",
    "RatingScale",
    "ReplyAnswer",
    "ReplyRequest",
    "Verdict",
    "VerdictVersion",
]
