"""The evaluation report of a group for those who are in it, observers of partner networks too."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from members.doors import member_required
from network.groups.queries import groups
from network.groups.staff.reports import context


@member_required
@require_safe
def report(request, public_id):
    group = get_object_or_404(groups.visible_to(request.user).select_related("coordinator"), public_id=public_id)
    return render(request, "groups/portal/report.html", context(group))
