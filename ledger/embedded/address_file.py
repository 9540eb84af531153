"""Where running embedded servers are found by other processes of this project, such as `manage.py shell`."""

from pathlib import Path

from ledger.embedded.secret_file import write_private

KEYS = ("DATABASE_URL", "REDIS_URL")


def address_path(var: Path) -> Path:
    # Beside the passwords, because it contains them.
    return var / "secrets" / "servers.env"


def read_addresses(var: Path) -> dict[str, str]:
    """The addresses of the servers started last from `var`; empty when there are none, or none for us to read."""
    try:
        lines = address_path(var).read_text().splitlines()
    except (FileNotFoundError, PermissionError, NotADirectoryError):
        return {}
    pairs = (line.partition("=") for line in lines)
    return {key: value for key, _, value in pairs if key in KEYS and value}


def write_addresses(var: Path, *, database_url: str, redis_url: str) -> None:
    write_private(address_path(var), f"DATABASE_URL={database_url}\nREDIS_URL={redis_url}")
