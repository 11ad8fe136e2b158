"""Messages to a group, as its members read them on the group's page."""

import json

from django.db.models import BooleanField, Exists, F, Func, OuterRef, Q, Value

from network.messaging.models import Message
from network.messaging.queries.inbox import sent_to

NAMED = "$.**.group ? (@ == $group)"
LEFT_OUT = "$.**.not.**.group ? (@ == $group)"


def sent_to_group(group):
    """Return the sent messages whose audience names `group` (not as an exception), newest first; none cancelled or replaced."""
    sent = Message.objects.filter(network=group.network_id, frozen_at__isnull=False, superseded_by=None)
    named = sent.exclude(state=Message.State.CANCELLED).filter(_names(group, NAMED), ~Q(_names(group, LEFT_OUT)))
    return named.select_related("sender_organisation").order_by("-frozen_at", "-pk")


def group_feed(group, person):
    """Return what `person` may read of `sent_to_group`: what was sent to them (`was_sent`) and what is public."""
    mine = sent_to(person).filter(pk=OuterRef("pk")).order_by()
    return sent_to_group(group).annotate(was_sent=Exists(mine)).filter(Q(was_sent=True) | Q(is_public=True))


def _names(group, path):
    return Func(
        F("audience"),
        Func(Value(path), template="%(expressions)s::jsonpath"),
        Func(Value(json.dumps({"group": str(group.public_id)})), template="%(expressions)s::jsonb"),
        function="jsonb_path_exists",
        output_field=BooleanField(),
    )
