"""The sender board: what each organisation that sends did with everybody's attention in 90 days. All see all rows."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from network.messaging import queries
from network.messaging.models import Message
from network.messaging.proof.tables import percent
from network.messaging.queries.senders import DAYS, MANDATORY_A_MONTH


@staff_only
@require_safe
def senders(request):
    rows = [{"organisation": row.organisation, "groups": _groups(row)} for row in queries.sender_board()]
    return render(request, "messaging/staff/senders.html", {"rows": rows, "days": DAYS})


@staff_only
@require_safe
def senders_csv(request):
    """One row a figure, with its denominator, so that nobody compares shares of different things."""
    header = [_("Sender"), _("Figure"), _("Number"), _("of"), _("of what")]
    rows = (
        [str(row.organisation), *figure]
        for row in queries.sender_board()
        for figure in (*_classes(row), *_shares(row), _median(row))
    )
    return csv_response("senders.csv", header, rows)


def _groups(row):
    """Return [(title, [(label, value, note)])] of one sender."""
    counts = [(label, value, "") for label, value, _whole, _what in _classes(row) if value]
    shares = {label: (label, percent(part, whole), _of(part, whole, what)) for label, part, whole, what in _shares(row)}
    names = list(shares)
    _label, seconds, n, what = _median(row)
    first = (_("time to the first receipt, median"), _span(seconds), f"n = {n} ({what})")
    return [
        (_("Messages"), counts),
        (_("Reach"), [*(shares[name] for name in names[:4]), first]),
        (_("What readers said"), [shares[name] for name in names[4:7]]),
        (_("Attention and rules"), [shares[name] for name in names[7:]]),
    ]


def _classes(row):
    """Return [(label, number, "", "")]: counts without a denominator."""
    labels = Message.Class
    counts = [(str(labels(name).label), count, "", "") for name, count in row.classes.items()]
    return [
        (_("all messages"), row.messages, "", ""),
        *counts,
        (_("recipients, once a message"), row.recipients, "", ""),
    ]


def _shares(row):
    """Return [(label, part, whole, what the whole counts)]."""
    organisations, verdicts = _("organisations asked"), _("readers with a verdict")
    return [
        (_("reached in 24 h"), row.reached_24h, row.asked, organisations),
        (_("reached in 72 h"), row.reached_72h, row.asked, organisations),
        (_("reached in 7 days"), row.reached_7d, row.asked, organisations),
        (_("not reached"), row.unreached, row.asked, organisations),
        (_("useful"), row.useful, row.verdicts, verdicts),
        (_("too late"), row.late, row.verdicts, verdicts),
        (_("wrong person"), row.wrong_person, row.verdicts, verdicts),
        (_("share of all single mails"), row.slots, row.all_slots, _("single mails of all senders")),
        (_("mandatory, this month"), row.mandatory_this_month, MANDATORY_A_MONTH, _("allowed a month")),
        (_("complaints"), row.complaints, row.mails, _("mails taken")),
    ]


def _median(row):
    seconds = "" if row.median_seconds is None else row.median_seconds
    return _("median seconds to the first receipt"), seconds, row.confirmed, _("organisations with a receipt")


def _of(part, whole, what):
    return _("%(part)s of n = %(whole)s (%(what)s)") % {"part": part, "whole": whole, "what": what}


def _span(seconds):
    if seconds == "":
        return "–"
    hours = round(seconds / 3600)
    if hours < 1:
        return _("under an hour")
    return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
