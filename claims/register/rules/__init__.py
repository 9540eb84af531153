"""The register's decisions: values in, a value or a named refusal out."""

from claims.register.rules.anchors import ensure_anchor
from claims.register.rules.content import ensure_content, ensure_short_enough, tidied
from claims.register.rules.figures import decimal_text
from claims.register.rules.fingerprints import fingerprint
from claims.register.rules.records import RecordContext, version_record
from claims.register.rules.resemblance import Gist, Telling, Tellings, gist_of
from claims.register.rules.standing import LINKED, UNDOABLE, Done, Standing, standing_after
from claims.register.rules.transitions import TRANSITIONS, WORKS_ON_CLAIMS, ClaimAct, ensure_reason, status_after

__all__ = [
    "LINKED",
    "TRANSITIONS",
    "UNDOABLE",
    "WORKS_ON_CLAIMS",
    "ClaimAct",
    "Done",
    "Gist",
    "RecordContext",
    "Standing",
    "Telling",
    "Tellings",
    "decimal_text",
    "ensure_anchor",
    "ensure_content",
    "ensure_reason",
    "ensure_short_enough",
    "fingerprint",
    "gist_of",
    "standing_after",
    "status_after",
    "tidied",
    "version_record",
]
