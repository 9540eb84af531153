"""Months, weekdays and small numbers as reports write them, in the languages whose reports we read."""

_MONTHS = (
    "january jan enero",
    "february feb febrero",
    "march mar marzo",
    "april apr abril",
    "may mayo",
    "june jun junio",
    "july jul julio",
    "august aug agosto",
    "september sept sep septiembre setiembre",
    "october oct octubre",
    "november nov noviembre",
    "december dec diciembre",
)
_WEEKDAYS = (
    "monday mon lunes",
    "tuesday tue tues martes",
    "wednesday wed miércoles",
    "thursday thu thurs jueves",
    "friday fri viernes",
    "saturday sat sábado",
    "sunday sun domingo",
)
_ORDINALS = (
    "first primer",
    "second segundo",
    "third tercer",
    "fourth cuarto",
    "fifth quinto",
    "sixth sexto",
    "seventh séptimo",
    "eighth octavo",
    "ninth noveno",
    "tenth décimo",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
)
_CARDINALS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, first) for word in row.split()}


# Name -> 1 to 12; name -> 0 (Monday) to 6, as `date.weekday` counts.
MONTHS = _numbered(_MONTHS, 1)
WEEKDAYS = _numbered(_WEEKDAYS, 0)
ORDINALS = _numbered(_ORDINALS, 1)
CARDINALS = {word: number for number, word in enumerate(_CARDINALS, 1)}

WEEKDAY_NAMES = tuple(row.split()[0].capitalize() for row in _WEEKDAYS)


def any_of(words: dict[str, int]) -> str:
    """A regular expression for one of `words`, the longest that fits."""
    return "|".join(sorted(words, key=len, reverse=True))
