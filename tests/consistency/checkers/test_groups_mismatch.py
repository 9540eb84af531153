import pytest

from claims.consistency.checkers.groups_mismatch import GroupsMismatch
from claims.consistency.comparable import Case
from tests.consistency.cast import COURIER, GAZETTE, case, claim, figure
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of


def story(everybody: int, **groups: int) -> Case:
    told = [claim(GAZETTE, figure(n, population=name), document=1) for name, n in groups.items()]
    return case(claim(GAZETTE, figure(everybody), document=1), *told)


class TestGroupsMismatch:
    def test_finds_groups_that_exceed_everybody(self) -> None:
        assert sentences_of(GroupsMismatch(), story(10, women=6, men=5)) == [
            "The Gazette: 10 killed, but 6 women killed and 5 men killed are 11."
        ]

    @pytest.mark.parametrize(
        ("everybody", "groups", "count"),
        [
            (10, {"civilians": 7, "soldiers": 4}, 1),
            (10, {"civilians": 7, "soldiers": 3}, 0),
            (10, {"women": 3, "children": 2}, 0),
            # Women may be civilians, and children police cadets for all we know.
            (10, {"women": 6, "civilians": 8}, 0),
            (10, {"women": 6, "journalists": 8}, 0),
        ],
    )
    def test_adds_only_what_shares_nobody(self, everybody: int, groups: dict[str, int], count: int) -> None:
        assert len(found_by(GroupsMismatch(), story(everybody, **groups))) == count

    def test_holds_where_they_fit(self) -> None:
        assert reasons_of(GroupsMismatch(), story(12, women=6, men=5)) == ["the groups fit into the whole"]

    def test_adds_nothing_across_documents(self) -> None:
        told = case(
            claim(GAZETTE, figure(10), document=1),
            claim(GAZETTE, figure(6, population="women"), document=1),
            claim(COURIER, figure(5, population="men"), document=2),
        )
        assert reasons_of(GroupsMismatch(), told) == []
