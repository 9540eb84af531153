from decimal import Decimal

import pytest

from claims.extraction.extractors.reading.statements import readable
from claims.extraction.extractors.registry import RULES
from claims.extraction.proposals import Report


def statements(text: str) -> list[str]:
    report = Report(text=text, source="The Courier")
    return [proposal.statement for proposal in RULES["en"].propose(report) if proposal.figure is not None]


class TestStatement:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("One person was killed in the blast.", "The Courier: 1 person killed"),
            ("A single civilian was killed in the blast.", "The Courier: 1 civilian killed"),
            ("One child was injured in the blast.", "The Courier: 1 child injured"),
            ("A man was shot in the arm.", "The Courier: 1 person shot"),
            ("Three children were injured in the blast.", "The Courier: 3 children injured"),
            ("At least 5 soldiers were killed.", "The Courier: at least 5 soldiers killed"),
        ],
    )
    def test_counts_one_as_one(self, text: str, said: str) -> None:
        assert statements(text) == [said]

    def test_reads_bounds_as_numbers(self) -> None:
        (proposal,) = RULES["en"].propose(Report(text="More than 1,000 people were injured."))
        assert proposal.figure is not None
        assert proposal.figure.lower == Decimal(1001)
        assert proposal.statement == "The report: at least 1,001 people injured"


class TestReadable:
    @pytest.mark.parametrize(
        ("edtf", "words"),
        [
            ("2020", "2020"),
            ("2020-10", "October 2020"),
            ("2020-10-04", "4 October 2020"),
            ("2020-10-04/2020-10-17", "4 October 2020 to 17 October 2020"),
        ],
    )
    def test_writes_dates_as_people_do(self, edtf: str, words: str) -> None:
        assert readable(edtf) == words
