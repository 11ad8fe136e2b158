"""What a page about reach shows of organisations, drawn in two frames: for staff, and for an organisation that wrote."""

from datetime import timedelta

from django.template.defaultfilters import date as format_date
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.csv_files import csv_response
from members.text import fold, localized, slug
from network.messaging import queries
from network.messaging.models import Feedback, OrganisationReach
from network.messaging.queries.reach import REACHED

Status = OrganisationReach.Status
TO_CALL_FIRST = [Status.NOT_REACHABLE, Status.PENDING, Status.SEEN, Status.ACTED, Status.REACHED, Status.DECLINED]
MOMENTS = ((24, gettext_lazy("24 h")), (72, gettext_lazy("72 h")), (168, gettext_lazy("7 days")))


def summary(message, rows):
    """Return {"counts", "reach", "moments", "chips"} of the rows of a board, in organisations."""
    counts = {status: sum(row["status"] == status for row in rows) for status in TO_CALL_FIRST}
    reached = sum(counts[status] for status in REACHED)
    return {
        "counts": counts,
        "reach": counts | {"denominator": len(rows), "reached": reached},
        "moments": _moments(message, rows),
        "chips": [{"status": status, "count": counts[status]} for status in TO_CALL_FIRST],
    }


def fits(row, words, status):
    """True when a row of a board is asked for by name and status ("" for all)."""
    return (not status or row["status"] == status) and fold(words) in row["organisation"].search_key


def feedback(message):
    """Return {"feedback": bars of verdicts and reasons, "feedback_people": how many people answered}."""
    counts = queries.feedback_counts(message)
    verdicts = [{"label": label.capitalize(), "value": counts[verdict]} for verdict, label in Feedback.Verdict.choices]
    reasons = [
        {"label": label.capitalize(), "value": counts["reasons"][reason], "kind": "bar2"}
        for reason, label in Feedback.Reason.choices
        if counts["reasons"].get(reason)
    ]
    return {"feedback": verdicts + reasons, "feedback_people": sum(row["value"] for row in verdicts)}


def _moments(message, rows):
    """Return [{"label", "is_over", "reached"}] for 24 h, 72 h and 7 days after sending, in organisations of the board."""
    reached_at = [row["first_at"] for row in rows if row["status"] in REACHED and row["first_at"]]
    moments = []
    for hours, label in MOMENTS:
        at = message.frozen_at + timedelta(hours=hours)
        reached = sum(moment <= at for moment in reached_at)
        moments.append({"label": label, "is_over": at <= timezone.now(), "reached": reached})
    return moments


def reach_csv(message):
    """Return the organisations with their status as a file."""
    header = [_("organisation"), _("receipt"), _("since"), _("organisation's id"), _("status, as a code")]
    rows = ([*_line(row), row["organisation"].public_id, row["status"]] for row in queries.reach_board(message))
    return csv_response(f"{slug(_('reach'))}-{slug(localized(message, 'title'))[:60]}.csv", header, rows)


def _line(row):
    since = format_date(timezone.localtime(row["first_at"]), "Y-m-d H:i") if row["first_at"] else ""
    return [str(row["organisation"]), Status(row["status"]).label, since]
