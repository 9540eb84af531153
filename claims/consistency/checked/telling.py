"""What a finding says about a claim that repeats a checked one, and what it depends on."""

from collections.abc import Mapping
from typing import Any

from claims.consistency.checked.matching import Match
from claims.consistency.checked.models import CheckedClaim
from claims.consistency.rules.wording import day_words
from claims.lib.edtf import span
from claims.lib.hashing import digest_of
from claims.lib.words import shortened
from claims.register.models import Claim

# What was judged already is worth a look before anybody works on it again.
SEVERITY = 0.5
_LONGEST_QUOTE = 160


def sentence_of(match: Match) -> str:
    """ "Already checked: “Nine dockers were injured” (Harbor Post, 4 May 2021) was rated false by Fact Desk." """
    return f"Already checked: {verdict_in_words(match.checked)}."


def verdict_in_words(checked: CheckedClaim) -> str:
    """The claim, who made it and when, its rating, and whose rating it is."""
    said = ", ".join(part for part in (checked.claimant, _day(checked.date)) if part)
    rated = f"was rated “{checked.rating}”" if checked.rating else "has a verdict"
    by = f" by {checked.publisher}" if checked.publisher else ""
    quoted = shortened(checked.text.rstrip(". "), _LONGEST_QUOTE)
    return f"“{quoted}”{f' ({said})' if said else ''} {rated}{by}"


def _day(date: str) -> str:
    days = span(date) if date else None
    if days is None or days.first is None or days.first != days.last:
        return date
    return day_words(days.first)


def key_of_pair(claim: Claim, checked: CheckedClaim) -> str:
    """Names the finding whatever the two say now."""
    return digest_of({"checker": "already_checked", "claim": claim.pk, "checked": checked.key})


def inputs_of(claim: Claim, match: Match) -> Mapping[str, Any]:
    """A dismissal holds until the claim is worded anew or the verdict changes."""
    checked = match.checked
    assert claim.current is not None
    return {
        "claim": claim.current.sha256,
        "checked": checked.key,
        "text": checked.text,
        "claimant": checked.claimant,
        "date": checked.date,
        "rating": checked.rating,
        "publisher": checked.publisher,
        "url": checked.url,
    }
