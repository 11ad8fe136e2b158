"""Calls for a coordinator: open one, read the applications, decide or open again."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members.doors import staff_only
from members.permissions import Role
from network.groups import permissions
from network.groups.forms.calls import CallForm, DecisionForm, ReopenForm
from network.groups.models import CoordinatorApplication, CoordinatorCall, Group
from network.groups.queries import calls as queries
from network.groups.services import calls as services


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def call_new(request, public_id):
    group = get_object_or_404(Group, public_id=public_id)
    form = CallForm(request.POST if request.method == "POST" else None, instance=CoordinatorCall(group=group))
    if request.method == "POST" and form.is_valid():
        call = services.open_call(form.instance, by=request.user)
        messages.success(request, _("The call stands on the page of the group."))
        return redirect("groups:staff-call", call.public_id)
    return render(request, "groups/staff/call_form.html", {"group": group, "form": form, "call": None})


@staff_only
@require_safe
def call_detail(request, public_id):
    call = get_object_or_404(queries.calls(), public_id=public_id)
    can_manage = permissions.can_manage_groups(request.user)
    is_closed = call.phase == CoordinatorCall.Phase.CLOSED
    context = {
        "call": call,
        "phase": CoordinatorCall.Phase(call.phase),
        "applications": queries.applications_of(call),
        "can_decide": is_closed and permissions.can_decide_call(request.user, call),
        "can_reopen": is_closed and can_manage,
        "form": DecisionForm(),
    }
    return render(request, "groups/staff/call_detail.html", context)


@staff_only(Role.EDITOR)
@require_POST
def call_decide(request, public_id, application_id):
    call = get_object_or_404(CoordinatorCall, public_id=public_id)
    application = get_object_or_404(
        CoordinatorApplication.objects.select_related("organisation"), call=call, public_id=application_id
    )
    form = DecisionForm(request.POST)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    services.decide(call, application, by=request.user, note=note)
    messages.success(request, _("%(name)s coordinates from now on.") % {"name": application.organisation})
    return redirect("groups:staff-group", call.group.public_id)


@staff_only(Role.EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def call_reopen(request, public_id):
    call = get_object_or_404(queries.calls(), public_id=public_id)
    form = ReopenForm(request.POST if request.method == "POST" else None, initial={"opens_at": timezone.localtime()})
    if request.method == "POST" and form.is_valid():
        again = services.reopen(call, by=request.user, **form.cleaned_data)
        messages.success(request, _("The call is open again. Organisations that applied may do so once more."))
        return redirect("groups:staff-call", again.public_id)
    return render(request, "groups/staff/call_form.html", {"group": call.group, "form": form, "call": call})
