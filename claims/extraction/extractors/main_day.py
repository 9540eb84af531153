"""When: the day of a report's main subject, and which claims are of that day."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from claims.extraction.extractors.rules_en import implied
from claims.extraction.extractors.rules_en.document import main_day
from claims.extraction.proposals import Proposal, Report
from claims.lib.edtf import span

# The length of a day in EDTF.
_DAY = len("2020-10-17")
# Reports disagree on the day by the time of night, and victims die later; a week off is another case.
_NEAR = timedelta(days=3)


def main_date(counted: Sequence[Proposal], proposals: Sequence[Proposal], report: Report) -> str | None:
    """The day of what is counted, else the day the report is about, else the longer time it names.

    A report of dead or hurt that names no time at all tells of the day it came out, as subjects are matched, too.
    """
    told = _told_date(counted) or _told_date(proposals)
    if told and len(told) == _DAY:
        return told
    day = main_day(report)
    if day:
        return day
    if report.published is None or not (counted or implied.harms(report.title, report.text)):
        return told
    # "This year" is no date of an event of today's news.
    return report.published.isoformat() if told is None or _holds(told, report.published) else told


def _holds(edtf: str, day: date) -> bool:
    first, last = span(edtf)
    return first is not None and last is not None and first <= day <= last


def _told_date(proposals: Sequence[Proposal]) -> str | None:
    """The date of the first claim, unless another date has clearly more of them."""
    dates = [proposal.date for proposal in proposals if proposal.date]
    if not dates:
        return None
    often, times = Counter(dates).most_common(1)[0]
    return often if times > dates.count(dates[0]) + 2 else dates[0]


def near(proposals: Sequence[Proposal], day: str | None) -> list[Proposal]:
    """Those of the event itself: what is dated elsewhere tells of an earlier case."""
    if day is None:
        return list(proposals)
    return [proposal for proposal in proposals if proposal.date is None or _is_near(day, proposal.date)]


def _is_near(left: str, right: str) -> bool:
    (first, last), (begins, ends) = span(left), span(right)
    early = ends is not None and first is not None and first - ends > _NEAR
    late = last is not None and begins is not None and begins - last > _NEAR
    return not (early or late)
