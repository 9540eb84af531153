"""From a request to the words of the services."""

from django.contrib.auth.models import User
from rest_framework.exceptions import NotAuthenticated
from rest_framework.request import Request

from claims.audit.models import Actor
from claims.audit.services import actor_for


def acting_person(request: Request) -> Actor:
    """The person behind the request, whether it came with a session or a token."""
    if not isinstance(request.user, User):
        raise NotAuthenticated
    return actor_for(request.user)
