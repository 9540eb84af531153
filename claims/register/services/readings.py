"""Everything that one version of an extractor reads out of a snapshot, beside what is on record for it."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import structlog
from django.db import transaction

from claims.audit.models import Actor
from claims.documents.models import Snapshot
from claims.lib.errors import InvalidInput
from claims.register.drafts import ClaimDraft
from claims.register.models import Claim
from claims.register.rules import ClaimAct, fingerprint
from claims.register.selectors import claims_left_to_machines, tellings_of_people
from claims.register.services.proposals import claims_by_fingerprint, lock_snapshot, move_proposal, propose_claim
from claims.register.services.versions import prepare
from claims.register.vocabulary import ClaimStatus

log = structlog.get_logger()


class Read(NamedTuple):
    """One claim of a reading; `part_of` is the place, in the reading, of the one whose figure includes this one."""

    draft: ClaimDraft
    part_of: int | None


class Outcome(NamedTuple):
    """How many claims of a reading are new, were known, could not be kept; how many of an older one were withdrawn."""

    new: int
    known: int
    refused: int
    withdrawn: int


def propose_reading(
    *, snapshot: Snapshot, claims: Sequence[Read], extractor: str, version: str, actor: Actor, now: datetime
) -> Outcome:
    """Propose what is new in a reading; withdraw what earlier versions of `extractor` proposed and this one does not.

    What a person decided on, revised or linked stays as it is, and is not proposed again with its words cut elsewhere.
    A withdrawn claim that is read again waits for a decision again.
    """
    with transaction.atomic():
        lock_snapshot(snapshot)
        known = claims_by_fingerprint(snapshot)
        left = claims_left_to_machines(snapshot)
        people = tellings_of_people(snapshot, left)
        marks = [_mark(read.draft, snapshot) for read in claims]
        told = {known[mark] for mark in marks if mark in known}
        made: list[Claim | None] = []
        new = 0
        for read, mark in zip(claims, marks, strict=True):
            again = people.told_by(read.draft, told) if mark and mark not in known else None
            if again is not None:
                told.add(again)
                made.append(Claim.objects.get(pk=again))
                continue
            try:
                claim, is_new = propose_claim(
                    snapshot=snapshot,
                    draft=read.draft,
                    extractor=f"{extractor} {version}",
                    part_of=made[read.part_of] if read.part_of is not None and read.part_of < len(made) else None,
                    actor=actor,
                    now=now,
                    known=known,
                )
            except InvalidInput as refusal:
                log.warning("proposal_refused", snapshot=snapshot.pk, extractor=extractor, sentence=refusal.sentence)
                made.append(None)
            else:
                made.append(claim)
                new += is_new
        kept = {claim.pk for claim in made if claim is not None}
        old = left.filter(status=ClaimStatus.PROPOSED, extractor__startswith=f"{extractor} ").exclude(pk__in=kept)
        withdrawn = list(old)
        for claim in withdrawn:
            reason = f"{extractor} {version} no longer reads this in the text."
            move_proposal(claim, ClaimAct.WITHDRAW, reason=reason, actor=actor, now=now)
    refused = made.count(None)
    return Outcome(new, len(claims) - new - refused, refused, len(withdrawn))


def _mark(draft: ClaimDraft, snapshot: Snapshot) -> str | None:
    """The fingerprint of a claim; None where it cannot be kept, which proposing it says."""
    try:
        return fingerprint(prepare(draft, snapshot), snapshot.text)
    except InvalidInput:
        return None
