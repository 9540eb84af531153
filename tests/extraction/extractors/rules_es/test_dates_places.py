from datetime import date

import pytest

from tests.extraction.extractors.rules_es.spanish import propose


@pytest.mark.parametrize(
    ("when", "edtf"),
    [
        ("el 17 de octubre de 2020", "2020-10-17"), ("el 17 de octubre", "2020-10-17"), ("el 3 de mayo", "2021-05-03"),
        ("el sábado 17 de octubre de 2020", "2020-10-17"), ("en octubre de 2020", "2020-10"), ("en 2019", "2019"),
        ("el 17/10/2020", "2020-10-17"), ("el 17.10.2020", "2020-10-17"), ("el 2020-10-17", "2020-10-17"),
        ("ayer", "2021-06-15"), ("hoy", "2021-06-16"), ("anteayer", "2021-06-14"), ("el lunes", "2021-06-14"),
        ("el pasado viernes", "2021-06-11"), ("desde el 1 de junio", "2021-06-01/.."), ("el 31 de febrero", None),
    ],
)  # fmt: skip
def test_a_figure_has_the_day_its_sentence_names(when: str, edtf: str | None) -> None:
    (proposal,) = propose(f"Murieron 12 personas {when}.")
    assert proposal.date == edtf


def test_a_day_without_a_year_is_of_the_year_the_text_gives_its_month() -> None:
    found = propose("El 4 de octubre de 2018 murieron 12 personas. El 11 de octubre murieron tres.")
    assert [proposal.date for proposal in found] == ["2018-10-04", "2018-10-11"]


def test_without_a_day_of_publication_yesterday_is_no_date() -> None:
    (proposal,) = propose("Ayer murieron 12 personas.", published=None)
    assert proposal.date is None


def test_the_first_day_of_the_calendar_has_no_yesterday() -> None:
    (proposal,) = propose("Ayer murieron 12 personas.", published=date.min)
    assert proposal.date is None


def test_the_day_of_saying_dates_no_event() -> None:
    (proposal,) = propose("La policía dijo el lunes que murieron 12 personas.")
    assert proposal.date is None


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("en Ganja", "Ganja"), ("en la ciudad de Medellín", "Medellín"), ("en Turquía", "Turkey"),
        ("en Estados Unidos", "United States"), ("en Ciudad de México", "Mexico City"), ("en silencio", None),
    ],
)  # fmt: skip
def test_a_figure_has_the_place_its_sentence_names(where: str, name: str | None) -> None:
    (proposal,) = propose(f"Murieron 12 personas {where}.")
    assert proposal.place == name
