"""Public pages of groups: who works on what, who coordinates, and where a coordinator is sought."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from members.permissions import staff_roles
from network.groups import permissions
from network.groups.models import Group
from network.groups.queries import groups as queries
from network.groups.queries.agreements import published
from network.groups.queries.calls import calls_of


@login_not_required
@require_safe
def group_list(request):
    kind = request.GET.get("kind", "")
    counts = queries.kind_counts()
    every = {
        "label": _("all groups"),
        "url": "?",
        "count": sum(counts.values()),
        "is_on": kind not in Group.Kind.values,
    }
    kinds = [
        {"label": one.label, "url": f"?kind={one.value}", "count": counts[one.value], "is_on": kind == one.value}
        for one in Group.Kind
        if one.value in counts
    ]
    return render(request, "groups/public/group_list.html", {"groups": queries.groups(kind), "chips": [every, *kinds]})


@login_not_required
@require_safe
def group_detail(request, public_id):
    group = get_object_or_404(queries.group(public_id))
    context = {
        "group": group,
        "members": queries.public_members_of(group),
        "balance": queries.helix_balance(group),
        "terms": [term for term in queries.terms_of(group) if term.organisation.is_in_directory],
        "calls": [] if group.coordinator else calls_of(group),
        "agreements": published().filter(group=group),
        "sees_inside": request.user.is_authenticated
        and request.organisation is not None
        and permissions.can_view_group(request.user, group),
    }
    return render(request, "groups/public/group_detail.html", context)


@require_safe
def group_file(request, public_id):
    """Download a file of a group one is in; staff may open all."""
    found = get_object_or_404(
        queries.files_for(request.user, is_staff=bool(staff_roles(request.user))), public_id=public_id
    )
    return FileResponse(found.file.open(), as_attachment=True, filename=found.name)
