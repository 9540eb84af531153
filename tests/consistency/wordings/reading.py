"""Reading one sentence in tests."""

from datetime import date

from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.reading import Wording, read_both


def wording(text: str) -> Wording:
    return read_both(text, "")[0]


def only(text: str) -> Item:
    """The one item of the text."""
    (item,) = wording(text).items
    return item


def read(text: str) -> list[tuple[str, str, str]]:
    """(kind, side, value) of each item; days as ISO, an interval as its two ends."""
    return [(item.kind.value, item.side.value, _value(item)) for item in wording(text).items]


def _value(item: Item) -> str:
    ends = [
        date.fromordinal(int(end)).isoformat() if item.kind is Kind.DATE else f"{end.normalize():f}"
        for end in (item.low, item.high)
    ]
    return ends[0] if ends[0] == ends[1] else "/".join(ends)
