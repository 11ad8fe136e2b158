"""`manage.py migrate`: as Django's; an empty database is first given the finished schema, which takes a tenth of the time."""

from django.core.management.commands import migrate

from config import schema


class Command(migrate.Command):
    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument(
            "--without-snapshot", action="store_true", help="Run every migration, on an empty database too."
        )

    def handle(self, *args, without_snapshot=False, **options):
        wants_all = not options["app_label"] and not (options["plan"] or options["check_unapplied"] or options["fake"])
        if wants_all and not without_snapshot and schema.load() and options["verbosity"]:
            self.stdout.write("Laid the schema into the empty database.")
        super().handle(*args, **options)
