"""A signer with files of one test's own."""

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings


@pytest.fixture
def signer_files(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The folder in which this process, and every process it starts, keeps key and memory."""
    for name in ("KEY_FILE", "SIGNED_FILE"):
        path = str(tmp_path / name.lower())
        setattr(settings, f"AUDIT_LOG_{name}", path)
        monkeypatch.setenv(f"LEDGER_LOG_{name}", path)
    settings.AUDIT_LOG_ORIGIN = "ledger.example/log"
    return tmp_path
