"""The finished schema as one SQL file, so that an empty database need not relive every migration (docs/adr/0015).

The migrations stay the truth: the file is written from a database that they made and lists them with a hash of their
source. When one of these has changed the file is not used; those it does not know are run after it.
"""

import hashlib
import inspect
import json
import re
from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

FILE = Path(__file__).parent / "snapshot.sql"
HEADER = "-- stands for: "
BEGINNING = "CREATE "  # before it pg_dump sets what a session of psql needs, some of it unknown to older servers
NOT_SQL = re.compile(r"^(\\(un)?restrict .*|COMMENT ON EXTENSION .*)\n", re.MULTILINE)


def load():
    """Lay the file's tables and rows into the connected database when that is empty; return whether it was done."""
    if connection.introspection.table_names():
        return False
    known, expected, statements = _read()
    if not known or fingerprint(known) != expected:
        return False
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL check_function_bodies = false")  # some name tables that come later
        cursor.cursor.execute(statements)  # past Django's wrapper: a percent sign is one
    return True


def is_complete():
    """Return whether the file stands for all migrations on this disk, as they are."""
    known, expected, _statements = _read()
    return set(known) == set(_on_disk()) and fingerprint(known) == expected


def text(dump):
    """Return the file's text for pg_dump's text of a database in which all migrations were run."""
    migrations = sorted(_on_disk())
    header = json.dumps({"hash": fingerprint(migrations), "migrations": migrations})
    return f"{HEADER}{header}\n{NOT_SQL.sub('', dump[dump.index(BEGINNING) :])}"


def fingerprint(migrations):
    """Return a hash of the source of migrations, [(app, name)]; "" when one of them is not on this disk."""
    files = _on_disk()
    if not set(files).issuperset(migrations):
        return ""
    digest = hashlib.sha256()
    for key in sorted(migrations):
        digest.update("/".join(key).encode() + files[key].read_bytes())
    return digest.hexdigest()


def _read():
    """Return ([(app, name)], hash, SQL); all empty without a file."""
    if not FILE.exists():
        return [], "", ""
    header, _newline, statements = FILE.read_text(encoding="utf-8").partition("\n")
    said = json.loads(header.removeprefix(HEADER))
    return [tuple(key) for key in said["migrations"]], said["hash"], statements


def _on_disk():
    """Return {(app, name): Path of its source}."""
    migrations = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    return {key: Path(inspect.getfile(type(one))) for key, one in migrations.items()}
