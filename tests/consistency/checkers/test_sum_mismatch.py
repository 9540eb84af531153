from claims.consistency.checkers.sum_mismatch import SumMismatch
from claims.consistency.comparable import Case
from claims.register.vocabulary import SubjectKind, SubjectScope
from tests.consistency.cast import GAZETTE, case, claim, figure
from tests.consistency.checkers.asking import reasons_of, sentences_of


def story(total: int, *parts: int) -> Case:
    whole = claim(GAZETTE, figure(total), document=1, scope=SubjectScope.TOTAL)
    told = [claim(GAZETTE, figure(n), document=1, subject=10 + place) for place, n in enumerate(parts)]
    return case(whole, kind=SubjectKind.TOTAL, parts=told)


class TestSumMismatch:
    def test_finds_parts_that_exceed_the_total(self) -> None:
        assert sentences_of(SumMismatch(), story(26, 1, 10, 16)) == [
            "The Gazette gives 26 killed in all, but its 3 parts add up to 27 at least."
        ]

    def test_is_silent_where_parts_are_missing(self) -> None:
        assert reasons_of(SumMismatch(), story(27, 15, 10)) == ["the parts fit into the total"]

    def test_takes_one_part_for_no_sum(self) -> None:
        assert reasons_of(SumMismatch(), story(26, 30)) == []
