"""`make sabotage`: take one guard away at a time, on a copy of the tree, and see its test go red.

A test that stays green without its guard proves nothing. The guards are listed in tests/sabotage/. Names after the
command choose some of them. The engines are always our own: the databases are left as the last guard left them.
"""

import os
import re
import shutil
import sys
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from devtools import engines, environment, stopping
from devtools.places import PYTHON, ROOT, Problem, say
from devtools.processes import Child, Command, kill_all
from tests.sabotage import GUARDS, Guard

SLOTS = 2
LONGEST_SECONDS = 240
NOT_COPIED = (".git", ".venv", ".local", "__pycache__", "node_modules", ".pytest_cache", ".mypy_cache", ".ruff_cache")
RED = "red"
# What a test fails with when the code without its guard is no code at all.
BROKEN = r"ImportError|ModuleNotFoundError|SyntaxError|IndentationError|NameError"


def run(names: list[str]) -> int:
    """Try the guards, say what became of each, and return 1 unless all tests went red."""
    guards = chosen(names)
    if broken := [complaint for guard in guards if (complaint := guard.complaint(ROOT))]:
        raise Problem("\n".join(broken))
    environment.ensure()
    for name in engines.given_servers():
        del os.environ[name]
    began = time.monotonic()
    with engines.throw_away() as running, tempfile.TemporaryDirectory() as folder:
        slots = [Slot(Path(folder), number, environment.clean_env() | running.env) for number in range(SLOTS)]
        _see_green(slots, guards)
        verdicts = dict(_take_away(slots, guards))
    bad = [f"  {name}: {verdict}" for name, verdict in verdicts.items() if verdict != RED]
    say(f"\n{len(guards)} guards, {len(guards) - len(bad)} seen by their tests, {time.monotonic() - began:.0f} s")
    say("\n".join(["Not seen:", *bad]) if bad else "Every test went red without its guard.")
    return 1 if bad else 0


def chosen(names: list[str]) -> list[Guard]:
    """Return the guards of these names, all when there are none; those that build a database of their own come first."""
    known = {guard.name for guard in GUARDS}
    if unknown := [name for name in names if name not in known]:
        raise Problem(f"There is no guard {', '.join(unknown)}. Known: {', '.join(sorted(known))}")
    return sorted((g for g in GUARDS if not names or g.name in names), key=lambda guard: not guard.is_in_migration)


class Slot:
    """A copy of the tree with a database of its own, in which one pytest runs at a time."""

    def __init__(self, folder: Path, number: int, env: dict[str, str]):
        self.tree, self.logs, self._writes = folder / str(number), folder, 0
        self._env = env | {"REDIS_KEY_PREFIX": f"sabotage-{number}:", "COLUMNS": "500"}
        self._name = f"sabotage_{number}"
        shutil.copytree(ROOT, self.tree, ignore=shutil.ignore_patterns(*NOT_COPIED), symlinks=True)

    def start(self, tests: list[str], *, is_in_migration: bool = False) -> Child:
        """Run the tests; a sabotaged migration gets a database that is thrown away."""
        name, reuse = (f"{self._name}_own", "--create-db") if is_in_migration else (self._name, "--reuse-db")
        base, _slash, _database = self._env["DATABASE_URL"].rpartition("/")
        command: Command = [PYTHON, "-m", "pytest", "-q", "-rf", "-p", "no:cacheprovider", reuse, *tests]
        (self.logs / f"{self._name}.log").unlink(missing_ok=True)
        env = self._env | {"DATABASE_URL": f"{base}/{name}"}
        return Child(self._name, command, env=env, logs=self.logs, cwd=self.tree)

    def write(self, guard: Guard, text: str) -> None:
        """Write the file, each time with a later time stamp: Python knows a changed file by its size and second."""
        self._writes += 1
        path = self.tree / guard.file
        path.write_text(text, encoding="utf-8")
        later = time.time() + 10 * self._writes
        os.utime(path, (later, later))


@dataclass
class Job:
    """One guard taken away in one slot."""

    slot: Slot
    guard: Guard

    def __post_init__(self) -> None:
        self.began, self._text = time.monotonic(), (ROOT / self.guard.file).read_text(encoding="utf-8")
        self.slot.write(self.guard, self.guard.taken_from(self._text))
        self.child = self.slot.start([self.guard.test], is_in_migration=self.guard.is_in_migration)

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    def is_over(self) -> bool:
        return not self.child.is_alive() or self.seconds > LONGEST_SECONDS

    def end(self) -> str:
        """Put the guard back and return the verdict."""
        is_hanging = self.child.is_alive()
        self.child.stop(grace_seconds=3)
        self.slot.write(self.guard, self._text)
        return "did not end" if is_hanging else judge(self.guard, self.child.process.returncode, self.child.log)


def judge(guard: Guard, status: int | None, log: Path) -> str:
    """Return RED, or what came instead of it."""
    text = log.read_text(encoding="utf-8", errors="replace")
    if status == 1 and re.search(rf"^FAILED {re.escape(guard.test)}(?!.* - ({BROKEN})\b)", text, re.MULTILINE):
        return RED
    if status == 0:
        return f"{guard.test} stayed GREEN"
    return f"{guard.test} broke instead of failing (exit status {status}):\n{text[-2000:]}"


def _see_green(slots: list[Slot], guards: list[Guard]) -> None:
    """Run all named tests with all guards in place, which also makes the databases. Problem unless all pass."""
    tests = sorted({guard.test for guard in guards})
    children = [slot.start(tests[number :: len(slots)] or tests) for number, slot in enumerate(slots)]
    try:
        while any(child.is_alive() for child in children):
            stopping.pause(0.1)
    finally:
        for child in children:
            child.stop(grace_seconds=3)
    if failed := [child.last_lines() for child in children if child.process.returncode]:
        raise Problem("These tests fail with all guards in place:\n" + "\n".join(failed))


def _take_away(slots: list[Slot], guards: list[Guard]) -> Iterator[tuple[str, str]]:
    """Yield (name, verdict) of each guard."""
    waiting, idle, jobs = deque(guards), deque(slots), list[Job]()
    try:
        while waiting or jobs:
            while waiting and idle:
                jobs.append(Job(idle.popleft(), waiting.popleft()))
            stopping.pause(0.1)
            for job in [job for job in jobs if job.is_over()]:
                jobs.remove(job)
                verdict = job.end()
                idle.append(job.slot)
                say(f"{job.seconds:5.1f} s  {job.guard.name:<50}{verdict.splitlines()[0]}")
                yield job.guard.name, verdict
    finally:
        for job in jobs:
            job.child.stop(grace_seconds=3)


def main(names: list[str]) -> int:
    """Run from the command line and return the exit status."""
    stopping.listen(at_third=kill_all)
    try:
        return run(names)
    except Problem as problem:
        say(f"\n{problem}")
        return 1
    except stopping.Stopped:
        say("Stopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
