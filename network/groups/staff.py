"""Groups and consortia for staff: the list, founding, coordinators, members."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.models import Organisation
from members.permissions import Role
from network.groups import permissions, queries, services
from network.groups.forms import GroupForm, MemberForm
from network.groups.models import Group


@staff_only
@require_safe
def group_list(request):
    context = {"groups": queries.groups(), "can_manage": permissions.can_manage_groups(request.user)}
    return render(request, "groups/staff/group_list.html", context)


@staff_only
@require_safe
def group_csv(request):
    header = ["id", "kind", "name_pl", "name_en", "coordinator", "organisations", "legal_basis"]
    rows = (
        [str(g.public_id), g.kind, g.name_pl, g.name_en, str(g.coordinator or ""), g.member_count, g.legal_basis]
        for g in queries.groups()
    )
    return csv_response("groups.csv", header, rows)


@staff_only
@require_safe
def group_detail(request, public_id):
    group = get_object_or_404(queries.groups(), public_id=public_id)
    context = {
        "group": group,
        "members": queries.members_of(group),
        "balance": queries.helix_balance(group),
        "form": MemberForm(network=group.network),
        "can_manage": permissions.can_manage_groups(request.user),
    }
    return render(request, "groups/staff/group_detail.html", context)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def group_new(request):
    return _group_form(request, Group(network=queries.default_network()))


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def group_edit(request, public_id):
    return _group_form(request, get_object_or_404(Group, public_id=public_id))


@staff_only(Role.EDITOR)
@require_POST
def member_add(request, public_id):
    group = get_object_or_404(Group, public_id=public_id)
    form = MemberForm(request.POST, network=group.network)
    if form.is_valid():
        services.add_member(group, form.cleaned_data["organisation"], by=request.user)
    else:
        messages.error(request, _("Choose an organisation from the list."))
    return redirect("groups:staff-group", public_id)


@staff_only(Role.EDITOR)
@require_POST
def member_remove(request, public_id, organisation_id):
    group = get_object_or_404(Group, public_id=public_id)
    organisation = get_object_or_404(Organisation, public_id=organisation_id)
    try:
        services.remove_member(group, organisation, by=request.user)
        messages.success(request, _("%(name)s is no longer in this group.") % {"name": organisation})
    except ValidationError as error:
        messages.error(request, error.message)
    return redirect("groups:staff-group", public_id)


def _group_form(request, group):
    name = str(group) if group.pk else ""  # the form writes into the object
    initial = {"coordinator": group.coordinator and group.coordinator.public_id}
    form = GroupForm(request.POST if request.method == "POST" else None, instance=group, initial=initial)
    if request.method == "POST" and form.is_valid():
        group = services.save_group(form.instance, by=request.user)
        return redirect("groups:staff-group", group.public_id)
    return render(request, "groups/staff/group_form.html", {"form": form, "name": name, "group": group})
