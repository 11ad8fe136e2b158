"""`dev.py up` in a folder of its own: starting, stopping, being killed, coming back."""

import json
import os
import shutil
import signal
import socket
import stat
import time

import pytest

from tests.dev.stacks import Up, copy_project, home_page_status, pid_of, processes_of, run_dev, wait_until

pytestmark = pytest.mark.slow

COUNT_ROWS = "from members.models import User; print('rows', User.objects.count())"
ADD_ROW = "from members.models import User; User.objects.create_user(email='kept@example.org', password='x')"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = copy_project(tmp_path_factory.mktemp("up"))
    made = run_dev(folder, "env")
    assert made.returncode == 0, made.stdout
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def rows(folder):
    """A migrated database with one user in it; the tests below must never lose that user."""
    with Up(folder, "--empty") as up:
        up.wait_until_ready()
        added = run_dev(folder, "manage", "shell", "-c", ADD_ROW)
        assert added.returncode == 0, added.stdout
        up.press()
        assert up.wait() == 0


def test_an_empty_installation_says_how_the_first_account_is_made(tmp_path):
    folder = copy_project(tmp_path)
    with Up(folder, "--empty") as up:
        port = up.wait_until_ready()

        assert f"http://127.0.0.1:{port}/accounts/first/" in up.text
        assert "dev.py manage create_manager" in up.text
        assert stat.S_IMODE((folder / ".local/first-manager.txt").stat().st_mode) == 0o600
        up.press()
        assert up.wait() == 0
    shutil.rmtree(folder)


def test_environment_is_recognised_the_second_time(folder):
    began = time.monotonic()

    again = run_dev(folder, "env")

    assert (again.returncode, again.stdout) == (0, "")
    assert time.monotonic() - began < 2


def test_demo_is_ready_in_time_and_writes_its_accounts(folder):
    began = time.monotonic()
    with Up(folder) as up:
        port = up.wait_until_ready()
        first_seconds = time.monotonic() - began

        assert home_page_status(port) == 200
        demo = json.loads((folder / ".local/demo.json").read_text())
        up.press()
        assert up.wait() == 0
    began = time.monotonic()
    with Up(folder, "--port", str(port + 7)) as up:
        second_port = up.wait_until_ready()
        second_seconds = time.monotonic() - began
        demo_again = json.loads((folder / ".local/demo.json").read_text())
        up.press()
        assert up.wait() == 0

    assert demo["base_url"] == f"http://127.0.0.1:{port}"
    assert demo_again == demo | {"base_url": f"http://127.0.0.1:{second_port}"}
    assert set(demo["accounts"]) >= {"staff", "tenant", "other_tenant", "citizen"}
    assert set(demo["api_token"]) >= {"staff", "tenant", "integrator"}
    assert demo["mail_dir"] == ".local/mail"
    # The promise is for a machine that has nothing else to do; a crowded one is as much slower as it is crowded.
    crowd = max(1, os.getloadavg()[0] / os.cpu_count())
    assert first_seconds < 30 * crowd
    assert second_seconds < 10 * crowd


