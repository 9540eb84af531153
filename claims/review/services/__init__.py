"""What people do to a verdict.

Each act locks the claim, then the verdict, asks the table of transitions, and writes version or state, decision and
audit entry together.
"""

from claims.review.services.correcting import correct_verdict, drop_correction
from claims.review.services.cross_checking import cross_check_verdict
from claims.review.services.deciding import (
    approve_verdict,
    keep_verdict,
    mark_published,
    return_to_author,
    submit_verdict,
    withdraw_verdict,
)
from claims.review.services.drafting import save_draft, start_verdict
from claims.review.services.policy import lift_cross_check_rule, set_cross_check_rule
from claims.review.services.replies import ask_for_reply, record_answer, write_exception
from claims.review.services.retracting import (
    decline_proposal,
    mark_confirmed,
    propose_reinstatement,
    propose_retraction,
)

__all__ = [
    "approve_verdict",
    "ask_for_reply",
    "correct_verdict",
    "cross_check_verdict",
    "decline_proposal",
    "drop_correction",
    "keep_verdict",
    "lift_cross_check_rule",
    "mark_confirmed",
    "mark_published",
    "propose_reinstatement",
    "propose_retraction",
    "record_answer",
    "return_to_author",
    "save_draft",
    "set_cross_check_rule",
    "start_verdict",
    "submit_verdict",
    "withdraw_verdict",
    "write_exception",
]
