"""Answers that are no list of claims, or not all of one."""

import json
from decimal import Decimal

import pytest

from claims.extraction.extractors.language_model.failures import ModelRefused
from tests.extraction.extractors.language_model.asking import DEAD, HURT, TEXT, bounds, read
from tests.extraction.extractors.language_model.protocol_server import Heard, Scripted, answering, claims, completion


class TestAnswers:
    @pytest.mark.parametrize(
        "content", ["", "I found two claims.", '{"claims": ', "[]", '{"claims": 5}', "[" * 50_000, '{"facts": []}']
    )
    def test_refuses_what_is_no_list_of_claims(self, content: str) -> None:
        with answering(completion(content)) as server:
            with pytest.raises(ModelRefused, match="not the list of claims") as refused:
                read(server)
            assert len(server.heard) == 1
        assert refused.value.details["usage"]["prompt_tokens"] == 1000

    def test_reads_json_between_code_marks(self) -> None:
        content = "```json\n" + json.dumps({"claims": [HURT]}) + "\n```"
        with answering(completion(content)) as server:
            assert len(read(server).proposals) == 1

    def test_keeps_what_is_whole_of_an_answer_that_was_cut_off(self) -> None:
        content = json.dumps({"claims": [DEAD, HURT]})
        with answering(completion(content[:-60], finish="length")) as server:
            reading = read(server)
        assert bounds(reading) == [("killed", Decimal(14), None)]
        assert (reading.usage["cut_off"], reading.usage["dropped"]) == (1, {"not_as_asked": 1})

    def test_asks_for_less_at_once_when_an_answer_was_cut_off(self) -> None:
        text = f"{'Rain fell on the harbor. ' * 30}\n{TEXT}"

        def answer(heard: Heard) -> Scripted:
            if len(heard.text) > 600:
                return completion('{"claims": [', finish="length")
            return claims(HURT) if "More than 30" in heard.text else claims()

        with answering(answer) as server:
            reading = read(server, text)
            lengths = [len(heard.text) for heard in server.heard]
        assert [each.exact for each in reading.proposals] == ["More than 30 people were injured"]
        assert max(lengths[1:]) < lengths[0] == len(text)
        assert reading.usage["cut_off"] == 1
