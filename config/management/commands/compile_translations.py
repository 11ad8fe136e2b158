"""`manage.py compile_translations`: write the `.mo` files; part of building an image."""

from django.core.management.base import BaseCommand

from config import translations


class Command(BaseCommand):
    help = "Compile the translation catalogues that are stale."
    requires_system_checks = ()

    def handle(self, *args, **options):
        written = translations.compile_stale()
        self.stdout.write(f"{len(written)} catalogue(s) compiled.")
