"""Measures of one dimension on one scale, so that 60 miles can be held against 96 kilometres."""

from decimal import Decimal

_IN = {
    "metre": "kilometre 1000 | centimetre 0.01 | millimetre 0.001 | mile 1609.344 | yard 0.9144 | foot 0.3048"
    " | inch 0.0254 | nautical mile 1852",
    "square metre": "square kilometre 1000000 | hectare 10000 | acre 4046.86 | square mile 2589988"
    " | square foot 0.0929",
    "kilogram": "gram 0.001 | milligram 0.000001 | pound-mass 0.45359 | ounce 0.02835 | metric ton 1000 | ton 1000"
    " | kilotonne 1000000",
    "litre": "millilitre 0.001 | gallon 3.785 | cubic metre 1000 | barrel 158.99",
    "hour": "minute 0.0166667 | second 0.0002778 | day 24 | week 168",
    "kilometre per hour": "mile per hour 1.609344 | metre per second 3.6 | knot 1.852",
    "watt": "kilowatt 1000 | megawatt 1000000 | gigawatt 1000000000",
}
_SCALES = {
    name: (base, Decimal(factor))
    for base, others in _IN.items()
    for name, _, factor in (other.strip().rpartition(" ") for other in others.split("|"))
}


def on_one_scale(unit: str) -> tuple[str, Decimal]:
    """(unit that all of its dimension share, how many of it make one `unit`); a unit not listed is its own."""
    return _SCALES.get(unit, (unit, Decimal(1)))
