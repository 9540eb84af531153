"""A server that speaks the chat-completions protocol. It is no model: what it answers was written down beforehand.

Real sockets on 127.0.0.1, so that time-outs, redirects and broken answers are the real ones.
"""

import gzip
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Scripted:
    """One answer. `wait` is silence before it, `drip` silence after each of its bytes, both in seconds.

    `is_packed` sends it compressed and in pieces of unknown number, as servers behind a proxy do.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0
    drip: float = 0
    is_packed: bool = False


@dataclass
class Heard:
    """One request as it arrived."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def text(self) -> str:
        """What the report's part was, as the last message shows it."""
        content: str = self.body["messages"][-1]["content"]
        return content.split(" TEXT\n", 1)[1].rsplit("\n--- ", 1)[0]


Script = Callable[[Heard], Scripted]


def completion(content: str, *, finish: str = "stop", usage: Any = None, **message: Any) -> Scripted:
    """An answer whose message says `content`."""
    given = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "choices": [
            {"index": 0, "message": {"role": "assistant", "content": content, **message}, "finish_reason": finish}
        ],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 100, "total_tokens": 1100} if usage is None else usage,
    }
    return Scripted(json.dumps(given).encode())


def claims(*found: Mapping[str, Any], **options: Any) -> Scripted:
    """An answer that lists claims."""
    return completion(json.dumps({"claims": list(found)}, ensure_ascii=False), **options)


class ProtocolServer:
    """Answers each request with the next thing scripted, the last one again and again; remembers what it heard."""

    def __init__(self, *script: Scripted | Script) -> None:
        self.heard: list[Heard] = []
        self._script = list(script)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                server.answer(self, Heard(self.path, dict(self.headers), json.loads(self.rfile.read(length))))

            def do_GET(self) -> None:
                # Only a redirect that was followed would come here.
                server.heard.append(Heard(self.path, dict(self.headers), {}))
                self.send_error(404)

            def log_message(self, *_: Any) -> None:
                """Says nothing: the tests look at what was heard."""

        return Handler

    def answer(self, handler: BaseHTTPRequestHandler, heard: Heard) -> None:
        step = self._script[min(len(self.heard), len(self._script) - 1)]
        self.heard.append(heard)
        scripted = step if isinstance(step, Scripted) else step(heard)
        time.sleep(scripted.wait)
        try:
            handler.send_response(scripted.status)
            for name, value in scripted.headers.items():
                handler.send_header(name, value)
            if scripted.is_packed:
                _send_packed(handler, scripted.body)
                return
            handler.send_header("Content-Length", str(len(scripted.body)))
            handler.end_headers()
            if scripted.drip:
                for byte in scripted.body:
                    handler.wfile.write(bytes([byte]))
                    handler.wfile.flush()
                    time.sleep(scripted.drip)
            else:
                handler.wfile.write(scripted.body)
        except (BrokenPipeError, ConnectionResetError):
            # Whoever asked has stopped listening, which is what some tests are about.
            return

    def start(self) -> None:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def _send_packed(handler: BaseHTTPRequestHandler, body: bytes) -> None:
    handler.send_header("Content-Encoding", "gzip")
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    packed = gzip.compress(body)
    for start in range(0, len(packed), 100):
        piece = packed[start : start + 100]
        handler.wfile.write(b"%x\r\n%b\r\n" % (len(piece), piece))
    handler.wfile.write(b"0\r\n\r\n")


@contextmanager
def answering(*script: Scripted | Script) -> Iterator[ProtocolServer]:
    server = ProtocolServer(*script)
    server.start()
    try:
        yield server
    finally:
        server.stop()
