"""What others say of one count, where there is no room for everybody."""

from datetime import UTC, datetime
from decimal import Decimal

from claims.consistency.comparable import Party
from claims.consistency.reconciliation.figures import Count
from claims.consistency.selectors import FigureRow
from claims.desk.comparison import MOST_LINES, Comparison, compare
from claims.register.models import ClaimVersion

KILLED = Count("killed", "people")


def row(number: int, echo_of: int | None = None) -> FigureRow:
    party = Party(number, f"Source {number}")
    return FigureRow(
        version=ClaimVersion(pk=number),
        lower=Decimal(number),
        upper=Decimal(number),
        approximate=False,
        words=str(number),
        measure="killed",
        population="people",
        origin=party,
        counted_as=party,
        origin_words=party.name,
        document_id=number,
        report_id=number,
        document_source=party,
        relays=(),
        published_at=datetime(2021, 3, 5, tzinfo=UTC),
        published_precision="day",
        is_echo=echo_of is not None,
        echo_of=echo_of,
        why_not=None,
    )


def shown(comparison: Comparison) -> list[int]:
    return [line.row.version.pk for line in comparison.lines]


def test_shows_everything_where_there_is_room() -> None:
    comparison = compare(KILLED, [row(1), row(2, echo_of=1), row(3)], [])
    assert shown(comparison) == [1, 2, 3]
    assert comparison.untold_count == 0


def test_leaves_out_echoes_first_and_then_the_oldest() -> None:
    rows = [*(row(number) for number in range(1, MOST_LINES + 3)), row(900, echo_of=1)]
    comparison = compare(KILLED, rows, [])
    assert shown(comparison) == list(range(3, MOST_LINES + 3))
    assert comparison.untold_count == 3
    assert comparison.report_count == MOST_LINES + 3


def test_always_shows_the_claim_that_the_reader_came_from() -> None:
    rows = [*(row(number) for number in range(1, MOST_LINES + 3)), row(900, echo_of=1)]
    assert 900 in shown(compare(KILLED, rows, [], this=900))
    assert 1 in shown(compare(KILLED, rows, [], this=1))
