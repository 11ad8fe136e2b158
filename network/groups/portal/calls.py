"""A call for a coordinator as member organisations see it: read it, apply, withdraw."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from members.doors import member_required
from network.groups import permissions
from network.groups.forms.calls import ApplicationForm
from network.groups.models import CoordinatorApplication, CoordinatorCall, Membership
from network.groups.queries import calls as queries
from network.groups.services import calls as services


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def call(request, public_id):
    """The call, and the organisation's own application; never those of others."""
    found = _call_or_404(request, public_id)
    can_apply = permissions.can_apply(request.user, found, request.organisation)
    if request.method == "POST" and not can_apply:
        raise PermissionDenied(_("An owner or editor of a member organisation may apply."))
    own = found.applications.filter(organisation=request.organisation).first()
    form = ApplicationForm(
        request.POST if request.method == "POST" else None, initial={"text": own.text if own else ""}
    )
    if request.method == "POST" and form.is_valid():
        services.apply(found, organisation=request.organisation, text=form.cleaned_data["text"], by=request.user)
        messages.success(request, _("Your application is in. You may change it until the call closes."))
        return redirect("groups:portal-call", public_id)
    context = {
        "call": found,
        "own": own,
        "form": form,
        "is_open": found.phase == CoordinatorCall.Phase.OPEN,
        "phase": CoordinatorCall.Phase(found.phase),
        "can_apply": can_apply,
    }
    return render(request, "groups/portal/call.html", context)


@member_required
@require_POST
def withdraw(request, public_id):
    found = _call_or_404(request, public_id)
    own = get_object_or_404(CoordinatorApplication, call=found, organisation=request.organisation)
    services.withdraw(own, by=request.user)
    messages.success(request, _("The application is withdrawn. You may apply again until the call closes."))
    return redirect("groups:portal-call", public_id)


def _call_or_404(request, public_id):
    """Return a call of a network the organisation belongs to, once it is announced."""
    call = get_object_or_404(queries.calls(), public_id=public_id)
    own = Membership.objects.current().filter(network=call.group.network, organisation=request.organisation)
    if not own.exists():
        raise Http404
    return call
