"""How often one person or one address may ask, counted in the cache that all processes share."""

from typing import TYPE_CHECKING

import structlog
from redis.exceptions import RedisError
from rest_framework import throttling
from rest_framework.request import Request

if TYPE_CHECKING:
    # The framework's views read these classes from the settings while they are being imported.
    from rest_framework.views import APIView

log = structlog.get_logger()


class _OpenWithoutCache(throttling.SimpleRateThrottle):
    """A cache that is down must not close the interface."""

    def allow_request(self, request: Request, view: "APIView") -> bool:
        try:
            return super().allow_request(request, view)
        except RedisError as error:
            log.warning("throttle_without_cache", error=str(error))
            return True


class AddressThrottle(_OpenWithoutCache, throttling.AnonRateThrottle):
    """Readers without an account, by address."""


class PersonThrottle(_OpenWithoutCache, throttling.UserRateThrottle):
    """Everybody with an account, whichever token they use."""


class WriteThrottle(_OpenWithoutCache, throttling.UserRateThrottle):
    """What is written makes work; it is counted apart."""

    scope = "write"

    def allow_request(self, request: Request, view: "APIView") -> bool:
        return request.method in ("GET", "HEAD", "OPTIONS") or super().allow_request(request, view)
