"""A second editor confirms a retraction, or that one is taken back."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.consistency.checked.services import set_standing
from claims.publication.checked import key_of
from claims.publication.models import Correction
from claims.publication.selectors import last_edition
from claims.publication.services.noting import record_correction
from claims.publication.vocabulary import CorrectionKind
from claims.review.models import Verdict
from claims.review.selectors import last_proposal
from claims.review.services import mark_confirmed
from claims.review.vocabulary import VerdictState


def confirm_proposal(
    *, verdict: Verdict, seen_sha256: str, actor: Actor, reason: str = "", now: datetime
) -> Correction:
    """Make a proposed retraction or reinstatement public, in the words of whoever proposed it.

    A retracted review stays at its address and says so; claims that repeat it no longer name it. `NotAllowed` for the
    editor who proposed it.
    """
    with transaction.atomic():
        verdict = mark_confirmed(verdict=verdict, seen_sha256=seen_sha256, actor=actor, reason=reason, now=now)
        proposal, review = last_proposal(verdict), last_edition(verdict)
        assert proposal is not None
        assert review is not None
        is_retracted = verdict.state == VerdictState.RETRACTED
        kind = CorrectionKind.RETRACTION if is_retracted else CorrectionKind.REINSTATEMENT
        row = record_correction(kind, review, proposal.comment, actor=actor, now=now)
        set_standing(key=key_of(verdict), is_standing=not is_retracted, now=now)
    return row
