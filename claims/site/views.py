"""What everybody may read: published reviews, and nothing that is still being worked on."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from claims.evidence.vocabulary import Stance
from claims.lib.words import shortened
from claims.publication.json_ld import in_script
from claims.publication.models import PublishedClaimReview
from claims.publication.proofs import is_provable
from claims.publication.rules import path_of
from claims.publication.selectors import corrections_at, editions_at, is_retracted, published_reviews, review_at
from claims.publication.shown import json_ld_now
from claims.publication.vocabulary import CorrectionKind

REVIEWS_PER_PAGE = 30
_DESCRIPTION = 200
_SIDES = (
    (Stance.SUPPORTS, "For the claim"),
    (Stance.REFUTES, "Against the claim"),
    (Stance.CONTEXT, "To understand it"),
)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    page = Paginator(published_reviews(), REVIEWS_PER_PAGE).get_page(request.GET.get("page"))
    reviews = [(review, is_retracted(review)) for review in page]
    canonical = settings.SITE_URL + "/" + (f"?page={page.number}" if page.number > 1 else "")
    return render(
        request,
        "site/home.html",
        {"page": page, "reviews": reviews, "canonical": canonical, "site_name": settings.SITE_NAME},
    )


@require_safe
def review(request: HttpRequest, slug: str) -> HttpResponse:
    """What stands at the address now; of a retracted review the reason, and no rating that stands."""
    published = review_at(slug)
    if published is None:
        raise Http404("There is no published review at this address. It may have been copied incompletely.")
    context = _shown(published)
    # Escaped for a script element by `in_script`; HTML escaping would make it invalid JSON.
    context["json_ld"] = mark_safe(in_script(json_ld_now(published)))  # noqa: S308
    return render(request, "site/review.html", context)


@require_safe
def edition(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """An edition as it was published, whatever stands at the address by now."""
    published = editions_at(slug).filter(edition=number).select_related("verdict_version__verdict").first()
    if published is None:
        raise Http404("There is no such edition of a review at this address.")
    return render(request, "site/review.html", {**_shown(published), "is_old": True})


def _shown(published: PublishedClaimReview) -> dict[str, Any]:
    content = published.content
    evidence = [(title, [each for each in content["evidence"] if each["stance"] == stance]) for stance, title in _SIDES]
    retracted = is_retracted(published)
    rows = corrections_at(published.slug)
    summary = "Retracted." if retracted else f"{content['rating']['label']}. {content['rationale']}"
    return {
        "review": published,
        "content": content,
        "evidence": [(title, items) for title, items in evidence if items],
        "title": f"Retracted: “{content['claim']['statement']}”" if retracted else published.title,
        "canonical": settings.SITE_URL + path_of(published.slug),
        "description": shortened(summary, _DESCRIPTION),
        "publisher_name": published.json_ld["author"]["name"],
        "site_name": settings.SITE_NAME,
        "is_provable": is_provable(published),
        "is_retracted": retracted,
        "retraction": next((row for row in rows if row.kind == CorrectionKind.RETRACTION), None),
        "notices": [row for row in rows if row.kind != CorrectionKind.CORRECTION],
        "editions": list(editions_at(published.slug).only("edition", "slug", "created_at")),
    }
