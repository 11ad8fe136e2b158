"""Writing a message: its text, its files."""

from django.contrib import messages as notices
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members import queries as members_queries
from members.doors import staff_only
from members.models import Organisation
from network.messaging import services
from network.messaging.forms import MessageForm, show_refusal
from network.messaging.permissions import WRITERS, can_manage_topics
from network.messaging.queries.doors import first_network
from network.messaging.queries.last_words import last_words
from network.messaging.queries.text_templates import beginning
from network.messaging.services.attachments import attach, detach
from network.messaging.staff.found import message_or_404, say_why_not
from network.messaging.staff.sending import text_page


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    try:
        network = first_network()
    except ValidationError as error:
        say_why_not(request, error)
        return redirect("messaging:staff-list")
    begun = beginning(network, request.GET.get("template", ""))
    form = MessageForm(
        request.POST or None, request.FILES or None, senders=senders(network, request.user), initial=begun
    )
    if request.method == "POST" and form.is_valid():
        message = _saved(
            form,
            lambda fields: services.draft_message(network=network, sender=request.user.person, audience={}, **fields),
        )
        if message:
            return _go_on(request, form, message)
    return render(
        request,
        "messaging/staff/edit.html",
        {
            "form": form,
            "message": None,
            "last_words": last_words(request.user.person),
            "templates": network.text_templates.all(),
            "may_keep_templates": can_manage_topics(request.user),
        },
    )


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, public_id):
    message = message_or_404(request, public_id)
    if message.state != message.State.DRAFT:
        return closed_page(request, message)
    if "remove" in request.POST:
        return _remove(request, message)
    form = MessageForm(
        request.POST or None,
        request.FILES or None,
        instance=message_or_404(request, public_id),
        senders=senders(message.network, request.user, message),
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and _saved(form, lambda fields: services.edit_draft(message, by=request.user, **fields))
    ):
        return _go_on(request, form, message)
    return render(
        request,
        "messaging/staff/edit.html",
        {
            "form": form,
            "message": message,
            "attachments": message.attachments.all(),
            "last_words": last_words(request.user.person),
        },
    )


def closed_page(request, message):
    """Show the text that can no longer be changed, and the way that is open."""
    if message.frozen_at:
        sentence = _("This message is “%(state)s”: its text is fixed. What must change goes out as a correction.")
    else:
        sentence = _("This message is “%(state)s”: it can be changed again once it is returned to its author.")
    return text_page(request, message, refusal=sentence % {"state": message.get_state_display()}, status=409)


def senders(network, user, message=None):
    """Return the organisations a message may be sent in the name of: the network's coordinators and the writer's own."""
    own = members_queries.current_organisations(user).values("pk")
    allowed = Q(pk__in=network.coordinators.values("pk")) | Q(pk__in=own)
    return Organisation.objects.filter(allowed | Q(pk=message.sender_organisation_id) if message else allowed)


def _saved(form, save):
    """Return what `save` gives for the cleaned fields, or None with the service's refusal shown in the form."""
    try:
        return save(form.message_fields())
    except ValidationError as error:
        show_refusal(form, error)
        return None


def _go_on(request, form, message):
    if form.cleaned_data["attachment"]:
        attach(message, by=request.user, upload=form.cleaned_data["attachment"])
    if request.POST.get("next") == "audience":
        return redirect("messaging:staff-audience", message.public_id)
    notices.success(request, _("The draft is saved."))
    return redirect("messaging:staff-edit", message.public_id)


def _remove(request, message):
    attachment = next((one for one in message.attachments.all() if str(one.public_id) == request.POST["remove"]), None)
    if attachment is None:
        raise Http404
    detach(attachment, by=request.user)
    notices.success(request, _("The attachment is removed."))
    return redirect("messaging:staff-edit", message.public_id)
