from claims.consistency.matching.reports.because import because
from tests.consistency.matching.reports.telling import FIRE, OTHER_FIRE, SAME_FIRE, told


class TestBecause:
    def test_says_what_two_reports_have_in_common(self) -> None:
        assert because(told(FIRE), told(SAME_FIRE)) == (
            "5 March 2021 in both; Riga in both; both name Stabu Street and Anna Kalnina; ages 17 and 34 in both; "
            "10:45 in both; 2 killed in both"
        )

    def test_says_where_they_differ(self) -> None:
        assert because(told(FIRE), told(OTHER_FIRE)) == "5 March 2021 in both; Riga here, Tartu there"

    def test_says_so_where_there_is_nothing(self) -> None:
        nothing = told("", published=None)
        assert because(nothing, nothing) == "little in common"
