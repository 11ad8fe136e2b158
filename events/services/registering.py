"""Coming, cancelling, being there."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from events import notices, permissions, queries
from events.models import Event, Registration
from events.services.seats import admit, give_back, with_occurrence_lock
from members.errors import IllegalTransition
from network.messaging import services as messaging

State = Registration.State
UNCONFIRMED_FOR = timedelta(hours=24)


def register(occurrence, *, by, person, source, organisation=None):
    """Register `person`, who is `by` or a colleague of theirs in `organisation`; return the registration, an earlier one if there is.

    Raises PermissionDenied; ValidationError (registration_closed, full).
    """
    if not permissions.can_register_for(by, occurrence, person, organisation):
        raise PermissionDenied
    with with_occurrence_lock(occurrence) as (held,):
        earlier = held.registrations.filter(person=person, state__in=Registration.ACTIVE).first()
        if earlier:
            return earlier
        _must_take_registrations(held)
        registration = Registration(
            occurrence=held, person=person, organisation=organisation, registered_by=by.person, source=source
        )
        registration.locale = person.locale
        admit(held, registration)
        notices.tell(registration)
        messaging.record_act(held, person=by.person, kind="registered", organisation=organisation)
        return registration


@transaction.atomic
def register_guest(occurrence, *, name, email, locale):
    """Keep the wish of somebody without an account and ask them to confirm the address; return the registration.

    Until then it holds no seat and no place in the line. Raises ValidationError (registration_closed), PermissionDenied.
    """
    if occurrence.event.visibility != Event.Visibility.PUBLIC:
        raise PermissionDenied
    with with_occurrence_lock(occurrence) as (held,):
        _must_take_registrations(held)
        same_address = held.registrations.alias(address=Lower("guest_email")).filter(address=email.lower())
        registration = same_address.filter(state__in=Registration.ACTIVE).first()
        if registration is None:
            registration = Registration.objects.create(
                occurrence=held, guest_name=name, guest_email=email, locale=locale,
                state=State.PENDING_EMAIL, source=Registration.Source.PUBLIC,
            )  # fmt: skip
        notices.send_guest_link(registration)
        return registration


def confirm_guest(registration):
    """The guest pressed the button behind the link: now the seat is given, or the place in the line. Return the registration."""
    with with_occurrence_lock(registration.occurrence) as (held,):
        registration = queries.registrations().get(pk=registration.pk)
        if registration.state != State.PENDING_EMAIL:
            return registration
        _must_take_registrations(held)
        admit(held, registration)
        notices.tell(registration)
        return registration


def cancel(registration, *, by=None):
    """Give the seat or the place back; whoever is first in line gets the seat in the same transaction. Return the registration.

    `by` is None for a guest with their own link. Raises PermissionDenied, IllegalTransition.
    """
    if by is not None and not permissions.can_cancel(by, registration):
        raise PermissionDenied
    is_own = by is None or permissions.is_own(by, registration)
    with with_occurrence_lock(registration.occurrence) as (held,):
        registration = queries.registrations().get(pk=registration.pk)
        if registration.state in (State.CANCELLED_USER, State.CANCELLED_ORG):
            return registration
        if registration.state not in (State.PENDING_EMAIL, State.CONFIRMED, State.WAITLISTED):
            raise IllegalTransition(_("This registration cannot be cancelled any more."))
        moved_up = give_back(held, registration, State.CANCELLED_USER if is_own else State.CANCELLED_ORG)
        for one in [registration, *moved_up]:
            notices.tell(one)
        return registration


def check_in(registration, *, by):
    """The person is here. Return the registration; twice is once. Raises PermissionDenied, IllegalTransition."""
    if not permissions.can_check_in(by, registration.occurrence):
        raise PermissionDenied
    with with_occurrence_lock(registration.occurrence):
        registration = queries.registrations().get(pk=registration.pk)
        if registration.state == State.ATTENDED:
            return registration
        if registration.state != State.CONFIRMED:
            raise IllegalTransition(_("Only somebody with a seat can be marked as present."))
        registration.state = State.ATTENDED
        registration.save()
        return registration


def expire_unconfirmed():
    """End the wishes whose address nobody confirmed within 24 hours; return their number. They hold no seats."""
    stale = Registration.objects.filter(
        state=State.PENDING_EMAIL, created_at__lt=queries.database_now() - UNCONFIRMED_FOR
    )
    return stale.update(state=State.EXPIRED)


def _must_take_registrations(occurrence):
    if not occurrence.takes_registrations:
        raise ValidationError(_("No registration is needed: just come."), code="registration_closed")
    if not queries.takes_registrations(occurrence):
        raise ValidationError(_("Registration has ended."), code="registration_closed")
