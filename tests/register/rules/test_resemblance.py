from decimal import Decimal
from typing import Any

import pytest

from claims.register.drafts import ClaimDraft, FigureDraft
from claims.register.rules import Telling, Tellings, gist_of
from claims.register.rules.resemblance import share_words


def draft(start: int, end: int, lower: int = 16, **changes: Any) -> ClaimDraft:
    figure = FigureDraft(measure="killed", population="people", lower=Decimal(lower), upper=None, verbatim="16")
    return ClaimDraft(**{"kind": "figure", "statement": "Some died.", **changes}, figure=figure, start=start, end=end)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((0, 10), (0, 10), True),
        ((0, 10), (3, 14), True),
        ((0, 10), (5, 15), True),
        ((0, 10), (6, 16), False),
        ((0, 10), (10, 20), False),
        # A short anchor within a long one.
        ((0, 100), (40, 50), True),
        ((40, 50), (0, 100), True),
        ((0, 10), (500, 510), False),
    ],
)
def test_anchors_share_words_when_half_of_the_shorter_is_common(
    first: tuple[int, int], second: tuple[int, int], expected: bool
) -> None:
    assert share_words(first, second) is expected


class TestTellings:
    on_record = Tellings([Telling(7, 10, 40, gist_of(draft(10, 40)))])

    def test_knows_a_claim_cut_elsewhere_on_another_day(self) -> None:
        assert self.on_record.told_by(draft(12, 44, date="2020-10-17", place="Ganja"), ()) == 7

    @pytest.mark.parametrize(
        "other", [draft(10, 40, lower=17), draft(10, 40, polarity="denies"), draft(60, 90)], ids=repr
    )
    def test_knows_no_other_claim_by_it(self, other: ClaimDraft) -> None:
        assert self.on_record.told_by(other, ()) is None

    def test_tells_a_claim_once(self) -> None:
        assert self.on_record.told_by(draft(12, 44), {7}) is None

    def test_reads_decimals_of_the_database_as_the_same_number(self) -> None:
        stored = gist_of(draft(10, 40))._replace(lower=Decimal("16.000000"))
        assert Tellings([Telling(7, 10, 40, stored)]).told_by(draft(10, 40), ()) == 7
