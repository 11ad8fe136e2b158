"""Where things are kept, how they are written, and how dev.py talks."""

import fcntl
import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCAL = ROOT / ".local"
LOGS = LOCAL / "logs"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
DEMO_FILE = LOCAL / "demo.json"
MAIL_DIR = LOCAL / "mail"
RUN_FILE = LOCAL / "run.json"
STACK_LOCK = LOCAL / "stack.lock"


class Problem(Exception):
    """Something the person at the keyboard can put right; shown as one plain sentence, without a traceback."""


def say(text: str) -> None:
    """Print a line at once, also into a pipe."""
    print(text, flush=True)


def make_local() -> None:
    """Create `.local/` with its folders, for this user's eyes only."""
    try:
        for folder in (LOCAL, LOGS, LOCAL / "static"):
            folder.mkdir(mode=0o700, exist_ok=True)
        (LOCAL / ".writable").touch()
    except PermissionError as error:
        raise Problem(
            f"{LOCAL} belongs to another user. Run dev.py as that user, or remove the folder with its data."
        ) from error


def write_private(path: Path, value: dict) -> None:
    """Write JSON that only this user may read, in one step."""
    partial = path.with_name(path.name + ".part")
    partial.unlink(missing_ok=True)
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(value, file, indent=2, ensure_ascii=False)
    partial.replace(path)


def read_json(path: Path) -> dict:
    """Return the stored dictionary, or an empty one when there is none that can be read."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return stored if isinstance(stored, dict) else {}


def kept_secrets(path: Path, *names: str) -> dict:
    """Return {name: secret}, the same ones at each call; new names get a new random secret.

    Raises Problem when there is a file that cannot be read: with new secrets nothing old would open any more.
    """
    kept = read_json(path)
    if not kept and path.exists():
        raise Problem(f"{path} is damaged. Put it back from a copy, or remove {path.parent} with all its data.")
    lacking = [name for name in names if name not in kept]
    if lacking:
        kept |= {name: secrets.token_hex(32) for name in lacking}
        write_private(path, kept)
    return kept


@contextmanager
def locked(path: Path, *, wait: bool) -> Iterator[bool]:
    """Hold the lock file while inside; yield False when somebody else has it and `wait` is off.

    The kernel gives the lock back when the process dies, however it dies.
    """
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
        else:
            yield True
