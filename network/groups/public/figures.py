"""A network in figures, for everybody: public indicators, the effect on target groups, sides of the helix."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from network.groups.indicator_files import values_csv
from network.groups.models import Network
from network.groups.queries import figures, indicators


@login_not_required
@require_safe
def network_figures(request, slug):
    network = get_object_or_404(Network, slug=slug)
    context = {
        "network": network,
        "balance": figures.helix_of(network),
        "subjects": indicators.by_subject(indicators.public_indicators(network)),
    }
    return render(request, "groups/public/figures.html", context)


@login_not_required
@require_safe
def figures_csv(request, slug):
    return values_csv(indicators.public_indicators(get_object_or_404(Network, slug=slug)))
