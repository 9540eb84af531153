"""Who a request comes from: a token in the Authorization header, never in an address."""

from django.contrib.auth.models import User
from django.utils import timezone
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from claims.api.models import ApiToken
from claims.api.services import use_api_token

_SCHEME = b"bearer"


class TokenAuthentication(BaseAuthentication):
    """`Authorization: Bearer cl_…`."""

    def authenticate(self, request: Request) -> tuple[User, ApiToken] | None:
        scheme, _, text = get_authorization_header(request).partition(b" ")
        if scheme.lower() != _SCHEME:
            return None
        token = use_api_token(text=text.decode("ascii", errors="replace").strip(), now=timezone.now())
        if token is None:
            # One answer whatever is wrong: it tells nobody which tokens exist.
            raise AuthenticationFailed("This token opens nothing: it is mistyped or revoked, or its account is closed.")
        return token.user, token

    def authenticate_header(self, request: Request) -> str:
        return 'Bearer realm="api"'
