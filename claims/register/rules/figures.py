"""What can be kept of a figure."""

from decimal import Decimal

from claims.lib.errors import InvalidInput
from claims.lib.words import clean
from claims.register.drafts import FigureDraft
from claims.register.vocabulary import Measure

# numeric(24, 6): what the database keeps of a bound.
_INTEGER_DIGITS = 18
_DECIMAL_PLACES = 6
# Nobody counts fewer than none; a sum, a percentage and what we have no word for may fall below.
_MAY_BE_NEGATIVE = frozenset({Measure.MONEY, Measure.PERCENTAGE, Measure.OTHER})
_LONGEST_POPULATION = 60
_LONGEST_UNIT = 40
_LONGEST_VERBATIM = 300


def decimal_text(value: Decimal | None) -> str | None:
    """One way to write a number, whatever its trailing zeros: "16", "0.5", "-3"; None stays None."""
    if value is None:
        return None
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _ensure_keepable(bound: Decimal | None, which: str) -> None:
    if bound is None:
        return
    if not bound.is_finite():
        raise InvalidInput(
            f"The {which} bound is no number. Leave it empty where it is unknown.", code="invalid_figure"
        )
    if abs(bound) >= Decimal(10) ** _INTEGER_DIGITS:
        raise InvalidInput(
            f"The {which} bound has more than {_INTEGER_DIGITS} digits. Use a larger unit, such as million.",
            code="invalid_figure",
        )
    if bound != round(bound, _DECIMAL_PLACES):
        raise InvalidInput(
            f"The {which} bound has more than {_DECIMAL_PLACES} decimal places. Round it; the words stay beside it.",
            code="invalid_figure",
        )


def ensure_figure(figure: FigureDraft) -> None:
    """`InvalidInput` unless the figure can be kept and compared."""
    if figure.measure not in Measure.values:
        raise InvalidInput(
            f"“{figure.measure}” is no measure. Choose one of {', '.join(Measure.values)}.", code="invalid_choice"
        )
    for words, what, longest in (
        (figure.population, "population", _LONGEST_POPULATION),
        (figure.verbatim, "wording", _LONGEST_VERBATIM),
        (figure.unit, "unit", _LONGEST_UNIT),
    ):
        clean(words, f"The {what} of the figure")
        if len(words) > longest:
            raise InvalidInput(
                f"The {what} of the figure has {len(words)} characters; {longest} are kept at most. Shorten it.",
                code="too_long",
                expected=longest,
                found=len(words),
            )
    if not figure.population.strip():
        raise InvalidInput("The figure counts nobody: name its population, such as people.", code="no_population")
    if not figure.verbatim.strip():
        raise InvalidInput(
            "The words of the figure are missing: copy the number as the text has it.", code="no_wording"
        )
    _ensure_keepable(figure.lower, "lower")
    _ensure_keepable(figure.upper, "upper")
    if figure.measure not in _MAY_BE_NEGATIVE and any(b is not None and b < 0 for b in (figure.lower, figure.upper)):
        raise InvalidInput(
            "A count cannot be below 0. Correct the bound, or leave it empty where it is unknown.",
            code="invalid_figure",
        )
    if figure.lower is not None and figure.upper is not None and figure.lower > figure.upper:
        raise InvalidInput(
            f"The lower bound {figure.lower} is above the upper bound {figure.upper}. Swap them.", code="invalid_figure"
        )
