"""Settings of the language model, and what is said about wrong ones."""

from decimal import Decimal

import pytest

from claims.extraction.extractors.language_model.config import config_from
from claims.lib.errors import InvalidInput
from tests.extraction.extractors.language_model.asking import KEY, settings_for


class TestConfigFrom:
    @pytest.mark.parametrize(
        ("url", "asked"),
        [
            ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions"),
            ("http://localhost:8080/v1/", "http://localhost:8080/v1/chat/completions"),
            ("http://[::1]:8080", "http://[::1]:8080/chat/completions"),
            (" https://models.example.org/v1 ", "https://models.example.org/v1/chat/completions"),
        ],
    )
    def test_asks_below_the_address(self, url: str, asked: str) -> None:
        assert config_from(settings_for(url)).url == asked

    @pytest.mark.parametrize(
        ("changes", "sentence"),
        [
            ({"URL": ""}, "LEDGER_MODEL_URL is not set"),
            ({"URL": "models.example.org/v1"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "ftp://models.example.org"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "https://"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "https://name:word@models.example.org/v1"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "https://models.example.org/v1?key=1"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "https://models.example.org:port/v1"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "https://[::1/v1"}, "LEDGER_MODEL_URL is no address"),
            ({"URL": "http://models.example.org/v1"}, "unencrypted.*Use https"),
            ({"URL": "http://192.0.2.7:8080/v1"}, "unencrypted.*Use https"),
            ({"NAME": " "}, "LEDGER_MODEL_NAME is not set"),
            ({"NAME": "n" * 81}, "at most 80 characters"),
            ({"NAME": "a\nb"}, "LEDGER_MODEL_NAME"),
            ({"TIMEOUT_SECONDS": "soon"}, "LEDGER_MODEL_TIMEOUT_SECONDS is “soon”. Give a number from 1 to 480"),
            ({"TIMEOUT_SECONDS": "NaN"}, "LEDGER_MODEL_TIMEOUT_SECONDS"),
            ({"MAX_RETRIES": "-1"}, "LEDGER_MODEL_MAX_RETRIES is “-1”"),
            ({"MAX_OUTPUT_TOKENS": "1"}, "LEDGER_MODEL_MAX_OUTPUT_TOKENS"),
            ({"INPUT_PRICE": "free"}, "LEDGER_MODEL_INPUT_PRICE is “free”"),
            ({"OPTIONS": "temperature=0"}, "LEDGER_MODEL_OPTIONS is no JSON object"),
            ({"OPTIONS": "[" * 100_000}, "LEDGER_MODEL_OPTIONS is no JSON object"),
            ({"OPTIONS": "[1]"}, "LEDGER_MODEL_OPTIONS is no JSON object"),
        ],
    )
    def test_names_what_is_wrong(self, changes: dict[str, str], sentence: str) -> None:
        with pytest.raises(InvalidInput, match=sentence):
            config_from({**settings_for("https://models.example.org/v1"), **changes})

    def test_does_not_repeat_a_key_that_is_wrong(self) -> None:
        with pytest.raises(InvalidInput) as refused:
            config_from(settings_for("https://models.example.org/v1", KEY="sk-secret\nHost: evil"))
        assert "LEDGER_MODEL_KEY" in refused.value.sentence
        assert "secret" not in refused.value.sentence

    def test_does_not_show_the_key(self) -> None:
        config = config_from(settings_for("https://models.example.org/v1"))
        assert KEY not in repr(config)
        assert KEY not in str(config)

    def test_knows_no_price_where_nobody_gave_one(self) -> None:
        config = config_from(settings_for("https://models.example.org/v1", INPUT_PRICE="", OUTPUT_PRICE="0.6"))
        assert (config.input_price, config.output_price) == (None, Decimal("0.6"))
