"""Claims that a machine found, or somebody outside the desk suggests."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.documents.models import Snapshot
from claims.register.drafts import ClaimDraft
from claims.register.models import Claim, ClaimVersion
from claims.register.rules import fingerprint
from claims.register.selectors import draft_of
from claims.register.services.versions import prepare, word, write
from claims.register.vocabulary import ClaimStatus


def locked_snapshot(snapshot: Snapshot) -> Snapshot:
    """The snapshot with its document, held so that nobody adds a claim to it meanwhile."""
    return (
        Snapshot.objects.select_for_update(of=("self",), no_key=True)
        .select_related("document__source")
        .get(pk=snapshot.pk)
    )


def known_claim(snapshot: Snapshot, draft: ClaimDraft, mark: str) -> Claim | None:
    """The claim on record that `draft` repeats, rejected or not: as it was proposed, or as a person worded it."""
    proposed = Claim.objects.filter(snapshot=snapshot, fingerprint=mark).first()
    if proposed is not None:
        return proposed
    revised = ClaimVersion.objects.filter(
        claim__snapshot=snapshot, number__gt=1, kind=draft.kind, start__lt=draft.end, end__gt=draft.start
    ).select_related("claim")
    return next((each.claim for each in revised if fingerprint(draft_of(each), snapshot.text) == mark), None)


def propose_claim(
    *, snapshot: Snapshot, draft: ClaimDraft, extractor: str, part_of: Claim | None, actor: Actor, now: datetime
) -> tuple[Claim, bool]:
    """Put a proposal before the fact-checkers; (the claim, whether it is new).

    What was proposed before in the same words, decided on or not, is returned as it stands: a rejected claim is not
    proposed again, a revised one keeps its wording. `extractor` is empty where a person proposes. `part_of` is the
    claim whose figure includes this one. `InvalidInput` when the draft cannot be kept.
    """
    with transaction.atomic():
        snapshot = locked_snapshot(snapshot)
        draft = prepare(draft, snapshot)
        mark = fingerprint(draft, snapshot.text)
        known = known_claim(snapshot, draft, mark)
        if known is not None:
            return known, False
        claim = Claim(
            snapshot=snapshot, status=ClaimStatus.PROPOSED, extractor=extractor, fingerprint=mark, created_at=now
        )
        wording = word(claim, draft, 1, part_of, actor=actor, now=now)
        write(claim, wording, "claim.proposed", actor=actor, reason="", now=now)
    return claim, True
