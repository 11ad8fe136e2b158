"""The whole product as users meet it: web, worker and mail sink as processes, with the demo network in a database of its own."""

import email
import email.policy
import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg2

from tests.faults.stack import free_port, wait_until

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


@contextmanager
def running_demo(folder, kind=None):
    """Yield a Demo, or an EmptyInstall as `kind`, that answers; end its processes and drop its database afterwards."""
    kind = kind or Demo
    name = f"parknet_browser_{kind.__name__.lower()}_{os.getpid()}"
    with _database(os.environ["DATABASE_URL"], name) as database_url:
        demo = kind(folder, database_url)
        demo.prepare()
        try:
            demo.start()
            yield demo
        finally:
            demo.stop()


class Demo:
    """Addresses and accounts of a running demo: `url`, `accounts`, `mails()`."""

    def __init__(self, folder, database_url):
        self.folder, self.port, self._mail_port = Path(folder), free_port(), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.mail_dir = self.folder / "mail"
        self._processes = []
        self.environment = os.environ | {
            "DATABASE_URL": database_url,
            "REDIS_KEY_PREFIX": f"parknet-browser-{type(self).__name__.lower()}-{os.getpid()}:",
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "DEBUG": "1",
            "DEMO": "1",
            "BASE_URL": self.url,
            "ALLOWED_HOSTS": "127.0.0.1",
            "LOCAL_DIR": str(self.folder),
            "MAIL_SINK_DIR": str(self.mail_dir),
            "MAIL_HOST": "127.0.0.1",
            "MAIL_PORT": str(self._mail_port),
            "LOG_LEVEL": "WARNING",
        }

    def prepare(self):
        self.manage("migrate", "--verbosity", "0")
        accounts_file = self.folder / "demo.json"
        self.manage("load_demo", "--accounts-file", str(accounts_file), "--base-url", self.url)
        self.accounts = json.loads(accounts_file.read_text())["accounts"]

    def manage(self, *words):
        subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=self.environment, check=True, timeout=180)

    def start(self):
        self._run("config.mail_sink", "--port", str(self._mail_port), "--maildir", str(self.mail_dir))
        self._run(
            "gunicorn",
            "config.wsgi",
            "--bind",
            f"127.0.0.1:{self.port}",
            "--worker-class",
            "gthread",
            "--threads",
            "4",
            "--no-control-socket",
        )
        self._run(
            "celery",
            "-A",
            "config",
            "worker",
            "-Q",
            "mail,bulk,webhooks,export,tally,default",
            "--concurrency",
            "1",
            "--loglevel",
            "WARNING",
        )
        assert wait_until(self._answers, seconds=START_SECONDS, step=0.3), (
            "the demo did not start; see the log in its folder"
        )

    def stop(self):
        for process in reversed(self._processes):
            os.killpg(process.pid, signal.SIGTERM)
        for process in self._processes:
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)

    def mails(self, *, to, about="", at_least=1, seconds=30):
        """Return the mails to an address with `about` in the subject, oldest first, waiting until there are `at_least` so many."""
        found = []
        deadline = time.monotonic() + seconds
        while len(found) < at_least and time.monotonic() < deadline:
            time.sleep(0.3)
            kept = sorted(self.mail_dir.glob("new/*"), key=lambda path: path.stat().st_mtime)
            texts = [text for text in (path.read_bytes() for path in kept) if f"Delivered-To: {to}".encode() in text]
            mails = [email.message_from_bytes(text, policy=email.policy.default) for text in texts]
            found = [mail for mail in mails if about in mail["Subject"]]
        return found

    def _run(self, module, *words):
        log = (self.folder / "processes.log").open("ab")
        command = [sys.executable, "-m", module, *words]
        self._processes.append(
            subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log, start_new_session=True)
        )

    def _answers(self):
        try:
            with urllib.request.urlopen(f"{self.url}/health/ready", timeout=5) as answer:
                return answer.status == 200
        except OSError:
            return False


class EmptyInstall(Demo):
    """An installation that nobody has an account in. `link`: where the first manager makes one."""

    def prepare(self):
        self.manage("migrate", "--verbosity", "0")
        file = self.folder / "link.txt"
        self.manage("create_network", "--link-file", str(file))
        self.link = file.read_text()


@contextmanager
def _database(given_url, name):
    """Make an empty database of our own on the given server; drop it at the end."""
    link = psycopg2.connect(given_url)
    link.autocommit = True
    with link.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlunsplit(urlsplit(given_url)._replace(path=f"/{name}"))
        finally:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
    link.close()
