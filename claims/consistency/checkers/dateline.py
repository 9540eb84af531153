"""A dateline before the event it reports: "NORWICK, May 2 -" above a past strike of May 4.

Read from the words before a claim near the top of its document; those further down say nothing about it.
"""

from collections.abc import Iterator, Sequence

from claims.consistency.checkers.date_told import Impossible, told_once
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.wording import day_words
from claims.consistency.rules.written_days import DATE_LINE, dateline_of
from claims.lib.text import CONTEXT_LENGTH
from claims.register.vocabulary import Modality


class DatelineConflict:
    name = "dateline"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        return told_once(case, _judge, reason="a dateline before the event", severity=0.4)


def _judge(claim: ComparableClaim, _: Case) -> Iterator[Outcome | Impossible]:
    happened = claim.first_date
    if happened is None or claim.published_day is None or claim.modality == Modality.PREDICTED:
        return
    dateline = dateline_of(_opening_of(claim), claim.published_day)
    # What is dated after the publication as well is a date conflict already.
    if dateline is None or happened > claim.published_day + DATE_LINE:
        return
    if happened <= dateline + DATE_LINE:
        yield held("the dateline is not before the event")
    else:
        words = (
            f"carries a dateline of {day_words(dateline)}, before {day_words(happened)}, of which it tells in the past "
            "tense."
        )
        yield Impossible((dateline, happened), words, about=("dateline",))


def _opening_of(claim: ComparableClaim) -> str:
    """The lines that a claim near the top stands in, from their beginning; a line cut off in the middle is left out."""
    before = claim.prefix if len(claim.prefix) < CONTEXT_LENGTH else claim.prefix.partition("\n")[2]
    return f"{before}{claim.exact}"
