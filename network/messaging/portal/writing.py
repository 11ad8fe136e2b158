"""Writing to the groups that one's organisation coordinates: the text with its recipients, and its files."""

from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members.doors import member_required
from members.errors import IllegalTransition
from network.messaging import permissions, queries, services
from network.messaging.forms import GroupMessageForm, show_refusal
from network.messaging.queries.last_words import last_words
from network.messaging.services.attachments import attach, detach


def written_or_404(request, public_id):
    """Return a message of the organisation. Raises Http404; PermissionDenied for colleagues who may not write."""
    message = get_object_or_404(queries.written_by(request.organisation), public_id=public_id)
    if not permissions.can_publish_for(request.user, request.organisation):
        raise PermissionDenied
    return message


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def new(request):
    groups = list(permissions.groups_to_write_to(request.organisation).select_related("network").order_by("name_pl"))
    if not groups or not permissions.can_publish_for(request.user, request.organisation):
        raise PermissionDenied
    network = groups[0].network
    groups = [group for group in groups if group.network_id == network.pk]
    form = GroupMessageForm(request.POST or None, request.FILES or None, groups=groups)
    author = {"sender": request.user.person, "sender_organisation": request.organisation, "from_portal": True}
    if request.method == "POST" and form.is_valid():
        message = _saved(form, lambda fields: services.draft_message(network=network, **author, **fields))
        if message:
            return _go_on(request, form, message)
    return _page(request, form)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, public_id):
    message = written_or_404(request, public_id)
    if message.state != message.State.DRAFT:
        raise IllegalTransition(
            _("This message is “%(state)s”: its text cannot be changed now.") % {"state": message.get_state_display()}
        )
    if "remove" in request.POST:
        return _remove(request, message)
    groups = permissions.groups_to_write_to(request.organisation).filter(network=message.network).order_by("name_pl")
    form = GroupMessageForm(
        request.POST or None,
        request.FILES or None,
        groups=groups,
        instance=written_or_404(request, public_id),
    )
    if (
        request.method == "POST"
        and form.is_valid()
        and _saved(form, lambda fields: services.edit_draft(message, by=request.user, **fields))
    ):
        return _go_on(request, form, message)
    return _page(request, form, message)


def _page(request, form, message=None):
    context = {
        "form": form,
        "message": message,
        "attachments": message.attachments.all() if message else [],
        "last_words": last_words(request.user.person),
    }
    return render(request, "messaging/portal/write.html", context)


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
    if request.POST.get("next") == "check":
        return redirect("messaging:portal-written-message", message.public_id)
    notices.success(request, _("The draft is saved."))
    return redirect("messaging:portal-written-edit", message.public_id)


def _remove(request, message):
    attachment = next((one for one in message.attachments.all() if str(one.public_id) == request.POST["remove"]), None)
    if attachment is None:
        raise Http404
    detach(attachment, by=request.user)
    notices.success(request, _("The attachment is removed."))
    return redirect("messaging:portal-written-edit", message.public_id)
