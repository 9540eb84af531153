"""What stands in where no rules know the language: proposals by another language's rules would only be noise."""

from claims.extraction.proposals import Proposal, Report


class Unread:
    """Proposes nothing; its name on the record says why a document has no proposals."""

    name = "language-not-read"
    version = "1"

    def propose(self, report: Report) -> list[Proposal]:
        """No claims."""
        return []
