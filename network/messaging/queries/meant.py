"""For which organisation is this? A person of two firms gets one message; it may be meant for one of them."""

from members.models import Organisation
from network.messaging.models import Delivery, SnapshotEntry


def meant_for(person, messages):
    """Return {message pk: [Organisation, …]}: the organisations of `person` that each message is meant for, in Polish order."""
    entries = SnapshotEntry.objects.filter(snapshot__message__in=messages, person=person, outcome="included")
    passed_on = Delivery.objects.filter(message__in=messages, person=person)
    pairs = {
        *entries.filter(organisation__isnull=False).values_list("snapshot__message", "organisation"),
        *passed_on.filter(organisation__isnull=False).values_list("message", "organisation"),
    }
    found = {message.pk: [] for message in messages}
    for organisation in Organisation.objects.filter(pk__in={organisation for _message, organisation in pairs}):
        for message, organisation_id in pairs:
            if organisation_id == organisation.pk:
                found[message].append(organisation)
    return found


def meant_for_organisation(person, organisation):
    """Return the ids of the messages to `person` that are meant for that organisation, as a condition for `pk__in`."""
    entries = SnapshotEntry.objects.filter(person=person, organisation=organisation, outcome="included")
    passed_on = Delivery.objects.filter(person=person, organisation=organisation)
    return entries.values("snapshot__message").union(passed_on.values("message"))


def acting_for(current, meant):
    """Return the organisation that a page about a message speaks of: the `current` one when it is meant, else the first meant."""
    return current if current in meant or not meant else meant[0]
