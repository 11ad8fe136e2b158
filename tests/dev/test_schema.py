"""The finished schema gives an empty database exactly what all migrations give it."""

import difflib
import os
import re
import shutil
import subprocess
import sys
import uuid

import pytest
from django.db import connection

from devtools.postgres import find_programs
from tests.dev.stacks import ROOT, copy_project, run_dev

pytestmark = pytest.mark.slow

# The program's own marks, and a number that servers of 2026 keep with each column.
OF_THE_DUMP = re.compile(r"^(\\(un)?restrict .*|-- Dumped .*|ALTER TABLE .* SET \(pg_attver=\d+\);)\n", re.MULTILINE)


def test_the_file_and_the_migrations_make_the_same_database(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        quickly, slowly = _migrated(), _migrated("--without-snapshot")

    assert list(difflib.unified_diff(quickly.splitlines(), slowly.splitlines(), lineterm="", n=0)) == []
    assert "CREATE TABLE public.members_person" in quickly


def test_dev_schema_writes_the_file_that_is_committed(tmp_path):
    folder = copy_project(tmp_path)
    file = folder / "config/schema/snapshot.sql"
    before = _without_times(file.read_text())
    file.unlink()

    made = run_dev(folder, "schema")

    assert made.returncode == 0, made.stdout
    assert _without_times(file.read_text()) == before
    shutil.rmtree(folder)


def _migrated(*options):
    """Return pg_dump's text of a new database after `migrate`."""
    name = f"schema_{uuid.uuid4().hex[:12]}"
    url = "postgres://{USER}:{PASSWORD}@{HOST}:{PORT}/{name}".format(name=name, **connection.settings_dict)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE DATABASE {name}")
    try:
        migrate = [sys.executable, ROOT / "manage.py", "migrate", "--no-input", "-v0", *options]
        subprocess.run(migrate, env=os.environ | {"DATABASE_URL": url}, check=True)
        dump = [find_programs() / "pg_dump", "--no-owner", "--inserts", url]
        return _without_times(subprocess.run(dump, capture_output=True, text=True, check=True).stdout)
    finally:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE {name}")


def _without_times(text):
    """Return the text without what differs from one run to the next: moments and the program's own marks."""
    lines = re.sub(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[^']*'", "'at'", OF_THE_DUMP.sub("", text)).splitlines()
    return "\n".join(_as_once_dumped(line) if " CHECK (" in line or "ANY (" in line else line for line in lines)


def _as_once_dumped(line):
    """Reading a dump again takes needless parentheses away, and writes a list of words with a cast for each of them."""
    return re.sub(r"::character varying|::text(\[\])?|[()]", "", line)
