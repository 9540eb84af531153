"""One question to the model's server over HTTP: time, size and number of attempts are bounded, redirects refused."""

import time

from urllib3 import BaseHTTPResponse, PoolManager, Retry, Timeout
from urllib3.exceptions import HTTPError, InvalidHeader, NewConnectionError, SSLError
from urllib3.exceptions import TimeoutError as TimedOut

from claims.extraction.extractors.language_model import refusals
from claims.extraction.extractors.language_model.config import ModelConfig
from claims.extraction.extractors.language_model.costs import Meter
from claims.extraction.extractors.language_model.failures import ModelRefused, ModelUnavailable

_LARGEST_ANSWER = 4_000_000
_CHUNK = 65_536
_CONNECT_SECONDS = 10.0
_FIRST_PAUSE_SECONDS = 0.5
# A server that asks for more is left alone: the job that needs it waits in the database, not in a worker.
_LONGEST_PAUSE_SECONDS = 60.0
_OUT_OF_REACH = "cannot be reached, or broke the connection"
_BUSY_OR_BROKEN = frozenset({408, 425, 429, 500, 502, 503, 504})


class _MayPass(Exception):
    """A failure that another attempt may not meet; `pause` is how long the server asks us to wait, in seconds."""

    def __init__(self, sentence: str, pause: float | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.pause = pause


class Transport:
    """Sends questions for one reading, which has to be over at `deadline` (of the monotonic clock)."""

    def __init__(self, config: ModelConfig, meter: Meter, deadline: float) -> None:
        self._config, self._meter, self._deadline = config, meter, deadline
        self._pool = PoolManager(num_pools=1, maxsize=1)

    def post(self, body: bytes) -> bytes:
        """The answer's bytes. `ModelUnavailable` after the last attempt, `ModelRefused` where another one is no use."""
        for attempt in range(self._config.max_retries + 1):
            try:
                return self._once(body)
            except _MayPass as failure:
                pause = _FIRST_PAUSE_SECONDS * 2**attempt if failure.pause is None else failure.pause
                is_last = attempt == self._config.max_retries
                if is_last or pause > _LONGEST_PAUSE_SECONDS or time.monotonic() + pause >= self._deadline:
                    raise ModelUnavailable(
                        f"The language model {failure.sentence}. Asked {attempt + 1} time{'s' * (attempt > 0)}; this "
                        "is tried again later."
                    ) from None
                time.sleep(pause)
                self._meter.retries += 1
        raise AssertionError("the last attempt returns or raises")

    def _once(self, body: bytes) -> bytes:
        seconds = min(self._config.timeout_seconds, self._deadline - time.monotonic())
        if seconds <= 0:
            raise _MayPass(f"did not read the whole document within {self._config.total_seconds:g} s")
        until = time.monotonic() + seconds
        self._meter.requests += 1
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if key := self._config.key.get_secret_value():
            headers["Authorization"] = f"Bearer {key}"
        response: BaseHTTPResponse | None = None
        try:
            response = self._pool.request(
                "POST",
                self._config.url,
                body=body,
                headers=headers,
                timeout=Timeout(connect=min(_CONNECT_SECONDS, seconds), read=seconds),
                retries=False,
                redirect=False,
                preload_content=False,
            )
            data = _read(response, until)
        except NewConnectionError:
            # Refused or no such host; urllib3 counts it among the time-outs.
            raise _MayPass(_OUT_OF_REACH) from None
        except (TimedOut, TimeoutError):
            raise _MayPass(f"did not answer within {seconds:.3g} s") from None
        except SSLError:
            raise ModelRefused(
                "The certificate of the language model's server cannot be trusted. Check LEDGER_MODEL_URL, or have "
                "the server's certificate issued by an authority this machine knows."
            ) from None
        except HTTPError:
            # Its own words are left out: they may repeat what was sent.
            raise _MayPass(_OUT_OF_REACH) from None
        finally:
            if response is not None:
                response.close()
        if response.status == 200:
            return data
        if response.status in _BUSY_OR_BROKEN:
            raise _MayPass(f"answered with status {response.status}", _asked_pause(response))
        raise refusals.of_status(response.status, data, self._config)


def _read(response: BaseHTTPResponse, until: float) -> bytes:
    """The whole body; a server that drips is timed out like one that is silent."""
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_CHUNK):
        size += len(part)
        if size > _LARGEST_ANSWER:
            raise ModelRefused(
                f"The language model's answer has more than {_LARGEST_ANSWER:,} bytes, which no list of claims needs. "
                "Check that LEDGER_MODEL_URL is the address of a chat-completions server."
            )
        if time.monotonic() > until:
            raise TimeoutError
        parts.append(part)
    return b"".join(parts)


def _asked_pause(response: BaseHTTPResponse) -> float | None:
    """Retry-After in seconds; None where it is absent or unreadable."""
    try:
        return Retry().get_retry_after(response)
    except (InvalidHeader, ValueError, OverflowError):
        return None
