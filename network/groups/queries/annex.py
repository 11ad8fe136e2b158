"""Contacts with what came of them, as documentation of a project."""

from collections import defaultdict
from itertools import islice

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from network.groups.models import ContactLog
from network.groups.queries.work import ITEM_ORDER, items

PIECE = 200


def contacts(network, *, since=None, until=None, group=None):
    """Return the contacts of `network` that took place, from `since` to `until` (days, both included), the oldest first."""
    found = ContactLog.objects.filter(network=network, cancelled_at=None, happened_at__lte=timezone.now())
    found = found.filter(happened_at__date__gte=since) if since else found
    found = found.filter(happened_at__date__lte=until) if until else found
    found = found.filter(group__public_id=group) if group else found
    return found.select_related("group").prefetch_related("organisations").order_by("happened_at", "pk")


def with_items(contacts):
    """Return [{"contact", "items"}]: each contact with the action items that came of it, two statements for all."""
    contacts = list(contacts)
    found = items().filter(
        source__content_type=ContentType.objects.get_for_model(ContactLog),
        source__object_id__in=[one.pk for one in contacts],
    )
    of = defaultdict(list)
    for item in found.order_by(*ITEM_ORDER):
        of[item.source.object_id].append(item)
    return [{"contact": one, "items": of[one.pk]} for one in contacts]


def in_pieces(contacts):
    """Yield the rows of `with_items`, a piece at a time, so that memory stays flat."""
    rows = contacts.iterator(chunk_size=PIECE)
    while piece := list(islice(rows, PIECE)):
        yield from with_items(piece)
