"""The network in figures for staff, and the milestones behind one of them."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.text import localized
from network.groups.queries import default_network, funding, indicators
from network.groups.queries import figures as queries

MILESTONE_ORDER = ("due_on", "pk")


@staff_only
@require_safe
def dashboard(request):
    network, year = default_network(), timezone.localdate().year
    context = {
        "network": network,
        "figures": queries.figures(network),
        "balance": queries.helix_of(network),
        "subjects": indicators.by_subject(indicators.indicators(network)),
        "shares": funding.money_shares(network, year),
        "totals": funding.given_totals(network, year),
        "year": year,
    }
    return render(request, "groups/staff/figures.html", context)


@staff_only
@require_safe
def figures_csv(request):
    """One row for each figure: `share` from 0 to 1 where it is a part of its denominator."""
    header = [_("Figure"), _("Value"), _("Denominator"), _("Of what"), _("Share"), "key"]
    rows = (
        [
            one.label,
            "" if one.value is None else one.value,
            one.of,
            one.of_words,
            "" if one.share is None else float(round(one.share, 4)),
            one.key,
        ]
        for one in queries.figures(default_network())
    )
    return csv_response("figures.csv", header, rows)


@staff_only
@require_safe
def milestone_list(request):
    asked = _asked(request)
    found = queries.milestones(default_network(), asked)
    page = keyset.page(found, MILESTONE_ORDER, after=request.GET.get("cursor", ""))
    return render(request, "groups/staff/milestone_list.html", {"page": page, "asked": asked})


@staff_only
@require_safe
def milestone_csv(request):
    header = [_("Milestone"), _("Roadmap"), _("Who looks after it"), _("Until"), _("Done on"), _("On time"), "id"]
    rows = (
        [
            localized(one, "title"),
            localized(one.goal.roadmap, "title"),
            str(one.owner or ""),
            one.due_on,
            timezone.localtime(one.done_at).date() if one.done_at else "",
            _("yes") if one.is_on_time else _("no"),
            str(one.public_id),
        ]
        for one in queries.milestones(default_network(), _asked(request)).iterator(chunk_size=500)
    )
    return csv_response("milestones.csv", header, rows)


def _asked(request):
    state = request.GET.get("state", "")
    return state if state in ("on_time", "late") else ""
