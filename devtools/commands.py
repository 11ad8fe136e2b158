"""The commands that run something in front of the person: test, manage, bench."""

from devtools import engines, environment, stack
from devtools.places import PYTHON, ROOT, RUN_FILE, STACK_LOCK, locked, read_json
from devtools.processes import Command, run_in_front
from devtools.stopping import pause

# Groups with needs of their own; .ci/run runs them one by one.
NOT_BY_DEFAULT = "not slow and not faults and not browser"


def test(arguments: list[str]) -> int:
    """Run pytest against throw-away engines and return its exit status."""
    environment.ensure(*(["browser"] if _wants_browser(arguments) else []))
    with engines.throw_away() as running:
        env = environment.clean_env() | running.env
        return run_in_front([PYTHON, "-m", "pytest", *_selection(arguments), *arguments], env=env)


def _selection(arguments: list[str]) -> list[str]:
    """Return pytest's arguments for the default run; tests that are named, by path or by marker, are left alone."""
    is_named = any((ROOT / argument.split("::")[0]).exists() for argument in arguments if not argument.startswith("-"))
    if is_named or any(argument.startswith("-m") for argument in arguments):
        return []
    workers = [] if arguments else ["-n", "2", "--dist", "loadfile"]
    return ["-m", NOT_BY_DEFAULT, *workers]


def _wants_browser(arguments: list[str]) -> bool:
    return any("browser" in argument for argument in arguments)


def manage(arguments: list[str]) -> int:
    """Run manage.py: in the running stack of this folder, or with its engines started for the call."""
    environment.ensure()
    command: Command = [PYTHON, ROOT / "manage.py", *arguments]
    while True:
        with locked(STACK_LOCK, wait=False) as is_free:
            if is_free:
                with engines.durable() as running:
                    return run_in_front(command, env=stack.app_env(running, port=stack.DEFAULT_PORT))
            if env := read_json(RUN_FILE).get("env"):
                return run_in_front(command, env=environment.clean_env() | env)
        pause(0.2)  # somebody starts or stops the stack right now


def bench(arguments: list[str]) -> int:
    """Run the benchmarks against engines of their own that are as durable as production's."""
    environment.ensure()
    with engines.throw_away(is_durable=True) as running:
        env = stack.app_env(running, port=stack.DEFAULT_PORT)
        return run_in_front([PYTHON, "-m", "bench", *arguments], env=env)
