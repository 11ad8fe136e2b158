"""What park staff do with events: plan, publish, see who comes, check in, cancel."""

import structlog
from allauth.account.decorators import reauthentication_required
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from events import notices, permissions, queries, services
from events.forms import CancelForm, EventForm, PublishForm
from members.csv_files import csv_response
from members.doors import staff_only
from members.models import StaffRole
from members.text import slug
from network.groups.models import Network

EDITOR = StaffRole.Role.EDITOR

log = structlog.get_logger(__name__)


@staff_only
@require_safe
def event_list(request):
    """Drafts and coming events, then those that are over."""
    context = {
        "drafts": queries.occurrences().filter(state="draft").order_by("starts_at"),
        "upcoming": queries.upcoming(queries.occurrences()),
        "past": queries.past(queries.occurrences())[:50],
        "may_edit": permissions.can_edit_event(request.user, None),
    }
    return render(request, "events/staff/list.html", context)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def event_new(request):
    network = Network.objects.order_by("pk").first()
    form = EventForm(request.POST or None, network=network)
    if request.method == "POST" and form.is_valid():
        try:
            occurrence = services.create_event(
                network=network, by=request.user, event=form.about(), occurrence=form.meeting()
            )
            return redirect("events:staff-detail", occurrence.public_id)
        except ValidationError as error:
            form.show(error)
    return render(request, "events/staff/edit.html", {"form": form}, status=422 if form.errors else 200)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def event_edit(request, public_id):
    occurrence = _occurrence(public_id)
    form = EventForm(request.POST or None, network=occurrence.event.network, occurrence=occurrence)
    if request.method == "POST" and form.is_valid():
        try:
            services.edit_event(occurrence, by=request.user, event=form.about(), fields=form.meeting())
            return redirect("events:staff-detail", public_id)
        except ValidationError as error:
            form.show(error)
    return render(
        request, "events/staff/edit.html", {"form": form, "occurrence": occurrence}, status=422 if form.errors else 200
    )


@staff_only
@require_safe
def detail(request, public_id):
    """One event: seats, who comes, who waits."""
    occurrence = _occurrence(public_id)
    context = {
        "occurrence": occurrence,
        "event": occurrence.event,
        "participants": queries.participants(occurrence),
        "may_edit": permissions.can_edit_event(request.user, occurrence.event),
        "may_check_in": permissions.can_check_in(request.user, occurrence)
        and occurrence.state in ("published", "running", "done"),
    }
    return render(request, "events/staff/detail.html", context)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def event_publish(request, public_id):
    """Publish, and choose who gets the announcement; the first press shows it, with the number of readers."""
    occurrence = _occurrence(public_id)
    form = PublishForm(request.POST or None, network=occurrence.event.network)
    if request.method == "POST" and form.is_valid():
        try:
            return _publish_after_a_look(request, occurrence, form)
        except ValidationError as error:
            form.add_error(None, error)
    context = {"form": form, "occurrence": occurrence, "event": occurrence.event}
    return render(request, "events/staff/publish.html", context, status=422 if form.errors else 200)


def _publish_after_a_look(request, occurrence, form):
    audience = form.chosen()
    if audience is None or "is_seen" in request.POST:
        services.publish_event(occurrence, by=request.user, audience=audience)
        return redirect("events:staff-detail", occurrence.public_id)
    announcement = notices.announcement(occurrence, by=request.user, audience=audience)
    context = {"form": form, "occurrence": occurrence, "event": occurrence.event, "announcement": announcement}
    return render(request, "events/staff/check.html", context)


@staff_only(EDITOR)
@require_http_methods(["GET", "HEAD", "POST"])
def event_cancel(request, public_id):
    """Ask for the reason, then cancel and tell everybody."""
    occurrence = _occurrence(public_id)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel_event(occurrence, by=request.user, reason=form.cleaned_data["reason"])
        return redirect("events:staff-detail", public_id)
    context = {"form": form, "occurrence": occurrence, "event": occurrence.event}
    return render(request, "events/staff/cancel.html", context, status=422 if form.errors else 200)


@staff_only(EDITOR)
@require_POST
def check_in(request, public_id):
    registration = get_object_or_404(queries.registrations(), public_id=public_id)
    services.check_in(registration, by=request.user)
    return redirect("events:staff-detail", registration.occurrence.public_id)


@staff_only(EDITOR)
@require_POST
def registration_cancel(request, public_id):
    registration = get_object_or_404(queries.registrations(), public_id=public_id)
    services.cancel(registration, by=request.user)
    return redirect("events:staff-detail", registration.occurrence.public_id)


@staff_only
@require_safe
@reauthentication_required
def participants_csv(request, public_id):
    """Who comes and who waits, as CSV. Who took the file is logged."""
    occurrence = _occurrence(public_id)
    log.info("participants_exported", user=request.user.pk, occurrence=str(occurrence.public_id))
    header = [_("person"), _("e-mail"), _("organisation"), _("state"), _("number"), _("registered at")]
    rows = (
        [
            one.name,
            queries.address_of(one),
            str(one.organisation or ""),
            one.get_state_display(),
            one.position,
            f"{one.created_at:%Y-%m-%d %H:%M}",
        ]
        for one in queries.participants(occurrence)
    )
    return csv_response(f"{slug(occurrence.event.title_pl)}-{occurrence.local_start:%Y-%m-%d}.csv", header, rows)


def _occurrence(public_id):
    return get_object_or_404(queries.occurrences(), public_id=public_id)
