"""Joint agendas for staff: versions of a group, steps, the order, and the signature of all."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import staff_only
from members.permissions import Role
from network.groups import agenda_pages, permissions
from network.groups.models import Group
from network.groups.queries import agendas as queries
from network.groups.services import agendas as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@EDITING
def agenda_list(request, public_id):
    group = get_object_or_404(Group.objects.select_related("network"), public_id=public_id)
    return agenda_pages.agenda_list(request, group, door="staff")


@staff_only
@require_safe
def agenda(request, public_id):
    found = _agenda_or_404(public_id)
    context = agenda_pages.agenda_context(found, request.user, door="staff")
    is_ready = found.state == found.State.PRIORITISED and not found.agreement_id
    context["can_send"] = is_ready and permissions.can_manage_agreements(request.user)
    return render(request, "groups/staff/agenda.html", context)


@staff_only
@require_safe
def agenda_csv(request, public_id):
    return agenda_pages.csv(_agenda_or_404(public_id))


@staff_only(Role.EDITOR)
@require_POST
def agenda_move(request, public_id):
    return agenda_pages.move(request, _agenda_or_404(public_id), door="staff")


@staff_only(Role.EDITOR)
@EDITING
def agenda_order(request, public_id):
    return agenda_pages.order(request, _agenda_or_404(public_id), door="staff")


@staff_only(Role.EDITOR)
@require_POST
def agenda_sign(request, public_id):
    """Make the agreement that all sign; the agenda is signed off when it is in force."""
    try:
        agreement = services.send_for_signature(_agenda_or_404(public_id), by=request.user)
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
        return redirect("groups:staff-agenda", public_id)
    messages.success(request, _("The agenda is sent for signature. It is signed off when all have signed."))
    return redirect("groups:staff-agreement", agreement.public_id)


def _agenda_or_404(public_id):
    return get_object_or_404(queries.agendas(), public_id=public_id)
