"""A server that is slow, busy, broken, talkative or elsewhere."""

import json
import socket
import time
from email.utils import formatdate

import pytest

from claims.extraction.extractors.language_model.config import config_from
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import ModelRefused, ModelUnavailable
from claims.extraction.extractors.language_model.transport import Transport
from claims.lib.errors import LedgerError
from tests.extraction.extractors.language_model.asking import KEY, config_for, settings_for
from tests.extraction.extractors.language_model.protocol_server import Scripted, answering

AT_ONCE = {"Retry-After": "0"}
OK = Scripted(b"an answer")


def post(*script: Scripted, seconds: float = 20, **changes: str) -> tuple[bytes | LedgerError, Meter, int]:
    """What comes of one question: the answer or the refusal, what was counted, and how many requests arrived."""
    meter = Meter()
    with answering(*script) as server:
        transport = Transport(config_for(server, **changes), meter, time.monotonic() + seconds)
        try:
            answer: bytes | LedgerError = transport.post(b"{}")
        except LedgerError as failure:
            answer = failure
        return answer, meter, len(server.heard)


class TestPost:
    def test_sends_the_key_and_nothing_else_about_us(self) -> None:
        with answering(OK) as server:
            Transport(config_for(server), Meter(), time.monotonic() + 5).post(b'{"model": "m"}')
            (heard,) = server.heard
        assert heard.path == "/v1/chat/completions"
        assert heard.headers["Authorization"] == f"Bearer {KEY}"
        assert heard.body == {"model": "m"}
        assert "Cookie" not in heard.headers

    def test_sends_no_key_where_there_is_none(self) -> None:
        with answering(OK) as server:
            Transport(config_for(server, KEY=""), Meter(), time.monotonic() + 5).post(b"{}")
            assert "Authorization" not in server.heard[0].headers

    @pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
    def test_asks_again_when_the_server_is_busy_or_broken(self, status: int) -> None:
        answer, meter, heard = post(Scripted(status=status, headers=AT_ONCE), OK)
        assert (answer, heard) == (b"an answer", 2)
        assert (meter.requests, meter.retries) == (2, 1)

    def test_waits_as_long_as_the_server_asks(self) -> None:
        begun = time.monotonic()
        answer, _, _ = post(Scripted(status=429, headers={"Retry-After": "1"}), OK)
        assert answer == b"an answer"
        assert time.monotonic() - begun >= 1

    # Named, since two workers of one run would read the clock a second apart.
    @pytest.mark.parametrize("asked", ["3600", formatdate(time.time() + 3600, usegmt=True)], ids=["seconds", "date"])
    def test_does_not_sit_out_a_long_wait_in_a_worker(self, asked: str) -> None:
        answer, _, heard = post(Scripted(status=429, headers={"Retry-After": asked}))
        assert isinstance(answer, ModelUnavailable)
        assert heard == 1

    def test_pauses_by_itself_where_the_wait_cannot_be_read(self) -> None:
        answer, meter, _ = post(Scripted(status=503, headers={"Retry-After": "in a while"}), OK)
        assert (answer, meter.retries) == (b"an answer", 1)

    def test_gives_up_for_now_after_the_last_attempt(self) -> None:
        answer, meter, heard = post(Scripted(status=500, headers=AT_ONCE), MAX_RETRIES="2")
        assert isinstance(answer, ModelUnavailable)
        assert "answered with status 500. Asked 3 times" in answer.sentence
        assert (heard, meter.requests, meter.retries) == (3, 3, 2)

    def test_gives_up_for_now_when_nothing_comes(self) -> None:
        answer, _, _ = post(Scripted(wait=3), TIMEOUT_SECONDS="1", MAX_RETRIES="0")
        assert isinstance(answer, ModelUnavailable)
        assert "did not answer within 1 s" in answer.sentence

    def test_does_not_listen_for_ever_to_a_drip(self) -> None:
        begun = time.monotonic()
        answer, _, _ = post(Scripted(body=b"x" * 400, drip=0.1), TIMEOUT_SECONDS="1", MAX_RETRIES="0")
        assert isinstance(answer, ModelUnavailable)
        assert time.monotonic() - begun < 3

    def test_gives_up_for_now_when_the_time_for_the_whole_reading_is_over(self) -> None:
        answer, _, heard = post(Scripted(status=500), seconds=0.2)
        assert isinstance(answer, ModelUnavailable)
        assert heard == 1

    def test_gives_up_for_now_when_nobody_listens(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            config = config_from(settings_for(f"http://127.0.0.1:{taken.getsockname()[1]}", MAX_RETRIES="0"))
            with pytest.raises(ModelUnavailable, match="cannot be reached"):
                Transport(config, Meter(), time.monotonic() + 5).post(b"{}")

    def test_unpacks_an_answer(self) -> None:
        assert post(Scripted(b"an answer " * 100, is_packed=True))[0] == b"an answer " * 100

    @pytest.mark.parametrize("is_packed", [False, True])
    def test_refuses_an_answer_without_end(self, is_packed: bool) -> None:
        answer, _, _ = post(Scripted(b" " * 4_000_001, is_packed=is_packed))
        assert isinstance(answer, ModelRefused)
        assert "more than 4,000,000 bytes" in answer.sentence

    @pytest.mark.parametrize("status", [301, 302, 307, 308])
    def test_follows_no_redirect(self, status: int) -> None:
        with answering(OK) as elsewhere:
            answer, _, _ = post(Scripted(status=status, headers={"Location": f"{elsewhere.url}/chat/completions"}))
            assert elsewhere.heard == []
        assert isinstance(answer, ModelRefused)
        assert "redirect" in answer.sentence

    @pytest.mark.parametrize(
        ("status", "sentence"),
        [
            (401, "refused the key (status 401). Check LEDGER_MODEL_KEY"),
            (403, "refused the key (status 403)"),
            (404, "knows no model “scripted-1”"),
            (400, "refused the question (status 400): “max_tokens is not supported”"),
            (422, "refused the question (status 422)"),
        ],
    )
    def test_asks_once_where_the_answer_would_be_the_same(self, status: int, sentence: str) -> None:
        told = json.dumps({"error": {"message": "max_tokens is not supported."}}).encode()
        answer, _, heard = post(Scripted(told, status=status))
        assert isinstance(answer, ModelRefused)
        assert sentence in answer.sentence
        assert heard == 1

    @pytest.mark.parametrize("status", [400, 401, 403, 429, 500])
    def test_never_repeats_the_key(self, status: int) -> None:
        told = json.dumps({"error": {"message": f"Incorrect key provided: {KEY}"}}).encode()
        answer, _, _ = post(Scripted(told, status=status, headers=AT_ONCE))
        assert isinstance(answer, LedgerError)
        assert KEY not in answer.sentence
        assert KEY not in repr(answer.details)

    @pytest.mark.parametrize("told", [b"", b"\xff", b"[]", b'{"error": "no"}', b'{"error": {"message": 5}}'])
    def test_needs_no_words_of_the_server(self, told: bytes) -> None:
        answer, _, _ = post(Scripted(told, status=400))
        assert isinstance(answer, ModelRefused)
        assert "(status 400). LEDGER_MODEL_OPTIONS" in answer.sentence
