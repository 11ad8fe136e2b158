"""How active members are, for staff: the board, its file, and whom to call."""

from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.models import Organisation
from network.groups.models import Network
from network.groups.queries import activity as queries


@staff_only
@require_safe
def board(request):
    network, asked = _network(request), _asked(request)
    order = queries.ORDERS.get(request.GET.get("sort", ""), queries.ORDERS["name"])
    page = keyset.page(queries.board(network, **asked), order, after=request.GET.get("cursor", ""))
    kinds = queries.kinds_of(network, page.rows)
    for row in page.rows:
        row.percent, row.kinds = queries.index_percent(row.weeks), kinds.get(row.organisation_id, [])
        row.action, row.action_url = queries.next_action(row)
    context = {
        "network": network,
        "networks": Network.objects.filter(is_hosted=True).order_by("name_pl", "pk"),
        "page": page,
        "asked": asked,
        "sort": request.GET.get("sort", ""),
        "sides": queries.helix_sides(network),
        "helices": Organisation.Helix.choices,
    }
    return render(request, "groups/staff/activity.html", context)


@staff_only
@require_safe
def board_csv(request):
    network = _network(request)
    header = [
        _("Organisation"),
        _("Side of the helix"),
        _("Activity index, %"),
        _("Active weeks of 13"),
        _("Last active on"),
        _("Quiet"),
        _("What to do next"),
        "id",
    ]
    found = queries.board(network, **_asked(request)).order_by(*queries.ORDERS["name"])
    rows = (
        [
            str(row.organisation),
            row.organisation.get_helix_display(),
            queries.index_percent(row.weeks),
            row.weeks,
            row.last_day or "",
            _("yes") if row.is_quiet else _("no"),
            queries.next_action(row)[0],
            str(row.organisation.public_id),
        ]
        for row in found.iterator(chunk_size=500)
    )
    return csv_response("activity.csv", header, rows)


def _network(request):
    """Return the network that is asked for, else the first one that is run here."""
    networks = Network.objects.filter(is_hosted=True).order_by("pk")
    wanted = request.GET.get("network", "")
    return get_object_or_404(networks, slug=wanted) if wanted else get_object_or_404(networks[:1])


def _asked(request):
    get = request.GET.get
    return {"text": get("q", "")[:100], "helix": get("helix", ""), "quiet": "quiet" in request.GET}
