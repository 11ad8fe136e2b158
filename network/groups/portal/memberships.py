"""Membership for an organisation: where it belongs, applying, correcting, leaving."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import member_required
from members.permissions import can_speak_for
from network.groups.forms.memberships import ApplicationForm, LeaveForm
from network.groups.models import Membership, Network
from network.groups.queries import charters, networks
from network.groups.queries import memberships as queries
from network.groups.services import applying as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@member_required
@require_safe
def membership_list(request):
    can_speak = can_speak_for(request.user, request.organisation)
    context = {
        "memberships": queries.memberships_of(request.organisation),
        "charters": charters.charters_for(request.organisation),
        "networks": queries.networks_to_join(request.organisation),
        "observed": networks.observed_by(request.organisation),
        "can_speak": can_speak,
    }
    return render(request, "groups/portal/membership_list.html", context)


@member_required
@require_safe
def membership_detail(request, public_id):
    membership = _own_or_404(request, public_id)
    can_speak = can_speak_for(request.user, request.organisation)
    context = {
        "membership": membership,
        "steps": queries.steps_of(membership),
        "can_edit": can_speak and membership.state in (Membership.State.DRAFT, Membership.State.RETURNED),
        "can_withdraw": can_speak and membership.state in services.BEFORE_A_DECISION,
        "can_leave": can_speak and membership.state in services.AFTER_APPROVAL,
    }
    return render(request, "groups/portal/membership.html", context)


@member_required
@EDITING
def apply(request, network_id):
    network = get_object_or_404(Network, is_hosted=True, public_id=network_id)
    membership = Membership(network=network, organisation=request.organisation)
    services.require_no_other(membership)
    return _application(request, membership)


@member_required
@EDITING
def edit(request, public_id):
    return _application(request, _own_or_404(request, public_id))


def _application(request, membership):
    if not can_speak_for(request.user, request.organisation):
        raise PermissionDenied(_("An owner or editor of your organisation does this."))
    form = ApplicationForm(request.POST if request.method == "POST" else None, instance=membership)
    if form.is_valid():
        is_sent = request.POST.get("do") != "draft"
        saved = services.save_application(form.instance, by=request.user, is_sent=is_sent)
        if is_sent:
            messages.success(request, _("Your application is with the office of the network."))
        else:
            messages.success(request, _("The draft is kept. Nobody else sees it yet."))
        return redirect("groups:portal-membership", saved.public_id)
    context = {"form": form, "network": membership.network, "membership": membership if membership.pk else None}
    return render(request, "groups/portal/membership_form.html", context)


@member_required
@require_POST
def withdraw(request, public_id):
    """Take a sent application back, or throw a draft away."""
    membership = _own_or_404(request, public_id)
    is_draft = membership.state == Membership.State.DRAFT
    services.withdraw(membership, by=request.user)
    if is_draft:
        messages.success(request, _("The draft is thrown away."))
        return redirect("groups:portal-memberships")
    messages.success(request, _("The application is a draft again. You may change it and send it once more."))
    return redirect("groups:portal-membership", public_id)


@member_required
@EDITING
def leave(request, public_id):
    """Say what happens, then end the membership."""
    membership = _own_or_404(request, public_id)
    if not can_speak_for(request.user, request.organisation):
        raise PermissionDenied(_("An owner or editor of your organisation does this."))
    form = LeaveForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        services.leave(membership, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("Your organisation is no longer a member of this network."))
        return redirect("groups:portal-membership", public_id)
    context = {"membership": membership, "form": form, "coordinated": services.groups_coordinated(membership)}
    return render(request, "groups/portal/membership_leave.html", context)


def _own_or_404(request, public_id):
    return get_object_or_404(queries.memberships_of(request.organisation), public_id=public_id)