@pytest.mark.usefixtures("rows")
def test_passwords_and_accounts_are_for_the_owner_only(folder):
    files = list((folder / ".local").glob("*.json"))

    assert {path.name for path in files} >= {"postgres.json", "valkey.json", "keys.json", "prepared.json"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


@pytest.mark.usefixtures("rows")
def test_manage_without_a_stack_starts_the_engines_for_the_call(folder):
    counted = run_dev(folder, "manage", "shell", "-v", "0", "-c", COUNT_ROWS)

    assert "rows " in counted.stdout
    assert processes_of(folder) == {}


@pytest.mark.usefixtures("rows")
def test_the_log_of_the_database_tells_nothing_about_anybody(folder):
    refused = run_dev(folder, "manage", "shell", "-c", ADD_ROW)

    log = (folder / ".local/logs/postgres.log").read_text()
    assert refused.returncode != 0
    assert "duplicate key value" in log
    assert not any(words in log for words in ("kept@example.org", "INSERT", "DETAIL"))


@pytest.mark.usefixtures("rows")
def test_second_up_in_the_same_folder_is_refused(folder):
    with Up(folder, "--empty") as up:
        port = up.wait_until_ready()

        second = run_dev(folder, "up", "--empty")

        assert second.returncode == 1
        assert f"already runs in this folder, at http://127.0.0.1:{port}/" in second.stdout
        assert home_page_status(port) == 200
        up.press()
        assert up.wait() == 0


@pytest.mark.usefixtures("rows")
def test_taken_port_gives_way_to_another_one(folder):
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        taken = stranger.getsockname()[1]
        with Up(folder, "--empty", "--port", str(taken)) as up:
            port = up.wait_until_ready()

            assert port != taken
            assert f"Port {taken} is taken; using {port}." in up.text
            assert home_page_status(port) == 200
            up.press()
            assert up.wait() == 0


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("presses", [[signal.SIGINT, signal.SIGINT], [signal.SIGTERM], [signal.SIGHUP]])
def test_any_way_of_stopping_leaves_nothing_running(folder, presses):
    with Up(folder, "--empty") as up:
        up.wait_until_ready()
        assert len(processes_of(folder)) > 5

        began = time.monotonic()
        for number in presses:
            up.press(number)
            time.sleep(0.2)

        assert up.wait() == 0
        assert time.monotonic() - began < 10
        assert processes_of(folder) == {}


def test_stop_during_migrate_leaves_nothing_running_and_the_next_up_goes_on(folder):
    (folder / ".local/prepared.json").unlink(missing_ok=True)
    with Up(folder, "--empty") as up:
        up.wait_for("Migrating")
        up.press()

        assert up.wait() == 0
        assert processes_of(folder) == {}
    with Up(folder, "--empty") as up:
        assert home_page_status(up.wait_until_ready()) == 200


@pytest.mark.usefixtures("rows")
def test_third_press_ends_at_once(folder):
    with Up(folder, "--empty") as up:
        up.wait_until_ready()

        os.kill(pid_of(folder, "bin/postgres"), signal.SIGSTOP)  # so that a polite end would take long
        for _ in range(3):
            up.press()
            time.sleep(0.1)

        assert up.wait(seconds=5) == 130
        wait_until(lambda: not processes_of(folder), seconds=5)
        assert processes_of(folder) == {}


@pytest.mark.usefixtures("rows")
def test_kill_9_of_the_script_ends_the_children_and_the_next_up_has_all_rows(folder):
    with Up(folder, "--empty") as up:
        up.wait_until_ready()
        up.press(signal.SIGKILL)
        up.wait()
        wait_until(lambda: not processes_of(folder), seconds=20)
        assert processes_of(folder) == {}

    with Up(folder, "--empty") as up:
        up.wait_until_ready()
        counted = run_dev(folder, "manage", "shell", "-v", "0", "-c", COUNT_ROWS)

    assert int(counted.stdout.split("rows ")[1]) >= 1


@pytest.mark.usefixtures("rows")
def test_kill_9_of_postgres_is_noticed_and_the_next_up_has_all_rows(folder):
    with Up(folder, "--empty") as up:
        up.wait_until_ready()
        os.kill(pid_of(folder, "bin/postgres"), signal.SIGKILL)

        assert up.wait() == 1
        assert "PostgreSQL ended, so everything stops." in up.text
        wait_until(lambda: not processes_of(folder), seconds=10)
        assert processes_of(folder) == {}

    counted = run_dev(folder, "manage", "shell", "-v", "0", "-c", COUNT_ROWS)
    assert int(counted.stdout.split("rows ")[1]) >= 1


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize(("words", "name"), [("celery -A config worker", "worker"), ("valkey-server", "valkey")])
def test_killed_service_is_started_again(folder, words, name):
    with Up(folder, "--empty") as up:
        port = up.wait_until_ready()
        killed = pid_of(folder, words)
        os.kill(killed, signal.SIGKILL)

        up.wait_for(f"{name} ended (status -9); starting it again")
        wait_until(lambda: any(words in line for line in processes_of(folder).values()), seconds=10)

        assert pid_of(folder, words) != killed
        assert home_page_status(port) == 200


@pytest.mark.usefixtures("rows")
def test_leftover_server_is_ended_and_a_stranger_is_not(folder):
    pid_file = folder / ".local/postgres/data/postmaster.pid"
    with Up(folder, "--empty") as up:
        up.wait_until_ready()
        leftover_file = pid_file.read_text()
        up.press()
        up.wait()
    # The file names a process that is no server of ours: this test.
    pid_file.write_text(leftover_file.replace(leftover_file.split("\n")[0], str(os.getpid()), 1))

    with Up(folder, "--empty") as up:
        assert home_page_status(up.wait_until_ready()) == 200


@pytest.mark.usefixtures("rows")
def test_data_of_another_major_version_is_refused_with_a_way_out(folder):
    version = folder / ".local/postgres/data/PG_VERSION"
    kept = version.read_text()
    version.write_text("14\n")
    try:
        refused = run_dev(folder, "up", "--empty")
    finally:
        version.write_text(kept)

    assert refused.returncode == 1
    assert "is of PostgreSQL 14" in refused.stdout
    assert "or set PG_BIN" in refused.stdout
    assert "Traceback" not in refused.stdout


@pytest.mark.usefixtures("rows")
def test_up_and_manage_need_no_network_once_the_environment_is_there(folder):
    offline = os.fspath(folder / ".ci/offline")
    if run_dev(folder, "--help", before=(offline,)).returncode == 77:
        pytest.skip("the kernel refuses network namespaces")

    shown = run_dev(folder, "manage", "shell", "-v", "0", "-c", COUNT_ROWS, before=(offline,))
    with Up(folder, "--empty", before=(offline,)) as up:
        up.wait_until_ready()

    assert "rows " in shown.stdout
