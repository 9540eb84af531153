"""A dateline before the event it reports: "NORWICK, May 2 -" above a past strike of May 4.

Read from the words before a claim near the top of its document; those further down say nothing about it.
"""

from collections.abc import Sequence
from datetime import date

from claims.consistency.checkers.date_told import Telling, conflict, printed_by
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.wording import day_words
from claims.consistency.rules.written_days import DATE_LINE, dateline_of
from claims.lib.text import CONTEXT_LENGTH
from claims.register.vocabulary import Modality


class DatelineConflict:
    name = "dateline"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        told = Telling(case)
        for claim in case.claims:
            happened = claim.first_date
            if happened is None or claim.published_day is None or claim.modality == Modality.PREDICTED:
                continue
            dateline = dateline_of(opening_of(claim), claim.published_day)
            # What is dated after the publication as well is a date conflict already.
            if dateline is None or happened > claim.published_day + DATE_LINE:
                continue
            if happened <= dateline + DATE_LINE:
                outcomes.append(held("the dateline is not before the event"))
            else:
                told.add(claim, dateline, happened)
        return outcomes + [
            conflict(
                claims,
                reason="a dateline before the event",
                sentence=(
                    f"{printed_by(claims)}, carries a dateline of {_day(dateline)}, before {_day(happened)}, of which "
                    "it tells in the past tense."
                ),
                severity=0.4,
                about=("dateline",),
            )
            for (dateline, happened), claims in told.groups()
        ]


def opening_of(claim: ComparableClaim) -> str:
    """The lines that a claim near the top stands in, from their beginning; a line cut off in the middle is left out."""
    before = claim.prefix if len(claim.prefix) < CONTEXT_LENGTH else claim.prefix.partition("\n")[2]
    return f"{before}{claim.exact}"


def _day(day: object) -> str:
    assert isinstance(day, date)
    return day_words(day)
