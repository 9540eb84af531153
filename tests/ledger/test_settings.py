"""What a deployment must say, and what it is told when it does not."""

import subprocess
import sys

from tests.servers import environment_for_a_process
from tests.worker import PROJECT

KEY = "only-for-this-test-0123456789-abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ"
DEPLOYED = {"LEDGER_MODE": "production", "SECRET_KEY": KEY, "ALLOWED_HOSTS": "ledger.example.org"}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=environment_for_a_process(**environment),
        capture_output=True,
        text=True,
        timeout=60,
    )


class TestProductionSettings:
    def test_pass_every_deployment_check(self) -> None:
        done = manage("check", "--deploy", "--fail-level", "WARNING", **DEPLOYED)
        assert done.returncode == 0, done.stderr

    def test_demand_a_secret_key(self) -> None:
        done = manage("check", **{**DEPLOYED, "SECRET_KEY": ""})
        assert done.returncode != 0
        assert "SECRET_KEY is not set, and in production none is made up" in done.stderr

    def test_demand_the_host_names(self) -> None:
        done = manage("check", **{**DEPLOYED, "ALLOWED_HOSTS": ""})
        assert done.returncode != 0
        assert "ALLOWED_HOSTS is not set" in done.stderr

    def test_take_cookies_only_over_https_from_this_host(self) -> None:
        code = "from django.conf import settings as s; print(s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE)"
        assert manage("shell", "--no-imports", "--command", code, **DEPLOYED).stdout.split() == [
            "__Host-ledger",
            "True",
        ]


class TestExtractorSetting:
    def test_stops_every_command_that_would_start_the_product(self) -> None:
        done = manage("check", LEDGER_EXTRACTOR="rules-xx")
        assert done.returncode != 0
        assert "(claims.E001) There is no extractor “rules-xx”" in done.stderr
