"""Addresses of our organisation that refuse mail: correct them, or say that they work again."""

from django.contrib import messages as notices
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members.doors import member_required
from network.messaging import permissions
from network.messaging.forms import MendForm
from network.messaging.queries import contact_health as queries
from network.messaging.services import addresses as services


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def addresses(request):
    """Each with the one way to mend it; everybody of the organisation may look, owners and editors may correct."""
    points = list(queries.broken_addresses(request.organisation))
    form = None
    if request.method == "POST":
        point = _chosen(points, request.POST.get("address", ""))
        form = MendForm(request.POST, auto_id=f"id_{point.pk}_%s")
        if request.POST.get("act") == "confirm":
            services.confirm(point, organisation=request.organisation, by=request.user)
            notices.success(request, _("We write to %(address)s again.") % {"address": point.value})
            return redirect("messaging:portal-addresses")
        if form.is_valid():
            new = services.correct(
                point, form.cleaned_data["value"], organisation=request.organisation, by=request.user
            )
            notices.success(request, _("From now on we write to %(address)s.") % {"address": new.value})
            return redirect("messaging:portal-addresses")
    evidence = queries.evidence({one.value for one in points})
    context = {"rows": [_row(request, one, evidence[one.value], form) for one in points]}
    return render(request, "messaging/portal/addresses.html", context)


def _chosen(points, address):
    point = next((one for one in points if one.value == address), None)
    if point is None:
        raise Http404
    return point


def _row(request, point, evidence, form):
    """Return what the page says about one address; only the form that was sent shows its mistakes."""
    is_asked = form is not None and request.POST.get("address") == point.value
    return {
        "point": point,
        "last": next(iter(evidence), None),
        "is_mine": point.person is not None and point.person.user_id == request.user.pk,
        "can_mend": permissions.can_mend_address(request.user, point, request.organisation),
        "form": form if is_asked else MendForm(auto_id=f"id_{point.pk}_%s"),
    }
