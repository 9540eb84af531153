"""Making verdicts public, correcting and retracting them."""

from claims.publication.services.confirming import confirm_proposal
from claims.publication.services.publishing import publish_verdict

__all__ = ["confirm_proposal", "publish_verdict"]
