"""What one's organisation wrote to its groups: who would get it, the way out, whom it reached. Organisations, never people."""

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import member_required
from network.messaging import permissions, queries, reach_page, services
from network.messaging.forms import CancelForm, SendForm, show_refusal
from network.messaging.mail_page import MAIL_IN_A_FRAME, mail_html, mails, send_trial_to
from network.messaging.models import Message, OrganisationReach
from network.messaging.portal.writing import written_or_404
from network.messaging.queries.doors import status_counts
from network.messaging.queries.reach import REACHED

State = Message.State
NOT_SENT = (State.DRAFT, State.REVIEW, State.APPROVED, State.SCHEDULED)
NEWEST_FIRST = ("-created_at", "-public_id")
SHOWN = 200  # organisations of a preview; the rest are counted


@member_required
@require_safe
def written(request):
    """The organisation's messages, newest first, each with its reach."""
    rows, asked = _asked(request)
    page = keyset.page(rows, NEWEST_FIRST, after=request.GET.get("cursor", ""))
    context = asked | {
        "page": page,
        "rows": _with_reach(page.rows),
        "states": State.choices,
        "has_groups": permissions.groups_to_write_to(request.organisation).exists(),
    }
    return render(request, "messaging/portal/written.html", context)


@member_required
@require_safe
def written_csv(request):
    rows, _words = _asked(request)
    header = ["id", "title", "class", "state", "sent_at", "organisations", *OrganisationReach.Status.values]
    return csv_response("messages-to-groups.csv", header, _csv_rows(rows))


def _csv_rows(messages, size=200):
    """Yield the lines of the file, a keyset page at a time, so that memory stays flat."""
    cursor, is_first = "", True
    while cursor or is_first:
        page = keyset.page(messages, NEWEST_FIRST, after=cursor, size=size)
        cursor, is_first = page.next_cursor, False
        for row in _with_reach(page.rows):
            message, counts = row["message"], row["counts"]
            yield [
                message.public_id, message.title_pl, message.message_class, message.state,
                message.frozen_at.isoformat() if message.frozen_at else "", row["total"],
                *(counts.get(status, 0) for status in OrganisationReach.Status.values),
            ]  # fmt: skip


def _asked(request):
    """Return the messages that fit the search and the state in the address, and both as the page shows them."""
    if not permissions.can_publish_for(request.user, request.organisation):
        raise PermissionDenied
    words, state = request.GET.get("q", "").strip(), request.GET.get("state", "")
    rows = queries.written_by(request.organisation)
    if words:
        rows = rows.filter(Q(title_pl__icontains=words) | Q(title_en__icontains=words))
    if state in State.values:
        rows = rows.filter(state=state)
    return rows, {"q": words, "state": state if state in State.values else ""}


def _with_reach(messages):
    """Return [{"message", "counts": {"acted": 14, ...}, "total": 72, "reached": 50}], in organisations."""
    counts = status_counts(messages)
    return [
        {
            "message": message,
            "counts": counts.get(message.pk, {}),
            "total": sum(counts.get(message.pk, {}).values()),
            "reached": sum(counts.get(message.pk, {}).get(status, 0) for status in REACHED),
        }
        for message in messages
    ]


@member_required
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def message(request, public_id):
    """One that was sent shows its reach; one that was not, who would get it, how it reads and the next step."""
    message = written_or_404(request, public_id)
    is_sent = message.frozen_at is not None
    context = {"message": message, "mails": mails(message, route="messaging:portal-written-mail")}
    context |= _reach(request, message) if is_sent else _forecast(message)
    template = "messaging/portal/written_reach.html" if is_sent else "messaging/portal/written_check.html"
    return render(request, template, context)


def _forecast(message):
    """Return what sending now would mean, in numbers and by organisation; nobody's name, nobody's choice."""
    asked = {"message_class": message.message_class, "network": message.network, "topic": message.topic}
    forecast = queries.forecast(message.audience, effort_minutes=message.effort_minutes, **asked)
    rows = queries.preview_organisations(message.audience, limit=SHOWN, **asked)
    return {"forecast": forecast, "rows": rows, "more": forecast["organisations"] - len(rows)}


def _reach(request, message):
    rows = queries.reach_board(message)
    words, status = request.GET.get("q", "").strip(), request.GET.get("status", "")
    found = [row for row in rows if reach_page.fits(row, words, status)]
    return {
        "cells": [{"name": str(row["organisation"]), "status": row["status"]} for row in found],
        "q": words,
        "status": status,
        "can_cancel": message.state not in (State.CANCELLED, State.CLOSED),
        **reach_page.summary(message, rows),
        **reach_page.feedback(message),
    }


@member_required
@require_safe
def reach_csv(request, public_id):
    return reach_page.reach_csv(written_or_404(request, public_id))


@member_required
@xframe_options_sameorigin
@csp_replace(MAIL_IN_A_FRAME)  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def mail(request, public_id, language):
    """The HTML part of the mail as one recipient would get it."""
    return mail_html(written_or_404(request, public_id), language)


@member_required
@require_POST
def trial(request, public_id):
    send_trial_to(request, written_or_404(request, public_id))
    return redirect("messaging:portal-written-message", public_id)


@member_required
@require_POST
def submit(request, public_id):
    """Hand it over to the network's office."""
    message = written_or_404(request, public_id)
    try:
        services.submit(message, by=request.user)
        notices.success(request, _("Handed over. The network's office reads it and approves it or returns it."))
    except ValidationError as error:
        for sentence in error.messages:
            notices.error(request, sentence)
    return redirect("messaging:portal-written-message", public_id)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def send(request, public_id):
    """Say what will happen, then do it once: a second press lands on the same page and sends nothing."""
    message = written_or_404(request, public_id)
    form = SendForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            services.publish(message, by=request.user, at=form.cleaned_data["send_at"])
        except ValidationError as error:
            show_refusal(form, error)
        else:
            return redirect("messaging:portal-written-message", public_id)
    if message.state not in NOT_SENT:
        return redirect("messaging:portal-written-message", public_id)
    return render(
        request, "messaging/portal/written_send.html", {"message": message, "form": form, **_forecast(message)}
    )


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request, public_id):
    message, form = written_or_404(request, public_id), CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel(message, by=request.user, reason=form.cleaned_data["reason"])
        notices.success(request, _("The message is cancelled."))
        return redirect("messaging:portal-written-message", public_id)
    context = {
        "form": form,
        "heading": _("Cancel message"),
        "explanation": _(
            "Mail that has not left yet is stopped, for good. What has arrived stays with its readers; its page says that it is cancelled, and its attachments can no longer be opened."
        ),
        "button": _("Cancel the message"),
    }
    return _act(request, message, context)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request, public_id):
    message = written_or_404(request, public_id)
    if request.method == "POST":
        services.delete_draft(message, by=request.user)
        notices.success(request, _("The draft is deleted."))
        return redirect("messaging:portal-written")
    context = {
        "heading": _("Delete the draft?"),
        "explanation": _("The text, the audience and the files of this draft are deleted for good. Nobody has got it."),
        "button": _("Delete the draft"),
    }
    return _act(request, message, context)


def _act(request, message, context):
    """Ask before the one or the other."""
    back = reverse("messaging:portal-written-message", args=[message.public_id])
    return render(request, "messaging/portal/written_act.html", {"message": message, "back_url": back, **context})
