"""Free TCP ports on this machine."""

import socket


def is_port_free(port: int, *, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen there now. A port in TIME_WAIT counts as free, as it does for the servers."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            # Binding alone succeeds beside a listener that was opened for all addresses.
            probe.listen(1)
        except OSError:
            return False
    return True


def choose_port(wanted: int | None, *, host: str = "127.0.0.1") -> int:
    """`wanted` when it is free, else one the system picks. The caller says so when they differ."""
    if wanted and is_port_free(wanted, host=host):
        return wanted
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])
