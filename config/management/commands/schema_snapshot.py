"""`manage.py schema_snapshot`: keep the output of pg_dump as the finished schema; `dev.py schema` calls it."""

import sys

from django.core.management.base import BaseCommand, CommandError

from config import schema


class Command(BaseCommand):
    help = "Read pg_dump's text of a migrated database from standard input, and keep it as the finished schema."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Only say whether every migration is in it.")

    def handle(self, *, check, **options):
        if not check:
            schema.FILE.write_text(schema.text(sys.stdin.read()), encoding="utf-8")
        elif not schema.is_complete():
            raise CommandError("A migration is not in the finished schema: run `python3 dev.py schema` and commit.")
