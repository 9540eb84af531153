"""The Content-Security-Policy header: strict for everybody, two relaxations for the admin theme.

Our own few lines instead of a package: Django 6.0 brings this itself, and the two policies in
`ledger/settings/security.py` then become its settings.
"""

from collections.abc import Callable, Mapping, Sequence

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

HEADER = "Content-Security-Policy"


def written_out(policy: Mapping[str, Sequence[str]]) -> str:
    """The header's value, e.g. `default-src 'none'; script-src 'self'`."""
    return "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in policy.items())


class ContentSecurityMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.public = written_out(settings.CONTENT_SECURITY_POLICY)
        self.admin = written_out(settings.ADMIN_CONTENT_SECURITY_POLICY)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        in_admin = request.path_info.startswith(reverse("admin:index"))
        response.headers.setdefault(HEADER, self.admin if in_admin else self.public)
        return response
