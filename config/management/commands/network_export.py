"""`manage.py network_export [FILE] [--network SLUG]`: the network in a box, without personal data."""

import sys
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from config.box import form, services
from network.groups.models import Network


class Command(BaseCommand):
    help = "Write taxonomy, roles, classes, labels and templates of a network as JSON; without FILE to standard output."

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", type=Path)
        parser.add_argument("--network", metavar="SLUG", help="Which one, when there are several; else the oldest.")

    def handle(self, *, file, network, **options):
        try:
            content = form.dump(services.pack(found(network)))
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from None
        if file:
            file.write_bytes(content)
        else:
            sys.stdout.buffer.write(content)


def found(slug):
    """Return the network named `slug`, or the oldest one; raises CommandError."""
    rows = Network.objects.order_by("pk")
    network = rows.filter(slug=slug).first() if slug else rows.first()
    if network is None:
        raise CommandError(f"There is no network {slug}." if slug else "There is no network here yet.")
    return network
