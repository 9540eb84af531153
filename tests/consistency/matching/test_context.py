from datetime import date

from claims.consistency.matching.context import in_context
from claims.consistency.matching.facts import ClaimFacts
from claims.register.vocabulary import ClaimKind, SubjectScope

DAY = date(2021, 3, 5)


def facts(number: int, day: date | None = DAY, **more: object) -> ClaimFacts:
    return ClaimFacts(claim_id=number, first_date=day, last_date=day, **{"place": "Aarle", **more})  # type: ignore[arg-type]


class TestInContext:
    def test_gives_an_undated_claim_the_only_day_of_its_report(self) -> None:
        completed = in_context([facts(1), facts(2, None)])
        assert completed[1].day == DAY
        assert completed[1].from_context == "the report tells of one incident only"

    def test_gives_nothing_where_the_report_tells_of_two_days(self) -> None:
        assert in_context([facts(1), facts(2, date(2021, 3, 8)), facts(3, None)])[2].day is None

    def test_moves_a_denial_uttered_the_day_before_or_after(self) -> None:
        completed = in_context([facts(1), facts(2, date(2021, 3, 6), kind=ClaimKind.DENIAL)])
        assert completed[1].day == DAY

    def test_never_moves_a_figure_with_a_day_of_its_own(self) -> None:
        told = [facts(1), facts(2, date(2021, 3, 6))]
        assert in_context(told) == told

    def test_leaves_totals_alone(self) -> None:
        total = facts(2, None, scope=SubjectScope.TOTAL)
        assert in_context([facts(1), total])[1] == total
