"""What everybody may read: published reviews, and nothing that is still being worked on."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from claims.evidence.vocabulary import Stance
from claims.lib.words import shortened
from claims.publication.json_ld import in_script
from claims.publication.proofs import is_provable
from claims.publication.rules import path_of
from claims.publication.selectors import published_reviews, review_at

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
    canonical = settings.SITE_URL + "/" + (f"?page={page.number}" if page.number > 1 else "")
    return render(request, "site/home.html", {"page": page, "canonical": canonical, "site_name": settings.SITE_NAME})


@require_safe
def review(request: HttpRequest, slug: str) -> HttpResponse:
    published = review_at(slug)
    if published is None:
        raise Http404("There is no published review at this address. It may have been copied incompletely.")
    content = published.content
    evidence = [(title, [each for each in content["evidence"] if each["stance"] == stance]) for stance, title in _SIDES]
    return render(
        request,
        "site/review.html",
        {
            "review": published,
            "content": content,
            "evidence": [(title, items) for title, items in evidence if items],
            "canonical": settings.SITE_URL + path_of(slug),
            "description": shortened(f"{content['rating']['label']}. {content['rationale']}", _DESCRIPTION),
            "publisher_name": published.json_ld["author"]["name"],
            "site_name": settings.SITE_NAME,
            "is_provable": is_provable(published),
            # Escaped for a script element by `in_script`; HTML escaping would make it invalid JSON.
            "json_ld": mark_safe(in_script(published.json_ld)),  # noqa: S308
        },
    )
