"""What PostgreSQL is told at every start: `ledger.conf`, included by its `postgresql.conf`."""

from pathlib import Path

# A socket's path longer than this is refused by the operating system (107 on Linux, 103 on macOS), name included.
LONGEST_SOCKET_FOLDER = 80

FOR_WORK = {
    "shared_buffers": "128MB",
    "max_connections": "100",
}
# For databases that live as long as a test run: a crash may lose them, so nothing waits for the disk.
FOR_TESTS = {
    "shared_buffers": "128MB",
    "max_connections": "300",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
}


def written_out(*, port: int, socket_folder: Path, extra: dict[str, str]) -> str:
    """The text of `ledger.conf`. A project in a very deep folder gets no socket; everything connects by TCP anyway."""
    socket = str(socket_folder) if len(str(socket_folder)) <= LONGEST_SOCKET_FOLDER else ""
    values = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": socket,
        "unix_socket_permissions": "0700",
        "password_encryption": "scram-sha-256",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "log_line_prefix": "%m [%p] %q%u@%d ",
        "log_min_messages": "warning",
        **extra,
    }
    lines = (f"{name} = '{value.replace(chr(39), chr(39) * 2)}'" for name, value in values.items())
    return (
        "# Written anew at every start; change ledger/embedded/postgres_config.py instead.\n" + "\n".join(lines) + "\n"
    )
