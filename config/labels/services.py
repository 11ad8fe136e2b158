"""Storing what a network calls things."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from config.labels import registry
from config.place import forget
from members.permissions import has_staff_role
from network.groups.models import Network


@transaction.atomic
def save_labels(network, labels, *, by):
    """Give `network` exactly these labels, for network managers; pages show them within seconds.

    Raises PermissionDenied; ValidationError for what cannot be renamed or is no word.
    """
    if not has_staff_role(by):
        raise PermissionDenied
    registry.check(labels)
    Network.objects.filter(pk=network.pk).update(labels=labels)
    transaction.on_commit(forget)
