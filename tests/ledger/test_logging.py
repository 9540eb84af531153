"""What a log line shows."""

import pytest

from tests.ledger.test_settings import DEPLOYED, manage

BREAK = """
import structlog

def fetch():
    api_key = "sk-" + "do-not-show-this"
    raise ZeroDivisionError("it broke")

try:
    fetch()
except ZeroDivisionError:
    structlog.get_logger().exception("job_broke")
"""


@pytest.mark.parametrize("environment", [{}, DEPLOYED], ids=["local", "production"])
def test_a_traceback_shows_where_and_not_with_which_values(environment: dict[str, str]) -> None:
    done = manage("shell", "--no-imports", "--command", BREAK, **environment)
    assert "job_broke" in done.stderr
    assert "it broke" in done.stderr
    assert "sk-do-not-show-this" not in done.stderr
