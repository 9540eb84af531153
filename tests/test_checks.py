"""What Django's system check says of settings that cannot work."""

from pathlib import Path

from pytest_django.fixtures import Settings

from claims.checks import extractor_can_be_used, meaning_can_be_told, source_priority_names_kinds


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


class TestMeaningCanBeTold:
    def test_is_content_with_the_packaged_model(self) -> None:
        assert meaning_can_be_told() == []

    def test_mentions_that_there_is_none(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        (note,) = meaning_can_be_told()
        assert (note.id, "by words alone" in note.msg) == ("claims.I001", True)

    def test_refuses_a_folder_without_a_model(self, settings: Settings, tmp_path: Path) -> None:
        settings.MEANING = {"MODEL": str(tmp_path), "THREADS": "1"}
        (error,) = meaning_can_be_told()
        assert (error.id, "model.onnx" in error.msg) == ("claims.E002", True)


class TestSourcePriorityNamesKinds:
    def test_is_content_with_kinds_there_are(self, settings: Settings) -> None:
        settings.SOURCE_PRIORITY = ["ngo", "institution"]
        assert source_priority_names_kinds() == []

    def test_refuses_a_misspelled_kind(self, settings: Settings) -> None:
        settings.SOURCE_PRIORITY = ["ngo", "ministry"]
        (error,) = source_priority_names_kinds()
        assert error.msg == "LEDGER_SOURCE_PRIORITY names ministry, which is no kind of source."
