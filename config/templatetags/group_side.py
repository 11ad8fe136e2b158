"""What messaging and events show inside a group: they lie above groups, so the page meets them here."""

from django import template
from django.contrib.contenttypes.models import ContentType

from events import queries as events
from events.models import Occurrence
from network.messaging.queries.groups import group_feed, sent_to_group

register = template.Library()
MESSAGES_SHOWN, MEETINGS_SHOWN = 10, 5


@register.inclusion_tag("config/portal/group_side.html")
def group_side(group, person):
    """Draw the messages to a group that `person` may read, and the coming meetings that were announced to it."""
    announced = sent_to_group(group).filter(about_type=ContentType.objects.get_for_model(Occurrence))
    meetings = events.upcoming(events.visible_to(person.user)).filter(pk__in=announced.order_by().values("about_id"))
    return {"messages": group_feed(group, person)[:MESSAGES_SHOWN], "occurrences": meetings[:MEETINGS_SHOWN]}
