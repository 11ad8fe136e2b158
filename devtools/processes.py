"""Child processes that cannot outlive the script."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from devtools import stopping
from devtools.places import LOGS, ROOT, Problem

PR_SET_PDEATHSIG = 1
# Loaded before any fork: a child between fork and exec must not import or allocate more than it has to.
LIBC = ctypes.CDLL(None, use_errno=True)
LIVE: list["Child"] = []
Command: TypeAlias = Sequence[str | Path]


def die_with_parent(number: int, parent: int) -> None:
    """Ask the kernel to send this process the signal when the parent ends, even by kill -9 (Linux)."""
    if sys.platform != "linux":
        return
    LIBC.prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)
    if os.getppid() != parent:  # it died before we asked
        os.kill(os.getpid(), number)


class Child:
    """One background process with a log of its own, in a session of its own so that Ctrl-C does not reach it."""

    def __init__(
        self,
        name: str,
        command: Command,
        *,
        env: Mapping[str, str],
        logs: Path = LOGS,
        cwd: Path = ROOT,
        stop_signal: int = signal.SIGTERM,
        death_signal: int | None = None,
        become: Callable[[], None] | None = None,
    ):
        self.name, self.stop_signal, self.log = name, stop_signal, logs / f"{name}.log"
        parent, last_words = os.getpid(), stop_signal if death_signal is None else death_signal

        def prepare() -> None:
            if become:
                become()
            # After `become`: changing credentials clears the parent-death signal.
            die_with_parent(last_words, parent)

        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [os.fspath(part) for part in command],
                env=dict(env),
                cwd=cwd,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=prepare,
            )
        self._was_asked = False
        LIVE.append(self)

    @property
    def pid(self) -> int:
        return self.process.pid

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def ask_to_stop(self) -> None:
        """Send the signal once; a second one means "at once" to some programs."""
        if not self._was_asked:
            self._was_asked = True
            self.process.send_signal(self.stop_signal)

    def stop(self, *, grace_seconds: float) -> None:
        """Ask to end, wait, then insist. Safe to call twice."""
        if self in LIVE:
            LIVE.remove(self)
        if not self.is_alive():
            return
        self.ask_to_stop()
        try:
            self.process.wait(grace_seconds)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """End it and everything in its session at once."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self.process.wait()

    def last_lines(self, count: int = 20) -> str:
        """Return the end of its log."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join(f"    {line}" for line in lines[-count:])


def kill_all() -> None:
    """End every background process at once."""
    for child in list(LIVE):
        child.kill()


def run_step(name: str, command: Command, *, env: Mapping[str, str]) -> None:
    """Run one finite background command; Problem with the end of its log when it fails."""
    child = Child(name, command, env=env)
    try:
        while child.is_alive():
            stopping.pause(0.05)
    finally:
        child.stop(grace_seconds=3)
    if child.process.returncode:
        raise Problem(f"{name} failed (exit status {child.process.returncode}):\n{child.last_lines()}")


def run_in_front(command: Command, *, env: Mapping[str, str], is_interactive: bool = True) -> int:
    """Run a command that talks to the person and return its exit status.

    Signals are passed on, except Ctrl-C at a terminal, which reaches the command by itself; an interactive command
    decides alone what that means (a shell goes on).
    """
    parent = os.getpid()
    process = subprocess.Popen(
        [os.fspath(part) for part in command],
        env=dict(env),
        cwd=ROOT,
        preexec_fn=lambda: die_with_parent(signal.SIGTERM, parent),
    )

    def receive(number: int) -> bool:
        if number == signal.SIGINT and sys.stdin.isatty():
            return is_interactive
        process.send_signal(number)
        return False

    with stopping.shown_to(receive):
        status = process.wait()
    return status if status >= 0 else 128 - status


def command_line(pid: int) -> list[str]:
    """Return the command line of a running process, or an empty list."""
    with contextlib.suppress(FileNotFoundError, ProcessLookupError, PermissionError):
        return Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").rstrip("\0").split("\0")
    return []


def end_leftover(pid: int, *, is_ours: Callable[[list[str]], bool]) -> None:
    """End a process that an earlier run left behind, after its command line proved that it is ours."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        for _ in range(60):
            if not is_ours(command_line(pid)):
                return
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)
            time.sleep(0.05)
    raise Problem(f"Process {pid} of an earlier run does not end; end it yourself and try again.")


def working_folder(pid: int) -> Path | None:
    """Return where a running process works, or None when it is gone or not ours to know."""
    try:
        return Path(f"/proc/{pid}/cwd").readlink()
    except OSError:
        return None


def wait_until_unused(folder: Path, *, seconds: float = 15) -> None:
    """Wait until no process works in the folder; Problem when some still do."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        numbers = [int(entry.name) for entry in Path("/proc").glob("[0-9]*")]
        users = [pid for pid in numbers if working_folder(pid) == folder]
        if not users:
            return
        time.sleep(0.1)
    raise Problem(f"Process {users[0]} of an earlier run still uses {folder}; end it yourself and try again.")
