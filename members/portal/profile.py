"""Our organisation in the portal: the profile, what is missing in it, and the proposal of a change."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from members import permissions, queries
from members.doors import member_required
from members.forms.organisations import ProfileForm
from members.languages import LANGUAGE_NAMES
from members.models import BranchTag, Organisation, ProfileChange
from members.profile_differences import differences
from members.queries import classification
from members.queries.profile_history import profile_history
from members.services import pictures
from members.services import profile as services


@member_required
@require_safe
def organisation(request):
    ours = request.organisation
    last = ours.profile_changes.exclude(state=ProfileChange.State.WITHDRAWN).order_by("-created_at").first()
    profile = services.current_profile(ours)
    context = {
        "organisation": ours,
        "profile": profile,
        "pkd": classification.with_names(profile["pkd"]),
        "languages": [LANGUAGE_NAMES.get(code, code) for code in profile["languages"]],
        "shown": ours.pictures.filter(is_shown=True),
        "completeness": queries.completeness(ours),
        "change": last,
        "differences": differences(last) if last and last.state != ProfileChange.State.APPROVED else [],
        "can_edit": permissions.can_edit_organisation(request.user, ours),
    }
    return render(request, "members/portal/organisation.html", context)


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def profile_edit(request):
    """The form shows the waiting proposal, if there is one; sending it replaces that proposal."""
    if not permissions.can_edit_organisation(request.user, request.organisation):
        raise PermissionDenied
    ours = Organisation.objects.get(pk=request.organisation.pk)  # the form writes into this copy, which is never saved
    waiting = (
        ours.profile_changes.filter(state__in=[ProfileChange.State.WAITING, ProfileChange.State.RETURNED])
        .order_by("-created_at")
        .first()
    )
    initial = services.current_profile(ours) | (waiting.values if waiting else {})
    initial["branches"] = BranchTag.objects.filter(slug__in=initial["branches"])
    form = ProfileForm(request.POST if request.method == "POST" else None, instance=ours, initial=initial)
    if request.method == "POST" and form.is_valid():
        change = services.propose_profile_change(ours, form.proposed(), by=request.user)
        messages.success(
            request,
            _("Your proposal waits for park staff. The directory shows the present text until then.")
            if change
            else _("Nothing differs from the profile, so nothing was sent."),
        )
        return redirect("members:portal-organisation")
    return render(request, "members/portal/profile_form.html", {"form": form, "organisation": request.organisation})


@member_required
@require_POST
def profile_confirm(request):
    services.confirm_profile(request.organisation, by=request.user)
    messages.success(request, _("Noted: the directory says that the profile was checked today."))
    return redirect("members:portal-organisation")


@member_required
@require_safe
def history(request):
    """What was proposed and by whom, what staff decided, and what staff changed themselves."""
    context = {
        "story": profile_history(request.organisation),
        "can_edit": permissions.can_edit_organisation(request.user, request.organisation),
    }
    return render(request, "members/portal/profile_history.html", context)


@member_required
@require_POST
def change_withdraw(request, public_id):
    """Take a waiting proposal back."""
    change = get_object_or_404(request.organisation.profile_changes, public_id=public_id)
    services.withdraw_profile_change(change, by=request.user)
    pictures.forget_unused(request.organisation)
    messages.success(request, _("Taken back: the profile stays as it is."))
    return redirect("members:portal-organisation")


@member_required
@require_POST
def change_undo(request, public_id):
    """Propose what an approved change has replaced."""
    change = get_object_or_404(request.organisation.profile_changes, public_id=public_id)
    proposed = services.propose_former_values(change, by=request.user)
    text = (
        _("The former text is proposed and waits for park staff.")
        if proposed
        else _("Nothing differs from the profile, so nothing was sent.")
    )
    messages.success(request, text)
    return redirect("members:portal-organisation")
