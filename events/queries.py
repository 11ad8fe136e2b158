"""Named reads of events. Everything a reader sees starts from `visible_to(user)`."""

from django.db import connection
from django.db.models import BooleanField, Case, Count, Exists, OuterRef, Prefetch, Subquery, When, Window
from django.db.models.functions import Coalesce, Now, RowNumber
from django.urls import reverse
from django.utils.translation import gettext as _

from events.models import Event, Occurrence, Registration
from events.words import seats_line
from members import permissions as members
from members import queries as member_queries
from members.text import localized
from members.todo import Todo
from network.messaging import queries as messaging_queries

State = Occurrence.State
SHOWN = [State.PUBLISHED, State.RUNNING, State.DONE, State.CANCELLED]


def database_now():
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]


def occurrences():
    """Return occurrences with event and venue, and `waiting`: how many wait for a seat."""
    line = Registration.objects.filter(occurrence=OuterRef("pk"), state=Registration.State.WAITLISTED)
    waiting = line.order_by().values("occurrence").annotate(n=Count("pk")).values("n")
    return Occurrence.objects.select_related("event__organiser", "venue").annotate(
        waiting=Coalesce(Subquery(waiting), 0)
    )


def visible_to(user):
    """Return the occurrences `user` may see: staff all, people of members the published ones, others the public ones."""
    if user.is_authenticated and members.can_enter_staff(user):
        return occurrences()
    shown = occurrences().filter(state__in=SHOWN)
    if user.is_authenticated and member_queries.current_organisations(user).exists():
        return shown
    return shown.filter(event__visibility=Event.Visibility.PUBLIC)


def upcoming(visible):
    """Return those that are not over yet, the next first; cancelled ones stay until their time has passed."""
    return visible.filter(ends_at__gt=Now()).exclude(state=State.DRAFT).order_by("starts_at", "pk")


def past(visible):
    """Return those that took place, the last first."""
    return visible.filter(ends_at__lte=Now(), state__in=[State.RUNNING, State.DONE, State.PUBLISHED]).order_by(
        "-starts_at", "-pk"
    )


def takes_registrations(occurrence):
    """Can somebody register right now, by the database's clock? A hint for pages; the service decides under the lock."""
    is_open = occurrence.takes_registrations and occurrence.state == State.PUBLISHED
    return is_open and occurrence.registration_ends_at > database_now()


def registrations():
    return Registration.objects.select_related("occurrence__event", "person__user", "organisation", "registered_by")


def participants(occurrence):
    """Return who comes, in order of arrival, then who waits; `position` counts each of the two from 1."""
    is_waiting = Case(When(state=Registration.State.WAITLISTED, then=True), default=False, output_field=BooleanField())
    seated_or_waiting = [*Registration.HOLDING, Registration.State.WAITLISTED]
    rows = registrations().filter(occurrence=occurrence, state__in=seated_or_waiting).annotate(is_waiting=is_waiting)
    position = Window(RowNumber(), partition_by="is_waiting", order_by="queue_no")
    return rows.annotate(position=position).order_by("is_waiting", "queue_no")


def address_of(registration):
    """Return the e-mail address of the person or guest, "" when there is none."""
    if registration.person is None:
        return registration.guest_email
    return registration.person.user.email if registration.person.user else ""


def with_own_people(occurrences, organisation):
    """Return the occurrences with `own`: the active registrations of the organisation's people."""
    active = registrations().filter(organisation=organisation, state__in=Registration.ACTIVE)
    return occurrences.prefetch_related(Prefetch("registrations", active, to_attr="own"))


def registration_of(occurrence, person):
    """Return the person's active registration, or None."""
    return registrations().filter(occurrence=occurrence, person=person, state__in=Registration.ACTIVE).first()


def registrations_of(organisation, occurrence):
    """Return the active registrations that the organisation's people hold, by name."""
    own = registrations().filter(organisation=organisation, occurrence=occurrence, state__in=Registration.ACTIVE)
    return own.order_by("person__sort_key", "pk")


def registered_people(occurrence):
    """Return the ids of the people who have a seat or wait for one."""
    active = Registration.objects.filter(occurrence=occurrence, state__in=Registration.ACTIVE, person__isnull=False)
    return set(active.values_list("person", flat=True))


def place_in_line(registration):
    """Return the number of a waiting registration in the line, from 1; 0 when it does not wait."""
    if registration.state != Registration.State.WAITLISTED:
        return 0
    ahead = Registration.objects.filter(occurrence=registration.occurrence_id, state=Registration.State.WAITLISTED)
    return ahead.filter(queue_no__lte=registration.queue_no).count()


def portal_todo(person, organisation):
    """Return the events announced to the organisation to which nobody of it has registered, as lines of its to-do list."""
    told = messaging_queries.subjects_told(Occurrence, organisation=organisation)
    mine = Registration.objects.filter(
        occurrence=OuterRef("pk"), organisation=organisation, state__in=Registration.ACTIVE
    )
    open_now = upcoming(occurrences()).filter(state=State.PUBLISHED, takes_registrations=True, pk__in=told)
    return [_todo(one) for one in open_now.filter(~Exists(mine))]


def _todo(occurrence):
    return Todo(
        verb=_("Register"),
        title=localized(occurrence.event, "title"),
        url=reverse("events:portal-detail", args=[occurrence.public_id]),
        button=_("Register somebody"),
        icon="calendar-event",
        why=seats_line(occurrence),
        due_at=occurrence.registration_ends_at,
        minutes=1,
    )
