"""Why, in a sentence for people."""

import pytest

from claims.consistency.wordings.comparing import compare_wordings


@pytest.mark.parametrize(
    ("claim", "evidence", "why"),
    [
        (
            "More than 50 deaths were reported.",
            "There were 47 deaths.",
            "The claim says more than 50 deaths; the evidence says 47 deaths.",
        ),
        (
            "More than 50 deaths were reported.",
            "There were 52 deaths.",
            "The claim says more than 50 deaths; the evidence says 52 deaths, which fits.",
        ),
        (
            "More than 50 deaths were reported.",
            "There were 520 confirmed cases.",
            "The evidence counts confirmed cases, the claim deaths.",
        ),
        (
            "16 civilians were killed.",
            "40 civilians were wounded.",
            "The evidence counts civilians wounded, the claim civilians killed.",
        ),
        (
            "The play opened before 1931.",
            "The play opened in May 1931.",
            "The claim says before 1931; the evidence says May 1931.",
        ),
        (
            "As of 3 May there were 120 cases.",
            "As of 9 May there were 160 cases.",
            "The claim speaks of 3 May, the evidence of 9 May: counts of different days are not compared.",
        ),
        (
            "Averaged over 17 critics, the play scored over 12%.",
            "The play scored 11%, averaged over 15 critics.",
            "The claim rests on 17 critics, the evidence on 15 critics: they are not the same measurement.",
        ),
        (
            "It sold over 500,000 copies in Germany.",
            "It sold 620,000 copies in France.",
            "The claim speaks of Germany, the evidence of France: over 500,000 copies and 620,000 copies "
            "are not compared.",
        ),
        (
            "The storm left 198 dead.",
            "The storm killed more than 150.",
            "The evidence says more than 150, which neither confirms nor excludes the claim's 198.",
        ),
        (
            "The fee was over £2 million.",
            "He signed for three years.",
            "The claim says over £2 million; of that the evidence says nothing, only three years.",
        ),
        (
            "The fee was over £2 million.",
            "He signed.",
            "The evidence gives no number and no date to compare the claim with.",
        ),
        ("He signed.", "The fee was £2 million.", "The claim gives no number and no date that could be compared."),
        ("", "The fee was £2 million.", "One of the two texts is empty."),
    ],
)
def test_says(claim: str, evidence: str, why: str) -> None:
    assert compare_wordings(claim, evidence).why == why
