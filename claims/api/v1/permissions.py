"""Who may come in. What is not allowed here is refused; the services decide again on every write."""

from typing import TYPE_CHECKING

from rest_framework.exceptions import MethodNotAllowed
from rest_framework.permissions import SAFE_METHODS, BasePermission
from rest_framework.request import Request

from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of_user
from claims.audit.vocabulary import Role

if TYPE_CHECKING:
    # The framework's views read these classes from the settings while they are being imported.
    from rest_framework.views import APIView

READERS = frozenset(Role)


class HasRole(BasePermission):
    """Any role of the newsroom reads; a view that writes says in `writers` whose roles may."""

    def has_permission(self, request: Request, view: "APIView") -> bool:
        if not request.user.is_authenticated:
            return False
        is_reading = request.method in SAFE_METHODS
        needed = READERS if is_reading else getattr(view, "writers", frozenset())
        if not needed:
            raise MethodNotAllowed(str(request.method))
        ensure_role(roles_of_user(request.user), needed, "read this" if is_reading else "write here")
        return True
