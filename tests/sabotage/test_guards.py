"""The table of guards fits the code, so that `make sabotage` does not go stale between its nights."""

from collections import Counter
from pathlib import Path

import pytest

from devtools import sabotage
from devtools.places import ROOT
from tests.sabotage import GUARDS, Guard

GUARD = Guard("lock", "lock.py", "with lock:", "if True:", "tests/test_lock.py::test_lock")


def test_every_guard_stands_where_the_table_says():
    assert [complaint for guard in GUARDS if (complaint := guard.complaint(ROOT))] == []


def test_every_guard_has_a_name_of_its_own():
    assert {name: count for name, count in Counter(guard.name for guard in GUARDS).items() if count > 1} == {}


@pytest.mark.parametrize("source", ["", "with lock: with lock:"])
def test_a_guard_that_is_not_there_once_is_named(tmp_path, source):
    (tmp_path / "lock.py").write_text(source)

    assert "lock: its text stands" in GUARD.complaint(tmp_path)


def test_a_test_that_is_gone_is_named(tmp_path):
    (tmp_path / "lock.py").write_text("with lock:")

    assert GUARD.complaint(tmp_path) == "lock: there is no tests/test_lock.py::test_lock"


@pytest.mark.parametrize(
    ("status", "log", "verdict"),
    [
        (1, "FAILED tests/test_lock.py::test_lock[two] - assert 2 == 1", "red"),
        (0, "1 passed", "tests/test_lock.py::test_lock stayed GREEN"),
        (1, "ERROR tests/test_lock.py::test_lock - SyntaxError", "tests/test_lock.py::test_lock broke instead of failing"),
        (1, "FAILED tests/test_lock.py::test_lock - NameError: if", "tests/test_lock.py::test_lock broke instead of failing"),
        (4, "no tests ran", "tests/test_lock.py::test_lock broke instead of failing"),
    ],
)  # fmt: skip
def test_only_a_failed_test_counts_as_red(tmp_path, status, log, verdict):
    file = Path(tmp_path / "log")
    file.write_text(log)

    assert sabotage.judge(GUARD, status, file).startswith(verdict)
