"""What messaging puts on the staff home: reach of the last messages, whom to call, how mail is doing."""

from datetime import timedelta

from django import template
from django.utils import timezone

from members.permissions import can_enter_staff
from members.text import localized
from network.messaging import permissions, queries
from network.messaging.queries.doors import mail_health, reached_early
from network.messaging.queries.reach import REACHED
from network.messaging.queries.traffic import running_stop

register = template.Library()

MESSAGES_SHOWN, CALLS_SHOWN = 6, 6


@register.inclusion_tag("messaging/home/staff.html", takes_context=True)
def messaging_staff_home(context):
    """Draw three sections of the board."""
    user = context["request"].user
    rows = _reach_rows()
    return {
        "rows": rows,
        "can_draft": permissions.can_draft(user),
        "mail": mail_health(),
        "stop": running_stop(),
        "can_see_mail": can_enter_staff(user, permissions.WRITERS),
        **_calls(user, rows),
    }


def _reach_rows():
    """Return the last messages with organisations by status, how many count as reached, and how many after 72 hours."""
    rows = queries.staff_recent_reach(limit=MESSAGES_SHOWN)
    early = reached_early([row["message"] for row in rows], hours=72)
    return [
        row
        | {
            "reached": sum(row["counts"][status] for status in REACHED),
            "label": localized(row["message"], "title"),
            "is_72_hours_old": row["message"].frozen_at < timezone.now() - timedelta(hours=72),
            "after_72_hours": early.get(row["message"].pk, 0),
            "to_call": row["total"] - sum(row["counts"][status] for status in REACHED),
        }
        for row in rows
    ]


def _calls(user, rows):
    """Return the first organisations to call of the newest message that still misses some."""
    row = next((row for row in rows if row["to_call"] and row["message"].requires_ack), None)
    if row is None or not permissions.can_see_call_list(user, row["message"]):
        return {"call_message": None}
    calls = queries.call_list(row["message"])
    return {"call_message": row["message"], "calls": calls[:CALLS_SHOWN], "call_total": len(calls)}
