"""`manage.py create_network`: the classification of activities, the network and its coordinator of an empty installation, named by the settings of the place."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from config.setup import first
from members.models import Organisation
from members.services.taxonomies import load_nace
from network.groups.models import Membership, Network
from network.groups.queries.networks import UNNAMED


class Command(BaseCommand):
    help = "Create the member network and its coordinating organisation, unless there is a network already."

    def add_arguments(self, parser):
        parser.add_argument(
            "--link-file", type=Path, help="Write the link of the first manager there, while it opens something."
        )

    def handle(self, *, link_file=None, **options):
        self._create()
        if link_file:
            link_file.unlink(missing_ok=True)
            if first.is_open():
                link_file.touch(mode=0o600)
                link_file.write_text(first.address())

    @transaction.atomic
    def _create(self):
        load_nace()
        if Network.objects.exists():
            return
        place = settings.PLACE
        network = Network.objects.create(slug=UNNAMED, name_pl=place["network"], name_en=place["network"])
        coordinator = Organisation.objects.create(
            legal_name=place["operator"],
            kind=Organisation.Kind.PARK,
            helix=Organisation.Helix.PUBLIC,
            state=Organisation.State.VERIFIED,
        )
        network.coordinators.add(coordinator)
        Membership.objects.create(network=network, organisation=coordinator, state=Membership.State.ACTIVE)
        self.stdout.write(f"Created {network} with {coordinator} as its coordinator.")
