"""Claims that a machine found, or somebody outside the desk suggests."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.services import append
from claims.documents.models import Snapshot
from claims.register.drafts import ClaimDraft
from claims.register.models import Claim, ClaimVersion
from claims.register.rules import ClaimAct, fingerprint, status_after
from claims.register.selectors import draft_of
from claims.register.services.versions import prepare, word, write
from claims.register.vocabulary import ClaimStatus


def lock_snapshot(snapshot: Snapshot) -> None:
    """Hold the snapshot, so that nobody adds a claim to it meanwhile. Its row never changes and is not read again."""
    Snapshot.objects.select_for_update(no_key=True).only("pk").get(pk=snapshot.pk)


def claims_by_fingerprint(snapshot: Snapshot) -> dict[str, int]:
    """The ids of the claims of a snapshot, rejected or not, by what was proposed and by how people worded it since."""
    marks = dict(Claim.objects.filter(snapshot=snapshot).values_list("fingerprint", "pk"))
    for version in ClaimVersion.objects.filter(claim__snapshot=snapshot, number__gt=1).order_by("pk"):
        marks.setdefault(fingerprint(draft_of(version), snapshot.text), version.claim_id)
    return marks


def propose_claim(
    *,
    snapshot: Snapshot,
    draft: ClaimDraft,
    extractor: str,
    part_of: Claim | None,
    actor: Actor,
    now: datetime,
    known: dict[str, int] | None = None,
) -> tuple[Claim, bool]:
    """Put a proposal before the fact-checkers; (the claim, whether it is new).

    What was proposed before in the same words, decided on or not, is returned as it stands: a rejected claim is not
    proposed again, a revised one keeps its wording; one that was withdrawn waits again. `extractor` is empty where a
    person proposes. `part_of` is the claim whose figure includes this one. Who proposes many at once, holding the
    snapshot, gives `known` (`claims_by_fingerprint`), which is kept up to date. `InvalidInput` when the draft cannot be
    kept.
    """
    with transaction.atomic():
        if known is None:
            lock_snapshot(snapshot)
            known = claims_by_fingerprint(snapshot)
        draft = prepare(draft, snapshot)
        mark = fingerprint(draft, snapshot.text)
        if mark in known:
            found = Claim.objects.get(pk=known[mark])
            if found.status == ClaimStatus.WITHDRAWN:
                move_proposal(found, ClaimAct.PROPOSE_AGAIN, reason="", actor=actor, now=now)
            return found, False
        claim = Claim(
            snapshot=snapshot, status=ClaimStatus.PROPOSED, extractor=extractor, fingerprint=mark, created_at=now
        )
        wording = word(claim, draft, 1, part_of, actor=actor, now=now)
        write(claim, wording, "claim.proposed", actor=actor, reason="", now=now)
        known[mark] = claim.pk
    return claim, True


def move_proposal(claim: Claim, act: ClaimAct, *, reason: str, actor: Actor, now: datetime) -> None:
    """Withdraw a proposal, or propose it again; the caller holds the snapshot. `Conflict` where somebody decided."""
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    before = ClaimStatus(claim.status)
    claim.status = status_after(before, act)
    entry = append(
        stream=claim.stream,
        kind=f"claim.{act}",
        body={"from": str(before), "to": str(claim.status)},
        actor=actor,
        reason=reason,
        now=now,
    )
    claim.stream_seq = entry.stream_seq
    claim.save(update_fields=["status", "stream_seq"])
