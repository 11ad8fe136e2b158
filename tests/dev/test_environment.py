"""`.venv` and the engines on machines of other kinds: each case builds an environment of its own."""

import os
import re
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from tests.dev.stacks import Up, base_python, copy_project, home_page_status, processes_of, run_dev

pytestmark = pytest.mark.slow

NOWHERE = "http://127.0.0.1:9/simple"
ONE_TEST = ("test", "tests/dev/test_network.py", "-q")
IS_ROOT = os.geteuid() == 0
needs_root = pytest.mark.skipif(not IS_ROOT, reason="only root can become somebody else")
WITHOUT_NAMESPACES = (base_python(), os.fspath(Path(__file__).with_name("without_namespaces.py")))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = copy_project(tmp_path_factory.mktemp("environment"))
    made = run_dev(folder, "env")
    assert made.returncode == 0, made.stdout
    yield folder
    shutil.rmtree(folder)


def only_one_package(folder):
    """Cut the lock file down to a package that needs no other: enough to see who installs. Return the file."""
    lock = folder / "requirements/dev.txt"
    entries = re.split(r"\n(?=\S)", lock.read_text())
    lock.write_text(next(entry for entry in entries if entry.startswith("idna==")) + "\n")
    for catalogue in folder.glob("**/*.po"):  # compiling them takes a package that is not there now
        catalogue.unlink()
    return lock


def test_test_command_ends_with_the_closing_line_of_pytest(folder):
    done = run_dev(folder, *ONE_TEST)

    assert done.returncode == 0
    assert " passed in " in done.stdout.splitlines()[-1]
    assert list((folder / ".local").glob("scratch-*")) == []
    assert processes_of(folder) == {}


def test_failing_test_gives_its_exit_status(folder):
    assert run_dev(folder, "test", "tests/dev/no_such_test.py").returncode == 4


def test_killed_test_run_is_cleaned_up_by_the_next(folder):
    scratch = folder / ".local/scratch-left"
    (scratch / "logs").mkdir(parents=True)

    run_dev(folder, *ONE_TEST)

    assert not scratch.exists()


def test_uv_without_its_index_gives_way_to_pip(tmp_path):
    folder = copy_project(tmp_path)
    only_one_package(folder)

    made = run_dev(folder, "env", UV_DEFAULT_INDEX=NOWHERE, UV_NO_CACHE="1", UV_HTTP_RETRIES="0")

    assert "uv could not install them; going on with pip" in made.stdout
    assert (folder / ".venv/parknet-dev.stamp").exists()


def test_change_of_the_lock_makes_the_environment_anew(tmp_path):
    folder = copy_project(tmp_path)
    lock = only_one_package(folder)
    run_dev(folder, "env")
    marker = folder / ".venv/from-before"
    marker.touch()

    unchanged = run_dev(folder, "env")
    was_kept = marker.exists()
    lock.write_text(lock.read_text() + "\n")
    changed = run_dev(folder, "env")

    assert (was_kept, marker.exists()) == (True, False)
    assert "Making .venv" not in unchanged.stdout
    assert "Making .venv" in changed.stdout


@pytest.mark.skipif(not Path("/usr/lib/postgresql").is_dir(), reason="no PostgreSQL of the system here")
def test_pg_bin_names_the_programs(folder):
    programs = next(Path("/usr/lib/postgresql").glob("*/bin"))
    show = "from django.db import connection; connection.ensure_connection(); print('server', connection.pg_version)"
    shutil.rmtree(folder / ".local/postgres", ignore_errors=True)

    shown = run_dev(folder, "manage", "shell", "-v", "0", "-c", show, PG_BIN=os.fspath(programs))

    shutil.rmtree(folder / ".local/postgres")
    assert f"server {programs.parent.name}" in shown.stdout


@needs_root
def test_root_without_namespaces_in_a_private_folder_works_as_nobody(folder):
    if subprocess.run([*WITHOUT_NAMESPACES, "true"], check=False, capture_output=True).returncode:
        pytest.skip("the kernel refuses even the namespace that the test is about")
    folder.parent.chmod(0o700)

    done = run_dev(folder, *ONE_TEST, before=WITHOUT_NAMESPACES)
    with Up(folder, "--empty", before=WITHOUT_NAMESPACES) as up:
        status = home_page_status(up.wait_until_ready())
        homes = [path for path in Path("/var/tmp").glob("parknet-*") if (path / "postgres/data").exists()]
        owners = {(path / "postgres/data").stat().st_uid for path in homes}
        up.press()
        assert up.wait() == 0
    for path in homes:
        shutil.rmtree(path)

    assert (done.returncode, status) == (0, 200), done.stdout
    assert len(homes) == 1
    assert owners == {65534}


@pytest.fixture
def public_home():
    """A folder with a way in for everybody; every start of pytest closes its own folders to others again."""
    home = Path(tempfile.mkdtemp())
    home.chmod(0o755)
    yield home
    shutil.rmtree(home)


@needs_root
def test_ordinary_user_with_an_empty_environment_works(public_home):
    home = public_home
    folder = copy_project(home)
    subprocess.run(["chown", "-R", "65534:65534", home], check=True)
    settings = [f"{name}={os.environ[name]}" for name in ("SSL_CERT_FILE", "PIP_CERT") if name in os.environ]
    as_nobody = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "env", "-i", f"HOME={home}", *settings)
    can_run_base = subprocess.run([*as_nobody, base_python(), "--version"], check=False, capture_output=True)
    python = "/usr/bin/python3" if can_run_base.returncode else base_python()

    began = time.monotonic()
    done = subprocess.run(
        [*as_nobody, python, "dev.py", *ONE_TEST], cwd=folder, capture_output=True, text=True, timeout=240, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert time.monotonic() - began < 120
