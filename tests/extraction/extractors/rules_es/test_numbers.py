from decimal import Decimal

import pytest

from claims.extraction.extractors.reading.tokens import tokenize
from claims.extraction.extractors.rules_es import numerals
from tests.extraction.extractors.rules_es.spanish import figures, propose


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("34", "34"), ("1.200", "1200"), ("1,200", "1200"), ("3.500.000", "3500000"), ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("1.234,5", "1234.5"), ("12 mil", "12000"), ("1,2 millones", "1200000"),
        ("300 mil millones", "300000000000"),
        ("uno", "1"), ("veintidós", "22"), ("treinta y cuatro", "34"), ("noventa y nueve", "99"), ("cien", "100"),
        ("ciento cinco", "105"), ("quinientas", "500"), ("doscientos treinta y uno", "231"), ("mil", "1000"),
        ("mil doscientos", "1200"), ("dos mil quince", "2015"), ("cien mil", "100000"), ("un millón", "1000000"),
        ("medio millón", "500000"), ("dos millones y medio", "2500000"), ("tres millones cien mil", "3100000"),
    ],
)  # fmt: skip
def test_a_number_in_digits_and_words_has_one_value(text: str, value: str) -> None:
    read = numerals.read(tokenize(text), 0)
    assert read is not None
    assert f"{read[1]:f}" == value


@pytest.mark.parametrize("text", ["10:30", "1.2.3", "12.34.5", "casa", "1.23,4.5"])
def test_what_nobody_counts_with_is_no_number(text: str) -> None:
    assert numerals.read(tokenize(text), 0) is None


@pytest.mark.parametrize(
    ("number", "bounds"),
    [
        ("al menos 30", (30, None)), ("por lo menos 30", (30, None)), ("más de 30", (31, None)),
        ("menos de 30", (None, 29)), ("hasta 30", (None, 30)), ("entre 30 y 40", (30, 40)), ("30 o más", (30, None)),
        ("30-40", (30, 40)), ("al menos otras 30", (30, None)), ("un total de 30", (30, 30)),
        ("decenas de", (None, None)), ("cientos de", (None, None)), ("varias", (None, None)),
        ("dos docenas de", (24, 24)), ("una docena de", (12, 12)), ("ninguna de las 30", (0, 0)),
    ],
)  # fmt: skip
def test_words_around_a_number_move_its_bounds(number: str, bounds: tuple[int | None, int | None]) -> None:
    (row,) = figures(f"Murieron {number} personas.")
    assert row[2:] == bounds


@pytest.mark.parametrize(
    "number", ["unas 30", "cerca de 30", "casi 30", "alrededor de 30", "una treintena de", "aproximadamente 30"]
)
def test_about_thirty_is_thirty_and_approximate(number: str) -> None:
    (proposal,) = propose(f"Murieron {number} personas.")
    assert proposal.figure is not None
    assert (proposal.figure.lower, proposal.figure.upper) == (Decimal(30), Decimal(30))
    assert proposal.figure.approximate


def test_a_vague_word_is_kept_as_it_is_written() -> None:
    (proposal,) = propose("Murieron varias decenas de personas.")
    assert proposal.figure is not None
    assert proposal.figure.verbatim == "varias decenas"
