from claims.consistency.checkers.part_exceeds_whole import PartExceedsWhole
from claims.register.vocabulary import SubjectKind, SubjectScope
from tests.consistency.cast import CHARITY, GAZETTE, case, claim, figure
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of


class TestPartExceedsWhole:
    def test_finds_more_children_than_people_in_one_document(self) -> None:
        told = case(claim(GAZETTE, figure(7), document=1), claim(GAZETTE, figure(9, population="children"), document=1))
        assert sentences_of(PartExceedsWhole(), told) == [
            "The Gazette: 9 children killed, more than the 7 killed it is a part of."
        ]

    def test_finds_a_stated_part_that_is_larger(self) -> None:
        whole = claim(GAZETTE, figure(7))
        part = claim(GAZETTE, figure(8, population="women", part_of=whole.claim_id))
        assert len(found_by(PartExceedsWhole(), case(whole, part))) == 1

    def test_is_silent_where_the_part_fits(self) -> None:
        whole = claim(GAZETTE, figure(7))
        part = claim(GAZETTE, figure(3, population="women", part_of=whole.claim_id))
        assert reasons_of(PartExceedsWhole(), case(whole, part)) == ["the part fits into the whole"]

    def test_never_compares_across_documents_or_origins(self) -> None:
        told = case(claim(GAZETTE, figure(7)), claim(CHARITY, figure(9, population="children")))
        assert reasons_of(PartExceedsWhole(), told) == []

    def test_finds_one_incident_larger_than_its_total(self) -> None:
        total = claim(GAZETTE, figure(26), document=1, scope=SubjectScope.TOTAL)
        part = claim(GAZETTE, figure(30), document=1, subject=2)
        assert len(found_by(PartExceedsWhole(), case(total, kind=SubjectKind.TOTAL, parts=[part]))) == 1

    def test_takes_the_largest_figure_of_the_document_for_the_whole(self) -> None:
        told = case(
            claim(GAZETTE, figure(1), document=1),
            claim(GAZETTE, figure(5, population="men"), document=1),
            claim(GAZETTE, figure(9), document=1),
        )
        assert reasons_of(PartExceedsWhole(), told) == ["the part fits into the whole"]

    def test_tells_a_part_repeated_in_one_document_once(self) -> None:
        told = [claim(GAZETTE, figure(9, population="children"), document=1) for _ in range(2)]
        assert len(found_by(PartExceedsWhole(), case(claim(GAZETTE, figure(7), document=1), *told))) == 1
