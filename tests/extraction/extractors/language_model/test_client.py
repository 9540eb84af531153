"""The chat-completions protocol, spoken by a server whose answers are written down."""

import time
from typing import Any

import pytest

from claims.extraction.extractors.language_model.client import Completion, ModelClient
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import ModelRefused
from tests.extraction.extractors.language_model.asking import config_for
from tests.extraction.extractors.language_model.protocol_server import Heard, Scripted, answering, completion

QUESTION = [{"role": "user", "content": "What is claimed?"}]


def ask(*script: Scripted, **changes: str) -> tuple[Completion, Meter, Heard]:
    meter = Meter()
    with answering(*script) as server:
        answer = ModelClient(config_for(server, **changes), meter, time.monotonic() + 10).ask(QUESTION)
        return answer, meter, server.heard[0]


class TestAsk:
    def test_asks_for_structured_output(self) -> None:
        _, _, heard = ask(completion("{}"))
        assert heard.body["model"] == "scripted-1"
        assert heard.body["messages"] == QUESTION
        assert heard.body["max_tokens"] == 8000
        assert heard.body["temperature"] == 0
        assert heard.body["response_format"]["type"] == "json_schema"
        assert heard.body["response_format"]["json_schema"]["strict"] is True

    def test_adds_replaces_and_takes_out_what_the_options_say(self) -> None:
        options = '{"max_tokens": null, "max_completion_tokens": 900, "response_format": {"type": "json_object"}}'
        _, _, heard = ask(completion("{}"), OPTIONS=options)
        assert "max_tokens" not in heard.body
        assert heard.body["max_completion_tokens"] == 900
        assert heard.body["response_format"] == {"type": "json_object"}

    def test_gives_what_was_answered_and_counts_its_tokens(self) -> None:
        answer, meter, _ = ask(completion("words", usage={"prompt_tokens": 12, "completion_tokens": 5}))
        assert answer == Completion("words", is_cut_off=False)
        assert (meter.prompt_tokens, meter.completion_tokens, meter.unmetered) == (12, 5, 0)

    @pytest.mark.parametrize(
        "usage",
        [{}, [], "many", {"prompt_tokens": 5}, {"prompt_tokens": -1, "completion_tokens": 2}, {"prompt_tokens": "x"}],
    )
    def test_counts_answers_that_do_not_say_what_they_took(self, usage: Any) -> None:
        answer, meter, _ = ask(completion("words", usage=usage))
        assert answer.content == "words"
        assert (meter.prompt_tokens, meter.completion_tokens, meter.unmetered) == (0, 0, 1)

    def test_tells_when_the_answer_was_cut_off(self) -> None:
        assert ask(completion("wor", finish="length"))[0].is_cut_off

    @pytest.mark.parametrize(
        "body", [b"", b"<html>", b"[]", b"{}", b'{"choices": []}', b'{"choices": [{"message": "no"}]}', b"\xff\xfe"]
    )
    def test_refuses_what_is_not_the_protocol(self, body: bytes) -> None:
        with pytest.raises(ModelRefused, match="does not speak the chat-completions protocol"):
            ask(Scripted(body))

    @pytest.mark.parametrize(
        ("answer", "words"),
        [
            (
                completion("", refusal="I will not\nread this."),
                "declined to read this document: “I will not read",
            ),
            (completion("", finish="content_filter"), "declined to read this document: “its content filter”"),
        ],
    )
    def test_says_when_the_model_declines(self, answer: Scripted, words: str) -> None:
        with pytest.raises(ModelRefused, match=words):
            ask(answer)
