"""Named reads of networks and groups."""

from network.groups.models import Network


def default_network():
    """Return the network of this installation (the oldest one); raises Network.DoesNotExist on an empty install."""
    return Network.objects.earliest("pk")
