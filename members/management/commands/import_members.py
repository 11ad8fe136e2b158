"""Import organisations from a CSV or XLSX file, as the staff page does: `manage.py import_members FILE [--dry-run]`."""

import csv
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from members.errors import IllegalTransition
from members.services import imports
from members.services.imports.columns import COLUMNS


class Command(BaseCommand):
    help = "Import organisations from a CSV or XLSX file. Prints the row report; writes all rows or none."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only check and print the report")
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="NAME=COLUMN",
            help='what a column of the file is that we do not know, for example "Firma=legal_name"; "Uwagi=" leaves one out',
        )

    def handle(self, *, file, dry_run, column, **options):
        columns = dict(pair.rpartition("=")[::2] for pair in column)
        if unknown := set(columns.values()) - {"", *COLUMNS}:
            raise CommandError(f"There is no column {', '.join(sorted(unknown))}: take one of {', '.join(COLUMNS)}.")
        try:
            run = imports.dry_run(file.read_bytes(), filename=file.name, by=None, columns=columns)
        except OSError as error:
            raise CommandError(f"Cannot read {file}: {error.strerror}") from None
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        report = csv.writer(self.stdout, delimiter=";", lineterminator="\n")
        report.writerow(imports.REPORT_HEADER)
        report.writerows(imports.report_rows(run))
        if dry_run:
            return
        try:
            created = imports.commit(run, by=None)
        except IllegalTransition as error:
            raise CommandError(str(error)) from None
        self.stderr.write(f"Imported: {len(created)} new organisations.")
