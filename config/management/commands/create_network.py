"""`manage.py create_network`: the classification of activities, the network and its coordinator of an empty installation, named by the settings of the place."""

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import transaction

from members.models import Organisation
from members.services.taxonomies import load_nace
from network.groups.models import Membership, Network


class Command(BaseCommand):
    help = "Create the member network and its coordinating organisation, unless there is a network already."

    @transaction.atomic
    def handle(self, **options):
        load_nace()
        if Network.objects.exists():
            return
        place = settings.PLACE
        network = Network.objects.create(slug="network", name_pl=place["network"], name_en=place["network"])
        coordinator = Organisation.objects.create(
            legal_name=place["operator"],
            kind=Organisation.Kind.PARK,
            helix=Organisation.Helix.PUBLIC,
            state=Organisation.State.VERIFIED,
        )
        network.coordinators.add(coordinator)
        Membership.objects.create(network=network, organisation=coordinator, state=Membership.State.ACTIVE)
        self.stdout.write(f"Created {network} with {coordinator} as its coordinator.")
