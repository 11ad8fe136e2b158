"""The environment variables and processes of a running Parknet on this machine."""

import os
import signal
from pathlib import Path

from devtools import environment
from devtools.engines import Engines
from devtools.network import HOST
from devtools.places import LOCAL, MAIL_DIR, PYTHON, ROOT, kept_secrets
from devtools.processes import Child

DEFAULT_PORT = 8000
KEYS = ("SECRET_KEY", "MESSAGE_ID_KEY", "BALLOT_WRAP_KEY", "MFA_SECRETS_KEY", "WEBHOOK_KEY", "REPORT_KEY")
QUEUES = "mail,bulk,webhooks,export,tally,default"


def app_env(engines: Engines, *, port: int, mail_port: int | None = None) -> dict[str, str]:
    """Return the environment of every process of the application: a demo on plain http with its own keys."""
    demo = {
        "DEBUG": "0",
        "DEMO": "1",
        "BASE_URL": f"http://{HOST}:{port}",
        "ALLOWED_HOSTS": f"localhost,{HOST}",
        "ALLAUTH_TRUSTED_PROXY_COUNT": "0",
        "LOCAL_DIR": os.fspath(LOCAL),
        "MAIL_HOST": HOST,
        "MAIL_PORT": str(mail_port or 25),
        "PYTHONUNBUFFERED": "1",
    }
    return environment.clean_env() | kept_secrets(LOCAL / "keys.json", *KEYS) | demo | engines.env


class Service:
    """A process of the application that is started again when somebody ends it."""

    child: Child  # from start() on

    def __init__(self, name: str, command: list, *, env: dict[str, str], death_signal: int = signal.SIGKILL):
        self.name, self.command, self.env, self.death_signal = name, command, env, death_signal

    def start(self) -> None:
        self.child = Child(self.name, self.command, env=self.env, death_signal=self.death_signal)

    restart = start

    def ask_to_stop(self) -> None:
        """Let it begin to end; `stop` waits for that."""
        if hasattr(self, "child"):
            self.child.ask_to_stop()

    def stop(self) -> None:
        if hasattr(self, "child"):
            self.child.stop(grace_seconds=5)


def services(env: dict[str, str], *, port: int) -> list[Service]:
    """Return the application's processes in the order of their start; they stop in the opposite order."""
    celery = [PYTHON, "-m", "celery", "-A", "config"]
    sink = [PYTHON, "-m", "config.mail_sink", "--port", env["MAIL_PORT"], "--maildir", MAIL_DIR]
    worker = [
        *celery,
        "worker",
        "-Q",
        QUEUES,
        "--concurrency",
        "2",
        "--loglevel",
        "INFO",
        "--without-mingle",
        "--without-gossip",
    ]
    beat = [*celery, "beat", "--schedule", LOCAL / "beat-schedule", "--pidfile", "", "--loglevel", "INFO"]
    return [
        Service("mail-sink", sink, env=env),
        Service("web", _gunicorn(port), env=env, death_signal=signal.SIGQUIT),
        Service("worker", worker, env=env),
        Service("beat", beat, env=env),
    ]


def _gunicorn(port: int) -> list:
    """Serve as in production, but to this machine only, and without patience at the end."""
    settings = [PYTHON, "-m", "gunicorn", "config.wsgi", "--config", ROOT / "deploy" / "gunicorn.conf.py"]
    # One import for both workers: at the first start they would compile every module twice, beside the migration.
    here = ["--bind", f"{HOST}:{port}", "--forwarded-allow-ips", HOST, "--graceful-timeout", "2", "--preload"]
    no_shared_memory = [] if Path("/dev/shm").is_dir() else ["--worker-tmp-dir", LOCAL]  # noqa: S108 -- only looked at
    return [*settings, *here, *no_shared_memory]
