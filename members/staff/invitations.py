"""Inviting people of organisations: the first one of an organisation, and those whom an import brought."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from members.doors import staff_only
from members.forms.accounts import InviteForm
from members.models import Affiliation, ImportRun, Invitation, Organisation
from members.queries import access
from members.queries.imports import organisations_of
from members.services import invitations

managers_only = staff_only("network_manager")


@require_http_methods(["GET", "HEAD", "POST"])
@managers_only
def invite(request, public_id):
    """Invite a person to act for the organisation: as its owner while it has none."""
    organisation = get_object_or_404(Organisation, public_id=public_id)
    has_owner = access.colleagues(organisation).filter(role=Affiliation.Role.OWNER).exists()
    role = Affiliation.Role.EDITOR if has_owner else Affiliation.Role.OWNER
    form = InviteForm(request.POST if request.method == "POST" else None, initial={"role": role})
    if request.method == "POST" and form.is_valid():
        try:
            invitations.invite(organisation, **form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The invitation is on its way. It works for 14 days."))
            return redirect("members:staff-organisation", public_id)
    context = {
        "organisation": organisation,
        "form": form,
        "has_owner": has_owner,
        "known": access.without_account([organisation]),
    }
    return render(request, "members/staff/invite.html", context)


@require_POST
@managers_only
def withdraw(request, public_id):
    """Take an invitation of an organisation back."""
    invitation = get_object_or_404(Invitation.objects.select_related("organisation"), public_id=public_id)
    invitations.withdraw(invitation, by=request.user)
    messages.success(request, _("The invitation is withdrawn. Its link no longer works."))
    return redirect("members:staff-organisation", invitation.organisation.public_id)


@require_POST
@managers_only
def invite_imported(request, public_id):
    """Invite everybody of this import who may speak for an organisation and has no account."""
    run = get_object_or_404(ImportRun, public_id=public_id)
    count = invitations.invite_waiting(organisations_of(run), by=request.user)
    text = ngettext("%(count)d invitation is on its way.", "%(count)d invitations are on their way.", count)
    messages.success(request, text % {"count": count})
    return redirect("members:staff-import", public_id)
