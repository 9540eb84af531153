"""What a machine reads in an excerpt that somebody linked to a claim: shown beside the stance, never in its place."""

from dataclasses import dataclass

from claims.consistency.vocabulary import Answer
from claims.consistency.wordings.comparing import compare_wordings
from claims.evidence.models import Evidence
from claims.evidence.vocabulary import Stance

_SAID = {
    Answer.CONSISTENT: "numbers fit",
    Answer.INCONSISTENT: "numbers differ",
    Answer.NOT_COMPARABLE: "not comparable",
}
# An excerpt is a few sentences; of a longer one the beginning is read, so that no page waits for it.
_LONGEST = 5_000
_AT_ODDS = {(Stance.SUPPORTS, Answer.INCONSISTENT), (Stance.REFUTES, Answer.CONSISTENT)}


@dataclass(frozen=True, slots=True)
class Hint:
    """`said` in two words, `why` in a sentence; `is_at_odds` where the stance says the opposite."""

    said: str
    why: str
    is_at_odds: bool


def hint(statement: str, evidence: Evidence, stance: Stance) -> Hint | None:
    """None for a bare address, and where one of the two has no number to compare."""
    comparison = compare_wordings(statement, evidence.exact[:_LONGEST])
    if not comparison.has_numbers:
        return None
    return Hint(_SAID[comparison.answer], comparison.why, (stance, comparison.answer) in _AT_ODDS)
