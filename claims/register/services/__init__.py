"""Writing the register: claims proposed, recorded, revised and decided on; subjects; what is about what."""

from claims.register.services.decisions import accept_claim, reject_claim
from claims.register.services.links import confirm_link, propose_link, reject_link, undo_link_decision
from claims.register.services.merging import merge_claim
from claims.register.services.proposals import claims_by_fingerprint, lock_snapshot, propose_claim
from claims.register.services.readings import Outcome, Read, propose_reading
from claims.register.services.recording import record_claim, revise_claim
from claims.register.services.splitting import split_claim
from claims.register.services.subjects import create_subject
from claims.register.services.undoing import undo_decision

__all__ = [
    "Outcome",
    "Read",
    "accept_claim",
    "claims_by_fingerprint",
    "confirm_link",
    "create_subject",
    "lock_snapshot",
    "merge_claim",
    "propose_claim",
    "propose_link",
    "propose_reading",
    "record_claim",
    "reject_claim",
    "reject_link",
    "revise_claim",
    "split_claim",
    "undo_decision",
    "undo_link_decision",
]
