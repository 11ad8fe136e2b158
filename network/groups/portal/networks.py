"""A network as the coordinators of networks inside it see it: observers look at figures, never at people."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from members.doors import member_required
from network.groups.queries import activity, charters
from network.groups.queries.networks import observed_by, regions_of
from network.groups.queries.roadmaps import public_roadmaps


@member_required
@require_safe
def network_detail(request, public_id):
    """Figures of a network to which one belongs that the organisation coordinates; any other is 404."""
    network = get_object_or_404(observed_by(request.organisation), public_id=public_id)
    present = charters.current_charter(network)
    context = {
        "network": network,
        "charter": present,
        "tally": charters.tally(present) if present else None,
        "sides": activity.helix_sides(network),
        "regions": regions_of(network),
        "roadmaps": public_roadmaps().filter(network=network),
    }
    return render(request, "groups/portal/network.html", context)
