"""What people of member organisations do with events: see who of the firm goes, register colleagues, cancel."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from events import permissions, queries, services
from events.forms import ColleagueForm
from events.models import Registration
from members import permissions as members
from members.doors import member_required


@member_required
@require_safe
def event_list(request):
    """Coming events, each with the people of the organisation who go."""
    upcoming = queries.with_own_people(queries.upcoming(queries.visible_to(request.user)), request.organisation)
    return render(request, "events/portal/list.html", {"upcoming": upcoming})


@member_required
@require_safe
def detail(request, public_id):
    """One event, who of the organisation goes, and registration of oneself or a colleague."""
    occurrence = _occurrence(request, public_id)
    form = _colleague_form(request, occurrence, data=None)
    return _detail_page(request, occurrence, form)


@member_required
@require_POST
def register(request, public_id):
    """Register the chosen person for the organisation."""
    occurrence = _occurrence(request, public_id)
    form = _colleague_form(request, occurrence, data=request.POST)
    if form.is_valid():
        try:
            registration = services.register(
                occurrence,
                by=request.user,
                person=form.cleaned_data["person"],
                organisation=request.organisation,
                source=Registration.Source.PORTAL,
            )
            messages.success(request, f"{registration.name}: {registration.get_state_display()}")
            return redirect("events:portal-detail", public_id)
        except ValidationError as error:
            form.add_error(None, error)
    return _detail_page(request, occurrence, form)


@member_required
@require_POST
def cancel(request, public_id):
    """Give back the seat of oneself or a colleague."""
    registration = get_object_or_404(queries.registrations(), public_id=public_id, organisation=request.organisation)
    services.cancel(registration, by=request.user)
    messages.success(request, _("The registration is cancelled. The seat goes to the next in line."))
    return redirect("events:portal-detail", registration.occurrence.public_id)


def _colleague_form(request, occurrence, *, data):
    return ColleagueForm(
        data,
        organisation=request.organisation,
        user=request.user,
        may_choose=members.can_speak_for(request.user, request.organisation),
        # A form sent twice finds its person still there, and the service gives the same registration again.
        registered=queries.registered_people(occurrence) if data is None else [],
    )


def _detail_page(request, occurrence, form):
    own = list(queries.registrations_of(request.organisation, occurrence))
    for registration in own:
        registration.may_cancel = permissions.can_cancel(request.user, registration)
        registration.place_in_line = queries.place_in_line(registration)
    context = {
        "occurrence": occurrence,
        "event": occurrence.event,
        "own": own,
        "form": form,
        "takes_registrations": queries.takes_registrations(occurrence),
    }
    return render(request, "events/portal/detail.html", context, status=422 if form.errors else 200)


def _occurrence(request, public_id):
    return get_object_or_404(queries.visible_to(request.user), public_id=public_id)
