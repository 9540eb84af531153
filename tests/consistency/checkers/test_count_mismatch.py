from collections.abc import Iterable

from claims.consistency.checkers.count_mismatch import CountMismatch
from claims.consistency.comparable import Case
from claims.register.vocabulary import ClaimKind, Measure, SubjectKind, SubjectScope
from tests.consistency.cast import GAZETTE, case, claim, figure
from tests.consistency.checkers.asking import reasons_of, sentences_of


def story(count: int, days: Iterable[int]) -> Case:
    said = claim(
        GAZETTE,
        figure(count, measure=Measure.ATTACKS, population="attacks"),
        kind=ClaimKind.EVENT_COUNT,
        scope=SubjectScope.TOTAL,
        date="2021-03",
        document=1,
    )
    told = [claim(GAZETTE, figure(1), document=1, date=f"2021-03-{day:02}", subject=10 + day) for day in days]
    return case(said, kind=SubjectKind.TOTAL, parts=told)


class TestCountMismatch:
    def test_finds_a_list_longer_than_the_count(self) -> None:
        assert sentences_of(CountMismatch(), story(2, [4, 5, 8])) == [
            "The Gazette says 2 and tells of 3 days: 4 March 2021, 5 March 2021 and 8 March 2021."
        ]

    def test_is_silent_where_count_and_list_agree(self) -> None:
        assert reasons_of(CountMismatch(), story(3, [4, 5, 8, 8])) == ["the list fits the count"]

    def test_is_silent_where_the_text_does_not_tell_of_each(self) -> None:
        assert reasons_of(CountMismatch(), story(5, [4, 5])) == ["the list fits the count"]

    def test_answers_not_comparable_without_a_list(self) -> None:
        assert reasons_of(CountMismatch(), story(5, [])) == ["a count of events without a list of them"]
