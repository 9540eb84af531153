"""The log in sentences: who did what, when and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claims.audit.selectors import Act

# What completes "<somebody> …". A kind that is missing here is shown by its own name, never left out.
_DEEDS = {
    "assignment.given": "gave it to somebody",
    "assignment.given_back": "gave it back",
    "absence.announced": "said when they are away",
    "absence.ended": "came back",
    "comment.added": "commented",
    "comment.withdrawn": "withdrew the comment",
    "claim.proposed": "proposed the claim",
    "claim.recorded": "recorded the claim",
    "claim.revised": "revised the claim",
    "claim.accepted": "accepted the claim",
    "claim.rejected": "rejected the claim",
    "claim.merged": "merged the claim into another one that says the same",
    "claim.split": "split the claim in two",
    "claim.undone": "took back what was decided last",
    "claim.withdrawn": "withdrew its proposal",
    "claim.proposed_again": "proposed the claim again",
    "claim.link_proposed": "proposed what it is about",
    "claim.link_confirmed": "confirmed what it is about",
    "claim.link_rejected": "said what it is not about",
    "copies.grouped": "found that it is one report",
    "copies.changed": "arranged the report anew",
    "copies.origin_named": "named the origin of the report",
    "copies.removed": "took a document out of the report",
    "copies.undone": "undid what was said about the report",
    "claim.link_undone": "took back a decision on what it is about",
    "document.added": "added the document",
    "snapshot.taken": "kept its bytes",
    "evidence.added": "added the evidence",
    "evidence.linked": "linked the evidence",
    "evidence.unlinked": "took the evidence back",
    "finding.found": "found it",
    "finding.changed": "found it changed",
    "finding.acknowledged": "acknowledged the finding",
    "finding.dismissed": "dismissed the finding",
    "finding.resolved": "resolved the finding",
    "finding.reopened": "opened the finding again",
    "recheck.started": "started the re-check",
    "recheck.stopped": "stopped the re-check",
    "recheck.resumed": "resumed the re-check",
    "recheck.finished": "finished the re-check",
    "reconciliation.proposed": "proposed the figures",
    "reconciliation.adopted": "adopted the figures",
    "reconciliation.superseded": "replaced the figures",
    "reconciliation.stale": "found other figures since these were adopted",
    "reconciliation.current": "found the adopted figures again",
    "subject.created": "added the subject",
    "subject.proposed": "proposed the subject",
    "subject.confirmed": "confirmed the subject",
    "digest.turned_on": "turned the digest on",
    "digest.turned_off": "turned the digest off",
    "view.saved": "kept the view",
    "view.changed": "changed the view",
    "view.deleted": "deleted the view",
    "verdict.started": "started the verdict",
    "verdict.saved": "saved the draft",
    "verdict.submitted": "submitted it for approval",
    "verdict.returned": "returned it to its author",
    "verdict.revised": "revised it",
    "verdict.approved": "approved it",
    "verdict.published": "published it",
    "verdict.withdrawn": "withdrew it",
    "verdict.cross_checked": "cross-checked it blind",
    "verdict.kept": "looked again and kept it as it is",
    "verdict.correction_started": "started a correction",
    "verdict.correction_dropped": "dropped the correction",
    "verdict.retraction_proposed": "proposed to retract it",
    "verdict.reinstatement_proposed": "proposed to reinstate it",
    "verdict.proposal_confirmed": "confirmed the proposal",
    "verdict.proposal_declined": "declined the proposal",
    "reply.asked": "asked for a reply",
    "reply.recorded": "recorded what came back",
    "gate.exception": "wrote an exception",
    "cross_check_rule.set": "asked for cross-checks",
    "cross_check_rule.lifted": "lifted the rule on cross-checks",
    "review.published": "published the review",
    "review.corrected": "published the correction",
    "review.retracted": "retracted the review",
    "review.reinstated": "reinstated the review",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One act: "Amal Haddad rejected the claim", with its reason (empty where none was given)."""

    at: datetime
    sentence: str
    reason: str
    entry_id: int


def lines(acts: Iterable[Act]) -> list[Line]:
    """Newest first."""
    found = [_line(act) for act in acts]
    return sorted(found, key=lambda line: (line.at, line.entry_id), reverse=True)


def deed(kind: str) -> str:
    """ "claim.accepted" → "accepted the claim"."""
    return _DEEDS.get(kind, kind.replace(".", ": ").replace("_", " "))


def _line(act: Act) -> Line:
    body = act.body or {}
    reason = "what was recorded here was erased by law" if act.body is None else str(body.get("reason") or "")
    return Line(
        act.entry.at, f"{act.actor_name} {deed(act.entry.kind)}{_version(act.entry.kind, body)}", reason, act.entry.pk
    )


def _version(kind: str, body: Mapping[str, Any]) -> str:
    inner = body.get("body")
    number = inner.get("number") if isinstance(inner, Mapping) else None
    return f", version {number}" if number and kind in ("claim.revised", "verdict.saved", "verdict.revised") else ""
