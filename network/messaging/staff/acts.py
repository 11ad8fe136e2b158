"""What staff do with a message as a whole: remind, correct, stop, delete a draft. Each says first what will happen."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from members.doors import staff_only
from network.messaging import services
from network.messaging.forms import CancelForm
from network.messaging.permissions import WRITERS
from network.messaging.queries.reminders import remindable_people
from network.messaging.staff.found import message_or_404, say_why_not


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def remind(request, public_id):
    message = message_or_404(request, public_id)
    if request.method == "POST":
        try:
            people = services.remind(message, by=request.user)
            notices.success(
                request,
                ngettext("A reminder goes to %(n)d person.", "A reminder goes to %(n)d people.", people)
                % {"n": people},
            )
        except ValidationError as error:
            say_why_not(request, error)
        return redirect("messaging:staff-message", public_id)
    return render(request, "messaging/staff/act.html", _act(message, heading=_("Remind"), **_reminder(message)))


def _reminder(message):
    """Return what a reminder now would do, or why none may go."""
    try:
        services.next_reminder(message)
    except ValidationError as error:
        return {"explanation": " ".join(error.messages)}
    people = remindable_people(message)
    explanation = ngettext(
        "%(n)d person of organisations not reached gets a reminder. Colleagues of those who confirmed get nothing.",
        "%(n)d people of organisations not reached get a reminder. Colleagues of those who confirmed get nothing.",
        people,
    ) % {"n": people}
    return {"explanation": explanation, "button": _("Send the reminder")}


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request, public_id):
    message = message_or_404(request, public_id)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel(message, by=request.user, reason=form.cleaned_data["reason"])
        notices.success(request, _("The message is cancelled."))
        return redirect("messaging:staff-message", public_id)
    explanation = _(
        "Mail that has not left yet is stopped, for good. What has arrived stays with its readers; its page says that it is cancelled, and its attachments can no longer be opened."
    )
    context = _act(
        message,
        heading=_("Cancel message"),
        explanation=explanation,
        button=_("Cancel the message"),
        form=form,
        is_final=True,
    )
    return render(request, "messaging/staff/act.html", context)


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request, public_id):
    """Delete a draft, with its files; what was handed over or sent is cancelled instead."""
    message = message_or_404(request, public_id)
    if message.state != message.State.DRAFT:
        return redirect("messaging:staff-cancel", public_id)
    if request.method == "POST":
        services.delete_draft(message, by=request.user)
        notices.success(request, _("The draft is deleted."))
        return redirect("messaging:staff-list")
    context = _act(
        message,
        heading=_("Delete the draft?"),
        explanation=_("The text, the audience and the files of this draft are deleted for good. Nobody has got it."),
        button=_("Delete the draft"),
        is_final=True,
    )
    return render(request, "messaging/staff/act.html", context)


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def supersede(request, public_id):
    message = message_or_404(request, public_id)
    if request.method == "POST":
        successor = services.supersede(message, by=request.user)
        notices.success(request, _("The correction is a new draft. Unsent mail of the old message is stopped."))
        return redirect("messaging:staff-edit", successor.public_id)
    explanation = _(
        "A new draft with the same text and audience is made. Mail of this message that has not left yet is stopped; readers of this one see a link to the new one."
    )
    context = _act(message, heading=_("Write a correction"), explanation=explanation, button=_("Make the correction"))
    return render(request, "messaging/staff/act.html", context)


def _act(message, **context):
    return {"message": message, "back_url": reverse("messaging:staff-message", args=[message.public_id]), **context}
