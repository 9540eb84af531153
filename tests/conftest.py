"""What every test may use."""

from pathlib import Path

import pytest

from tests.brokers import own_broker
from tests.browser import browser, page
from tests.signers import signer_files
from tests.worker import worker

__all__ = ["browser", "own_broker", "page", "signer_files", "worker"]

PROJECT = Path(__file__).resolve().parent.parent

_NEEDS_COMMITTED_ROWS = {"transactional_db", "live_server", "worker", "page"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that commit find what the migrations inserted (roles, rating scales), whatever an earlier one emptied."""
    for item in items:
        marker = item.get_closest_marker("django_db")
        commits = marker is not None and marker.kwargs.get("transaction")
        if commits or _NEEDS_COMMITTED_ROWS & set(getattr(item, "fixturenames", ())):
            kwargs = {**(marker.kwargs if marker else {}), "transaction": True, "serialized_rollback": True}
            item.add_marker(pytest.mark.django_db(**kwargs), append=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Reference material that lies beside the project on some machines; the suite passes without it."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"reads {folder}, which is not on this machine")
    return folder
