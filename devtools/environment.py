"""`.venv`: exactly the pinned packages, made once and recognised by the hash of its lock file."""

import hashlib
import importlib.metadata
import importlib.util
import os
import shutil
import sys
from pathlib import Path

from devtools import stopping
from devtools.places import LOCAL, PYTHON, ROOT, VENV, Problem, locked, make_local, say
from devtools.processes import run_in_front

REQUIREMENTS = ROOT / "requirements"
MAIN_GROUP = "dev"
PIP_FOR_OTHERS = (22, 3)


def ensure(*extra_groups: str) -> None:
    """Make `.venv` hold the pinned packages of `dev` and `extra_groups`; instant when it already does."""
    make_local()
    with locked(LOCAL / "environment.lock", wait=True):
        if not _is_current(MAIN_GROUP):
            _create()
            _install(MAIN_GROUP)
        for group in extra_groups:
            if not _is_current(group):
                _install(group)
    _compile_translations()


def clean_env() -> dict[str, str]:
    """Return the caller's environment without what would lead another Python into `.venv`.

    Bytecode is written even for a caller who wants none: everything lies in `.venv` and ignored folders, and without it
    every process compiles Django anew, which takes longer than its work.
    """
    unwanted = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "DJANGO_SETTINGS_MODULE", "PIP_REQUIRE_VIRTUALENV"}
    unwanted |= {"PYTHONDONTWRITEBYTECODE"}
    env = {name: value for name, value in os.environ.items() if name not in unwanted}
    return env | {"PATH": f"{PYTHON.parent}{os.pathsep}{env.get('PATH', os.defpath)}"}


def _stamp(group: str) -> str:
    lock = (REQUIREMENTS / f"{group}.txt").read_bytes()
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"
    return hashlib.sha256(lock + python.encode() + os.fsencode(ROOT)).hexdigest()


def _stamp_file(group: str) -> Path:
    return VENV / f"parknet-{group}.stamp"


def _is_current(group: str) -> bool:
    stamp = _stamp_file(group)
    return PYTHON.exists() and stamp.exists() and stamp.read_text() == _stamp(group)


def _create() -> None:
    if not (_has_pip() or importlib.util.find_spec("ensurepip")):
        raise Problem("This Python cannot make environments yet. Run: apt-get install -y python3-venv")
    say("Making .venv (once; needs the network)")
    if VENV.exists():
        shutil.rmtree(VENV)
    # A second pip costs as much time as all the packages.
    if _run([sys.executable, "-m", "venv", *["--without-pip"] * _has_pip(), VENV]):
        raise Problem("The environment could not be made. On Debian run: apt-get install -y python3-venv")


def _install(group: str) -> None:
    """Install by uv, which is fast; by pip when uv cannot be had or cannot reach its index (it ignores pip's settings)."""
    requirements = REQUIREMENTS / f"{group}.txt"
    uv = VENV / "bin" / "uv"
    say(f"Installing the pinned packages: {group}")
    if not uv.exists():
        _pip(REQUIREMENTS / "bootstrap.txt")
    # Filling a cache that one folder reads once takes as long as the packages themselves.
    by_uv = [uv, "pip", "install", "--quiet", "--no-cache", "--python", PYTHON, "--require-hashes", "-r", requirements]
    if not uv.exists() or _run(by_uv, UV_SYSTEM_CERTS="1"):
        say("uv could not install them; going on with pip")
        if _pip(requirements):
            raise Problem("The packages could not be installed; the lines above say why. Is the network reachable?")
    _stamp_file(group).write_text(_stamp(group))


def _has_pip() -> bool:
    """Return whether the Python that runs this brings a pip that can install into another environment (22.3 and later)."""
    try:
        major, minor = importlib.metadata.version("pip").split(".")[:2]
    except importlib.metadata.PackageNotFoundError:
        return False
    return (int(major), int(minor)) >= PIP_FOR_OTHERS


def _pip(requirements: Path) -> int:
    pip = [sys.executable, "-m", "pip", "--python", PYTHON] if _has_pip() else [PYTHON, "-m", "pip"]
    return _run([*pip, "install", "-qq", "--disable-pip-version-check", "--require-hashes", "-r", requirements])


def _run(command: list, **variables: str) -> int:
    status = run_in_front(command, env=clean_env() | variables, is_interactive=False)
    stopping.check()
    return status


def _compile_translations() -> None:
    catalogues = [*ROOT.glob("*/locale/*/LC_MESSAGES/*.po"), *ROOT.glob("*/*/locale/*/LC_MESSAGES/*.po")]
    compiled = {path: path.with_suffix(".mo") for path in catalogues}
    is_stale = any(not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime for po, mo in compiled.items())
    if is_stale and _run([PYTHON, "-m", "config.translations"]):
        raise Problem("A translation catalogue (.po) could not be read; the lines above name it.")
