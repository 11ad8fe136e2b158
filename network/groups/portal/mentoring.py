"""Mentoring for its two sides: goals, period, and the meetings they write down."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from members.doors import member_required
from network.groups.forms.mentoring import PairMeetingForm
from network.groups.queries import mentoring as queries
from network.groups.services import mentoring as services


@member_required
@require_safe
def pair_list(request):
    return render(request, "groups/portal/mentoring_list.html", {"pairs": queries.pairs_of(request.user)})


@member_required
@require_http_methods(["GET", "HEAD", "POST"])
def pair(request, public_id):
    """One mentoring; POST writes down a meeting."""
    found = get_object_or_404(queries.pairs_of(request.user), public_id=public_id)
    form = PairMeetingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            services.log_meeting(found, by=request.user, **form.cleaned_data)
            messages.success(request, _("The meeting is written down. The other side reads it too."))
            return redirect("groups:portal-mentoring", public_id)
        except ValidationError as error:
            form.add_error(None, error)
    context = {"pair": found, "meetings": queries.meetings_of(found), "form": form}
    return render(request, "groups/portal/mentoring.html", context)
