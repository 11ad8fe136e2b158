"""`dev.py check`: everything that can be said about the code without running it."""

import subprocess

from devtools import environment, stopping
from devtools.places import PYTHON, ROOT, VENV, say
from devtools.stack import KEYS

NO_SERVER = {"DATABASE_URL": "postgres://nobody:none@127.0.0.1:9/none", "REDIS_URL": "redis://127.0.0.1:9/0"}
# What a real installation sets, with made-up values.
PRODUCTION = NO_SERVER | {
    "DEBUG": "0",
    "DEMO": "0",
    "BASE_URL": "https://parknet.example.org",
    "ALLOWED_HOSTS": "parknet.example.org",
    "ALLAUTH_TRUSTED_PROXY_COUNT": "1",
    "BEHIND_PROXY": "1",
}


def run() -> int:
    """Run all checks, show what the failing ones printed, and return 1 when one failed."""
    environment.ensure("lint")
    failed = [name for name, command, variables in _checks() if not _passes(name, command, variables)]
    say(f"\n{len(failed)} failed: {', '.join(failed)}" if failed else "\nAll checks passed.")
    return 1 if failed else 0


def _checks() -> list[tuple[str, list, dict[str, str]]]:
    tool = VENV / "bin"
    manage = [PYTHON, "-W", "ignore:Got an error checking a consistent migration history", ROOT / "manage.py"]
    production = PRODUCTION | {key: f"{key}-{'x7' * 30}" for key in KEYS}
    return [
        ("ruff", [tool / "ruff", "check", "--quiet", "."], {}),
        ("format", [tool / "ruff", "format", "--check", "--quiet", "--output-format", "concise", "."], {}),
        ("imports", [tool / "lint-imports"], {}),
        ("types", [tool / "mypy"], {}),
        ("templates", [tool / "djlint", "templates", "--lint", "--quiet"], {}),
        ("migrations", [*manage, "makemigrations", "--check", "--dry-run"], production),
        ("schema", [*manage, "schema_snapshot", "--check"], production),
        ("translations", [PYTHON, "-m", "config.translations", "--check"], {}),
        ("deploy", [*manage, "check", "--deploy", "--fail-level", "WARNING"], production),
    ]


def _passes(name: str, command: list, variables: dict[str, str]) -> bool:
    env = environment.clean_env() | NO_SERVER | variables
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    stopping.check()
    say(f"{name:<14}{'ok' if done.returncode == 0 else 'FAILED'}")
    if done.returncode:
        say(done.stdout + done.stderr)
    return done.returncode == 0
