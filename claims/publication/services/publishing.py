"""Making an approved verdict public, for the first time or corrected."""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from claims.audit.models import Actor
from claims.audit.services import append
from claims.consistency.checked.services import keep_checked_claim
from claims.lib.hashing import digest_of
from claims.publication.checked import fact_check_of
from claims.publication.freezing import freeze
from claims.publication.json_ld import claim_review, exact_text
from claims.publication.models import PublishedClaimReview
from claims.publication.rules import path_of, slug_of
from claims.publication.selectors import last_edition
from claims.publication.services.noting import record_correction
from claims.publication.vocabulary import CorrectionKind
from claims.review.models import Verdict, VerdictVersion
from claims.review.selectors import correction_note
from claims.review.services import mark_published


def publish_verdict(
    *, verdict: Verdict, seen_sha256: str, actor: Actor, reason: str, now: datetime
) -> PublishedClaimReview:
    """Publish an approved verdict as it was seen. All that the page shows is copied, so that no later edit reaches it.

    A corrected verdict becomes the next edition at the same address; the ones before stay to be read. Refused like any
    act on a verdict: `Conflict` for its state, its digest or the publication gate, `NotAllowed` for anybody but an
    editor.
    """
    with transaction.atomic():
        verdict = mark_published(verdict=verdict, seen_sha256=seen_sha256, actor=actor, reason=reason, now=now)
        version = VerdictVersion.objects.select_related("rating__scale", "verdict__claim_version__origin").get(
            current_of=verdict.pk
        )
        before = last_edition(verdict)
        note = "" if before is None else correction_note(verdict)
        review = _edition(version, before, note, actor=actor, now=now)
        entry = append(
            stream=review.stream,
            kind="review.published",
            body={
                "verdict": str(verdict.stream),
                "version_sha256": version.sha256,
                "slug": review.slug,
                "edition": review.edition,
                "title": review.title,
                "sha256": review.sha256,
            },
            actor=actor,
            # The proof of a review shows this entry to everybody; why it was published stands in the verdict's own.
            reason="",
            now=now,
        )
        review.stream_seq = entry.stream_seq
        review.save(force_insert=True)
        if before is not None:
            record_correction(CorrectionKind.CORRECTION, review, note, corrected=before, actor=actor, now=now)
        keep_checked_claim(fact_check=fact_check_of(review, verdict), version=version.verdict.claim_version, now=now)
    return review


def _edition(
    version: VerdictVersion, before: PublishedClaimReview | None, note: str, *, actor: Actor, now: datetime
) -> PublishedClaimReview:
    """Not saved yet."""
    edition = 1 if before is None else before.edition + 1
    content = freeze(version, edition=edition, note=note, before=None if before is None else before.content, now=now)
    slug = slug_of(content["claim"]["statement"], version.sha256) if before is None else before.slug
    json_ld = claim_review(
        content,
        url=settings.SITE_URL + path_of(slug),
        publisher_name=settings.PUBLISHER_NAME,
        publisher_url=settings.PUBLISHER_URL,
    )
    return PublishedClaimReview(
        verdict_version=version,
        slug=slug,
        edition=edition,
        title=content["title"],
        content=content,
        json_ld=json_ld,
        sha256=digest_of({"content": content, "json_ld": exact_text(json_ld)}),
        published_by=actor,
        created_at=now,
    )
