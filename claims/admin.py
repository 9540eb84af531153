"""Every list of the admin, gathered where Django looks for them."""

from claims.api import admin as api
from claims.assignments import admin as assignments
from claims.audit import admin as audit
from claims.audit import people_admin as people
from claims.audit.sealing import admin as sealing
from claims.consistency import admin as consistency
from claims.consistency.checked import admin as checked
from claims.consistency.meaning import admin as meaning
from claims.consistency.profiles import admin as profiles
from claims.consistency.rechecks import admin as rechecks
from claims.consistency.standings import admin as standings
from claims.conversations import admin as conversations
from claims.digests import admin as digests
from claims.documents import admin as documents
from claims.documents import copies_admin as copies
from claims.evidence import admin as evidence
from claims.extraction import admin as extraction
from claims.jobs import admin as jobs
from claims.publication import admin as publication
from claims.register import admin as register
from claims.review import admin as review
from claims.review import policy_admin as policy
from claims.search import admin as search
from claims.verification import admin as verification

__all__ = [
    "api",
    "assignments",
    "audit",
    "checked",
    "consistency",
    "conversations",
    "copies",
    "digests",
    "documents",
    "evidence",
    "extraction",
    "jobs",
    "meaning",
    "people",
    "policy",
    "profiles",
    "publication",
    "rechecks",
    "register",
    "review",
    "sealing",
    "search",
    "standings",
    "verification",
]
