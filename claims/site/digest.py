"""Ending the daily digest by the link in it: who holds the message may, signed in or not."""

from django.contrib.auth.models import User
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from claims.audit.services import actor_for
from claims.digests.links import subscription_of
from claims.digests.services import turn_digest_off
from claims.lib.errors import NotFound


# Mail programs press the button for their reader (RFC 8058) without a cookie of ours; the signed address is the proof.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Opening the address only asks: programs that look at every link in a message must end nothing."""
    try:
        subscription = subscription_of(token)
    except NotFound as unknown:
        raise Http404(unknown.sentence) from unknown
    if request.method == "POST":
        assert isinstance(subscription.user, User)
        subscription = turn_digest_off(
            subscription=subscription,
            actor=actor_for(subscription.user),
            reason="by the link in the message",
            now=timezone.now(),
        )
    return render(request, "site/digest.html", {"is_on": subscription.is_on})
