"""From a draft to the mail: check, hand over, approve or return, send or schedule, watch it go."""

from csp.constants import SELF
from csp.decorators import csp_replace, csp_update
from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import staff_only
from members.errors import IllegalTransition
from members.models import Affiliation
from network.messaging import permissions, queries, services
from network.messaging.forms import RemarksForm, SendForm, show_refusal
from network.messaging.mail_page import MAIL_IN_A_FRAME, mail_html, mails, send_trial_to
from network.messaging.models import Delivery, Message, SnapshotEntry
from network.messaging.permissions import WRITERS
from network.messaging.queries.traffic import running_stop
from network.messaging.staff.audience import counted
from network.messaging.staff.found import message_or_404, say_why_not

State = Message.State
NOT_SENT = (State.DRAFT, State.REVIEW, State.APPROVED, State.SCHEDULED)
WAITING = (Delivery.State.PLANNED, Delivery.State.QUEUED, Delivery.State.SENDING, Delivery.State.RETRY_WAIT)
PREVIEW_ROWS = 50
FUNCTIONS, EXCLUSIONS = dict(Affiliation.Function.choices), dict(SnapshotEntry.Exclusion.choices)
MAIL_PAGE = "messaging:staff-mail-preview"


@staff_only
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def preview(request, public_id):
    """Who gets it, who not and why; how it reads; the next step."""
    message = message_or_404(request, public_id)
    if message.state not in (*NOT_SENT, State.CANCELLED):
        return redirect("messaging:staff-message", public_id)
    return _preview(request, message)


def _preview(request, message, *, status=200):
    rows = _audience_rows(message, after=request.GET.get("after"))
    context = counted(message) | {
        "message": message,
        "step": {State.DRAFT: 3, State.REVIEW: 3}.get(message.state, 4),
        "rows": rows,
        "next_rows": rows[-1]["key"] if len(rows) == PREVIEW_ROWS else "",
        "mails": mails(message, route=MAIL_PAGE),
        "approval": queries.approval_of(message),
        "can_edit": permissions.can_edit(request.user, message),
        "can_approve": permissions.can_approve(request.user, message),
        "can_send": permissions.can_send(request.user, message),
    }
    return render(request, "messaging/staff/preview.html", context, status=status)


@staff_only
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def text(request, public_id):
    """The text as readers got it, and who approved it."""
    return text_page(request, message_or_404(request, public_id))


def text_page(request, message, *, refusal="", status=200):
    """Show the text to read only; `refusal` says why it cannot be changed."""
    context = {
        "message": message,
        "mails": mails(message, route=MAIL_PAGE),
        "approval": queries.approval_of(message),
        "refusal": refusal,
    }
    return render(request, "messaging/staff/text.html", context, status=status)


def _audience_rows(message, *, after):
    if not message.audience:
        return []
    rows = queries.preview_rows(
        message.audience,
        message_class=message.message_class,
        network=message.network,
        topic=message.topic,
        after=after,
        limit=PREVIEW_ROWS,
    )
    return [
        row | {"function": FUNCTIONS.get(row["function"], ""), "why_not": EXCLUSIONS.get(row["exclusion"], "")}
        for row in rows
    ]


@staff_only
@xframe_options_sameorigin
@csp_replace(MAIL_IN_A_FRAME)  # type: ignore[arg-type]  # typed for views without address parts
@require_safe
def mail_preview(request, public_id, language):
    """The HTML part of the mail as one recipient would get it."""
    return mail_html(message_or_404(request, public_id), language)


@staff_only(*WRITERS)
@require_POST
def trial(request, public_id):
    send_trial_to(request, message_or_404(request, public_id))
    return redirect("messaging:staff-preview", public_id)


@staff_only(*WRITERS)
@require_POST
def submit(request, public_id):
    message = message_or_404(request, public_id)
    try:
        services.submit(message, by=request.user)
        notices.success(request, _("Handed over. Somebody else now reads and approves it."))
    except ValidationError as error:
        say_why_not(request, error)
    return redirect("messaging:staff-preview", public_id)


@staff_only(*WRITERS)
@csp_update({"frame-src": [SELF]})  # type: ignore[arg-type]  # typed for views without address parts
@require_POST
def approve(request, public_id):
    """Approve the text that was read; when it is another one by now, show that one instead."""
    message = message_or_404(request, public_id)
    try:
        services.approve(message, by=request.user, read=request.POST.get("read", ""))
    except IllegalTransition as error:
        message.refresh_from_db()
        if message.state not in NOT_SENT:
            raise
        notices.error(request, str(error))
        return _preview(request, message, status=409)
    notices.success(request, _("Approved. It may be sent now."))
    return redirect("messaging:staff-preview", public_id)


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def return_to_author(request, public_id):
    message = message_or_404(request, public_id)
    form = RemarksForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.return_to_draft(message, by=request.user, remarks=form.cleaned_data["remarks"])
        notices.success(request, _("Returned. The author sees your remarks."))
        return redirect("messaging:staff-preview", public_id)
    context = {
        "message": message,
        "form": form,
        "heading": _("Return with remarks"),
        "explanation": _("The message becomes a draft again and the author sees what you write here."),
        "button": _("Return it"),
        "back_url": reverse("messaging:staff-preview", args=[public_id]),
    }
    return render(request, "messaging/staff/act.html", context)


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def send(request, public_id):
    """Say what will happen, then do it once: a second press lands on the same page and sends nothing."""
    message = message_or_404(request, public_id)
    form = SendForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            snapshot = services.publish(message, by=request.user, at=form.cleaned_data["send_at"])
        except ValidationError as error:
            show_refusal(form, error)
        else:
            return redirect("messaging:staff-progress" if snapshot else "messaging:staff-preview", public_id)
    if message.state not in NOT_SENT:
        return redirect("messaging:staff-message", public_id)
    context = counted(message) | {"message": message, "form": form}
    forecast = context["forecast"]
    context["reachable"] = forecast["organisations"] - forecast["not_reachable"] if forecast else 0
    return render(request, "messaging/staff/send.html", context)


@staff_only(*WRITERS)
@require_POST
def pause(request, public_id):
    services.pause(message_or_404(request, public_id), by=request.user)
    notices.success(request, _("Paused. Mail that has not left yet waits until you go on."))
    return redirect("messaging:staff-progress", public_id)


@staff_only(*WRITERS)
@require_POST
def resume(request, public_id):
    services.resume(message_or_404(request, public_id), by=request.user)
    notices.success(request, _("Sending goes on."))
    return redirect("messaging:staff-progress", public_id)


@staff_only
@require_safe
def progress(request, public_id):
    """How much of the mail has left; the page looks again by itself while something waits."""
    message = message_or_404(request, public_id)
    counts = queries.delivery_counts(message)
    counts.pop("was_in_doubt")
    waiting = sum(counts.get(state, 0) for state in WAITING)
    stop = running_stop()
    context = {
        "message": message,
        "total": sum(counts.values()),
        "done": sum(counts.values()) - waiting,
        "rows": [(Delivery.State(state).label, count) for state, count in counts.items() if count],
        "is_waiting": waiting > 0,
        "is_moving": waiting > 0 and not message.is_paused and not stop,
        "stop": stop,
        "can_send": permissions.can_send(request.user, message),
    }
    return render(request, "messaging/staff/progress.html", context)
