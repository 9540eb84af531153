"""Every table of the app, re-exported where Django looks for them."""

from claims.api.models import ApiToken
from claims.assignments.models import Assignment
from claims.audit.models import Actor, AuditEntry, AuditPayload, AuditPending
from claims.audit.sealing.models import AuditCheckpoint, AuditLeaf, AuditTile, AuditTree
from claims.consistency.checked.models import CheckedClaim, CheckedVector, Repetition
from claims.consistency.meaning.models import ClaimVector
from claims.consistency.models import Finding, FindingClaim, Reconciliation, SubjectCheck
from claims.consistency.profiles.models import ReportProfile, TermCount
from claims.consistency.rechecks.models import Recheck, RecheckPart
from claims.consistency.standings.models import Standing
from claims.conversations.models import Absence, Comment, Notice, Watch
from claims.digests.models import DigestedFinding, DigestSubscription
from claims.documents.models import (
    Blob,
    CopyDecision,
    CopyGroup,
    CopyMember,
    CopyNumber,
    CopyPair,
    CopySketch,
    Document,
    Snapshot,
    Source,
)
from claims.evidence.models import Evidence, EvidenceLink
from claims.extraction.models import ExtractionRun
from claims.jobs.models import Job
from claims.publication.models import Correction, PublishedClaimReview
from claims.register.models import Attribution, Claim, ClaimVersion, Figure, Subject, SubjectLink
from claims.review.models import (
    CrossCheckRule,
    Decision,
    GateException,
    Rating,
    RatingScale,
    ReplyAnswer,
    ReplyRequest,
    Verdict,
    VerdictVersion,
)
from claims.search.models import SavedView
from claims.verification.models import LogVerification

__all__ = [
    "Absence",
    "Actor",
    "ApiToken",
    "Assignment",
    "Attribution",
    "AuditCheckpoint",
    "AuditEntry",
    "AuditLeaf",
    "AuditPayload",
    "AuditPending",
    "AuditTile",
    "AuditTree",
    "Blob",
    "CheckedClaim",
    "CheckedVector",
    "Claim",
    "ClaimVector",
    "ClaimVersion",
    "Comment",
    "CopyDecision",
    "CopyGroup",
    "CopyMember",
    "CopyNumber",
    "CopyPair",
    "CopySketch",
    "Correction",
    "CrossCheckRule",
    "Decision",
    "DigestSubscription",
    "DigestedFinding",
    "Document",
    "Evidence",
    "EvidenceLink",
    "ExtractionRun",
    "Figure",
    "Finding",
    "FindingClaim",
    "GateException",
    "Job",
    "LogVerification",
    "Notice",
    "PublishedClaimReview",
    "Rating",
    "RatingScale",
    "Recheck",
    "RecheckPart",
    "Reconciliation",
    "Repetition",
    "ReplyAnswer",
    "ReplyRequest",
    "ReportProfile",
    "SavedView",
    "Snapshot",
    "Source",
    "Standing",
    "Subject",
    "SubjectCheck",
    "SubjectLink",
    "TermCount",
    "Verdict",
    "VerdictVersion",
    "Watch",
]
