"""`dev.py up`: from a fresh machine to the running product."""

import hashlib
import http.client
import time
from contextlib import ExitStack

from devtools import engines, environment, stack, stopping
from devtools.network import HOST, first_free, free_port
from devtools.places import (
    DEMO_FILE,
    LOCAL,
    LOGS,
    MAIL_DIR,
    PYTHON,
    ROOT,
    RUN_FILE,
    STACK_LOCK,
    Problem,
    locked,
    read_json,
    say,
    write_private,
)
from devtools.processes import Command, run_step
from devtools.valkey import Valkey

DEMO_SEED = "2030"
READY_SECONDS = 60
RESTARTS_AT_MOST = 3
GIVEN_DATABASE = "The database is the one that DATABASE_URL names: see that it is there and that the role in it may sign in and make tables."
PREPARED_FILE = LOCAL / "prepared.json"
FIRST_LINK = LOCAL / "first-manager.txt"  # there while nobody manages the network


def run(*, port: int, is_empty: bool) -> int:
    """Start everything, wait for a signal, stop everything; 0 when the person ended it."""
    environment.ensure()
    with locked(STACK_LOCK, wait=False) as is_free:
        if not is_free:
            raise Problem(f"Parknet already runs in this folder{_running_address()}. End that one first.")
        RUN_FILE.unlink(missing_ok=True)
        _forget_old_logs()
        with engines.durable() as running, ExitStack() as stack_:
            port = _choose(port)
            env = stack.app_env(running, port=port, mail_port=free_port())
            sink, web, *others = services = stack.services(env, port=port)
            stack_.callback(_stop, services)
            sink.start()
            # Its imports take one core while the database is prepared with the other; nobody knows its address yet.
            web.start()
            _prepare_given_or_own(env, running, is_empty=is_empty)
            # The others wait for the first page: on two cores everybody's imports at once would make it late.
            _wait_until_page_answers(web, port)
            for service in others:
                service.start()
            stack_.callback(RUN_FILE.unlink, missing_ok=True)
            write_private(RUN_FILE, {"port": port, "env": _handed_on(env)})
            _announce(port, is_empty=is_empty)
            _watch(services, running)
    return 0


def _running_address() -> str:
    port = read_json(RUN_FILE).get("port")
    return f", at http://{HOST}:{port}/" if port else ""


def _forget_old_logs() -> None:
    for log in LOGS.glob("*.log"):
        log.replace(log.with_suffix(".log.old"))


def _choose(wanted: int) -> int:
    port = first_free(wanted)
    if port != wanted:
        say(f"Port {wanted} is taken; using {port}.")
    return port


def _prepare_given_or_own(env: dict[str, str], running: engines.Engines, *, is_empty: bool) -> None:
    try:
        _prepare(env, running, is_empty=is_empty)
    except Problem as problem:
        if running.postgres:
            raise
        raise Problem(f"{problem}\n\n{GIVEN_DATABASE}") from None


def _prepare(env: dict[str, str], running: engines.Engines, *, is_empty: bool) -> None:
    """Migrate and load the demo network; what was done before to this very database is not done again."""
    done = read_json(PREPARED_FILE) if running.postgres and running.postgres.had_data else {}
    schema = _fingerprint()
    is_stale = done.get("schema") != schema
    needs_demo = not is_empty and not (done.get("demo") and DEMO_FILE.exists())
    if is_stale:
        say("Migrating the database")
    if needs_demo:
        say("Loading the demo network")
        load: Command = [PYTHON, ROOT / "manage.py", "load_demo", "--seed", DEMO_SEED, "--accounts-file", DEMO_FILE]
        run_step("load-demo", [*load, "--base-url", env["BASE_URL"], *["--migrate"] * is_stale], env=env)
    elif is_stale:
        run_step("migrate", [PYTHON, ROOT / "manage.py", "migrate", "--no-input"], env=env)
    if is_empty:
        create: Command = [PYTHON, ROOT / "manage.py", "create_network", "--link-file", FIRST_LINK]
        run_step("create-network", create, env=env)
    write_private(PREPARED_FILE, {"schema": schema, "demo": bool(done.get("demo")) or not is_empty})
    if demo := read_json(DEMO_FILE):
        write_private(DEMO_FILE, demo | {"base_url": env["BASE_URL"]})


