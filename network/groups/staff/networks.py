"""Networks for staff: the ones run here, partners, their description."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from members.text import localized
from network.groups import permissions
from network.groups.forms.networks import NetworkForm
from network.groups.models import Network
from network.groups.queries import charters, memberships
from network.groups.queries.networks import networks_with_counts, regions_of
from network.groups.services import networks as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@require_safe
def network_list(request):
    context = {"networks": networks_with_counts(), "can_manage": permissions.can_manage_networks(request.user)}
    return render(request, "groups/staff/network_list.html", context)


@staff_only
@require_safe
def network_csv(request):
    header = [_("Network"), _("Kind"), _("Run here"), _("Members"), _("Website"), "id", "slug"]
    rows = (
        [
            localized(one, "name"),
            one.get_kind_display(),
            _("yes") if one.is_hosted else _("no"),
            one.member_count,
            one.website,
            str(one.public_id),
            one.slug,
        ]
        for one in networks_with_counts()
    )
    return csv_response("networks.csv", header, rows)


@staff_only
@require_safe
def network_detail(request, public_id):
    network = get_object_or_404(networks_with_counts(), public_id=public_id)
    present = charters.current_charter(network)
    context = {
        "network": network,
        "versions": charters.versions_of(network),
        "present": present,
        "tally": charters.tally(present) if present else None,
        "regions": regions_of(network),
        "coordinators": network.coordinators.order_by("sort_key", "pk"),
        "member_networks": memberships.member_networks_of(network),
        "networks_above": memberships.networks_above(network),
        "can_manage": permissions.can_manage_networks(request.user),
    }
    return render(request, "groups/staff/network_detail.html", context)


@staff_only(Role.EDITOR)
@EDITING
def network_new(request):
    return _network_form(request, Network())


@staff_only(Role.EDITOR)
@EDITING
def network_edit(request, public_id):
    return _network_form(request, get_object_or_404(Network, public_id=public_id))


def _network_form(request, network):
    name = localized(network, "name") if network.pk else ""  # the form writes into the object
    form = NetworkForm(request.POST if request.method == "POST" else None, instance=network)
    if form.is_valid():
        try:
            saved = services.save_network(
                form.instance, coordinators=form.cleaned_data["coordinators"], by=request.user
            )
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Saved."))
            return redirect("groups:staff-network", saved.public_id)
    return render(request, "groups/staff/network_form.html", {"form": form, "name": name, "network": network})
