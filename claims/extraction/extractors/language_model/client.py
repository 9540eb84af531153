"""The chat-completions protocol: a question in, the text of an answer out."""

import json
from dataclasses import dataclass

from pydantic import ValidationError

from claims.extraction.extractors.language_model.config import ModelConfig
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import ModelRefused
from claims.extraction.extractors.language_model.prompt import response_format
from claims.extraction.extractors.language_model.schema import ChatCompletion, TokenUsage
from claims.extraction.extractors.language_model.transport import Transport

_LONGEST_REMARK = 200


@dataclass(frozen=True, slots=True)
class Completion:
    """`is_cut_off` says that the answer ended where its room did."""

    content: str
    is_cut_off: bool


class ModelClient:
    """Asks one model for one reading and counts what it costs."""

    def __init__(self, config: ModelConfig, meter: Meter, deadline: float) -> None:
        self._config, self._meter = config, meter
        self._transport = Transport(config, meter, deadline)

    def ask(self, messages: list[dict[str, str]]) -> Completion:
        """`ModelUnavailable` or `ModelRefused` where there is no answer to read."""
        data = self._transport.post(self._body(messages))
        try:
            completion = ChatCompletion.model_validate_json(data)
        except ValidationError:
            raise ModelRefused(
                "What answers at LEDGER_MODEL_URL does not speak the chat-completions protocol. Give the address of an "
                "OpenAI-compatible server up to its version, such as https://host/v1."
            ) from None
        self._count(completion)
        choice = completion.choices[0]
        if choice.message.refusal or choice.finish_reason == "content_filter":
            words = " ".join((choice.message.refusal or "its content filter").split())[:_LONGEST_REMARK]
            raise ModelRefused(
                f"The language model declined to read this document: “{words}”. Choose another model, or leave such "
                "documents to the rules with LEDGER_EXTRACTOR=automatic."
            )
        return Completion(choice.message.content or "", choice.finish_reason == "length")

    def _body(self, messages: list[dict[str, str]]) -> bytes:
        body = {
            "model": self._config.name,
            "messages": messages,
            "max_tokens": self._config.max_output_tokens,
            "response_format": response_format(),
            **self._config.options,
        }
        # Halves of surrogate pairs are in no UTF-8 and in no snapshot; a text given by hand may have them.
        text = json.dumps({name: value for name, value in body.items() if value is not None}, ensure_ascii=False)
        return text.encode("utf-8", "replace")

    def _count(self, completion: ChatCompletion) -> None:
        try:
            usage = TokenUsage.model_validate(completion.usage)
        except ValidationError:
            self._meter.unmetered += 1
            return
        self._meter.prompt_tokens += usage.prompt_tokens
        self._meter.completion_tokens += usage.completion_tokens
