"""The queue of profile changes that wait for staff."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import permissions, queries
from members.doors import staff_only
from members.forms.organisations import RemarksForm
from members.models import ProfileChange
from members.profile_differences import differences
from members.queries.organisations import waiting_profile_changes
from members.services import profile as services
from members.todo import Approval

EDITOR = permissions.Role.EDITOR


def approvals(user):
    """Return the members.todo.Approval rows of profile changes; [] for those who do not review them."""
    if not permissions.has_staff_role(user, EDITOR):
        return []
    own = set(queries.current_organisations(user).values_list("pk", flat=True))
    return [
        Approval(
            what=_("Review the profile"),
            title=str(change.organisation),
            url=reverse("members:staff-profile-change", args=[change.public_id]),
            may_decide=change.organisation_id not in own,
            about=str(change.proposed_by or ""),
        )
        for change in waiting_profile_changes()
    ]


@staff_only
@require_safe
def change_list(request):
    return render(request, "members/staff/profile_change_list.html", {"changes": waiting_profile_changes()})


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def change_detail(request, public_id):
    """The difference, old beside new; sending the form returns the proposal with remarks."""
    change = get_object_or_404(ProfileChange.objects.select_related("organisation", "proposed_by"), public_id=public_id)
    form = RemarksForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        services.return_profile_change(change, by=request.user, remarks=form.cleaned_data["remarks"])
        messages.success(request, _("The proposal went back with your remarks."))
        return redirect("members:staff-profile-changes")
    context = {
        "change": change,
        "differences": differences(change),
        "form": form,
        "can_decide": permissions.can_verify(request.user, change.organisation),
    }
    return render(request, "members/staff/profile_change_detail.html", context)


@staff_only(EDITOR)
@require_POST
def change_approve(request, public_id):
    change = get_object_or_404(ProfileChange, public_id=public_id)
    services.approve_profile_change(change, by=request.user)
    messages.success(request, _("Approved: the profile shows the new text now."))
    return redirect("members:staff-profile-changes")
