"""What Django's system check says of settings that cannot work."""

from pytest_django.fixtures import Settings

from claims.checks import extractor_can_be_used


class TestExtractorCanBeUsed:
    def test_is_content_with_the_default(self) -> None:
        assert extractor_can_be_used() == []

    def test_refuses_a_name_nothing_answers_to(self, settings: Settings) -> None:
        settings.EXTRACTOR = "rules-xx"
        (error,) = extractor_can_be_used()
        assert error.id == "claims.E001"
        assert "no extractor “rules-xx”" in error.msg

    def test_refuses_a_language_model_without_an_address(self, settings: Settings) -> None:
        settings.EXTRACTOR = "language-model"
        (error,) = extractor_can_be_used()
        assert "LEDGER_MODEL_URL is not set" in error.msg
