"""Reads about networks and who belongs to them."""

from django.db.models import Q

from members.models import Organisation
from network.groups.models import Membership, Network


def default_network():
    """Return the network of this installation (the oldest one); raises Network.DoesNotExist on an empty install."""
    return Network.objects.earliest("pk")


def organisations_of(network):
    """Return the verified organisations that belong to `network`: its members and its coordinators; none for no network."""
    members = Membership.objects.filter(network=network, state=Membership.State.ACTIVE).values("organisation")
    coordinators = Network.coordinators.through.objects.filter(network=network).values("organisation")
    return Organisation.objects.filter(Q(pk__in=members) | Q(pk__in=coordinators), state=Organisation.State.VERIFIED)
