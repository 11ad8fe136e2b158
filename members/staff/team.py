"""The staff team: who works here, in which roles, and who is invited. For network managers."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import logout
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import permissions
from members.doors import staff_only
from members.forms.accounts import StaffInviteForm, StaffRolesForm
from members.models import StaffInvitation
from members.queries import access
from members.services import invitations, staffing

TEAM = "members:staff-team"
managers_only = staff_only("network_manager")


@require_safe
@managers_only
def team(request):
    """The staff, their roles and second factors, and the invitations that are out."""
    context = {
        "team": access.team(),
        "invitations": access.open_staff_invitations(),
        "can_grant": permissions.can_grant_roles(request.user),
    }
    return render(request, "members/staff/team.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@managers_only
@reauthentication_required
def invite(request):
    """Invite somebody to the staff."""
    form = StaffInviteForm(request.POST or None)
    if form.is_valid():
        invitations.invite_staff(**form.cleaned_data, by=request.user)
        messages.success(request, _("The invitation is on its way. It works for 14 days."))
        return redirect(TEAM)
    return render(request, "members/staff/team_invite.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@managers_only
@reauthentication_required
def roles(request, public_id):
    """Change the roles of one of the staff; their sessions end."""
    person = get_object_or_404(access.team(), public_id=public_id)
    held = [role.role for role in person.user.staff_roles.all()]
    form = StaffRolesForm(request.POST if request.method == "POST" else None, initial={"roles": held})
    if form.is_valid() and _done(request, staffing.set_roles, person, roles=form.cleaned_data["roles"]):
        return redirect(TEAM)
    return render(request, "members/staff/team_roles.html", {"person": person, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
@managers_only
def deactivate(request, public_id):
    """Close a staff account; GET says what will happen."""
    person = get_object_or_404(access.team(), public_id=public_id)
    if request.method == "POST" and _done(request, staffing.deactivate, person):
        return redirect(TEAM)
    return render(request, "members/staff/team_deactivate.html", {"person": person})


@require_POST
@managers_only
def reactivate(request, public_id):
    """Open a closed staff account again."""
    person = get_object_or_404(access.team(), public_id=public_id)
    _done(request, staffing.reactivate, person)
    return redirect(TEAM)


@require_POST
@managers_only
def withdraw_invitation(request, public_id):
    """Take a staff invitation back."""
    invitation = get_object_or_404(StaffInvitation, public_id=public_id)
    invitations.withdraw(invitation, by=request.user)
    messages.success(request, _("The invitation is withdrawn. Its link no longer works."))
    return redirect(TEAM)


def _done(request, verb, person, **values):
    """Call the service; when a rule of the house forbids it, show why and return False."""
    try:
        verb(person.user, by=request.user, **values)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return False
    if person.user == request.user:
        logout(request)  # the session has just ended; leave cleanly
    messages.success(request, _("Saved."))
    return True
