"""Public pages of networks: what each is for, who belongs, who coordinates it, and its charter in all versions."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from members import keyset
from network.groups.models import Network
from network.groups.queries import charters, memberships
from network.groups.queries.networks import networks_with_counts, regions_of


@login_not_required
@require_safe
def network_list(request):
    return render(request, "groups/public/network_list.html", {"networks": networks_with_counts()})


@login_not_required
@require_safe
def network_detail(request, slug):
    network = get_object_or_404(networks_with_counts(), slug=slug)
    context = {
        "network": network,
        "charter": charters.current_charter(network),
        "page": keyset.page(
            memberships.members_of(network), memberships.ORDER, after=request.GET.get("cursor", ""), size=60
        ),
        "coordinators": [one for one in network.coordinators.order_by("sort_key", "pk") if one.is_in_directory],
        "regions": regions_of(network),
        "themes": network.themes.all(),
        "member_networks": memberships.member_networks_of(network),
        "networks_above": memberships.networks_above(network),
    }
    return render(request, "groups/public/network_detail.html", context)


@login_not_required
@require_safe
def charter(request, slug, number=None):
    """The charter that holds now, or the version with this number, beside the list of all."""
    network = get_object_or_404(Network, slug=slug)
    versions = list(charters.published().filter(network=network))
    version = next((one for one in versions if number in (None, one.number)), None)
    if version is None and number is not None:
        raise Http404
    context = {"network": network, "version": version, "versions": versions, "is_current": version in versions[:1]}
    return render(request, "groups/public/charter.html", context)
