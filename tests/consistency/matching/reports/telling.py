"""Invented reports of two fires and a shooting, as profiles."""

from datetime import date

from claims.consistency.matching.reports.profile import Profile, profile_of
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.proposals import Report

DAY = date(2021, 3, 5)

FIRE = (
    "A fire in a warehouse on Stabu Street in Riga killed two people late on Friday, police said. "
    "Anna Kalnina, 34, and a 17-year-old apprentice died on the second floor. The alarm came at 10:45 p.m."
)
SAME_FIRE = (
    "Riga firefighters found two people dead after a blaze in a Stabu Street warehouse. They were named as "
    "Anna Kalnina, 34, and her 17-year-old apprentice. The call came in at 22:45 on Friday."
)
OTHER_FIRE = (
    "A fire in a flat on Moon Lane in Tartu injured one man on Friday, police said. "
    "Peeter Kask, 71, was taken to hospital. The alarm came at 6:10 a.m."
)
SHOOTING = "A gunman shot three people outside the Blue Heron bar in Ogden on Monday, police said. Lee Marsh, 22, died."


def told(text: str, published: date | None = DAY, title: str | None = None) -> Profile:
    report = Report(text=text, title=title, published=published)
    return profile_of(report, default_extractor(report).propose(report))
