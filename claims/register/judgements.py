"""What people decided about a subject and one claim, as it bears on other claims: what to doubt, what to warn of."""

import re
from collections.abc import Collection, Iterator
from datetime import datetime
from typing import NamedTuple

from claims.register.models import Claim, SubjectLink
from claims.register.vocabulary import LinkState

# The newest rejections of the subjects asked about; a subject that was rejected more often is known to be doubtful.
_MOST = 500
# Good enough for a warning: where one sentence ends and the next begins, in the scripts that say so.
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s|[。।؟\n\uff01\uff1f]")


class Rejection(NamedTuple):
    """Somebody rejected `subject_id` for a claim of the same report, or of the same words, as `claim_id`."""

    claim_id: int
    subject_id: int
    is_same_report: bool
    sentence: str


def rejections_near(claim_ids: Collection[int], subject_ids: Collection[int]) -> list[Rejection]:
    """One for each claim and subject at most, that of the same words first; a claim's own rejections are not near."""
    claims = list(
        Claim.objects.filter(pk__in=claim_ids, current__isnull=False).values_list(
            "pk", "snapshot_id", "current__statement"
        )
    )
    links = (
        SubjectLink.objects.filter(subject__in=subject_ids, state=LinkState.REJECTED)
        .select_related("claim__current", "decided_by")
        .order_by("-decided_at", "-pk")[:_MOST]
    )
    found: dict[tuple[int, int], Rejection] = {}
    for link in links:
        words = link.claim.current.statement if link.claim.current else ""
        for claim_id, snapshot_id, statement in claims:
            is_same_words = statement == words
            if claim_id == link.claim_id or not (is_same_words or snapshot_id == link.claim.snapshot_id):
                continue
            known = found.get((claim_id, link.subject_id))
            if known is None or (known.is_same_report and is_same_words):
                sentence = _sentence(link, is_same_words=is_same_words)
                found[claim_id, link.subject_id] = Rejection(claim_id, link.subject_id, not is_same_words, sentence)
    return list(found.values())


def _sentence(link: SubjectLink, *, is_same_words: bool) -> str:
    which = "the same words elsewhere" if is_same_words else "a claim of the same report"
    return f"{_who(link)} rejected this subject for {which} on {_day(link.decided_at)}."


def _who(link: SubjectLink) -> str:
    return link.decided_by.name if link.decided_by else "Somebody"


def _day(at: datetime | None) -> str:
    return f"{at.day} {at:%B %Y}" if at else "an unknown day"


def warnings_of(claim: Claim, subject_id: int) -> list[str]:
    """What others decided that does not go together with this claim being about this subject; not for its own past."""
    near = [each.sentence for each in rejections_near([claim.pk], [subject_id])]
    return [*_rejected_before(claim, subject_id), *near, *_other_in_sentence(claim, subject_id)]


def _rejected_before(claim: Claim, subject_id: int) -> Iterator[str]:
    for link in SubjectLink.objects.filter(claim=claim, subject=subject_id, state=LinkState.REJECTED).select_related(
        "decided_by"
    ):
        yield f"{_who(link)} rejected this subject for this very claim on {_day(link.decided_at)}."


def _other_in_sentence(claim: Claim, subject_id: int) -> Iterator[str]:
    version = claim.current
    if version is None:
        return
    others = (
        SubjectLink.objects.filter(
            state=LinkState.CONFIRMED,
            claim__snapshot=claim.snapshot_id,
            claim__current__subject_scope=version.subject_scope,
        )
        .exclude(claim=claim)
        .exclude(subject=subject_id)
        .select_related("subject", "decided_by", "claim__current")
        .order_by("pk")
    )
    text = claim.snapshot.text if others else ""
    for link in others:
        other = link.claim.current
        if other is not None and _is_one_sentence(text, (version.start, version.end), (other.start, other.end)):
            yield (
                f"{_who(link)} confirmed {link.subject.name} for another claim of the same sentence on "
                f"{_day(link.decided_at)}."
            )
            return


def _is_one_sentence(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, second = sorted((one, other))
    return _SENTENCE_END.search(text, first[1], second[0]) is None
