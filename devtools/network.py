"""Ports on this machine."""

import socket

HOST = "127.0.0.1"


def free_port() -> int:
    """Return a port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return probe.getsockname()[1]


def is_free(port: int) -> bool:
    """Tell whether a server could listen on the port now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
        return True


def first_free(wanted: int) -> int:
    """Return the wanted port, or the next free one above it."""
    return next((port for port in range(wanted, min(wanted + 100, 65536)) if is_free(port)), None) or free_port()
