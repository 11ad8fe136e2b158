"""Public pages of groups: who works on what, and who coordinates."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from network.groups import queries
from network.groups.models import Group


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
    group = get_object_or_404(queries.groups(), public_id=public_id)
    members = [member for member in queries.members_of(group) if member.organisation.is_in_directory]
    return render(
        request,
        "groups/public/group_detail.html",
        {"group": group, "members": members, "balance": queries.helix_balance(group)},
    )
