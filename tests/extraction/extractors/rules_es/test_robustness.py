"""Any text gives proposals whose offsets are exact, in time linear in its length."""

import time
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction.extractors.main_subject import main_figures
from claims.extraction.extractors.rules_es.tables.populations import BY_WORD
from claims.extraction.extractors.rules_es.tables.saying import MEDIUM, SAY_VERBS, SOURCE_BEFORE_PHRASES, SPEAKERS
from claims.extraction.extractors.rules_es.tables.time import MONTHS, RELATIVE, WEEKDAYS
from claims.extraction.proposals import Report
from tests.extraction.extractors.rules_es.spanish import propose

_WORDS = (
    "murieron muertos heridos resultaron dejó 12 doce más de al menos y , . « » “ ” 🔴 sin víctimas personas entre "
    "ellas niños que dijo según el Ministerio de Defensa 17 octubre 2020 subió a una treintena ninguno los número é "
    "ﷺ \n ( ) ni mil millón medio desde en Lima negó"
).split(" ")
_PHRASES = sorted(
    {*BY_WORD, *SPEAKERS, *MONTHS, *WEEKDAYS}
    | {phrase for table in (SAY_VERBS, SOURCE_BEFORE_PHRASES, MEDIUM, RELATIVE) for phrase in table.entries()}
)


def ensure_exact(text: str) -> None:
    proposals = propose(text)
    for index, proposal in enumerate(proposals):
        assert text[proposal.start : proposal.end] == proposal.exact != ""
        assert 0 <= proposal.check_worthiness <= 1
        assert proposal.part_of is None or (0 <= proposal.part_of < len(proposals) and proposal.part_of != index)
        assert all(text[reason.start : reason.end] == reason.words != "" for reason in proposal.reasons)
        assert all(0 <= voice.start < voice.end <= len(text) for voice in proposal.claimant)
    assert [p.start for p in proposals] == sorted(p.start for p in proposals)
    main_figures(proposals, Report(text=text, published=date(2021, 1, 1)))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_WORDS), max_size=60).map(" ".join))
def test_offsets_are_exact_in_texts_of_the_trade(text: str) -> None:
    ensure_exact(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=300))
def test_offsets_are_exact_in_any_text(text: str) -> None:
    ensure_exact(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(_PHRASES) | st.sampled_from(_WORDS), max_size=50).map(" ".join))
def test_offsets_are_exact_in_texts_of_the_tables_own_words(text: str) -> None:
    ensure_exact(text)
    ensure_exact(text.title())


def test_an_emoji_and_accents_before_the_figure_move_nothing() -> None:
    (proposal,) = propose("🔴🇵🇪 Explosión según pasó: «murieron diez niñas» aquí.")
    assert proposal.exact == "murieron diez niñas"
    assert proposal.start == 27


@pytest.mark.parametrize(
    "piece",
    [
        "a", "(", "«", "«a ", "1 ", "1.", "1,", "murieron ", "dijo ", "dos y ", "Aa ", "4 de octubre, ", ", ", "la ",
        "mil ",
        "12 personas, ", "murieron 12 personas y ", "\n", " ", "entre ellas 3 ", "ciento ", "más de ", "ni ", "sin ",
        "según ", "según la policía ", "Ministerio, ", "dijo Ana, ", "en Lima ", "otras ", "una treintena de ", "«a. ",
        "\U0001f534",
    ],
)  # fmt: skip
def test_a_hundred_kilobytes_of_anything_take_seconds_at_most(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    begun = time.process_time()
    propose(text)
    assert time.process_time() - begun < 8


@pytest.mark.parametrize(
    "piece", ["El sábado murieron 16 personas y 40 resultaron heridas en Lima.\n", "«Murieron 16, "]
)
def test_a_text_four_times_as_long_takes_about_four_times_as_long(piece: str) -> None:
    def seconds(size: int) -> float:
        begun = time.process_time()
        propose(piece * (size // len(piece)))
        return time.process_time() - begun

    # Names of places are read once, on first use.
    propose("Murieron 16 personas en Lima.")
    # Quadratic time would be sixteen times as long.
    assert seconds(160_000) < 9 * max(seconds(40_000), 0.1)


def test_empty_text_has_no_claims() -> None:
    assert propose("") == []
