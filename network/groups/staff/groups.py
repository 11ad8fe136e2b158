"""Groups and consortia for staff: the list, founding, changing, the steps of their life."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.csv_files import csv_response
from members.doors import staff_only
from members.permissions import Role
from members.text import localized
from network.groups import permissions
from network.groups.forms.groups import CoordinatorForm, FileForm, GroupForm, MemberForm
from network.groups.models import Group
from network.groups.queries import calls, default_network
from network.groups.queries import groups as queries
from network.groups.services import coordinators, founding


@staff_only
@require_safe
def group_list(request):
    asked = _asked(request)
    context = {
        "groups": queries.groups(**asked),
        "asked": asked,
        "kinds": Group.Kind.choices,
        "states": Group.State.choices,
        "can_manage": permissions.can_manage_groups(request.user),
    }
    return render(request, "groups/staff/group_list.html", context)


@staff_only
@require_safe
def group_csv(request):
    header = [
        _("Group"),
        _("Kind"),
        _("State"),
        _("Coordinator"),
        _("Specialisation"),
        _("Organisations"),
        _("Legal basis"),
    ]
    rows = (
        [
            localized(group, "name"),
            group.get_kind_display(),
            group.get_state_display(),
            str(group.coordinator or ""),
            localized(group.specialisation, "name") if group.specialisation else "",
            group.member_count,
            group.legal_basis,
            str(group.public_id),
            group.kind,
            group.state,
        ]
        for group in queries.groups(**_asked(request))
    )
    return csv_response("groups.csv", [*header, "id", "kind", "state"], rows)


def _asked(request):
    return {"kind": request.GET.get("kind", ""), "state": request.GET.get("state", "")}


@staff_only
@require_safe
def group_detail(request, public_id):
    group = get_object_or_404(queries.group(public_id))
    can_manage = permissions.can_manage_groups(request.user)
    context = {
        "group": group,
        "members": queries.members_of(group),
        "balance": queries.helix_balance(group),
        "terms": queries.terms_of(group),
        "calls": calls.calls_of(group),
        "files": queries.files_of(group),
        "agreements": group.agreements.order_by("-created_at", "pk"),
        "form": MemberForm(network=group.network) if can_manage else None,
        "file_form": FileForm() if can_manage else None,
        "acts": _possible_acts(group) if can_manage else [],
        "can_manage": can_manage and group.state != Group.State.CLOSED,
    }
    return render(request, "groups/staff/group_detail.html", context)


def _possible_acts(group):
    """Return [(act, words of its button)] that the group's state allows."""
    words = {"activate": _("The group works: activate it"), "rest": _("Let it rest"), "wake": _("Wake it up")}
    possible = [act for act, (starts, _end) in founding.ACTS.items() if group.state in starts]
    return [(act, words[act]) for act in possible if group.coordinator_id]


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def group_new(request):
    return _group_form(request, Group(network=default_network()))


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def group_edit(request, public_id):
    return _group_form(request, get_object_or_404(Group, public_id=public_id))


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def coordinator(request, public_id):
    """Name who coordinates from now on; the present term ends at the same moment."""
    group = get_object_or_404(queries.group(public_id))
    form = CoordinatorForm(request.POST if request.method == "POST" else None, network=group.network)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        coordinators.name_coordinator(group, data["coordinator"], by=request.user, note=data["handover_note"])
        messages.success(request, _("%(name)s coordinates from now on.") % {"name": data["coordinator"]})
        return redirect("groups:staff-group", public_id)
    return render(request, "groups/staff/coordinator.html", {"group": group, "form": form})


@staff_only(Role.EDITOR)
@require_POST
def group_move(request, public_id, act):
    founding.move(get_object_or_404(Group, public_id=public_id), act, by=request.user)
    return redirect("groups:staff-group", public_id)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def group_close(request, public_id):
    """Ask before a group is closed for good."""
    group = get_object_or_404(queries.group(public_id))
    if request.method == "POST":
        founding.close(group, by=request.user)
        messages.success(request, _("The group is closed. Its history stays."))
        return redirect("groups:staff-group", public_id)
    return render(request, "groups/staff/group_close.html", {"group": group})


def _group_form(request, group):
    name = localized(group, "name") if group.pk else ""  # the form writes into the object
    form = GroupForm(request.POST if request.method == "POST" else None, instance=group)
    if request.method == "POST" and form.is_valid():
        try:
            group = founding.save_group(form.instance, by=request.user)
            return redirect("groups:staff-group", group.public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return render(request, "groups/staff/group_form.html", {"form": form, "name": name, "group": group})
