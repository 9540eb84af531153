"""A database that is really not there: nobody listens on its port."""

import json
import subprocess
import sys
from typing import Any

import pytest

from ledger.embedded.ports import choose_port
from tests.servers import environment_for_a_process
from tests.worker import PROJECT


def nobody() -> str:
    """The address of a PostgreSQL that is not there."""
    return f"postgres://ledger:none@127.0.0.1:{choose_port(None)}/ledger"


@pytest.fixture(scope="module")
def asked() -> tuple[dict[str, Any], str]:
    """The answers of a web process without its database, and what it wrote to its log."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.ledger.web_without_database"],
        cwd=PROJECT,
        env=environment_for_a_process(ALLOWED_HOSTS="testserver", DATABASE_URL=nobody()),
        capture_output=True,
        text=True,
        timeout=90,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1]), done.stderr


class TestDatabaseDown:
    def test_answers_people_with_a_page_that_says_what_to_do(self, asked: tuple[dict[str, Any], str]) -> None:
        page = asked[0]["page"]
        assert (page["status"], page["type"], page["retry"]) == (503, "text/html", "30")
        assert "The database does not answer right now" in page["text"]
        assert "Try again in a minute" in page["text"]

    def test_answers_programs_in_json(self, asked: tuple[dict[str, Any], str]) -> None:
        api = asked[0]["api"]
        assert (api["status"], api["type"]) == (503, "application/json")
        assert json.loads(api["text"])["code"] == "database_down"

    def test_fails_the_health_check(self, asked: tuple[dict[str, Any], str]) -> None:
        health = asked[0]["health"]
        assert health["status"] == 503
        assert json.loads(health["text"])["database"] == "down"

    def test_leaves_a_line_in_the_log(self, asked: tuple[dict[str, Any], str]) -> None:
        assert "database does not answer" in asked[1]
        assert "path=/admin/" in asked[1]

    def test_is_told_on_the_command_line_in_a_sentence(self) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", "migrate"],
            cwd=PROJECT,
            env=environment_for_a_process(DATABASE_URL=nobody()),
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert done.returncode == 1
        assert "Start the embedded one with `make run`" in done.stderr
        assert "Traceback" not in done.stderr
