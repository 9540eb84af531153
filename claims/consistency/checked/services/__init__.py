"""What can be done about checked claims: keep them, take them back, import them, and find what repeats them."""

from claims.consistency.checked.services.importing import Imported, import_fact_checks
from claims.consistency.checked.services.keeping import keep_checked_claim, read_checked_claims, set_standing
from claims.consistency.checked.services.repetitions import find_repetitions, look_up_claim

__all__ = [
    "Imported",
    "find_repetitions",
    "import_fact_checks",
    "keep_checked_claim",
    "look_up_claim",
    "read_checked_claims",
    "set_standing",
]
