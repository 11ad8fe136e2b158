"""What messaging puts on the staff home: reach of the last messages, whom to call, how mail is doing."""

from datetime import timedelta

from django import template
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.permissions import can_enter_staff
from members.text import localized
from network.messaging import permissions, queries
from network.messaging.queries.budget import attention_left
from network.messaging.queries.doors import first_network, mail_health, reached_early
from network.messaging.queries.reach import REACHED
from network.messaging.queries.traffic import running_stop

register = template.Library()

MESSAGES_SHOWN, CALLS_SHOWN = 6, 6


@register.inclusion_tag("messaging/home/staff.html", takes_context=True)
def messaging_staff_home(context):
    """Draw four sections of the board."""
    user = context["request"].user
    rows = _reach_rows()
    return {
        "rows": rows,
        "can_draft": permissions.can_draft(user),
        "mail": mail_health(),
        "stop": running_stop(),
        "can_see_mail": can_enter_staff(user, permissions.WRITERS),
        "budget": _budget(),
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


def _budget():
    """Return the bars of the people by single mails left this week, and what follows for the next message; None without a network."""
    try:
        network = first_network()
    except ValidationError:
        return None
    found = attention_left(network)
    return {
        "week": timezone.localdate().isocalendar().week,
        "limit": network.weekly_mails,
        "bars": [
            {"label": _left_in_words(mails), "value": people, "kind": "bar" if mails else "off"}
            for mails, people in found["left"].items()
        ],
        "full": found["left"][0],
        "asked_minutes": found["asked_minutes"],
    }


def _left_in_words(mails):
    return ngettext("%(n)d mail left", "%(n)d mails left", mails) % {"n": mails} if mails else _("none left")


def _calls(user, rows):
    """Return the first organisations to call of the newest message that still misses some."""
    row = next((row for row in rows if row["to_call"] and row["message"].requires_ack), None)
    if row is None or not permissions.can_see_call_list(user, row["message"]):
        return {"call_message": None}
    calls = queries.call_list(row["message"])
    return {"call_message": row["message"], "calls": calls[:CALLS_SHOWN], "call_total": len(calls)}
