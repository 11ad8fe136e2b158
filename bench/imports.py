"""Import of organisations: the whole way (dry run, then commit), against COPY of the same file and its checks in plain Python.

The baseline reads the same cells with the same code and writes them as text into a bare table: no registry is asked, no
history kept, nothing found by a search. Each round has organisations of its own.
"""

import csv
import io
import os
import random

from django.db import connection

from bench.base import Result, compare, in_turns, measured
from bench.crowd import author
from members.models import BranchTag, ImportRun, Organisation
from members.services import imports
from members.services.imports import cells
from members.services.imports.columns import known_columns, row_of
from members.services.imports.reading import read

ROWS = 10_000
FLOOR = 0.2
HEADER = [
    "nazwa",
    "nazwa skrócona",
    "typ",
    "nip",
    "krs",
    "pkd",
    "strona",
    "budynek",
    "pokój",
    "imię",
    "nazwisko",
    "email",
    "telefon",
    "rola",
]
CODES = ["62.10.B", "35.12.B", "28.99.Z", "41.00.A", "20.42.Z", "69.20.Z", "73.11.Z", "56.11.Z"]
WEIGHTS = (6, 5, 7, 2, 3, 4, 5, 6, 7)


def run(*, rounds, size):
    """Measure `rounds` imports of 10,000 rows (fewer when `size` is smaller); return the numbers."""
    rows = min(size, ROWS)
    print(f"\nimport: {rows:,} rows, {os.cpu_count()} cores")
    BranchTag.objects.get_or_create(slug="ict", defaults={"name_pl": "ICT", "name_en": "ICT", "pkd_prefixes": ["62"]})
    by, numbers = author(), iter(range(100_000_000, 999_999_999))
    ours, plain = Result("import: dry run and commit", rows), Result("COPY and checks in Python", rows)
    names = random.Random(7)

    def import_all():
        data = _file(rows, numbers, names)
        before = Organisation.objects.count()
        with measured(ours):
            done = imports.dry_run(data, filename="bench.csv", by=by)
            imports.commit(done, by=by)
        assert Organisation.objects.count() - before == rows
        ImportRun.objects.all().delete()

    def copy_and_check():
        data = _file(rows, numbers, names)
        with connection.cursor() as cursor:
            cursor.execute(
                f"CREATE TEMP TABLE bare ({', '.join(f'c{n} text' for n in range(len(HEADER)))}) ON COMMIT PRESERVE ROWS"
            )
            with measured(plain):
                assert _faults(data) == 0
                cursor.copy_expert("COPY bare FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)", io.BytesIO(data))
            cursor.execute("SELECT count(*) FROM bare")
            assert cursor.fetchone()[0] == rows
            cursor.execute("DROP TABLE bare")

    in_turns(rounds, [copy_and_check, import_all])
    return compare([plain, ours], ours=ours.name, baselines=[plain.name]) | {"floor": FLOOR}


def _faults(data):
    """Return how many rows have a fault, checked cell by cell with what the product checks them with."""
    table = read(data)
    columns = known_columns(table.header)
    rows = [row_of(one.number, {"cells": one.cells, "read": one.read}, columns) for one in table.records]
    for row in rows:
        cells.check(row)
    return sum(bool(row.findings) for row in rows)


def _file(rows, numbers, names):
    target = io.StringIO()
    writer = csv.writer(target, delimiter=";")
    writer.writerow(HEADER)
    for number in range(rows):
        nip = _nip(numbers)
        writer.writerow(
            [
                f"Zakład Świętokrzyski {nip} sp. z o.o.",
                f"Zakład {nip}",
                names.choice(["firma", "firma w parku", "organizacja pozarządowa"]),
                nip,
                f"{int(nip) % 10**9:010d}",
                names.choice(CODES),
                f"https://zaklad-{nip}.example.org",
                names.choice("ABCD"),
                names.randint(100, 499),
                names.choice(["Anna", "Łucja", "Jan", "Żaneta"]),
                f"Kłos{nip}",
                f"osoba{nip}@example.org",
                f"41{number % 10_000_000:07d}",
                names.choice(["owner", "kontakt", "hr"]),
            ]
        )
    return target.getvalue().encode()


def _nip(numbers):
    """Return the next valid NIP."""
    for number in numbers:
        check = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, str(number), strict=True)) % 11
        if check < 10:
            return f"{number}{check}"
    raise StopIteration
