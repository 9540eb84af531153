"""Phrases and the figures they state."""

import pytest

from tests.extraction.extractors.reading import figures, propose

K, INJ = "killed", "injured"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Active, passive, nominal.
        (
            "The blast killed one person and wounded more than 30 others.",
            [(K, "people", 1, 1), (INJ, "people", 31, None)],
        ),
        ("Seven people were killed and 33 injured.", [(K, "people", 7, 7), (INJ, "people", 33, 33)]),
        ("The strike left 12 dead and 40 hurt.", [(K, "people", 12, 12), (INJ, "people", 40, 40)]),
        ("The storm claimed the lives of 15 civilians.", [(K, "civilians", 15, 15)]),
        ("13 people lost their lives.", [(K, "people", 13, 13)]),
        ("The flood has killed 1,204 villagers.", [(K, "people", 1204, 1204)]),
        ("Floods displaced 1.2 million people.", [("displaced", "people", 1_200_000, 1_200_000)]),
        ("Sixteen civilians died.", [(K, "civilians", 16, 16)]),
        ("One hundred and five soldiers were wounded.", [(INJ, "soldiers", 105, 105)]),
        ("A dozen students were hurt.", [(INJ, "students", 12, 12)]),
        ("Police arrested 25 protesters.", [("detained", "people", 25, 25)]),
        ("Eleven miners are missing.", [("missing", "people", 11, 11)]),
        ("The death toll rose to 13 from 12.", [(K, "people", 13, 13)]),
        ("The death toll rose from 12 to 13.", [(K, "people", 13, 13)]),
        ("The number of the injured has reached 33.", [(INJ, "people", 33, 33)]),
        ("Two more died in hospital.", [(K, "people", 2, 2)]),
        ("killing 10 civilians & injuring 40", [(K, "civilians", 10, 10), (INJ, "people", 40, 40)]),
        ("Two men and a woman were killed.", [(K, "men", 2, 2), (K, "women", 1, 1)]),
        ("Both drivers died.", [(K, "people", 2, 2)]),
        ("Two soldiers died and a third was wounded.", [(K, "soldiers", 2, 2), (INJ, "people", 1, 1)]),
        ("A second victim died.", [(K, "people", 1, 1)]),
        ("A third of the voters stayed at home and two were hurt.", [(INJ, "people", 2, 2)]),
        ("Three People Injured By Falling Tree", [(INJ, "people", 3, 3)]),
        (
            "Two sailors, a man from the coast and a woman from the hills, were wounded.",
            [(INJ, "soldiers", 2, 2)],
        ),
        # The whole that a part is taken from is no figure of its own.
        ("18 of the 31 trucks were destroyed.", [("destroyed", "vehicles", 18, 18)]),
        ("Four of the five victims were killed.", [(K, "people", 4, 4)]),
        # Ages and emergency numbers count nobody.
        ("The bomb wounded a boy, 7, and his aunt.", [(INJ, "children", 1, 1)]),
        ("She called 911 and told them that two men were wounded.", [(INJ, "men", 2, 2)]),
        ("Three women, ages 21, 32 and 49, were injured.", [(INJ, "women", 3, 3)]),
        ("A man of 25 was killed.", [(K, "men", 1, 1)]),
        ("The flood killed his 12- and 10-year-old sons.", []),
        ("Three people were found shot to death in a car.", [(K, "people", 3, 3)]),
        # The killer is not the killed.
        ("Two gunmen killed 12 people on Friday.", [(K, "people", 12, 12)]),
        # Bounds before and after the number.
        ("At least 5 people were killed.", [(K, "people", 5, None)]),
        ("Up to 8 people were killed.", [(K, "people", None, 8)]),
        ("As many as 40 people were killed.", [(K, "people", None, 40)]),
        ("Over 50 people were injured.", [(INJ, "people", 51, None)]),
        ("50 or more people were injured.", [(INJ, "people", 50, None)]),
        ("Between 30 and 40 people were injured.", [(INJ, "people", 30, 40)]),
        ("30 to 40 people were injured.", [(INJ, "people", 30, 40)]),
        ("30-40 people were injured.", [(INJ, "people", 30, 40)]),
        ("Fewer than 10 people were injured.", [(INJ, "people", None, 9)]),
        ("At least another 30 people were injured.", [(INJ, "people", 30, None)]),
        # Vague words have no bounds.
        ("Dozens of people were injured.", [(INJ, "people", None, None)]),
        ("Several soldiers were killed.", [(K, "soldiers", None, None)]),
        # Nobody.
        ("No casualties were registered.", [(K, "people", 0, 0), (INJ, "people", 0, 0)]),
        ("There were no reports of casualties.", [(K, "people", 0, 0), (INJ, "people", 0, 0)]),
        ("No deaths or injuries were reported.", [(K, "people", 0, 0), (INJ, "people", 0, 0)]),
        ("It did not cause any casualties.", [(K, "people", 0, 0), (INJ, "people", 0, 0)]),
        ("No one was killed.", [(K, "people", 0, 0)]),
        ("Nobody was killed or injured.", [(K, "people", 0, 0), (INJ, "people", 0, 0)]),
        ("None of the 12 passengers was injured.", [(INJ, "people", 0, 0)]),
        # Things are damaged, people are not.
        ("More than 20 buildings were damaged or destroyed.", [("damaged_or_destroyed", "buildings", 21, None)]),
        ("Twelve homes were destroyed.", [("destroyed", "homes", 12, 12)]),
        # Quotation marks do not part a number from what it counts.
        ("He spoke of “about 40” wounded.", [(INJ, "people", 40, 40)]),
    ],
)
def test_phrase_states(text: str, expected: list[tuple[str, str, int | None, int | None]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "A third missile strike was reported.",
        "The 34-year-old was fined $500.",
        "Smith, 34, was not injured.",
        "The 44-day war ended in 2020.",
        "No one else was injured.",
        "There was no word on the condition of the wounded.",
        "The town lies 13 kilometers from the front, where shells killed cattle.",
        "By Ann Lee",
        "GANJA, Oct 17 --",
        "date 2022-10-11 11 October 2022 14:24 (UTC+04:00)",
        "---",
    ],
)
def test_no_figure_is_read_into(text: str) -> None:
    assert figures(text) == []


