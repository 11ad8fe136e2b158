"""Networks as records: those that this installation runs, and partners."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from members.text import slug
from network.groups import permissions
from network.groups.models import Network


@transaction.atomic
def save_network(network, *, coordinators, by):
    """Keep a network, a new one as a partner that is not run here, with its coordinators; return it.

    Raises PermissionDenied, ValidationError.
    """
    if not permissions.can_manage_networks(by):
        raise PermissionDenied
    if network.pk is None:
        network.is_hosted = False
        network.slug = _free_slug(network.name_pl)
    network.full_clean()
    network.save()
    network.coordinators.set(coordinators)
    return network


def _free_slug(name):
    base = slug(name)[:40] or "network"
    taken = set(Network.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    return base if base not in taken else next(f"{base}-{n}" for n in range(2, 1000) if f"{base}-{n}" not in taken)
