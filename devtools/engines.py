"""PostgreSQL and Valkey together, for as long as a `with` block lasts."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from devtools.places import LOCAL, locked
from devtools.postgres import Postgres
from devtools.valkey import Valkey

SCRATCH = "scratch-"


class Engines:
    """The two servers of a stack. A server named by DATABASE_URL or REDIS_URL is used as it is, never run or stopped."""

    def __init__(self, postgres: Postgres | None, valkey: Valkey | None):
        self.postgres, self.valkey = postgres, valkey

    @property
    def env(self) -> dict[str, str]:
        """Return {"DATABASE_URL": …, "REDIS_URL": …} for the processes that use them."""
        own = {"DATABASE_URL": self.postgres.url} if self.postgres else {}
        return given_servers() | own | ({"REDIS_URL": self.valkey.url} if self.valkey else {})

    @contextmanager
    def running(self) -> Iterator["Engines"]:
        servers = [server for server in (self.postgres, self.valkey) if server]
        with ExitStack() as stack:
            for server in servers:
                stack.callback(server.stop)
                server.start()
            yield self


def given_servers() -> dict[str, str]:
    """Return what the caller's environment says about servers; empty values say nothing."""
    return {name: os.environ[name] for name in ("DATABASE_URL", "REDIS_URL") if os.environ.get(name)}


@contextmanager
def durable() -> Iterator[Engines]:
    """Run this folder's own engines; what they hold survives a crash and the next start."""
    with _needed(postgres_name="postgres", keep=LOCAL, is_durable=True).running() as engines:
        yield engines


@contextmanager
def throw_away(*, is_durable: bool = False) -> Iterator[Engines]:
    """Run engines in a new folder and remove it afterwards; `is_durable` for measuring, else fast and unsafe."""
    folder = Path(tempfile.mkdtemp(prefix=SCRATCH, dir=LOCAL))
    with locked(folder / "lock", wait=True), ExitStack() as stack:
        (folder / "logs").mkdir()
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        engines = _needed(postgres_name=f"postgres-of-{folder.name}", keep=folder, is_durable=is_durable)
        if engines.postgres:
            stack.callback(shutil.rmtree, engines.postgres.folder, ignore_errors=True)
            _remove_abandoned(engines.postgres.folder.parent)
        yield stack.enter_context(engines.running())


def _needed(*, postgres_name: str, keep: Path, is_durable: bool) -> Engines:
    return Engines(
        None if "DATABASE_URL" in given_servers() else Postgres(postgres_name, keep=keep, is_durable=is_durable),
        None if "REDIS_URL" in given_servers() else Valkey(keep, is_durable=is_durable),
    )


def _remove_abandoned(home: Path) -> None:
    """Remove what runs ended by kill -9 left behind; a folder in use has its lock held."""
    for folder in LOCAL.glob(f"{SCRATCH}*"):
        with locked(folder / "lock", wait=False) as is_abandoned:
            if is_abandoned:
                shutil.rmtree(home / f"postgres-of-{folder.name}", ignore_errors=True)
                shutil.rmtree(folder, ignore_errors=True)