class TestApproximate:
    @pytest.mark.parametrize("word", ["about", "around", "nearly", "some", "roughly", "approximately", "almost"])
    def test_keeps_the_number_and_says_so(self, word: str) -> None:
        (proposal,) = propose(f"The blast wounded {word} 40 people.")
        assert proposal.figure
        assert proposal.figure.lower == proposal.figure.upper == 40
        assert proposal.figure.approximate


class TestPartOf:
    @pytest.mark.parametrize(
        ("text", "population"),
        [
            ("Seven civilians, 3 of them women, were killed.", "women"),
            ("Thirteen people, including three children, were killed.", "children"),
            ("Thirteen people, three children among them, were killed.", "children"),
            ("Thirteen people were killed. Among those killed were three children.", "children"),
            ("Another 34 civilians were injured. Sixteen women are among them.", "women"),
        ],
    )
    def test_points_at_the_whole(self, text: str, population: str) -> None:
        whole, part = propose(text)[:2]
        assert whole.part_of is None
        assert part.part_of == 0
        assert part.figure
        assert whole.figure
        assert (part.figure.population, part.figure.measure) == (population, whole.figure.measure)


def test_a_part_of_those_shot_is_read_like_its_whole() -> None:
    whole, part = propose("Four people were shot. Two of them are women.")
    assert part.part_of == 0
    assert whole.figure
    assert part.figure
    assert part.figure.unit == whole.figure.unit == "people shot"


class TestZero:
    def test_two_measures_share_the_words_that_deny_them(self) -> None:
        killed, injured = propose("The strike caused no casualties.")
        assert killed.exact == injured.exact == "no casualties"


class TestEventCount:
    @pytest.mark.parametrize(
        ("text", "exact", "count"),
        [
            ("Rockets struck the city five times in May.", "five times", 5),
            ("The army launched eight strikes on the port.", "eight strikes", 8),
        ],
    )
    def test_counts_attacks(self, text: str, exact: str, count: int) -> None:
        (proposal,) = [proposal for proposal in propose(text) if proposal.kind == "event_count"]
        assert proposal.exact == exact
        assert proposal.figure
        assert proposal.figure.lower == proposal.figure.upper == count
        assert proposal.subject_scope == "total"

    def test_a_number_presupposed_is_no_count(self) -> None:
        assert not [p for p in propose("The five strikes shook the city.") if p.kind == "event_count"]


class TestScope:
    def test_several_incidents_together_are_a_total(self) -> None:
        assert {p.subject_scope for p in propose("In all five strikes 26 people were killed.")} == {"total"}

    def test_one_incident_is_single(self) -> None:
        assert {p.subject_scope for p in propose("A total of 16 people were killed in the strike.")} == {"single"}


class TestReasons:
    def test_say_which_words_gave_which_value(self) -> None:
        text = "The blast killed at least seven civilians in Aleppo on June 4."
        (proposal,) = propose(text)
        words = {reason.field: (reason.value, reason.words) for reason in proposal.reasons}
        assert words == {
            "bounds": ("[7, -]", "at least seven"),
            "measure": ("killed", "killed"),
            "population": ("civilians", "civilians"),
            "date": ("2021-06-04", "June 4"),
            "place": ("Aleppo", "Aleppo"),
            "place_precision": ("town", "Aleppo"),
        }
        assert all(text[reason.start : reason.end] == reason.words for reason in proposal.reasons)


def test_both_kinds_are_not_two() -> None:
    assert figures("The raid killed both civilians and fighters.") == []


def test_bombers_who_killed_are_not_counted_among_the_killed() -> None:
    assert figures("Three suicide bombers killed at least two people.") == [("killed", "people", 2, None)]


def test_one_of_the_hurt_who_has_died_is_counted_among_the_dead() -> None:
    assert figures("One of the five people hospitalized after a crash in Olten this weekend has died.") == [
        ("killed", "people", 1, 1)
    ]


def test_what_is_larger_than_the_number_before_is_no_part_of_it() -> None:
    assert figures("More than 90 people were killed, and many fled, including around 5,000 abroad.") == [
        ("killed", "people", 91, None)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2440 Over 100 civilians were killed.", [("killed", "civilians", 101, None)]),
        ("10 dead after strikes on a mill.", [("killed", "people", 10, 10)]),
    ],
)
def test_a_number_counts_what_stands_with_it(text: str, expected: list[tuple[str, str, int, int | None]]) -> None:
    assert figures(text) == expected
