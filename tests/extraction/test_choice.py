import pytest
from pytest_django.fixtures import Settings

from claims.extraction.choice import chosen_extractor, extractor_named
from claims.extraction.extractors.registry import EXTRACTORS, default_extractor
from claims.extraction.proposals import Report
from claims.lib.errors import InvalidInput
from tests.extraction.extractors.language_model.asking import settings_for

REPORT = Report(text="Ten people were killed.")


class TestExtractorNamed:
    @pytest.mark.parametrize("name", sorted(EXTRACTORS))
    def test_gives_the_extractor_of_that_name(self, name: str) -> None:
        assert extractor_named(name, REPORT).name == name

    def test_takes_what_fits_the_report_where_nobody_chooses(self) -> None:
        assert extractor_named("automatic", REPORT) is default_extractor(REPORT)

    def test_says_which_names_there_are(self) -> None:
        with pytest.raises(InvalidInput, match=r"no extractor “rules-xx”.*automatic, rules-en"):
            extractor_named("rules-xx", REPORT)


class TestChosenExtractor:
    def test_is_the_one_the_settings_name(self, settings: Settings) -> None:
        settings.EXTRACTOR = "rules-en"
        assert chosen_extractor(REPORT).name == "rules-en"

    def test_is_a_language_model_with_its_settings(self, settings: Settings) -> None:
        settings.EXTRACTOR = "language-model"
        settings.LANGUAGE_MODEL = settings_for("https://models.example.org/v1", NAME="large-3")
        chosen = chosen_extractor(REPORT)
        assert (chosen.name, chosen.version) == ("language-model", "1 large-3")

    def test_is_no_surprise_for_a_name_nothing_answers_to(self, settings: Settings) -> None:
        settings.EXTRACTOR = "rules-xx"
        with pytest.raises(InvalidInput):
            chosen_extractor(REPORT)
