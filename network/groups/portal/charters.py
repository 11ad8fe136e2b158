"""The charter in the portal: read it, accept it for the organisation."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members.doors import member_required
from network.groups import permissions
from network.groups.forms.networks import AcceptCharterForm
from network.groups.queries import charters as queries
from network.groups.services import charters as services


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def charter(request, public_id):
    """A published version; who speaks for the organisation accepts it here."""
    version = get_object_or_404(queries.published(), public_id=public_id)
    can_accept = permissions.can_accept_charter(request.user, request.organisation)
    if request.method == "POST" and not can_accept:
        raise PermissionDenied(_("An owner or editor of your organisation accepts the charter."))
    form = AcceptCharterForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        services.accept(version, organisation=request.organisation, by=request.user)
        messages.success(request, _("Accepted. Thank you."))
        return redirect("groups:portal-charter", public_id)
    asked = queries.charters_for(request.organisation).filter(pk=version.pk).exists()
    context = {
        "version": version,
        "acceptance": queries.acceptance_of(version, request.organisation),
        "is_asked": asked,
        "can_accept": can_accept,
        "form": form,
    }
    return render(request, "groups/portal/charter.html", context)
