"""A real Valkey, started, killed and started again."""

import os
import signal
import socket
import stat

import pytest
import redis

from ledger.embedded.processes import wait_until_gone
from ledger.embedded.valkey import Valkey


def client(server: Valkey) -> redis.Redis:
    return redis.Redis.from_url(server.url, decode_responses=True)


class TestStart:
    def test_refuses_to_drop_messages_when_full(self, valkey: Valkey) -> None:
        valkey.start(wanted_port=valkey.port)
        assert "maxmemory-policy noeviction" in (valkey.home / "valkey.conf").read_text()
        with client(valkey) as broker:
            assert broker.info("persistence")["aof_enabled"] == 1

    def test_keeps_password_and_configuration_to_their_owner(self, valkey: Valkey) -> None:
        valkey.start(wanted_port=valkey.port)
        paths = [valkey.home / "valkey.conf", valkey.secrets / "valkey"]
        assert {stat.S_IMODE(path.stat().st_mode) for path in paths} == {0o600}

    def test_refuses_whoever_has_no_password(self, valkey: Valkey) -> None:
        valkey.start(wanted_port=valkey.port)
        with redis.Redis(port=valkey.port) as stranger, pytest.raises(redis.AuthenticationError):
            stranger.ping()

    def test_refuses_to_empty_everything(self, valkey: Valkey) -> None:
        valkey.start(wanted_port=valkey.port)
        with client(valkey) as broker, pytest.raises(redis.exceptions.NoPermissionError):
            broker.flushall()

    def test_takes_another_port_and_says_so_when_the_wanted_one_is_taken(self, valkey: Valkey, said: list[str]) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            wanted = other.getsockname()[1]
            valkey.start(wanted_port=wanted)
        assert said == [f"Port {wanted} is taken, so Valkey listens on {valkey.port}."]

    def test_uses_the_server_that_runs_already(self, valkey: Valkey, said: list[str]) -> None:
        valkey.start(wanted_port=valkey.port)
        valkey.start()
        assert "was running already" in said[-1]


class TestRestart:
    def test_keeps_messages_through_a_kill(self, valkey: Valkey) -> None:
        valkey.start(wanted_port=valkey.port)
        with client(valkey) as broker:
            broker.rpush("queue", "job 7")
        pid = int((valkey.home / "server.pid").read_text().split()[0])
        os.kill(pid, signal.SIGKILL)
        assert wait_until_gone(pid, seconds=10)
        valkey.start()
        with client(valkey) as broker:
            assert broker.lrange("queue", 0, -1) == ["job 7"]

    def test_is_not_misled_by_a_number_that_belongs_to_another_program(self, valkey: Valkey) -> None:
        valkey.home.mkdir(mode=0o700)
        (valkey.home / "server.pid").write_text(f"{os.getpid()} {valkey.port}")
        valkey.start()
        with client(valkey) as broker:
            assert broker.ping()
