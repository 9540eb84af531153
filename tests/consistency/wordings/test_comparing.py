"""A claim in words against evidence in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.consistency.vocabulary import Answer
from claims.consistency.wordings.comparing import compare_wordings

FERRY = "The ferry sank with more than 50 deaths."
FILM = "It grossed $61 million in North America and $52 million elsewhere, for a total of $113 million."
LIFE = "Lina Orvald (12 March 1947 – 2 May 2011) was a painter."
SEASON = "In the 2015 election the party took 34 of 120 seats."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (FERRY, "Rescuers counted 52 dead by evening."),
        ("At least 12 people were killed in the blast.", "The blast killed 12 and wounded 40."),
        ("More than 40 people were wounded in the blast.", "The blast killed 9 and wounded 41 people."),
        ("No one was killed in the attack.", "There were no deaths in the attack."),
        ("The storm killed nearly 200 people.", "The storm left 198 dead."),
        ("Lina Orvald was born before 1950.", LIFE),
        ("Lina Orvald died after 2010.", LIFE),
        ("The bridge opened in 1931.", "It was opened to traffic in May 1931."),
        ("The king reigned before 1500.", "He ruled from 1461 to 1483."),
        ("The museum was founded in the 19th century.", "Established in 1874, the museum holds 12,000 objects."),
        ("Marlow has fewer than 20,000 residents.", "The town had a population of 18,261 at the 2011 census."),
        ("The film made over $100 million worldwide.", FILM),
        ("The film made over $60 million in North America.", FILM),
        ("The party won more than 30 seats in 2015.", SEASON),
        ("The earthquake had a magnitude of at least 6.5.", "A magnitude 6.8 earthquake struck the coast."),
        ("The company employs about 4,000 people.", "The firm has 4,120 employees."),
        ("The town lies more than 50 miles from the sea.", "It lies about 100 km inland."),
        ("The song reached the top 10.", "The song peaked at number seven on the chart."),
        ("The video has more than 5 million views.", "The clip has been viewed 5.4 million times."),
        (
            "The game sold more than 2 million copies by 2012.",
            "By the end of 2012 the game had sold 2.4 million copies.",
        ),
    ],
)
def test_finds_consistent(claim: str, evidence: str) -> None:
    assert compare_wordings(claim, evidence).answer is Answer.CONSISTENT


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (FERRY, "The final toll of the ferry sinking was 47."),
        ("More than 40 people were wounded in the blast.", "The blast killed nine and wounded 38."),
        ("Three people were killed in the attack.", "There were no deaths in the attack."),
        ("Lina Orvald was born after 1950.", LIFE),
        ("The bridge opened before 1931.", "It was opened to traffic in May 1931."),
        ("The treaty was signed on 5 June 1920.", "The treaty was signed on 4 June 1920."),
        ("The film made under $100 million worldwide.", FILM),
        ("The party won fewer than 30 seats.", SEASON),
        ("The video has more than 5 million views.", "It received over 4 million views."),
        ("The mountain is higher than 3,000 meters.", "The peak of the mountain rises to 2,914 m."),
        ("The tunnel is less than 10 kilometres long.", "The 12.4 km long tunnel was finished in 1998."),
        ("The game has a Metacritic score of more than 80.", "On Metacritic the game holds a score of 78 out of 100."),
        ("Her album reached the top five.", "The album peaked at number nine."),
        ("Over 2,000 homes were destroyed.", "The fire burned 14,000 acres and destroyed 1,140 houses."),
        ("More than 20 soldiers were aboard.", "Aboard were 40 sailors and 12 soldiers."),
        ("The crash killed fewer than 10.", "Eleven people lost their lives in the crash."),
    ],
)
def test_finds_inconsistent(claim: str, evidence: str) -> None:
    assert compare_wordings(claim, evidence).answer is Answer.INCONSISTENT


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (FERRY, "Some 300 passengers were aboard the ferry."),
        ("The painting sold for more than £2 million.", "The painting shows a harbour at dawn."),
        ("As of 3 May there were 120 confirmed cases.", "As of 9 May there were 160 confirmed cases."),
        ("By 21 March more than 300 cases were confirmed.", "As of 23 March, 340 cases had been confirmed."),
        ("Before May 2018, 181 games had been played.", "As of June 2018, 182 games had been played."),
        ("The album sold over 500,000 copies in Germany.", "It has sold 620,000 units in France."),
        ("Based on 41 reviews, the play scored over 90%.", "The play scored 92% based on 44 reviews."),
        ("The storm left 198 dead.", "The storm killed more than 150 people."),
        ("The outbreak caused more than 20 recoveries.", "There have been 287 infections and 12 deaths."),
        ("The mayor resigned.", "The mayor resigned in 2014."),
        ("13 personas murieron en la ciudad de los vientos", "15 personas murieron en la ciudad de los vientos"),
        ("", "Five people died."),
        ("Five people died.", " \n"),
    ],
)
def test_finds_what_is_not_comparable(claim: str, evidence: str) -> None:
    assert compare_wordings(claim, evidence).answer is Answer.NOT_COMPARABLE


def test_matches_point_at_the_words_of_both_texts() -> None:
    claim, evidence = "At least 12 people were killed 😀 by 4 May.", "😀 On 4 May the blast killed 15 people."
    for match in compare_wordings(claim, evidence).matches:
        assert claim[match.claim.start : match.claim.end] == match.claim.exact
        assert evidence[match.evidence.start : match.evidence.end] == match.evidence.exact
    (count, day) = compare_wordings(claim, evidence).matches
    assert (count.claim.exact, count.evidence.exact, count.holding) == ("At least 12 people", "15 people", "holds")
    assert day.evidence.exact == "4 May"


@given(st.text(), st.text())
def test_never_raises(claim: str, evidence: str) -> None:
    assert compare_wordings(claim, evidence).why.endswith(".")


WORDS = st.lists(
    st.sampled_from(
        "more than less 5 12 3.5 million 1/2 7/10 out of 100 % $ € no one top number # th first 1999 - – 2001 May 31 "
        "February century by before as killed people cases in Paris the a , . ( ) 9999 0 ½ dozens nobody km :".split()
    ),
    max_size=30,
).map(" ".join)


@given(WORDS, WORDS)
def test_never_raises_on_what_looks_like_numbers_and_days(claim: str, evidence: str) -> None:
    assert compare_wordings(claim, evidence).why.endswith(".")


@pytest.mark.parametrize("text", ["9" * 5_000, "1," * 5_000, "a " * 5_000, "1999-" * 5_000, "(5/10 " * 5_000])
def test_any_length_gives_an_answer(text: str) -> None:
    assert compare_wordings("More than 5 people died before 2019.", text).why.endswith(".")
