"""What identifies the event that a report tells of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from claims.consistency.matching.event_types import event_type_of
from claims.consistency.matching.reports.marks import ages_of, names_of, times_of
from claims.consistency.matching.reports.words import words_of
from claims.extraction.extractors.main_counts import Bounds
from claims.extraction.extractors.main_subject import main_figures
from claims.extraction.proposals import Proposal, Report
from claims.lib.edtf import span


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One report as it is compared with others.

    `terms` counts its words in order of first appearance, the title's first. `names` are keys with the spelling of the
    report. `day`, `place`, `killed` and `injured` are those of the main subject, None or empty where the report does
    not say; `days` and `places` are all that its claims name. `published` is None where unknown.
    """

    terms: Mapping[str, int]
    names: Mapping[str, str]
    ages: frozenset[int] = frozenset()
    times: frozenset[int] = frozenset()
    day: date | None = None
    days: frozenset[date] = frozenset()
    published: date | None = None
    place: str = ""
    places: frozenset[str] = frozenset()
    killed: Bounds | None = None
    injured: Bounds | None = None
    event_type: str = ""


def profile_of(report: Report, proposals: Sequence[Proposal]) -> Profile:
    """The profile of a report with the claims that were read out of it."""
    main = main_figures(proposals, report)
    text = f"{report.title or ''}\n{report.text}"
    words = list(words_of(text))
    return Profile(
        terms=Counter(word.key for word in words),
        names=names_of(words, text),
        ages=ages_of(text),
        times=times_of(text),
        day=day_of(main.date),
        days=frozenset(filter(None, (day_of(proposal.date) for proposal in proposals))),
        published=report.published,
        place=main.place or "",
        places=frozenset(proposal.place for proposal in proposals if proposal.place),
        killed=main.killed,
        injured=main.injured,
        event_type=event_type_of(report.text),
    )


def telling_name(profile: Profile) -> str:
    """A name that tells the event from others of its kind, day and place: the first that is no part of these.

    Empty where the report gives none.
    """
    said = {word.key for place in (profile.place, *profile.places) for word in words_of(place)}
    return next((written for key, written in profile.names.items() if not said & set(key.split())), "")


def day_of(edtf: str | None) -> date | None:
    """The day an EDTF date names; None for a longer time or none."""
    if not edtf:
        return None
    first, last = span(edtf)
    return first if first == last else None
