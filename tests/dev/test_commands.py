"""dev.py's small decisions, without running anything big."""

import errno
import os
import signal
import subprocess
import sys
import time

import pytest

from devtools import cli, commands, environment, places, postgres, processes


@pytest.mark.parametrize(
    ("arguments", "added"),
    [
        ([], ["-m", commands.NOT_BY_DEFAULT, "-n", "2", "--dist", "loadfile"]),
        (["-x"], ["-m", commands.NOT_BY_DEFAULT]),
        (["tests/dev/test_commands.py"], []),
        (["tests/dev/test_commands.py::test_one", "-x"], []),
        (["-m", "slow"], []),
    ],
)
def test_heavy_groups_run_only_when_they_are_named(arguments, added):
    assert commands._selection(arguments) == added


def test_python_that_cannot_make_environments_gets_the_line_to_run(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)

    with pytest.raises(places.Problem, match="apt-get install -y python3-venv"):
        environment._create()

    assert not (tmp_path / ".venv").exists()


def test_problem_is_one_sentence_and_exit_status_one(monkeypatch, capsys):
    def complain(_arguments):
        raise places.Problem("The moon is in the way.")

    monkeypatch.setitem(cli.PASSED_ON, "test", complain)
    monkeypatch.setattr(cli.stopping, "listen", lambda **_: None)

    assert cli.main(["test"]) == 1
    assert capsys.readouterr().out == "\nThe moon is in the way.\n"


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS, errno.ENOSPC])
def test_file_that_cannot_be_written_is_a_sentence_too(monkeypatch, capsys, number):
    def fail(*_arguments):
        raise OSError(number, os.strerror(number), ".local/run.json")

    monkeypatch.setattr(cli.stopping, "listen", lambda **_: None)
    monkeypatch.setattr(cli.environment, "ensure", fail)

    assert cli.main(["env"]) == 1
    assert capsys.readouterr().out.startswith("\n.local/run.json: ")


@pytest.mark.parametrize("port", ["-1", "70000", "www"])
def test_number_that_is_no_port_is_refused(monkeypatch, capsys, port):
    monkeypatch.setattr(cli.stopping, "listen", lambda **_: None)
    with pytest.raises(SystemExit):
        cli.main(["up", "--port", port])

    assert "argument --port" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "{", "[1]", "\udcff"])
def test_damaged_secrets_are_not_replaced(tmp_path, text):
    path = tmp_path / "keys.json"
    path.write_text(text, errors="surrogateescape")

    with pytest.raises(places.Problem, match="damaged"):
        places.kept_secrets(path, "A")
    assert places.read_json(path) == {}
    assert path.read_text(errors="surrogateescape") == text


def test_secrets_are_kept_private_and_new_names_are_added(tmp_path):
    path = tmp_path / "keys.json"

    first = places.kept_secrets(path, "one")
    both = places.kept_secrets(path, "one", "two")

    assert both["one"] == first["one"]
    assert len({both["one"], both["two"]}) == 2
    assert path.stat().st_mode & 0o777 == 0o600


def test_lock_is_refused_while_held_and_free_after_a_kill(tmp_path):
    path = tmp_path / "lock"
    holder = subprocess.Popen(
        [sys.executable, "-c", f"import fcntl, time; f = open({str(path)!r}, 'a'); fcntl.flock(f, 2); print(1, flush=True); time.sleep(60)"],
        stdout=subprocess.PIPE,
    )  # fmt: skip
    holder.stdout.read(1)

    with places.locked(path, wait=False) as is_free_before:
        pass
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with places.locked(path, wait=False) as is_free_after:
        pass

    assert (is_free_before, is_free_after) == (False, True)


def test_child_that_ignores_the_request_to_end_is_killed(tmp_path):
    (tmp_path / "logs").mkdir()
    deaf = (
        "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
    )
    child = processes.Child("deaf", [sys.executable, "-c", deaf], env=dict(os.environ), logs=tmp_path / "logs")
    while "deaf" not in child.last_lines():
        time.sleep(0.02)

    child.stop(grace_seconds=0.3)

    assert child.process.returncode == -signal.SIGKILL
    assert child not in processes.LIVE


def test_child_ends_with_its_parent(tmp_path):
    (tmp_path / "logs").mkdir()
    parent_code = (
        "import os, sys, time\nfrom pathlib import Path\nfrom devtools.processes import Child\n"
        f"child = Child('sleeper', ['sleep', '60'], env=dict(os.environ), logs=Path({str(tmp_path / 'logs')!r}))\n"
        "print(child.pid, flush=True)\ntime.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", parent_code], stdout=subprocess.PIPE, cwd=places.ROOT)
    child_pid = int(parent.stdout.readline())
    assert processes.command_line(child_pid) == ["sleep", "60"]

    parent.kill()
    parent.wait()
    parent.stdout.close()

    deadline = time.monotonic() + 5
    while processes.command_line(child_pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert processes.command_line(child_pid) == []


def test_only_a_leftover_with_the_right_command_line_is_ended():
    # A shell that put the tests into the background has taught them to ignore SIGINT, and children inherit that.
    hears_sigint = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    stranger = subprocess.Popen(["sleep", "60"], **hears_sigint)
    ours = subprocess.Popen(["sleep", "61"], **hears_sigint)

    for process in (stranger, ours):
        processes.end_leftover(process.pid, is_ours=lambda line: line == ["sleep", "61"])

    assert stranger.poll() is None
    assert ours.wait(5) == -signal.SIGINT
    stranger.kill()
    stranger.wait()


def test_given_programs_come_before_the_wheel(monkeypatch, tmp_path):
    for name in ("postgres", "initdb"):
        (tmp_path / name).touch()

    monkeypatch.setenv("PG_BIN", str(tmp_path))
    assert postgres.find_programs() == tmp_path

    monkeypatch.setenv("PG_BIN", str(tmp_path / "nowhere"))
    with pytest.raises(places.Problem, match="nowhere"):
        postgres.find_programs()
