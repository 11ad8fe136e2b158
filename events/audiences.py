"""What an audience of messages may ask about events."""

from django.utils.translation import gettext_lazy as _

from events.models import Event, Registration
from members.text import localized


def were_there(values):
    """Return the person ids of those who were at one of these events."""
    there = Registration.objects.filter(state=Registration.State.ATTENDED, person__isnull=False)
    return there.filter(occurrence__event__public_id__in=values).values("person")


def titles(values):
    return {str(event.public_id): localized(event, "title") for event in Event.objects.filter(public_id__in=values)}


ATTENDED = {
    "label": _("was at the event"),
    "resolve": were_there,
    "names": titles,
    "rows": lambda network: Event.objects.filter(network=network),
}
