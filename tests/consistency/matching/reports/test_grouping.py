from claims.consistency.matching.reports.collection import Collection
from claims.consistency.matching.reports.grouping import neighbors_of, subjects_of
from claims.consistency.matching.reports.homes import homes
from tests.consistency.matching.reports.telling import FIRE, OTHER_FIRE, SAME_FIRE, SHOOTING, told


def grouped(*texts: str) -> list[int]:
    collection = Collection([told(text) for text in texts])
    return subjects_of(collection, neighbors_of(collection))


class TestSubjectsOf:
    def test_puts_reports_of_one_event_together(self) -> None:
        assert grouped(FIRE, OTHER_FIRE, SAME_FIRE, SHOOTING) == [0, 1, 0, 3]

    def test_puts_the_same_text_together(self) -> None:
        assert grouped(SHOOTING, FIRE, SHOOTING) == [0, 1, 0]

    def test_leaves_texts_without_words_alone(self) -> None:
        assert grouped("", "", FIRE) == [0, 1, 2]

    def test_starts_from_the_report_that_came_out_first(self) -> None:
        early, late = told(SAME_FIRE), told(FIRE, published=None)
        collection = Collection([late, early])
        assert subjects_of(collection, neighbors_of(collection)) == [1, 1]


class TestCandidates:
    def test_are_the_others_that_share_rare_words_best_first(self) -> None:
        collection = Collection([told(text) for text in (FIRE, OTHER_FIRE, SAME_FIRE)])
        assert collection.candidates(0) == [2, 1]


class TestHomes:
    def test_ask_two_reports_of_a_subject_that_has_them(self) -> None:
        scored = homes([("a", 0.9), ("a", 0.1), ("b", 0.6), ("a", 0.3)], {"a": 3, "b": 1})
        assert scored == [("a", 0.6), ("b", 0.6)]

    def test_count_reports_that_were_not_worth_comparing_as_unlike(self) -> None:
        assert homes([("a", 0.9)], {"a": 5}) == [("a", 0.45)]
