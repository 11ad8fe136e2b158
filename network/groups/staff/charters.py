"""The charter for staff: write the next version, publish it, see who accepted it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import keyset
from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.networks import CharterForm
from network.groups.models import CharterVersion, Network
from network.groups.queries import charters as queries
from network.groups.queries import memberships
from network.groups.services import charters as services

EDITING = require_http_methods(["GET", "HEAD", "POST"])


@staff_only(Role.EDITOR)
@EDITING
def draft(request, public_id):
    """Write the next version of a network's charter; it begins with the words of the present one."""
    network = get_object_or_404(Network, public_id=public_id, is_hosted=True)
    form = CharterForm(request.POST if request.method == "POST" else None, instance=services.draft_of(network))
    if form.is_valid():
        version = services.save_draft(form.instance, by=request.user)
        messages.success(request, _("The draft is kept. Members see nothing of it yet."))
        return redirect("groups:staff-charter", version.public_id)
    return render(request, "groups/staff/charter_form.html", {"form": form, "network": network})


@staff_only
@require_safe
def version(request, public_id):
    """A version with its text and the list of who accepted it; made for paper too."""
    found = _version_or_404(public_id)
    show = request.GET.get("show", "")
    rows = queries.asked(found, show=show)
    page = keyset.page(rows, memberships.ORDER, after=request.GET.get("cursor", ""), size=100)
    people = queries.people_who_accepted(found, page.rows)
    for row in page.rows:
        row.accepted_by = people.get(row.organisation_id)
    tally = queries.tally(found)
    context = {
        "version": found,
        "page": page,
        "tally": tally,
        "chips": _chips(show, tally),
        "is_current": queries.current_charter(found.network_id) == found,
        "can_manage": permissions.can_manage_networks(request.user),
    }
    return render(request, "groups/staff/charter.html", context)


def _chips(show, tally):
    waiting = tally["asked"] - tally["accepted"]
    rows = (
        ("", pgettext("charters", "all"), tally["asked"]),
        ("accepted", pgettext("charters", "accepted"), tally["accepted"]),
        ("waiting", pgettext("charters", "wait"), waiting),
    )
    return [{"label": label, "url": f"?show={name}", "count": n, "is_on": show == name} for name, label, n in rows]


@staff_only
@require_safe
def version_csv(request, public_id):
    found = _version_or_404(public_id)
    header = [_("Organisation"), _("Version"), _("Accepted at"), _("Accepted by"), "id"]
    rows = list(queries.asked(found, show=request.GET.get("show", "")).order_by(*memberships.ORDER))
    people = queries.people_who_accepted(found, rows)
    lines = (
        [
            str(row.organisation),
            found.number,
            timezone.localtime(row.accepted_at).isoformat(timespec="minutes") if row.accepted_at else "",
            str(people.get(row.organisation_id, "")),
            str(row.organisation.public_id),
        ]
        for row in rows
    )
    return csv_response(f"charter-{found.number}.csv", header, lines)


@staff_only(Role.EDITOR)
@EDITING
def publish(request, public_id):
    """Say what publishing does, then do it."""
    found = _version_or_404(public_id)
    if request.method == "POST":
        services.publish(found, by=request.user)
        messages.success(request, _("Published. Each member finds it on its to-do list."))
        return redirect("groups:staff-charter", public_id)
    return render(request, "groups/staff/charter_publish.html", {"version": found, "tally": queries.tally(found)})


@staff_only(Role.EDITOR)
@require_POST
def discard(request, public_id):
    found = _version_or_404(public_id)
    services.discard_draft(found, by=request.user)
    messages.success(request, _("The draft is thrown away."))
    return redirect("groups:staff-network", found.network.public_id)


def _version_or_404(public_id):
    return get_object_or_404(
        CharterVersion.objects.select_related("network", "published_by__person"), public_id=public_id
    )
