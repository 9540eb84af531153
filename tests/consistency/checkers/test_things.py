"""Which claims are set against each other when there are many."""

from decimal import Decimal

from claims.consistency.checkers.divergent import Divergent
from claims.consistency.checkers.echo import Echo
from claims.consistency.checkers.things import (
    MOST_IN_PAIRS,
    MOST_NAMED,
    equal_figures,
    last_words,
    meetings,
    told_by_several,
)
from claims.consistency.comparable import Party
from claims.consistency.rules.wording import MOST_VOICES
from tests.consistency.cast import A_YEAR_LATER, GAZETTE, POLICE, case, claim, figure
from tests.consistency.checkers.asking import found_by, sentences_of


def offices(number: int) -> list[Party]:
    return [Party(100 + index, f"Office {index}", "institution") for index in range(number)]


def test_figures_with_equal_ends_stand_together_in_the_order_they_appear() -> None:
    claims = [claim(office, figure(size)) for office, size in zip(offices(4), (7, 9, 7, 9), strict=True)]

    assert equal_figures(claims) == [[claims[0], claims[2]], [claims[1], claims[3]]]


def test_an_approximate_figure_is_not_equal_to_an_exact_one() -> None:
    claims = [claim(POLICE, figure(40)), claim(POLICE, figure(40, approximate=True))]

    assert len(equal_figures(claims)) == 2


def test_trailing_zeros_make_no_other_figure() -> None:
    whole, with_zeros = figure(7), figure(7)
    object.__setattr__(with_zeros, "lower", Decimal("7.000000"))

    assert len(equal_figures([claim(POLICE, whole), claim(POLICE, with_zeros)])) == 1


def test_what_one_origin_alone_speaks_of_is_left_out_where_two_are_needed() -> None:
    alone = [claim(POLICE, figure(7)), claim(POLICE, figure(9))]
    contested = [claim(POLICE, figure(3, measure="injured")), claim(GAZETTE, figure(3, measure="injured"))]

    told = told_by_several(case(*alone, *contested))

    assert [(thing.measure, list(claims)) for thing, claims in told.items()] == [("injured", contested)]


def test_a_view_of_a_case_is_worked_out_once() -> None:
    several = case(claim(POLICE, figure(7)), claim(GAZETTE, figure(9)))

    assert last_words(several) is last_words(several)


def test_a_few_groups_meet_in_pairs() -> None:
    assert list(meetings("abc", [1, 1, 1])) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_many_groups_each_meet_the_heaviest_once() -> None:
    names = "abcdefghijk"
    pairs = list(meetings(names, [3 if name == "d" else 1 for name in names]))

    assert len(pairs) == len(names) - 1
    assert all("d" in pair for pair in pairs)
    assert {name for pair in pairs for name in pair} == set(names)


def test_many_different_figures_diverge_from_the_most_common_one_each() -> None:
    parties = offices(MOST_IN_PAIRS + 6)
    sizes = [50, 50, 50, *range(100, 100 + 10 * (len(parties) - 3), 10)]
    claims = [claim(party, figure(size), published=A_YEAR_LATER) for party, size in zip(parties, sizes, strict=True)]

    sentences = sentences_of(Divergent(), case(*claims))

    assert len(sentences) == len(parties) - 3
    assert all("50 killed" in sentence for sentence in sentences)


def test_a_sentence_names_a_few_voices_and_counts_the_others() -> None:
    parties = offices(MOST_VOICES + 3)
    agreeing = [claim(party, figure(12), published=A_YEAR_LATER) for party in parties[1:]]
    alone = claim(parties[0], figure(30), published=A_YEAR_LATER)

    (sentence,) = sentences_of(Divergent(), case(alone, *agreeing))

    assert "Office 1, Office 2" in sentence
    assert f"Office {MOST_VOICES} and 2 others: 12 killed" in sentence


def test_a_finding_names_no_more_claims_than_people_look_through() -> None:
    told = [claim(POLICE, figure(4), by=GAZETTE, document=1000 + index) for index in range(MOST_NAMED + 20)]

    (found,) = found_by(Echo(), case(*told))

    assert len(found.claims) == MOST_NAMED
    assert found.sentence.startswith(f"{MOST_NAMED + 20} reports repeat one origin")
