"""`/healthz`: whether this process can do its work, for load balancers and people in a hurry."""

from django.core.cache import cache
from django.db import connection
from django.db.utils import Error as DatabaseError
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from redis.exceptions import RedisError


@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """200 while the database answers. A missing broker only delays background work, so it is told, not failed on."""
    parts = {"database": "ok", "broker": "ok"}
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        parts["database"] = "down"
    try:
        cache.get("healthz")
    except RedisError:
        parts["broker"] = "down"
    return JsonResponse(parts, status=200 if parts["database"] == "ok" else 503)
