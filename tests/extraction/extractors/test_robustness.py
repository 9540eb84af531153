"""Any text gives proposals whose offsets are exact, in time linear in its length."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction.extractors.main_subject import main_figures
from claims.extraction.extractors.registry import RULES
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD
from claims.extraction.extractors.rules_en.tables.voices import BODY_WORDS, PERSON_ROLES, SAY_VERBS
from claims.extraction.proposals import Report
from tests.extraction.extractors.reading import propose

_WORDS = (
    'killed injured killing 12 twelve more than at least and , . “ ” " 🔴 no casualties people of them including three '
    "Police said on October 4 2020 Monday Ganja the death toll rose to from 5-7 according to "
    "Ministry she denied war crime "
    "five times é ﷺ ' ’s \n \n\n -- : ( )"
).split(" ")


def ensure_exact(text: str) -> None:
    proposals = propose(text)
    for index, proposal in enumerate(proposals):
        assert text[proposal.start : proposal.end] == proposal.exact != ""
        assert 0 <= proposal.check_worthiness <= 1
        assert proposal.part_of is None or (0 <= proposal.part_of < len(proposals) and proposal.part_of != index)
        for reason in proposal.reasons:
            assert text[reason.start : reason.end] == reason.words
        for voice in proposal.claimant:
            assert 0 <= voice.start < voice.end <= len(text)
    assert [p.start for p in proposals] == sorted(p.start for p in proposals)
    main_figures(proposals, Report(text=text, published=date(2021, 1, 1)))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join))
def test_offsets_are_exact_in_texts_of_the_trade(text: str) -> None:
    ensure_exact(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_offsets_are_exact_in_any_text(text: str) -> None:
    ensure_exact(text)


_PHRASES = sorted({*SAY_VERBS.entries(), *BY_WORD, *MONTHS, *PERSON_ROLES, *BODY_WORDS})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(_PHRASES) | st.sampled_from(_WORDS) | st.integers().map(str), max_size=50).map(" ".join)
)
def test_offsets_are_exact_in_texts_of_the_tables_own_words(text: str) -> None:
    ensure_exact(text)
    ensure_exact(text.title())


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80), st.text(max_size=80), st.dates(), st.lists(st.sampled_from(_WORDS), max_size=30))
def test_any_title_source_and_day_give_proposals(title: str, source: str, day: date, words: list[str]) -> None:
    for report in (
        Report(text=" ".join(words), title=title, source=source, published=day),
        Report(text=title, title=" ".join(words), source=source, published=day),
    ):
        proposals = RULES["en"].propose(report)
        assert all(report.text[each.start : each.end] == each.exact for each in proposals)
        main_figures(proposals, report)


def test_an_emoji_before_the_figure_moves_nothing() -> None:
    (proposal,) = propose("🔴🇦🇿 Ten people were killed.")
    assert proposal.exact == "Ten people were killed"


@pytest.mark.parametrize(
    "piece",
    [
        "a", "(", '"', "“a ", "1 ", "1.", "killed ", "said ", "two and ", "Aa ", "October 4, ", ", ", "the ",
        "a'", "a-", "10 people, ", "killed 10 people and ", "\n", " ", "including 3 of them ", "4, ",
        "thousand ", "one hundred and ", "Police said Ganja city. ", "more than ", "no ", "according to ",
        "anniversary 2nd ", "\U0001f534",
    ],
)  # fmt: skip
def test_a_hundred_kilobytes_of_anything_take_seconds_at_most(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begun = time.process_time()
    propose(text)
    assert time.process_time() - begun < 8


@pytest.mark.parametrize(
    "piece", ["On Saturday 16 people were killed and 40 injured in Ganja.\n", "“We lost 16 people, "]
)
def test_a_text_four_times_as_long_takes_about_four_times_as_long(piece: str) -> None:
    def seconds(size: int) -> float:
        report = Report(text=piece * (size // len(piece)), published=date(2021, 1, 1))
        begun = time.process_time()
        main_figures(RULES["en"].propose(report), report)
        return time.process_time() - begun

    # The first reading loads the gazetteer; of two, a busy machine slows down one. Quadratic time would be sixteen
    # times as long.
    seconds(1_000)
    assert min(seconds(160_000) for _ in range(2)) < 10 * max(min(seconds(40_000) for _ in range(2)), 0.2)


def test_people_who_are_ever_new_take_no_longer_than_others() -> None:
    text = "".join(
        f"Anna{number} Keller{number}, a spokeswoman, said 5 people were killed. " for number in range(5_000)
    )
    begun = time.process_time()
    propose(text.translate(str.maketrans("0123456789", "abcdefghij")))
    assert time.process_time() - begun < 8


def test_empty_text_has_no_claims() -> None:
    assert propose("") == []