def _fingerprint() -> str:
    """Return a hash of everything that decides what `migrate` would do: our migrations and the pinned packages."""
    digest = hashlib.sha256((ROOT / "requirements" / "prod.txt").read_bytes())
    for path in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/*/migrations/*.py")]):
        digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()


def _wait_until_page_answers(web: stack.Service, port: int) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if not web.child.is_alive():
            raise Problem(f"The web server ended. The end of its log:\n{web.child.last_lines()}")
        status = _status(port)
        if status == http.client.OK:
            return
        if status:
            raise Problem(f"The home page answers {status}. The end of the log:\n{web.child.last_lines()}")
        stopping.pause(0.1)
    raise Problem(f"The home page does not answer. The end of the log:\n{web.child.last_lines()}")


def _status(port: int) -> int | None:
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status
    except OSError:
        return None
    finally:
        connection.close()


def _stop(services: list[stack.Service]) -> None:
    """Stop all at once, which takes as long as the slowest; the sink of mail stays until nobody sends any more."""
    for service in reversed(services[1:]):
        service.ask_to_stop()
    for service in reversed(services):
        service.stop()


def _handed_on(env: dict[str, str]) -> dict[str, str]:
    """Return the variables that `manage` needs to join this stack."""
    names = {*stack.KEYS, "DATABASE_URL", "REDIS_URL", "DEBUG", "DEMO", "BASE_URL", "ALLOWED_HOSTS"}
    names |= {"ALLAUTH_TRUSTED_PROXY_COUNT", "LOCAL_DIR", "MAIL_HOST", "MAIL_PORT"}
    return {name: env[name] for name in sorted(names)}


def _announce(port: int, *, is_empty: bool) -> None:
    if not is_empty:
        for who, account in read_json(DEMO_FILE).get("accounts", {}).items():
            say(f"  {who:<13} {account['email']:<40} {account['password']}")
        say(f"Accounts and API tokens: {DEMO_FILE.relative_to(ROOT)}; sent mail: {MAIL_DIR.relative_to(ROOT)}")
    elif FIRST_LINK.exists():
        say("Nobody can sign in yet. Make the first account in the browser; it leads you through the setting up:")
        say(f"  {FIRST_LINK.read_text(encoding='utf-8')}")
        say("or in another terminal: python3 dev.py manage create_manager you@example.org Given-name Family-name")
    say(f"Logs: {LOGS.relative_to(ROOT)}")
    say(f"READY http://{HOST}:{port}/")


def _watch(services: list[stack.Service], running: engines.Engines) -> None:
    """Start again what ends, a few times; the end of PostgreSQL is the end of all."""
    restartable: list[stack.Service | Valkey] = [*services, *([running.valkey] if running.valkey else [])]
    restarts = dict.fromkeys([thing.child.name for thing in restartable], 0)
    while True:
        stopping.pause(0.3)
        if running.postgres and not running.postgres.child.is_alive():
            raise Problem(f"PostgreSQL ended, so everything stops. Its log:\n{running.postgres.child.last_lines()}")
        for thing in restartable:
            child = thing.child
            if child.is_alive():
                continue
            restarts[child.name] += 1
            if restarts[child.name] > RESTARTS_AT_MOST:
                raise Problem(f"{child.name} ended again. The end of its log:\n{child.last_lines()}")
            say(f"{child.name} ended (status {child.process.returncode}); starting it again")
            child.stop(grace_seconds=0)
            thing.restart()
