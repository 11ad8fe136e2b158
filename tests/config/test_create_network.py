"""An empty installation gets one network, once."""

from django.core.management import call_command

from network.groups.models import Network


def test_the_network_is_created_once_with_its_coordinator(db):
    call_command("create_network", verbosity=0)
    call_command("create_network", verbosity=0)

    network = Network.objects.get()
    assert network.coordinators.count() == 1
    assert network.memberships.get().organisation == network.coordinators.get()
