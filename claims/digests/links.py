"""The link at the end of a digest that ends it, for whoever holds the message and without signing in (RFC 8058)."""

from django.conf import settings
from django.core import signing
from django.urls import reverse

from claims.digests.models import DigestSubscription
from claims.lib.errors import NotFound

_SALT = "claims.digests.unsubscribe"


def unsubscribe_address(subscription: DigestSubscription) -> str:
    """It says whose digest, signed; it names no other right and does not run out, as messages are kept."""
    token = signing.dumps(str(subscription.stream), salt=_SALT)
    return f"{settings.SITE_URL}{reverse('site:digest-unsubscribe', args=[token])}"


def subscription_of(token: str) -> DigestSubscription:
    """`NotFound` for a link that we did not sign, or of an account that is gone."""
    try:
        stream = signing.loads(token, salt=_SALT)
    except signing.BadSignature:
        stream = None
    found = DigestSubscription.objects.select_related("user").filter(stream=stream).first() if stream else None
    if found is None:
        raise NotFound("This link ends no digest. Copy the whole address from the message, or turn it off on the desk.")
    return found
