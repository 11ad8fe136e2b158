"""The commands that run something in front of the person: test, manage, bench, schema."""

import subprocess

from devtools import engines, environment, stack
from devtools.engines import given_servers
from devtools.places import PYTHON, ROOT, RUN_FILE, STACK_LOCK, Problem, locked, read_json, say
from devtools.postgres import find_programs
from devtools.processes import Command, run_in_front
from devtools.stopping import pause

# Only migrations have filled tables: few rows.
DUMP = ("--no-owner", "--no-privileges", "--inserts", "--rows-per-insert=500")
# Groups with needs of their own; .ci/run runs them one by one.
NOT_BY_DEFAULT = "not slow and not faults and not browser"


def test(arguments: list[str]) -> int:
    """Run pytest against throw-away engines and return its exit status."""
    wants_browser = any("browser" in argument for argument in arguments)
    environment.ensure(*(["browser"] if wants_browser else []))
    # Without their packages the browser tests cannot even be read.
    without_browser = [] if wants_browser else ["--ignore", "tests/browser"]
    with engines.throw_away() as running:
        command: Command = [PYTHON, "-m", "pytest", *without_browser, *_selection(arguments), *arguments]
        return run_in_front(command, env=environment.clean_env() | running.env)


def _selection(arguments: list[str]) -> list[str]:
    """Return pytest's arguments for the default run; tests that are named, by path or by marker, are left alone."""
    is_named = any((ROOT / argument.split("::")[0]).exists() for argument in arguments if not argument.startswith("-"))
    if is_named or any(argument.startswith("-m") for argument in arguments):
        return []
    workers = [] if arguments else ["-n", "2", "--dist", "loadfile"]
    return ["-m", NOT_BY_DEFAULT, *workers]


def manage(arguments: list[str]) -> int:
    """Run manage.py: in the running stack of this folder, or with its engines started for the call."""
    environment.ensure()
    command: Command = [PYTHON, ROOT / "manage.py", *arguments]
    while True:
        with locked(STACK_LOCK, wait=False) as is_free:
            if is_free:
                RUN_FILE.unlink(missing_ok=True)  # left by a stack that was killed; nobody must join it
                with engines.durable() as running:
                    return run_in_front(command, env=stack.app_env(running, port=stack.DEFAULT_PORT))
            if env := read_json(RUN_FILE).get("env"):
                return run_in_front(command, env=environment.clean_env() | env | given_servers())
        pause(0.2)  # somebody starts or stops the stack right now


def bench(arguments: list[str]) -> int:
    """Run the benchmarks against engines of their own that are as durable as production's."""
    environment.ensure("bench")
    with engines.throw_away(is_durable=True) as running:
        env = stack.app_env(running, port=stack.DEFAULT_PORT)
        return run_in_front([PYTHON, "-m", "bench", *arguments], env=env)


def schema() -> int:
    """Write the finished schema that empty databases are given, from one in which every migration is run."""
    environment.ensure()
    if given_servers():
        raise Problem("The schema is written from a database of its own: unset DATABASE_URL and REDIS_URL.")
    with engines.throw_away(is_durable=True) as running:
        env = stack.app_env(running, port=stack.DEFAULT_PORT)
        manage = [PYTHON, ROOT / "manage.py"]
        subprocess.run([*manage, "migrate", "--without-snapshot", "--no-input"], env=env, check=True)
        dump = subprocess.run(
            [find_programs() / "pg_dump", *DUMP, env["DATABASE_URL"]], stdout=subprocess.PIPE, check=True
        )
        subprocess.run([*manage, "schema_snapshot"], env=env, input=dump.stdout, check=True)
    say("Written. Commit it with the migration.")
    return 0
