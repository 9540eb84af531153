"""The worked example: every figure that the article of 11 October 2022 states, and nothing from its furniture."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from claims.extraction.extractors.main_subject import main_figures
from claims.extraction.proposals import Proposal, Report
from tests.extraction.extractors.reading import names, propose, rows

SPOKESWOMAN = ["Leyla Abdullayeva"]
# Measure, population, lower, upper, date, claimant, in the order of the text.
FIGURES = [
    ("killed", "civilians", 10, 10, "2020-10-11", SPOKESWOMAN),
    ("injured", "people", 40, 40, "2020-10-11", SPOKESWOMAN),
    ("attacks", "attacks", 5, 5, "2020-10", []),
    ("killed", "people", 1, 1, "2020-10-04", []),
    ("injured", "people", 31, None, "2020-10-04", []),
    ("injured", "people", 3, 3, "2020-10-05", []),
    ("killed", "people", 0, 0, "2020-10-08", []),
    ("injured", "people", 0, 0, "2020-10-08", []),
    ("killed", "civilians", 10, 10, "2020-10-11", []),
    ("injured", "people", 41, None, "2020-10-11", []),
    ("killed", "civilians", 16, 16, "2020-10-17", []),
    ("injured", "people", 55, 55, "2020-10-17", []),
]


@pytest.fixture(scope="module")
def text(shared: Path) -> str:
    return (shared / "seeds" / "azernews-2022-10-11.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def found(text: str) -> list[Proposal]:
    return propose(text, published=date(2022, 10, 11), source="Azernews")


def test_every_figure_is_right(found: list[Proposal]) -> None:
    figures = [proposal for proposal in found if proposal.figure]
    stated = [(*row, p.date, names(p)) for row, p in zip(rows(figures), figures, strict=True)]
    assert stated == FIGURES


def test_every_figure_is_of_ganja(found: list[Proposal]) -> None:
    assert {proposal.place for proposal in found if proposal.figure} == {"Ganja"}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("characterization", "war crimes"),
        ("characterization", "definitely a war crime"),
        ("status", "not a single person has been brought to justice"),
        ("status", "No one held accountable so far"),
        ("intent", "planned to be carried out at night"),
        ("event", "an appeal was made to the International Court of Justice"),
        ("event_count", "five times"),
    ],
)
def test_names_the_claim(found: list[Proposal], kind: str, words: str) -> None:
    assert any(proposal.kind == kind and words in proposal.exact for proposal in found)


def test_byline_date_line_and_agency_tag_claim_nothing(text: str, found: list[Proposal]) -> None:
    body = text.index("Azerbaijani Foreign Ministry")
    assert all(body <= proposal.start and proposal.end <= text.rindex("---") for proposal in found)


def test_its_main_subject_is_the_strike_it_commemorates(text: str, found: list[Proposal]) -> None:
    main = main_figures(found, Report(text=text, published=date(2022, 10, 11), source="Azernews"))
    assert (main.date, main.place) == ("2020-10-11", "Ganja")
    assert main.killed == (Decimal(10), Decimal(10))
