"""The groups of an organisation, and the inside of one: members, files, news, meetings."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from members.doors import member_required
from network.groups import permissions
from network.groups.forms.groups import FileForm
from network.groups.models import GroupFile, Membership
from network.groups.queries import calls
from network.groups.queries import groups as queries
from network.groups.services import files
from network.groups.staff.files import keep_upload


@member_required
@require_safe
def group_list(request):
    context = {
        "seats": queries.groups_of(request.organisation, request.user.person),
        "calls": calls.open_calls().filter(
            group__network__memberships__organisation=request.organisation,
            group__network__memberships__state__in=Membership.MEMBER_STATES,
        ),
    }
    return render(request, "groups/portal/group_list.html", context)


@member_required
@require_safe
def group_detail(request, public_id):
    group = _own_group_or_404(request, public_id)
    can_moderate = permissions.can_moderate(request.user, group)
    sees_all = permissions.can_see_members(request.user, group)
    context = {
        "group": group,
        "members": queries.members_of(group),
        "names": queries.names_shown(group, request.user, sees_all=sees_all),
        "files": queries.files_of(group),
        "can_moderate": can_moderate,
        "file_form": FileForm() if can_moderate else None,
        "person": request.user.person,
    }
    return render(request, "groups/portal/group_detail.html", context)


@member_required
@require_POST
def file_add(request, public_id):
    group = _own_group_or_404(request, public_id)
    if not permissions.can_moderate(request.user, group):
        raise PermissionDenied
    keep_upload(request, group)
    return redirect("groups:portal-group", public_id)


@member_required
@require_POST
def file_remove(request, public_id, file_id):
    group = _own_group_or_404(request, public_id)
    kept = get_object_or_404(GroupFile, group=group, public_id=file_id)
    files.remove_file(kept, by=request.user)
    messages.success(request, _("The file is removed."))
    return redirect("groups:portal-group", public_id)


def _own_group_or_404(request, public_id):
    """Return a group the reader sees inside; another one is as unknown as one that does not exist."""
    return get_object_or_404(
        queries.visible_to(request.user).select_related("network", "coordinator", "theme", "specialisation"),
        public_id=public_id,
    )
