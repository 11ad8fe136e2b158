"""Whom to call because nobody of the organisation was reached, and writing down what was said."""

import structlog
from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.doors import staff_only
from members.models import Affiliation
from network.messaging import permissions, queries, services
from network.messaging.forms import ToldForm, show_refusal
from network.messaging.models import Message
from network.messaging.permissions import WRITERS
from network.messaging.staff.found import message_or_404

log = structlog.get_logger()
MESSAGES_SHOWN = 10
FUNCTIONS = dict(Affiliation.Function.choices)


@staff_only
@require_safe
def call_list(request, public_id=None):
    """Phone numbers of organisations not reached, by message. Every look is logged: who, which message."""
    one = message_or_404(request, public_id) if public_id else None
    messages = [one] if one else _running(request.user)
    groups = [group for group in (_group(request, message) for message in messages) if group["calls"]]
    context = {
        "groups": groups,
        "message": one,
        "total": len({call["organisation"].pk for group in groups for call in group["calls"]}),
    }
    return render(request, "messaging/staff/call_list.html", context)


def _running(user):
    """Return the messages that still wait for somebody: nearest deadline first."""
    open_now = Q(deadline=None) | Q(deadline__gte=timezone.now())
    running = queries.visible_to(user).filter(
        open_now, state__in=[Message.State.DISPATCHING, Message.State.ACTIVE], requires_ack=True
    )
    return running.order_by("deadline", "-frozen_at")[:MESSAGES_SHOWN]


def _group(request, message):
    if not permissions.can_see_call_list(request.user, message):
        raise PermissionDenied
    log.info("call_list_viewed", user=request.user.pk, message=str(message.public_id), purpose="call")
    return {
        "message": message,
        "calls": [call | {"function": FUNCTIONS.get(call["function"], "")} for call in queries.call_list(message)],
    }


@staff_only(*WRITERS)
@require_http_methods(["GET", "HEAD", "POST"])
def told(request, public_id, organisation_id):
    """Record that an organisation was told in person."""
    message = message_or_404(request, public_id)
    row = message.reach.select_related("organisation").filter(organisation__public_id=organisation_id).first()
    if row is None:
        raise Http404
    form = ToldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.record_assisted(message, organisation=row.organisation, by=request.user, **form.cleaned_data)
        except ValidationError as error:
            show_refusal(form, error)
        else:
            notices.success(request, _("Recorded: %(organisation)s was told.") % {"organisation": row.organisation})
            return redirect("messaging:staff-message-call-list", public_id)
    context = {
        "message": message,
        "form": form,
        "heading": _("Record a conversation: %(organisation)s") % {"organisation": row.organisation},
        "explanation": _(
            "The organisation counts as reached through staff. A stronger receipt of their own is never replaced."
        ),
        "button": _("Record"),
        "back_url": reverse("messaging:staff-message-call-list", args=[public_id]),
    }
    return render(request, "messaging/staff/act.html", context)
