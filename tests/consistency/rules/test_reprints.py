from dataclasses import replace

from claims.consistency.checkers.misquoted import Misquoted
from claims.consistency.comparable import ComparableClaim, Party
from claims.consistency.independence import as_counted
from claims.consistency.reconciliation.figures import Tellings, one_telling_each
from claims.consistency.rules.ordering import latest_of_each_origin
from claims.consistency.rules.quoting import can_be_misquoted, tolls_by_document
from claims.consistency.rules.reprints import changed_in_print
from claims.consistency.rules.told_times import told_times
from claims.consistency.vocabulary import Answer
from tests.consistency.cast import A_YEAR_LATER, COURIER, GAZETTE, NEXT_DAY, POLICE, THAT_DAY, case, claim, figure

AGENCY = Party(30, "Wire", "agency")
FIRST, SECOND = 900, 901


def printed(by: Party, number: int, *, report: int = FIRST, published: str = THAT_DAY) -> ComparableClaim:
    said = claim(by, figure(number), document=report if by is AGENCY else None, published=published)
    (counted,) = as_counted([replace(said, report_id=report, report_origin=AGENCY)])
    return counted


class TestChangedInPrint:
    def test_is_a_figure_that_the_printed_report_does_not_give(self) -> None:
        original, same, other = printed(AGENCY, 12), printed(GAZETTE, 12), printed(COURIER, 15)
        assert changed_in_print([original, same, other]) == {other.claim_id}

    def test_is_not_known_where_the_report_is_not_on_record(self) -> None:
        assert changed_in_print([printed(GAZETTE, 12), printed(COURIER, 15)]) == frozenset()

    def test_is_told_by_the_version_that_was_printed(self) -> None:
        versions = [printed(AGENCY, 12), printed(AGENCY, 14, report=SECOND, published=NEXT_DAY)]
        late = printed(COURIER, 12, published=NEXT_DAY)
        assert changed_in_print([*versions, late]) == frozenset()


class TestWhatTheOriginSaid:
    def test_last_is_not_what_a_re_print_made_of_it(self) -> None:
        told = [printed(AGENCY, 12), printed(COURIER, 15, published=NEXT_DAY)]
        assert [c.document_source for c in latest_of_each_origin(told)] == [AGENCY]

    def test_is_reconciled_without_what_a_re_print_made_of_it(self) -> None:
        original, changed = printed(AGENCY, 12), printed(COURIER, 15, published=NEXT_DAY)
        kept, left_out = one_telling_each(Tellings([original, changed]))
        assert kept == [original]
        assert [(left.claim, left.why) for left in left_out] == [
            (changed, "prints a report of Wire, which gives another figure")
        ]


class TestMisquoting:
    def misquotes(self, left: ComparableClaim, right: ComparableClaim) -> bool:
        about = case(left, right)
        return can_be_misquoted(left, right, about, tolls_by_document(about), told_times([left, right]))

    def test_is_possible_between_prints_of_one_report_whenever_they_were_printed(self) -> None:
        assert self.misquotes(printed(AGENCY, 12), printed(COURIER, 15, published=NEXT_DAY))
        assert self.misquotes(printed(GAZETTE, 10), printed(COURIER, 15, published=NEXT_DAY))

    def test_is_found_a_year_later_in_other_words(self) -> None:
        told = (printed(AGENCY, 12), printed(COURIER, 15, published=A_YEAR_LATER))
        assert [outcome.answer for outcome in Misquoted().check(case(*told))] == [Answer.INCONSISTENT]

    def test_is_not_what_prints_of_two_versions_show(self) -> None:
        assert not self.misquotes(printed(GAZETTE, 12), printed(AGENCY, 14, report=SECOND))
        assert not self.misquotes(printed(GAZETTE, 12), printed(COURIER, 14, report=SECOND))

    def test_of_somebody_quoted_in_the_report_is_found_as_well(self) -> None:
        told = [
            replace(claim(POLICE, figure(number), by=by, published=day), report_id=FIRST, report_origin=AGENCY)
            for by, number, day in ((GAZETTE, 12, THAT_DAY), (COURIER, 15, NEXT_DAY))
        ]
        assert self.misquotes(*told)
