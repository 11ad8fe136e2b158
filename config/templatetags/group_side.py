"""What messaging and events show inside a group: they lie above groups, so the page meets them here."""

from django import template
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext

from events import queries as events
from events.models import Occurrence
from members.text import localized
from network.groups import calendar_feed
from network.groups.queries import calendar
from network.messaging.queries.groups import group_feed, sent_to_group

register = template.Library()
MESSAGES_SHOWN, DAYS_SHOWN = 10, 8


@register.inclusion_tag("config/portal/group_side.html")
def group_side(group, person):
    """Draw the messages to a group that `person` may read."""
    return {"messages": group_feed(group, person)[:MESSAGES_SHOWN]}


@register.inclusion_tag("config/portal/group_calendar.html")
def group_calendar(group, user, door):
    """Draw the calendar of a group for a reader at the "public", "portal" or "staff" door, with the events announced to it."""
    if door == "portal":
        entries, feed = calendar.entries_for(user, group), "groups:own-calendar"
        feed_url = reverse(feed, args=[group.public_id, calendar_feed.key_for(user, group)])
    elif door == "staff":
        entries, feed_url = calendar.staff_entries(group), ""
    else:
        entries = calendar.public_entries(group)
        feed_url = reverse("groups:public-calendar", args=[group.public_id])
    entries = calendar.in_order([*calendar.few_of_each_series(entries), *_events(group, user, door)])
    return {
        "entries": entries[:DAYS_SHOWN],
        "feed_url": feed_url,
        "is_secret": door == "portal",
    }


def _events(group, user, door):
    announced = sent_to_group(group).filter(about_type=ContentType.objects.get_for_model(Occurrence))
    coming = events.upcoming(events.visible_to(user)).filter(pk__in=announced.order_by().values("about_id"))
    page = "events:portal-detail" if door == "portal" else "events:public-detail"
    return [
        calendar.Entry(
            uid=f"event-{one.public_id}",
            kind=pgettext("calendar", "event"),
            title=localized(one.event, "title"),
            day=timezone.localtime(one.starts_at).date(),
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            place=str(one.venue or ""),
            url=reverse(page, args=[one.public_id]),
        )
        for one in coming
    ]
