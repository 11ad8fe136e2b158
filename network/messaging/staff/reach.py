"""The reach board of one message: organisations by status, the people behind each, reminders, correcting, stopping."""

from django.contrib import messages as notices
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from members.doors import staff_only
from members.models import Affiliation
from members.permissions import can_enter_staff
from network.messaging import permissions, queries, reach_page, services
from network.messaging.models import Delivery, Message, OrganisationReach, Receipt, SnapshotEntry
from network.messaging.permissions import WRITERS
from network.messaging.queries.letters import LETTER_STATES, letter_counts
from network.messaging.queries.reach import REACHED
from network.messaging.queries.recipients import residents_of
from network.messaging.queries.undecided import undecided_by_message
from network.messaging.staff.found import message_or_404
from network.messaging.staff.sending import NOT_SENT, WAITING

Status = OrganisationReach.Status
FUNCTIONS, EXCLUSIONS, STRENGTH_WORDS = (
    dict(Affiliation.Function.choices),
    dict(SnapshotEntry.Exclusion.choices),
    dict(Receipt.Strength.choices),
)
STRENGTHS = (
    ("act", gettext_lazy("by acting"), gettext_lazy("registered, answered, joined")),
    ("session", gettext_lazy("signed in"), gettext_lazy("button in the portal")),
    ("token", gettext_lazy("from the mail"), gettext_lazy("page behind a signed link, or a program of theirs")),
    ("assisted", gettext_lazy("through staff"), gettext_lazy("phone or reception")),
)


@staff_only
@require_safe
def message(request, public_id):
    """A message that was sent shows its reach; one that was not shows what is left to do."""
    message = message_or_404(request, public_id)
    if message.state in NOT_SENT or message.frozen_at is None:
        return redirect("messaging:staff-preview", public_id)
    return render(request, "messaging/staff/board.html", _board(request, message))


def _board(request, message):
    rows = queries.reach_board(message)
    summary = reach_page.summary(message, rows)
    counts = summary["counts"]
    words, status = request.GET.get("q", "").strip(), request.GET.get("status", "")
    deliveries = queries.delivery_counts(message)
    in_doubt = deliveries.pop("was_in_doubt")
    to_call = sum(counts[status] for status in (Status.NOT_REACHABLE, Status.PENDING, Status.SEEN))
    can_remind = message.may_still_go and message.state != Message.State.FROZEN and message.requires_ack
    return {
        "message": message,
        "successor": getattr(message, "superseded_by", None),
        "cells": [_cell(message, row) for row in rows if reach_page.fits(row, words, status)],
        "q": words,
        "status": status,
        "way": _way(counts),
        "is_moving": any(deliveries.get(state) for state in WAITING),
        "deliveries": [(Delivery.State(state).label, count) for state, count in deliveries.items() if count]
        + [(_("ever in doubt"), in_doubt)]
        + [(LETTER_STATES[state], count) for state, count in letter_counts(message).items() if state in LETTER_STATES],
        "undecided": sum(undecided_by_message([message.pk])[message.pk].values()),
        "can_see_mail": can_enter_staff(request.user, WRITERS),
        "to_call": to_call,
        "can_call": permissions.can_see_call_list(request.user, message),
        "can_remind": can_remind
        and permissions.can_send(request.user, message)
        and counts[Status.PENDING] + counts[Status.SEEN] > 0,
        "can_change": permissions.can_send(request.user, message)
        and message.state not in (Message.State.CANCELLED, Message.State.CLOSED),
        "late": [_cell(message, row) for row in queries.reach_board(message, is_late=True)] if message.catch_up else [],
        "residents": residents_of(message) if message.is_public else None,
        **summary,
        **receipts_of(message),
        **reach_page.feedback(message),
    }


def _cell(message, row):
    url = reverse("messaging:staff-organisation", args=[message.public_id, row["organisation"].public_id])
    return {"name": str(row["organisation"]), "status": row["status"], "url": url}


def _way(counts):
    """Return the bars of the funnel, in organisations: meant, reachable, seen or more, reached, acted."""
    total = sum(counts.values())
    reached = sum(counts[status] for status in REACHED)
    return [
        {"label": _("in the snapshot"), "value": total},
        {
            "label": _("with a working address"),
            "value": total - counts[Status.NOT_REACHABLE],
            "note": _("%(n)s without contact") % {"n": counts[Status.NOT_REACHABLE]},
        },
        {
            "label": _("have seen it, or more"),
            "value": reached + counts[Status.SEEN],
            "note": _("%(n)s waiting") % {"n": counts[Status.PENDING]},
        },
        {
            "label": _("confirmed (reached)"),
            "value": reached,
            "note": _("%(n)s only seen") % {"n": counts[Status.SEEN]},
        },
        {"label": _("acted"), "value": counts[Status.ACTED], "note": _("registered or answered")},
    ]


def receipts_of(message):
    """Return the receipts by strength as bars, their sum in words, and the suspect ones that are not counted."""
    counts = queries.strength_counts(message)
    rows = [{"label": label, "note": note, "value": counts[strength]} for strength, label, note in STRENGTHS]
    total = sum(row["value"] for row in rows)
    return {
        "strengths": rows,
        "strength_remark": ngettext("%(n)d receipt", "%(n)d receipts", total) % {"n": total},
        "suspect": counts["suspect"],
    }


@staff_only
@require_safe
def organisation(request, public_id, organisation_id):
    """The people behind one organisation's status. Names are for those who may call; auditors see functions."""
    message = message_or_404(request, public_id)
    row = _row_or_404(message, organisation_id)
    can_call = permissions.can_see_call_list(request.user, message)
    context = {
        "message": message,
        "row": row,
        "people": [_person(person, shows_name=can_call) for person in row["people"]],
        "can_judge": permissions.can_record_assisted(request.user, message)
        and any(person["is_suspect"] for person in row["people"]),
        "can_tell": permissions.can_record_assisted(request.user, message) and row["status"] not in REACHED,
    }
    return render(request, "messaging/staff/organisation.html", context)


@staff_only(*WRITERS)
@require_POST
def accept_suspect(request, public_id, organisation_id):
    """Staff looked: the suspect presses of this organisation come from people, so they count."""
    message = message_or_404(request, public_id)
    suspect = [
        person["receipt_id"] for person in _row_or_404(message, organisation_id)["people"] if person["is_suspect"]
    ]
    for receipt in Receipt.objects.filter(pk__in=suspect).select_related("message"):
        services.accept_suspect(receipt, by=request.user)
    notices.success(request, _("Counted."))
    return redirect("messaging:staff-organisation", public_id, organisation_id)


def _row_or_404(message, organisation_id):
    row = queries.organisation_board(message, organisation_id)
    if row is None:
        raise Http404
    return row


def _person(person, *, shows_name):
    return person | {
        "name": _name(person) if shows_name else _("a person"),
        "function": FUNCTIONS.get(person["function"], ""),
        "strength": STRENGTH_WORDS.get(person["strength"], ""),
        "exclusion": EXCLUSIONS.get(person["exclusion"], ""),
    }


def _name(person):
    return person["name"] or _("shared mailbox")


@staff_only
@require_safe
def reach_csv(request, public_id):
    return reach_page.reach_csv(message_or_404(request, public_id))
