"""Feedback of our people about the pilot we take part in, and what became of it."""

from urllib.parse import urlsplit

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from members import keyset
from members.doors import member_required
from network.groups.forms.pilots import FeedbackForm
from network.groups.models import PilotFeedback
from network.groups.queries import pilots as queries
from network.groups.services import pilots as services


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request):
    """What we sent with its answers, and a form for more while a pilot runs; the page one comes from is filled in."""
    pilots = queries.pilots_of(request.user, request.organisation)
    if request.method == "POST" and not pilots:
        raise PermissionDenied(_("People of organisations of the pilot send feedback."))
    form = FeedbackForm(
        request.POST if request.method == "POST" else None,
        instance=PilotFeedback(organisation=request.organisation),
        pilots=pilots,
        initial={"page": _page_before(request)},
    )
    if request.method == "POST" and form.is_valid():
        services.send(form.instance, by=request.user)
        messages.success(request, _("Thank you. What becomes of it will stand below, and you will be told."))
        return redirect("groups:portal-feedback")
    sent = queries.feedback_of(request.organisation)
    context = {
        "form": form if pilots else None,
        "page": keyset.page(sent, queries.ORDER, after=request.GET.get("cursor", "")),
    }
    return render(request, "groups/portal/feedback.html", context)


def _page_before(request):
    """Return the path of our own page from which the reader came, without what they searched for; "" from elsewhere."""
    came_from = urlsplit(request.headers.get("Referer", ""))
    is_ours = came_from.netloc == request.get_host() and came_from.path != request.path
    return came_from.path[:200] if is_ours else ""
