"""The public list of what was put right."""

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from claims.publication.selectors import corrections

CORRECTIONS_PER_PAGE = 30


@require_safe
def listed(request: HttpRequest) -> HttpResponse:
    page = Paginator(corrections(), CORRECTIONS_PER_PAGE).get_page(request.GET.get("page"))
    canonical = settings.SITE_URL + "/corrections/" + (f"?page={page.number}" if page.number > 1 else "")
    return render(
        request, "site/corrections.html", {"page": page, "canonical": canonical, "site_name": settings.SITE_NAME}
    )
