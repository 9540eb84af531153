"""Who may have a digest, and how long a finding counts as new."""

from datetime import timedelta

from claims.audit.rules import ensure_role
from claims.audit.vocabulary import Role
from claims.lib.errors import InvalidInput

MAY_HAVE_ONE = frozenset({Role.FACT_CHECKER, Role.EDITOR})
# In one message; the others follow the next day, worst first again.
MOST_FINDINGS = 30
MOST_NOTICES = 30
# What nobody was told within two weeks is no news.
NEWS = timedelta(days=14)


def ensure_can_subscribe(roles: frozenset[Role], email: str, *, wants_findings: bool = True) -> None:
    """`NotAllowed` without the role, `InvalidInput` for an account without an address."""
    if wants_findings:
        ensure_role(roles, MAY_HAVE_ONE, "get the digest of findings")
    else:
        ensure_role(roles, frozenset(Role), "get messages")
    if not email.strip():
        raise InvalidInput(
            "Your account has no e-mail address to send the digest to. Ask an administrator to add it under People.",
            code="no_email_address",
        )
