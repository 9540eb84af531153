"""Findings that a claim repeats one with a published verdict: one for each pair, kept right as either changes."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.services import append
from claims.consistency.checked.matching import Match
from claims.consistency.checked.models import CheckedClaim, CheckedVector, Repetition
from claims.consistency.checked.selectors import claims_near, earlier_verdicts
from claims.consistency.checked.services.keeping import keep_vectors
from claims.consistency.checked.telling import SEVERITY, inputs_of, key_of_pair, sentence_of
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.lifecycle import state_when_not_found
from claims.consistency.services.announcing import announce
from claims.consistency.services.findings import set_state
from claims.consistency.services.renewing import Telling, renew
from claims.consistency.vocabulary import FindingKind
from claims.lib.hashing import digest_of
from claims.lib.locks import lock_for_transaction
from claims.register.models import Claim

NAME, VERSION = "already_checked", "1"
GONE = "No longer found: the claim or the verdict has changed."
# A claim has one verdict, or two newsrooms'; more are the same again.
MOST = 3


def look_up_claim(*, claim_id: int, actor: Actor, now: datetime) -> int:
    """Make the findings of one claim say which verdicts it repeats now; how many changed. Twice is as good as once."""
    with transaction.atomic():
        lock_for_transaction(f"look_up_claim:{claim_id}")
        claim = Claim.objects.select_related("current__figure", "current__origin").filter(pk=claim_id).first()
        hits = [] if claim is None else [match for match in earlier_verdicts(claim) if match.is_hit][:MOST]
        known = {
            repetition.checked_id: repetition.finding
            for repetition in Repetition.objects.filter(claim=claim_id).select_related("finding__decided_by")
        }
        changed = sum(
            _tell(claim, match, known.get(match.checked.pk), actor, now) for match in hits if claim is not None
        )
        told = {match.checked.pk for match in hits}
        return changed + sum(_resolve(finding, actor, now) for pk, finding in known.items() if pk not in told)


def find_repetitions(*, checked_id: int, vectors: Sequence[CheckedVector], actor: Actor, now: datetime) -> int:
    """After a verdict was published, corrected, retracted or reinstated: every claim it may concern is looked up."""
    with transaction.atomic():
        keep_vectors(vectors)
        checked = CheckedClaim.objects.get(pk=checked_id)
        told = Repetition.objects.filter(checked=checked).values_list("claim_id", flat=True)
        concerned = sorted({*told, *claims_near(checked)})
        return sum(look_up_claim(claim_id=claim_id, actor=actor, now=now) for claim_id in concerned)


def _tell(claim: Claim, match: Match, finding: Finding | None, actor: Actor, now: datetime) -> bool:
    assert claim.current is not None
    telling = Telling(digest_of(inputs_of(claim, match)), sentence_of(match), VERSION, SEVERITY)
    is_new = finding is None
    if finding is None:
        key = key_of_pair(claim, match.checked)
        finding = Finding(kind=FindingKind.ALREADY_CHECKED, checker=NAME, key=key, created_at=now, **telling._asdict())
    elif not renew(finding, telling):
        Finding.objects.filter(pk=finding.pk).update(last_seen_at=now)
        return False
    finding.last_seen_at = now
    body = {
        "finding": str(finding.kind),
        "checker": f"{NAME} {VERSION}",
        "claims": [str(claim.stream)],
        "checked": match.checked.key,
        "sentence": finding.sentence,
        "severity": str(finding.severity),
        "inputs_sha256": finding.inputs_sha256,
        "state": str(finding.state),
    }
    kind = "finding.found" if is_new else "finding.changed"
    finding.stream_seq = append(stream=finding.stream, kind=kind, body=body, actor=actor, reason="", now=now).stream_seq
    finding.save()
    if is_new:
        Repetition.objects.create(finding=finding, claim=claim, checked=match.checked)
    FindingClaim.objects.filter(finding=finding).delete()
    FindingClaim.objects.create(finding=finding, version=claim.current, position=0)
    if is_new:
        announce([finding])
    return True


def _resolve(finding: Finding, actor: Actor, now: datetime) -> bool:
    state = state_when_not_found(finding.state)
    if finding.state == state:
        return False
    set_state(finding, state, "finding.resolved", actor, GONE, now)
    return True
