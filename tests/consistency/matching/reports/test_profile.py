from datetime import date
from decimal import Decimal

from claims.consistency.matching.reports.profile import day_of
from tests.consistency.matching.reports.telling import FIRE, told


class TestProfileOf:
    def test_says_what_identifies_the_event(self) -> None:
        profile = told(FIRE, title="Two dead in warehouse fire")
        assert list(profile.terms)[:3] == ["two", "dead", "in"]
        assert profile.terms["fire"] == 2
        assert "anna kalnina" in profile.names
        assert profile.ages == {17, 34}
        assert profile.times == {645}
        assert (profile.day, profile.place, profile.event_type) == (date(2021, 3, 5), "Riga", "fire")
        assert profile.killed == (Decimal(2), Decimal(2))

    def test_leaves_open_what_is_not_said(self) -> None:
        profile = told("", published=None)
        assert (profile.terms, profile.day, profile.place, profile.killed) == ({}, None, "", None)


class TestDayOf:
    def test_is_a_day_only_where_one_is_named(self) -> None:
        days = [day_of(edtf) for edtf in ("2021-03-05", "2021-03", "2021-03-05/2021-03-09", "2021-03-05/..", None)]
        assert days == [date(2021, 3, 5), None, None, None, None]
