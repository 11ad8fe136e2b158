"""What events put on the home pages."""

from django import template
from django.contrib.auth.models import AnonymousUser

from events import queries

register = template.Library()
SHOWN = 4


@register.inclusion_tag("events/home/public.html")
def events_public_home():
    """The next public events as dates with seats left."""
    return {"occurrences": queries.upcoming(queries.visible_to(AnonymousUser())).filter(state="published")[: SHOWN - 1]}


@register.inclusion_tag("events/home/staff.html")
def events_staff_home():
    """Coming events with their seats."""
    return {"occurrences": queries.upcoming(queries.occurrences()).exclude(state="cancelled")[:SHOWN]}
