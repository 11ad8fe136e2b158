"""What everybody sees of events: the programme, one event, registration, calendar files."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import conditional_page, require_http_methods, require_POST, require_safe

from events import ics, notices, queries, services
from events.forms import GuestForm
from events.models import Registration
from members.calendar_files import calendar_response

LAST_EVENTS = 20


@login_not_required
@require_safe
def programme(request):
    """Coming events, the next first, and the last ones that took place."""
    visible = queries.visible_to(request.user)
    context = {"upcoming": queries.upcoming(visible), "past": queries.past(visible)[:LAST_EVENTS]}
    return render(request, "events/public/list.html", context)


@login_not_required
@require_safe
def detail(request, public_id):
    """One event, with seats left and what registration will do now."""
    return _detail_page(request, _occurrence(request, public_id), GuestForm())


def _detail_page(request, occurrence, guest_form):
    person = getattr(request.user, "person", None)
    registration = queries.registration_of(occurrence, person) if person else None
    context = {
        "occurrence": occurrence,
        "event": occurrence.event,
        "registration": registration,
        "place_in_line": queries.place_in_line(registration) if registration else 0,
        "takes_registrations": queries.takes_registrations(occurrence),
        "guest_form": guest_form,
    }
    return render(request, "events/public/detail.html", context, status=422 if guest_form.errors else 200)


@login_not_required
@require_POST
def register(request, public_id):
    """Register oneself: at once when signed in, else by a link to the address given."""
    occurrence = _occurrence(request, public_id)
    if request.user.is_authenticated:
        return _register_user(request, occurrence)
    form = GuestForm(request.POST)
    if not form.is_valid():
        return _detail_page(request, occurrence, form)
    try:
        services.register_guest(occurrence, **form.cleaned_data, locale=get_language()[:2])
    except ValidationError as error:
        form.add_error(None, error)
        return _detail_page(request, occurrence, form)
    return render(
        request, "events/public/link_sent.html", {"occurrence": occurrence, "email": form.cleaned_data["email"]}
    )


def _register_user(request, occurrence):
    try:
        services.register(
            occurrence,
            by=request.user,
            person=request.user.person,
            organisation=request.organisation,
            source=Registration.Source.PUBLIC,
        )
    except ValidationError as error:
        messages.error(request, error.messages[0])
    return redirect("events:public-detail", occurrence.public_id)


@require_POST
def cancel(request, public_id):
    """Give one's own seat or place back."""
    occurrence = _occurrence(request, public_id)
    registration = queries.registration_of(occurrence, request.user.person)
    if registration is None:
        raise Http404
    services.cancel(registration, by=request.user)
    messages.success(
        request, _("Your registration is cancelled. Thank you for telling us: somebody else gets the seat.")
    )
    return redirect("events:public-detail", public_id)


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def guest_registration(request, token):
    """The page behind a guest's link. Looking changes nothing; buttons confirm and cancel."""
    registration = _guest_registration(token)
    error = None
    if request.method == "POST":
        act = services.cancel if request.POST.get("do") == "cancel" else services.confirm_guest
        try:
            act(registration)
            return redirect("events:public-registration", token)
        except ValidationError as refusal:
            error = refusal.messages[0]
    context = {
        "registration": registration,
        "occurrence": registration.occurrence,
        "event": registration.occurrence.event,
        "place_in_line": queries.place_in_line(registration),
        "error": error,
    }
    return render(request, "events/public/registration.html", context)


def _guest_registration(token):
    public_id = notices.read_guest_token(token)
    if public_id is None:
        raise Http404
    return get_object_or_404(queries.registrations(), public_id=public_id, person=None)


@login_not_required
@require_safe
@conditional_page
def calendar_file(request, public_id):
    """One event for the reader's calendar."""
    occurrence = _occurrence(request, public_id)
    return calendar_response(
        ics.calendar([occurrence], name=str(occurrence.event)), f"{occurrence.local_start:%Y-%m-%d}.ics"
    )


@login_not_required
@require_safe
@conditional_page
def calendar_feed(request):
    """The public programme as a feed, the same for everybody; an unchanged one is a 304."""
    public = queries.visible_to(AnonymousUser())
    return calendar_response(ics.calendar(queries.upcoming(public), name=_("Events of the network")), "calendar.ics")


def _occurrence(request, public_id):
    return get_object_or_404(queries.visible_to(request.user), public_id=public_id)
