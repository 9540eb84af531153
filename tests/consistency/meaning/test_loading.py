from concurrent.futures import ThreadPoolExecutor

import pytest
from pytest_django.fixtures import Settings

from claims.consistency.meaning.loading import coverage_sentence, encoder
from claims.lib.errors import InvalidInput


class TestEncoder:
    def test_is_one_for_all_threads_of_a_process(self) -> None:
        with ThreadPoolExecutor(4) as threads:
            loaded = list(threads.map(lambda _: encoder(), range(8)))
        assert loaded[0] is not None
        assert {id(one) for one in loaded} == {id(loaded[0])}

    def test_is_none_where_none_is_wanted(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        assert encoder() is None

    def test_refuses_a_number_of_threads_that_is_none(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "", "THREADS": "many"}
        with pytest.raises(InvalidInput, match="LEDGER_MEANING_THREADS is “many”"):
            encoder()


class TestCoverageSentence:
    def test_says_when_texts_are_compared_by_words_alone(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        assert "by words alone" in coverage_sentence()

    def test_has_nothing_to_say_with_a_model(self) -> None:
        assert coverage_sentence() == ""
