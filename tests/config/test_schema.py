"""The finished schema is used only for an empty database, and only while it tells the truth."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from config import schema


@pytest.fixture
def lie(tmp_path, monkeypatch):
    """A file of our own in place of the real one; its statement makes a table."""

    def write(migrations, *, digest):
        file = tmp_path / "snapshot.sql"
        header = json.dumps({"hash": digest, "migrations": migrations})
        file.write_text(f"{schema.HEADER}{header}\nCREATE TABLE laid (percent text DEFAULT '100%');\n")
        monkeypatch.setattr(schema, "FILE", file)

    return write


@pytest.fixture
def empty(monkeypatch):
    monkeypatch.setattr(type(connection.introspection), "table_names", lambda *_: [])


FIRST = ["members", "0001_initial"]


def test_an_empty_database_is_given_the_schema(db, lie, empty):
    lie([FIRST], digest=schema.fingerprint([tuple(FIRST)]))

    assert schema.load()

    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO laid DEFAULT VALUES RETURNING percent")
        assert cursor.fetchone() == ("100%",)


def test_a_database_with_tables_is_left_alone(db, lie):
    lie([FIRST], digest=schema.fingerprint([tuple(FIRST)]))

    assert not schema.load()


@pytest.mark.parametrize("migrations", [[FIRST], [["members", "0999_gone"]], []])
def test_a_file_that_no_longer_tells_the_truth_is_not_used(db, lie, empty, migrations):
    lie(migrations, digest="of other sources")

    assert not schema.load()


def test_without_a_file_every_migration_runs(db, empty, tmp_path, monkeypatch):
    monkeypatch.setattr(schema, "FILE", tmp_path / "none.sql")

    assert not schema.load()


def test_the_check_names_the_command_when_a_migration_is_not_in_it(lie):
    lie([FIRST], digest=schema.fingerprint([tuple(FIRST)]))

    with pytest.raises(CommandError, match=r"dev\.py schema"):
        call_command("schema_snapshot", "--check")
