"""Copies of the project in folders of their own, and what runs in them, for the tests of dev.py."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".local", "__pycache__", ".*_cache", ".hypothesis", "node_modules")
# Spaces, Polish letters, and longer than the name of a socket may be.
AWKWARD_NAME = "łódź folder, ćwiczenia " + "długa-nazwa-" * 6
OUR_OWN = {"DATABASE_URL", "REDIS_URL", "PG_BIN", "DJANGO_SETTINGS_MODULE", "PYTEST_ADDOPTS"}


def copy_project(parent: Path) -> Path:
    """Return a copy of the project under `parent`, in a folder with an awkward name."""
    return Path(shutil.copytree(ROOT, parent / AWKWARD_NAME, ignore=NOT_COPIED))


def base_python() -> str:
    """Return the Python that made this environment: what a newcomer would call."""
    return os.path.realpath(sys.executable)


def run_dev(folder: Path, *arguments: str, before: tuple[str, ...] = (), timeout: float = 240, **variables: str):
    """Run one dev.py command to its end and return the finished process with its output as text."""
    return subprocess.run(
        [*before, base_python(), "dev.py", *arguments],
        cwd=folder, env=environment(**variables), timeout=timeout, check=False,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip


def environment(**variables: str) -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in OUR_OWN} | variables


class Up:
    """A running `dev.py up`; use it in a `with` block."""

    def __init__(self, folder: Path, *arguments: str, before: tuple[str, ...] = (), **variables: str):
        self.folder = folder
        self.output = folder.parent / "up.txt"
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [*before, base_python(), "dev.py", "up", *arguments],
                cwd=folder, env=environment(**variables),
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        wait_until(lambda: not processes_of(self.folder), seconds=20)

    @property
    def text(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def wait_for(self, words: str, *, seconds: float = 180) -> str:
        """Wait until the output holds the words and return the rest of that line."""
        wait_until(lambda: words in self.text or self.process.poll() is not None, seconds=seconds)
        assert words in self.text, self.text
        return self.text.split(words, 1)[1].split("\n", 1)[0]

    def wait_until_ready(self) -> int:
        """Return the port of the pages."""
        return int(self.wait_for("READY http://127.0.0.1:").rstrip("/"))

    def press(self, number: int = signal.SIGINT) -> None:
        self.process.send_signal(number)

    def wait(self, *, seconds: float = 30) -> int:
        return self.process.wait(seconds)


def wait_until(condition, *, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.05)


def home_page_status(port: int) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/")
    status = connection.getresponse().status
    connection.close()
    return status


def processes_of(folder: Path) -> dict[int, str]:
    """Return {pid: command line} of everything that runs in or from the folder."""
    found = {}
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            line = (entry / "cmdline").read_bytes().decode(errors="replace").replace("\0", " ")
            place = os.fspath((entry / "cwd").readlink())
        except OSError:
            continue
        if line and (str(folder) in line or place.startswith(str(folder))):
            found[int(entry.name)] = line
    return found


def pid_of(folder: Path, words: str) -> int:
    """Return the oldest process of the folder whose command line holds the words."""
    return min(pid for pid, line in processes_of(folder).items() if words in line)
