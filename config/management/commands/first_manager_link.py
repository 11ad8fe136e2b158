"""`manage.py first_manager_link`: the address under which the first network manager makes their account."""

from django.core.management.base import BaseCommand, CommandError

from config.setup import first


class Command(BaseCommand):
    help = "Print a link that works for 24 hours and until somebody manages the network."

    def handle(self, **options):
        if not first.is_open():
            raise CommandError("Somebody manages this network already: let them invite you.")
        self.stdout.write(first.address())
